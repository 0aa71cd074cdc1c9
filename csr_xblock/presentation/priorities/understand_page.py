"""
The page of the step Understand: the level in short and in words, goals by priority, quick wins, the own three.

It joins the parts; every number in it comes from the scorecard. Source: METHODOLOGY 2.1 step 4, 2.4.6, JOURNEY 3.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.priorities.confirmed_priority import MAX_WHY_CHARACTERS
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.interpretation import NO_INTERPRETATION, Interpretation
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.priorities.first_move_words import QuickWinsView, quick_wins_view
from csr_xblock.presentation.priorities.goal_groups import GoalsView, goals_view
from csr_xblock.presentation.priorities.own_three import OwnThreeView, own_three_view
from csr_xblock.presentation.scoring.interpretation import InterpretationView, interpretation_view
from csr_xblock.presentation.scoring.level import level_view
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.priorities.show_priorities import PrioritiesOfToday


@dataclass(frozen=True)
class UnderstandAddresses:
    """
    Where the page leads and what it calls. `importance` is '' in a programme that does not ask for it; `confirm` and
    `remove` are '' for somebody whose work may not be kept. `company` is the number of the company whose page it is.
    """

    scorecard: str
    importance: str
    home: str
    confirm: str
    remove: str
    company: int


@dataclass(frozen=True)
class UnderstandHead:
    """The level in one line, from how many areas it comes, and when it was handed in."""

    level: str
    basis: str
    day: str


@dataclass(frozen=True)
class UnderstandPage:
    """Everything the screen shows. `max_why` is how many characters the sentence may have."""

    prefix: str
    head: UnderstandHead
    interpretation: InterpretationView
    goals: GoalsView
    quick_wins: QuickWinsView
    own: OwnThreeView
    at: UnderstandAddresses
    max_why: int = MAX_WHY_CHARACTERS


def understand_page(
    today: PrioritiesOfToday,
    words: Instrument,
    key: AssessmentKey,
    prefix: str,
    at: UnderstandAddresses,
    texts: Interpretation = NO_INTERPRETATION,
) -> UnderstandPage:
    """
    Return the page for a reader. `words` is the hand-in's instrument in the reader's language, `texts` its levels'.
    """
    scorecard = today.scored.scorecard
    goals = goals_view(words, scorecard, today.importance)
    return UnderstandPage(
        prefix=prefix,
        head=_head(today, words),
        interpretation=interpretation_view(words, scorecard, texts),
        goals=goals,
        quick_wins=quick_wins_view(words, scorecard),
        own=own_three_view(words, scorecard, today.confirmed, goals.by_id, key),
        at=at,
    )


def _head(today: PrioritiesOfToday, words: Instrument) -> UnderstandHead:
    scorecard = today.scored.scorecard
    level = level_view(words, scorecard)
    return UnderstandHead(
        level=level.heading,
        basis=level.basis or _basis(words, scorecard) if level.number else level.explanation,
        day=_("Handed in on %(day)s.") % {"day": day_words(today.scored.attempt.submitted_at)},
    )


def _basis(words: Instrument, scorecard: Scorecard) -> str:
    counts = {"valid": whole(scorecard.overall.valid_perspectives), "all": whole(len(words.perspectives))}
    return _("Based on %(valid)s of %(all)s areas.") % counts

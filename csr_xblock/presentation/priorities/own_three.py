"""
The company's own three: goals that are confirmed, those that the ranking proposes, and all others to choose from.

It decides nothing: whether a fourth one is taken, and whose sentence stands, is found out under the lock.
Source: JOURNEY 3 and 5.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.journey.steps import PRIORITIES
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.priorities.confirmed_priority import NOT_CONFIRMED, ConfirmedPriority
from csr_xblock.domain.priorities.first_moves import proposed
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.priorities.goal_groups import GoalView
from csr_xblock.presentation.priorities.hand_in_words import hand_in_words
from csr_xblock.presentation.scoring.numbers import whole


@dataclass(frozen=True)
class PriorityCard:
    """
    A goal with its sentence. `revision` is what the page has seen; `place` counts confirmed ones from 1, '' before.

    `rests` says since when it stands and on whose self-assessment it rests, '' before. `draft_key` is the name under
    which the browser keeps what is typed.
    """

    goal: GoalView
    why: str
    revision: int
    draft_key: str
    place: str = ""
    rests: str = ""
    is_main: bool = False


@dataclass(frozen=True)
class AreaChoice:
    """The goals of one area that can be chosen instead, as pairs of id and title."""

    title: str
    goals: tuple[tuple[ObjectiveId, str], ...]


@dataclass(frozen=True)
class OwnThreeView:
    """
    The cards, how far it is in a sentence, and what else can be chosen. `is_full` once three are confirmed.
    """

    standing: str
    confirmed: tuple[PriorityCard, ...]
    proposals: tuple[PriorityCard, ...]
    choices: tuple[AreaChoice, ...]
    other_draft_key: str
    is_full: bool


def own_three_view(
    words: Instrument,
    scorecard: Scorecard,
    confirmed: Collection[ConfirmedPriority],
    goals: Mapping[ObjectiveId, GoalView],
    key: AssessmentKey,
) -> OwnThreeView:
    """Return the cards. `goals` are those of the reader's questions; `key` is the reader's."""
    chosen = {one.objective for one in confirmed}
    is_full = len(chosen) >= PRIORITIES
    open_ones = () if is_full else tuple(goal for goal in proposed(scorecard) if goal not in chosen)
    cards = [PriorityCard(goals[goal], "", NOT_CONFIRMED, draft_name(key, f"priority:{goal}")) for goal in open_ones]
    return OwnThreeView(
        standing=_standing(len(chosen)),
        confirmed=tuple(_confirmed(place, one, goals, key) for place, one in enumerate(confirmed, 1)),
        proposals=tuple(replace(card, is_main=number == 0) for number, card in enumerate(cards)),
        choices=() if is_full else _choices(words, chosen.union(open_ones)),
        other_draft_key=draft_name(key, "priority:other"),
        is_full=is_full,
    )


def _standing(count: int) -> str:
    if not count:
        return _("These goals are proposed because their priority is highest. Nothing is chosen until you confirm it.")
    return _("%(done)s of %(all)s confirmed.") % {"done": whole(count), "all": whole(PRIORITIES)}


def _confirmed(
    place: int, kept: ConfirmedPriority, goals: Mapping[ObjectiveId, GoalView], key: AssessmentKey
) -> PriorityCard:
    goal = goals.get(kept.objective) or _not_known(kept.objective)
    rests = rests_words(kept, key.learner.user_id)
    draft = draft_name(key, f"priority:{kept.objective}")
    return PriorityCard(goal, kept.why, kept.revision, draft, whole(place), rests)


def rests_words(kept: ConfirmedPriority, reader: int) -> str:
    """Return since when a goal is confirmed, and on whose self-assessment of which day it rests. No names."""
    confirmed = _("Confirmed on %(day)s.") % {"day": day_words(kept.confirmed_at)}
    return f"{confirmed} {hand_in_words(kept.rests_on, reader)}"


def _not_known(goal: ObjectiveId) -> GoalView:
    """Return a goal that the reader's questions do not have: a colleague's had it, or they have changed since."""
    return GoalView(goal, _("A goal that is not in this self-assessment any more"))


def _choices(words: Instrument, taken: Collection[ObjectiveId]) -> tuple[AreaChoice, ...]:
    found = []
    for area in words.perspectives:
        own = [goal for goal in words.objectives if goal.perspective == area.id and goal.id not in taken]
        if own:
            found.append(AreaChoice(area.title, tuple((goal.id, goal.title) for goal in own)))
    return tuple(found)

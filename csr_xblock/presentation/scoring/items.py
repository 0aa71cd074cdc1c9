"""
What stands out among the answers: strengths with the chosen sentence as proof, areas to improve with the next step,
and what is to be found out. Which items these are is decided in `domain.strengths`.

Source: METHODOLOGY 2.1 (legal duties), 2.4.5, 5.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import PriorityClass, Scorecard
from csr_xblock.presentation.quoted import quoted_names
from csr_xblock.presentation.scoring.scorecard_words import effort_words, level_name, priority_words

LEGAL_DUTY_UP_TO_LEVEL = 1
LOWEST_GOAL = 2
"""Level 1 describes what happens by chance, which nobody should aim at; from there on a practice is in place."""


@dataclass(frozen=True)
class StrengthView:
    """An item that goes well: its topic and the sentence that was chosen."""

    topic: str
    area: str
    color: str
    level: str
    proof: str
    has_evidence: bool


@dataclass(frozen=True)
class StrengthsView:
    """
    The heading, a sentence that is '' when the strengths speak for themselves, and the strengths, best first.

    `in_short` says in one line what is good already; without strengths it is the same sentence as `lead`.
    """

    in_short: str
    title: str
    lead: str
    items: tuple[StrengthView, ...]


@dataclass(frozen=True)
class ImprovementView:
    """
    An item to improve: where the company is, and the next anchor that is worth reaching, 'in place' at least.
    `next_step` is '' at the highest level.

    `number` counts from 1 over all improvement areas.
    """

    number: int
    topic: str
    area: str
    color: str
    level: str
    here: str
    next_level: str
    next_step: str
    first_step: str
    effort: str
    priority: str
    is_urgent: bool
    is_quick_win: bool
    may_be_legal_duty: bool


@dataclass(frozen=True)
class ImprovementsView:
    """The most urgent ones for the first screen, and all others."""

    first: tuple[ImprovementView, ...]
    others: tuple[ImprovementView, ...]


@dataclass(frozen=True)
class DoNotKnowView:
    """An item answered with 'I do not know' and its question."""

    topic: str
    text: str


def strengths_view(words: Instrument, sheet: AnswerSheet, scorecard: Scorecard) -> StrengthsView:
    """Return the strengths, worded by how strong they are and by who looks at the company."""
    items = tuple(_strength(words, sheet, scorecard, item) for item in scorecard.strengths)
    topics = {"topics": quoted_names(item.topic for item in items)}
    if not items:
        lead = _without_strengths(scorecard)
        return StrengthsView(lead, _("A good moment to begin"), lead, ())
    if scorecard.is_relative_strength:
        lead = _("No answer is at a high level yet. Compared with the others, this is where most is done:")
        in_short = _("The strongest point so far: %(topics)s.") % topics
        return StrengthsView(in_short, _("The strongest point so far"), lead, items)
    in_short = _good_at(sheet.role) % topics
    return StrengthsView(in_short, _strengths_title(sheet.role), "", items)


def improvements_view(words: Instrument, scorecard: Scorecard) -> ImprovementsView:
    """Return the improvement areas, the most urgent first; as many on the first screen as the instrument says."""
    views = tuple(
        _improvement(words, scorecard, item, number) for number, item in enumerate(scorecard.improvements, start=1)
    )
    listed = words.scoring.max_listed
    return ImprovementsView(views[:listed], views[listed:])


def questions_view(words: Instrument, items: Sequence[ItemId]) -> tuple[DoNotKnowView, ...]:
    """Return what is to be found out, in the order given."""
    return tuple(DoNotKnowView(words.item(item).topic, words.item(item).text) for item in items)


def _strengths_title(role: Role) -> str:
    return _("You are already good at") if role.is_management else _("The company is already good at")


def _good_at(role: Role) -> str:
    if role.is_management:
        # Translators: topics follow, each in quotation marks.
        return _("You are already good at %(topics)s.")
    return _("The company is already good at %(topics)s.")


def _without_strengths(scorecard: Scorecard) -> str:
    if scorecard.levels:
        return _("Many companies start here. The first steps below are small, and each of them will show next time.")
    return _("No question has an answer with a level yet. Answer some, and your strengths appear here.")


def _strength(words: Instrument, sheet: AnswerSheet, scorecard: Scorecard, item_id: ItemId) -> StrengthView:
    item, level = words.item(item_id), scorecard.levels[item_id]
    area = words.perspective(item.perspective)
    return StrengthView(
        topic=item.topic,
        area=area.short,
        color=area.color,
        level=level_name(words, level),
        proof=item.anchors.text(level),
        has_evidence=sheet.answers[item_id].has_evidence,
    )


def _improvement(words: Instrument, scorecard: Scorecard, item_id: ItemId, number: int) -> ImprovementView:
    item, level, score = words.item(item_id), scorecard.levels[item_id], scorecard.items[item_id]
    area = words.perspective(item.perspective)
    goal = item.anchors.after(max(level, LOWEST_GOAL - 1))
    return ImprovementView(
        number=number,
        topic=item.topic,
        area=area.short,
        color=area.color,
        level=level_name(words, level),
        here=item.anchors.text(level),
        next_level="" if goal is None else level_name(words, goal.level),
        next_step="" if goal is None else goal.text,
        first_step=item.quick_win,
        effort=effort_words(item.effort),
        priority=priority_words(score.priority_class),
        is_urgent=score.priority_class is PriorityClass.DO_FIRST,
        is_quick_win=score.is_quick_win,
        may_be_legal_duty=item.legal_duty_possible and level <= LEGAL_DUTY_UP_TO_LEVEL,
    )

"""
What stands out among the answers: strengths with the chosen sentence as proof, areas to improve with their reason, next
step and unit, and what is to be found out.

Which items these are, and their order, is decided in `domain.scoring.strengths`. What the page shows as a strength is
not shown as one of the first to improve. Source: METHODOLOGY 2.1 (legal duties), 2.4.5, 2.4.6, 5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE, NOT_RATED, Importance
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.priorities import LEAST_EFFORT
from csr_xblock.domain.scoring.scorecard import PriorityClass, Scorecard
from csr_xblock.domain.scoring.scoring import NOTHING_RATED
from csr_xblock.presentation.quoted import quoted, quoted_names
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_words import effort_words, level_name, priority_words
from csr_xblock.presentation.scoring.unit_links import NO_UNITS, UnitLink, UnitLinks

LEGAL_DUTY_UP_TO_LEVEL = 1
QUICK_WIN_UP_TO_LEVEL = 1
"""The quick win of a question is a first step: who is further than this has done as much already."""

LOWEST_GOAL = 2
"""Level 1 describes what happens by chance, which nobody should aim at; from there on a practice is in place."""


@dataclass(frozen=True)
class StrengthView:
    """An item that goes well: its topic and the sentence that was chosen."""

    topic: str
    area: str
    area_id: str
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
    `next_step` is '' at the highest level. `first_step` is the quick win up to level 1; from 2 on it is '' and the next
    anchor is the first step.

    `number` counts from 1 over all improvement areas. `why` says why it stands here; `importance` is that of its goal,
    '' where nobody has rated it. `unit` teaches it, if one does.
    """

    number: int
    topic: str
    area: str
    area_id: str
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
    why: str
    importance: str
    unit: UnitLink | None
    id: str = ""


@dataclass(frozen=True)
class ImprovementsView:
    """The most urgent ones for the first screen, and all others."""

    first: tuple[ImprovementView, ...]
    others: tuple[ImprovementView, ...]


@dataclass(frozen=True)
class _Source:
    """What an item to improve is described from."""

    words: Instrument
    scorecard: Scorecard
    importance: Mapping[ObjectiveId, Importance]
    units: UnitLinks


@dataclass(frozen=True)
class DoNotKnowView:
    """An item answered with 'I do not know', its question, and its area."""

    topic: str
    text: str
    area: str
    id: str = ""


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


def improvements_view(
    words: Instrument,
    scorecard: Scorecard,
    importance: Mapping[ObjectiveId, Importance] = NOTHING_RATED,
    units: UnitLinks = NO_UNITS,
) -> ImprovementsView:
    """
    Return the improvement areas, the most urgent first; as many on the first screen as the instrument says.

    Strengths of the page, the relative one included, are never among those; they stand in the rest. `importance` is
    what the company has rated.
    """
    source, listed = _Source(words, scorecard, importance, units), words.scoring.max_listed
    first = [item for item in scorecard.improvements if item not in scorecard.strengths][:listed]
    others = [item for item in scorecard.improvements if item not in first]
    views = tuple(_improvement(source, item, number) for number, item in enumerate([*first, *others], start=1))
    return ImprovementsView(views[: len(first)], views[len(first) :])


def questions_view(words: Instrument, items: Sequence[ItemId]) -> tuple[DoNotKnowView, ...]:
    """Return what is to be found out, in the order given."""
    found = map(words.item, items)
    return tuple(DoNotKnowView(one.topic, one.text, words.perspective(one.perspective).short, one.id) for one in found)


def unknown_elsewhere(words: Instrument, scorecard: Scorecard) -> tuple[ItemId, ...]:
    """Return the items answered with 'I do not know' outside the areas whose open questions are listed together."""
    areas = {one.perspective for one in scorecard.perspectives.values() if one.lacks_answers}
    return tuple(item for item in scorecard.unknown_items if words.item(item).perspective not in areas)


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
        area_id=area.id,
        color=area.color,
        level=level_name(words, level),
        proof=item.anchors.text(level),
        has_evidence=sheet.answers[item_id].has_evidence,
    )


def _improvement(source: _Source, item_id: ItemId, number: int) -> ImprovementView:
    words, scorecard = source.words, source.scorecard
    item, level, score = words.item(item_id), scorecard.levels[item_id], scorecard.items[item_id]
    area = words.perspective(item.perspective)
    goal = item.anchors.after(max(level, LOWEST_GOAL - 1))
    is_beginning = level <= QUICK_WIN_UP_TO_LEVEL
    return ImprovementView(
        number=number,
        topic=item.topic,
        area=area.short,
        area_id=area.id,
        color=area.color,
        level=level_name(words, level),
        here=item.anchors.text(level),
        next_level="" if goal is None else level_name(words, goal.level),
        next_step="" if goal is None else goal.text,
        first_step=item.quick_win if is_beginning else "",
        effort=effort_words(item.effort),
        priority=priority_words(score.priority_class),
        is_urgent=score.priority_class is PriorityClass.DO_FIRST,
        is_quick_win=score.is_quick_win and is_beginning and bool(item.quick_win),
        may_be_legal_duty=item.legal_duty_possible and level <= LEGAL_DUTY_UP_TO_LEVEL,
        why=_why(source, item_id),
        importance=_importance(source, item_id),
        unit=source.units.for_item(item_id, item.perspective),
        id=item_id,
    )


def _why(source: _Source, item_id: ItemId) -> str:
    """Return why an item stands where it does: its priority comes from level and importance, then effort decides."""
    words, item = source.words, source.words.item(item_id)
    about = {
        "level": level_name(words, source.scorecard.levels[item_id]),
        "goal": quoted(words.objective(item.objective).title),
        "importance": _importance(source, item_id),
    }
    if about["importance"]:
        return _("Why it stands here: your answer is at “%(level)s”. Goal: %(goal)s, %(importance)s.") % about
    if item.effort <= LEAST_EFFORT:
        return _("Why it stands here: your answer is at “%(level)s”, and much can be done within a month.") % about
    return _("Why it stands here: your answer is at “%(level)s”.") % about


def _importance(source: _Source, item_id: ItemId) -> str:
    if source.importance.get(source.words.item(item_id).objective, NOT_RATED) == NOT_RATED:
        return ""
    numbers = {
        "importance": whole(source.scorecard.items[item_id].importance),
        "highest": whole(HIGHEST_IMPORTANCE),
    }
    return _("importance %(importance)s of %(highest)s") % numbers

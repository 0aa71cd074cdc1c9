"""
What changed between two attempts: every area, objective and question, like for like.

It tells what changed in this time, never why. Source: METHODOLOGY 2.4.9, JOURNEY 7.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.scoring.progress import (
    NOTHING_SEEN,
    Change,
    ChangeLabel,
    compare,
    compare_objectives,
    is_compared,
)
from csr_xblock.domain.scoring.tally import asked_levels


class HowCounted(StrEnum):
    """Whether a question counts in the change, or why it does not."""

    COMPARED = "compared"
    NOT_LOOKED_AT = "not-looked-at"
    ONLY_BEFORE = "only-before"
    ONLY_AFTER = "only-after"


@dataclass(frozen=True)
class QuestionChange:
    """
    One question that has a level in one of the two attempts, or in both. `before` and `after` are levels 0..4.

    `seen_now` is where the person sees the earlier time from today, None as long as they have not said otherwise.
    """

    item: Item
    counted: HowCounted
    before: int | None
    after: int | None
    seen_now: int | None = None

    @property
    def is_changed(self) -> bool:
        """Whether it counts and has another level than before."""
        return self.counted is HowCounted.COMPARED and self.before != self.after


@dataclass(frozen=True)
class AttemptComparison:
    """
    The changes between two attempts. Questions stand in the later instrument's order, those that it asks no more last.

    `areas_seen_now` is the change from where the person sees the earlier time today, empty before anything was said.
    """

    areas: Mapping[PerspectiveId, Change]
    objectives: Mapping[ObjectiveId, Change]
    questions: tuple[QuestionChange, ...]
    areas_seen_now: Mapping[PerspectiveId, Change] = field(default_factory=dict)

    @property
    def has_fallen(self) -> bool:
        """Whether an area went down."""
        return any(change.label is ChangeLabel.DOWN for change in self.areas.values())

    def number_of(self, counted: HowCounted) -> int:
        """Return how many questions count, or do not for one reason."""
        return sum(question.counted is counted for question in self.questions)


@dataclass(frozen=True)
class AskedSheet:
    """An answer sheet with the instrument of its day."""

    instrument: Instrument
    sheet: AnswerSheet


def compare_attempts(
    first: AskedSheet, second: AskedSheet, seen_now: Mapping[ItemId, int] = NOTHING_SEEN
) -> AttemptComparison:
    """
    Return what changed from the first attempt to the second, by the weights of the second one's instrument.

    Both instruments must be of one major version.
    """
    used, first = second.instrument, _as_asked(first)
    return AttemptComparison(
        areas=compare(used, first.sheet, second.sheet),
        objectives=compare_objectives(used, first.sheet, second.sheet),
        questions=tuple(_questions(first, second, seen_now)),
        areas_seen_now=compare(used, first.sheet, second.sheet, seen_now) if seen_now else {},
    )


def _as_asked(one: AskedSheet) -> AskedSheet:
    """
    Return the sheet with what the instrument of its day asked.

    A draft can hold answers that were taken over and not asked, and the later instrument may ask these of everybody.
    """
    asked = {item.id for item in one.sheet.asked_items(one.instrument)}
    answers = {item: answer for item, answer in one.sheet.answers.items() if item in asked}
    return replace(one, sheet=replace(one.sheet, answers=answers))


def _questions(first: AskedSheet, second: AskedSheet, seen_now: Mapping[ItemId, int]) -> list[QuestionChange]:
    before = asked_levels(first.instrument, first.sheet)
    after = asked_levels(second.instrument, second.sheet)
    gone = [item for item in first.instrument.items if not second.instrument.has_item(item.id)]
    return [
        QuestionChange(
            item, _counted(item, first, second), before.get(item.id), after.get(item.id), seen_now.get(item.id)
        )
        for item in (*second.instrument.items, *gone)
        if item.id in before or item.id in after
    ]


def _counted(item: Item, first: AskedSheet, second: AskedSheet) -> HowCounted:
    """`item` is the later instrument's: what that offers no more is not there any more."""
    if not second.instrument.has_item(item.id) or _level(second, item) is None:
        return HowCounted.ONLY_BEFORE
    if _level(first, item) is None:
        return HowCounted.ONLY_AFTER
    return HowCounted.COMPARED if is_compared(item, first.sheet, second.sheet) else HowCounted.NOT_LOOKED_AT


def _level(one: AskedSheet, item: Item) -> int | None:
    return one.sheet.level(item) if one.sheet.asks(item) else None

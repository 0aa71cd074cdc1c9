"""
Progress: what changed between two answer sheets, like for like. A sibling of scoring without headline scores.

Source: METHODOLOGY 2.4.9, JOURNEY 7 (answers that nobody has looked at again).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, Item
from csr_xblock.domain.scoring.tally import asked_levels


class ChangeLabel(StrEnum):
    """A change in one word; `STABLE` is less than the notable change in either direction."""

    UP = "up"
    DOWN = "down"
    STABLE = "stable"


NOTHING_SEEN: Mapping[ItemId, int] = MappingProxyType({})


@dataclass(frozen=True)
class Change:
    """
    How some items changed, over those that have a level in both sheets and that somebody has looked at.

    `change` is in points -100..100; it and `label` are None when the sheets have no item in common.
    """

    common_items: int
    change: Fraction | None
    label: ChangeLabel | None


def compare(
    instrument: Instrument, first: AnswerSheet, second: AnswerSheet, seen_now: Mapping[ItemId, int] = NOTHING_SEEN
) -> Mapping[PerspectiveId, Change]:
    """
    Return the change of every perspective, in instrument order, weighted by item.

    Both sheets must be of the same major version of the instrument. `seen_now` holds levels that take the place of
    those in the first sheet, because the person looks back and sees them otherwise.
    """
    before, after = _common_levels(instrument, first, second, seen_now)
    return {
        perspective.id: _change(instrument, instrument.items_of(perspective.id), before, after)
        for perspective in instrument.perspectives
    }


def compare_objectives(
    instrument: Instrument, first: AnswerSheet, second: AnswerSheet, seen_now: Mapping[ItemId, int] = NOTHING_SEEN
) -> Mapping[ObjectiveId, Change]:
    """Return the same for every objective, in instrument order."""
    before, after = _common_levels(instrument, first, second, seen_now)
    return {
        objective.id: _change(
            instrument, (item for item in instrument.items if item.objective == objective.id), before, after
        )
        for objective in instrument.objectives
    }


def is_compared(item: Item, first: AnswerSheet, second: AnswerSheet) -> bool:
    """Return whether an item counts in the change: asked and with a level in both, and looked at in both."""
    return all(
        sheet.asks(item) and sheet.level(item) is not None and not sheet.is_unseen(item) for sheet in (first, second)
    )


def _common_levels(
    instrument: Instrument, first: AnswerSheet, second: AnswerSheet, seen_now: Mapping[ItemId, int]
) -> tuple[dict[ItemId, int], dict[ItemId, int]]:
    before, after = asked_levels(instrument, first), asked_levels(instrument, second)
    common = [item.id for item in instrument.items if is_compared(item, first, second)]
    return {item: seen_now.get(item, before[item]) for item in common}, {item: after[item] for item in common}


def _change(
    instrument: Instrument, items: Iterable[Item], before: Mapping[ItemId, int], after: Mapping[ItemId, int]
) -> Change:
    common = [item for item in items if item.id in before]
    weight = sum(item.weight for item in common)
    if not weight:
        return Change(len(common), None, None)
    gained = sum(item.weight * (after[item.id] - before[item.id]) for item in common)
    change = Fraction(POINTS_PER_LEVEL * gained, weight)
    return Change(len(common), change, label_of(change, instrument.scoring.notable_change))


def label_of(change: Fraction, notable: int) -> ChangeLabel:
    """Return a change in points in one word. `notable` is the least change that is not 'about the same'."""
    if change >= notable:
        return ChangeLabel.UP
    return ChangeLabel.DOWN if change <= -notable else ChangeLabel.STABLE

"""
Progress: what changed between two answer sheets, like for like. A sibling of scoring without headline scores.

Source: METHODOLOGY 2.4.9.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, Item
from csr_xblock.domain.scoring.tally import asked_levels


class ChangeLabel(StrEnum):
    """A change in one word; `STABLE` is less than the notable change in either direction."""

    UP = "up"
    DOWN = "down"
    STABLE = "stable"


@dataclass(frozen=True)
class Change:
    """
    How a perspective changed over the items that have a level in both sheets.

    `change` is in points -100..100; it and `label` are None when the sheets have no item in common.
    """

    common_items: int
    change: Fraction | None
    label: ChangeLabel | None


def compare(instrument: Instrument, first: AnswerSheet, second: AnswerSheet) -> Mapping[PerspectiveId, Change]:
    """
    Return the change of every perspective, in instrument order, weighted by item.

    Both sheets must be of the same major version of the instrument.
    """
    before, after = asked_levels(instrument, first), asked_levels(instrument, second)
    return {
        perspective.id: _change(instrument, instrument.items_of(perspective.id), before, after)
        for perspective in instrument.perspectives
    }


def _change(
    instrument: Instrument, items: tuple[Item, ...], before: Mapping[ItemId, int], after: Mapping[ItemId, int]
) -> Change:
    common = [item for item in items if item.id in before and item.id in after]
    weight = sum(item.weight for item in common)
    if not weight:
        return Change(len(common), None, None)
    gained = sum(item.weight * (after[item.id] - before[item.id]) for item in common)
    change = Fraction(POINTS_PER_LEVEL * gained, weight)
    return Change(len(common), change, _label(change, instrument.scoring.notable_change))


def _label(change: Fraction, notable: int) -> ChangeLabel:
    if change >= notable:
        return ChangeLabel.UP
    return ChangeLabel.DOWN if change <= -notable else ChangeLabel.STABLE

"""
The sums behind every score: weights and weighted points of some items. First step of scoring.

It decides nothing: what the sums mean is decided where they are used. Source: METHODOLOGY 2.4.1, 2.4.2.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, Item


@dataclass(frozen=True)
class Tally:
    """Counts and weights of some applicable items. `weighted_points` is the sum of weight times points 0..100."""

    answered_items: int
    applicable_items: int
    answered_weight: int
    applicable_weight: int
    weighted_points: int

    @property
    def score(self) -> Fraction | None:
        """The weighted mean in points 0..100, None without an answer."""
        return Fraction(self.weighted_points, self.answered_weight) if self.answered_weight else None

    @property
    def coverage(self) -> Fraction:
        """The share 0..1 of applicable weight that was answered, 0 if nothing applies."""
        return Fraction(self.answered_weight, self.applicable_weight) if self.applicable_weight else Fraction(0)


def tally(applicable: Iterable[Item], levels: Mapping[ItemId, int]) -> Tally:
    """Return the sums over items that all apply. Items without a level count as unanswered."""
    items = tuple(applicable)
    answered = [(item.weight, levels[item.id]) for item in items if item.id in levels]
    return Tally(
        answered_items=len(answered),
        applicable_items=len(items),
        answered_weight=sum(weight for weight, _ in answered),
        applicable_weight=sum(item.weight for item in items),
        weighted_points=POINTS_PER_LEVEL * sum(weight * level for weight, level in answered),
    )


def asked_levels(instrument: Instrument, sheet: AnswerSheet) -> dict[ItemId, int]:
    """Return the levels 0..4 of the items that this person is asked and has answered, in instrument order."""
    levels = ((item.id, sheet.level(item)) for item in sheet.asked_items(instrument))
    return {item_id: level for item_id, level in levels if level is not None}

"""
Strengths and improvement areas among the answered items. Fifth step of scoring.

The thresholds are levels between two answers, so that they also fit means of several raters.
Source: METHODOLOGY 2.4.5.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, ScoringParameters
from csr_xblock.domain.scoring.scorecard import ItemScore


@dataclass(frozen=True)
class Strengths:
    """The strongest items, the best first. `is_relative` when none reached the threshold and the best one stands in."""

    items: tuple[ItemId, ...]
    is_relative: bool


def find_strengths(instrument: Instrument, items: Mapping[ItemId, ItemScore]) -> Strengths:
    """Return at most `max_listed` strengths by score, weight, importance and order; else the best item above 0."""
    threshold = instrument.scoring.strength_min_level * POINTS_PER_LEVEL
    strong = [score for score in items.values() if score.score >= threshold]
    if strong:
        return Strengths(_strongest_first(instrument, strong)[: instrument.scoring.max_listed], is_relative=False)
    above_zero = [score for score in items.values() if score.score > 0]
    return Strengths(_strongest_first(instrument, above_zero)[:1], is_relative=bool(above_zero))


def find_improvements(instrument: Instrument, items: Mapping[ItemId, ItemScore]) -> tuple[ItemId, ...]:
    """Return all improvement areas by priority, lower effort and order."""

    def urgency(score: ItemScore) -> tuple[Fraction, int, int]:
        item = instrument.item(score.item)
        return -score.priority, item.effort, item.order

    weak = [score for score in items.values() if _is_improvement(score, instrument.scoring)]
    return tuple(score.item for score in sorted(weak, key=urgency))


def _strongest_first(instrument: Instrument, scores: Iterable[ItemScore]) -> tuple[ItemId, ...]:
    def weakness(score: ItemScore) -> tuple[Fraction, int, int, int]:
        item = instrument.item(score.item)
        return -score.score, -item.weight, -score.importance, item.order

    return tuple(score.item for score in sorted(scores, key=weakness))


def _is_improvement(score: ItemScore, parameters: ScoringParameters) -> bool:
    if score.score < parameters.improvement_below_level * POINTS_PER_LEVEL:
        return True
    is_important = score.importance >= parameters.important_from
    return is_important and score.score < parameters.important_improvement_below_level * POINTS_PER_LEVEL

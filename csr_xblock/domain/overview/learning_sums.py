"""
What learners together have said about their learning in a unit, added up. `disclosure` decides what of it is told.

Only learners who share are in these sums. Source: METHODOLOGY 2.9 (the figures of levels 1 to 3).
"""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.identifiers import UnitId


class LearningMeasure(StrEnum):
    """What was asked: how useful, what was gained, how much surer, and what came of it some weeks later."""

    USEFUL = "useful"
    GAIN = "gain"
    SURENESS = "sureness"
    TRANSFER = "transfer"


@dataclass(frozen=True)
class LearningSum:
    """
    The answers of some learners about one unit: their `total`, and how many of them are `good`.

    Units of the total: points 1..5, gains in percent, points of change; 0 for TRANSFER. Good: useful from 4 on, done.
    """

    unit: UnitId
    measure: LearningMeasure
    learners: int
    total: float = 0
    good: int = 0

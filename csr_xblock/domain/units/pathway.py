"""
The pathway: the learning units in their order, each with its state. Last noun of the flow before presentation.

Source: METHODOLOGY 2.5 and units_en.json (`order`, `max_recommended`, `general_order`).
"""

from dataclasses import dataclass, field
from enum import StrEnum

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import UnitDescriptor

MAX_RECOMMENDED_PERSPECTIVE_UNITS = 3
MAX_RECOMMENDED_GENERAL_UNITS = 1


class PathState(StrEnum):
    """What the learner sees of a unit."""

    RECOMMENDED = "recommended"
    OPEN = "open"
    LOCKED = "locked"
    COMPLETED = "completed"


@dataclass(frozen=True)
class LearningProgress:
    """
    What a learner has done with the units, and the events that rules ask for.

    `opened` holds units that were once open: they stay open. `actions` counts actions of the company's plan
    that are more than an idea and were not given up.
    """

    opened: frozenset[UnitId] = field(default_factory=frozenset)
    started: frozenset[UnitId] = field(default_factory=frozenset)
    completed: frozenset[UnitId] = field(default_factory=frozenset)
    is_importance_rated: bool = False
    has_chosen_priorities: bool = False
    actions: int = 0


NOTHING_DONE = LearningProgress()


@dataclass(frozen=True)
class PathUnit:
    """One unit of the path with its state for this learner."""

    unit: UnitDescriptor
    state: PathState


@dataclass(frozen=True)
class Pathway:
    """The units in the programme's order, and the ids of the recommended ones, the most needed first."""

    units: tuple[PathUnit, ...]
    recommended: tuple[UnitId, ...] = ()

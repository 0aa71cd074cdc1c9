"""
Makes the pathway: decides every unit's state for one learner and ranks what is recommended first.

A unit that was once open stays open. It stores nothing; that a unit was opened is written by `services`.
Source: METHODOLOGY 2.5, units_en.json `order`, `max_recommended` and `general_order`.
"""

from collections.abc import Sequence
from fractions import Fraction

from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitLevel
from csr_xblock.domain.units.pathway import (
    MAX_RECOMMENDED_GENERAL_UNITS,
    MAX_RECOMMENDED_PERSPECTIVE_UNITS,
    PathState,
    PathUnit,
    Pathway,
)
from csr_xblock.domain.units.unlocking import Situation, opens

GENERAL_ORDER = tuple(
    UnitId(unit) for unit in ("g-scorecard", "g-stakeholders", "g-strategy", "g-measure", "g-communicate", "g-why")
)
"""The order in which general units are recommended, one at a time; others come after them."""

LEVEL_ORDER = tuple(UnitLevel)
NO_PRIORITY = Fraction(-1)


def build_pathway(units: Sequence[UnitDescriptor], situation: Situation, *, instrument: Instrument) -> Pathway:
    """
    Return the units in the given order, each with its state for this learner.

    `instrument` is the one the scorecard was made with: it tells which objectives a perspective has.
    """
    recommended = recommended_units(units, situation, instrument)
    states = tuple(PathUnit(unit, _state(unit, situation, recommended)) for unit in units)
    return Pathway(states, recommended)


def is_open(unit: UnitDescriptor, situation: Situation) -> bool:
    """Return whether the learner may enter the unit: its rule is true, or it was once open."""
    progress = situation.progress
    return unit.id in progress.opened or unit.id in progress.completed or opens(unit.opens_when, situation)


def recommended_units(
    units: Sequence[UnitDescriptor], situation: Situation, instrument: Instrument
) -> tuple[UnitId, ...]:
    """Return the ids of the units to do next, the most needed first: one general unit and a few of perspectives."""
    candidates = [unit for unit in units if _is_candidate(unit, situation)]
    general = sorted((unit for unit in candidates if is_general(unit)), key=_general_rank)
    ranks = _perspective_ranks(situation, instrument)
    unknown = (-NO_PRIORITY, len(ranks))
    others = sorted(
        (unit for unit in candidates if not is_general(unit)),
        key=lambda unit: _by_need(ranks.get(unit.perspective, unknown), unit),
    )
    first = general[:MAX_RECOMMENDED_GENERAL_UNITS] + others[:MAX_RECOMMENDED_PERSPECTIVE_UNITS]
    return tuple(unit.id for unit in first)


def is_general(unit: UnitDescriptor) -> bool:
    """Return whether the unit belongs to no perspective."""
    return unit.perspective is None or unit.level is UnitLevel.GENERAL


def _state(unit: UnitDescriptor, situation: Situation, recommended: tuple[UnitId, ...]) -> PathState:
    if unit.id in situation.progress.completed:
        return PathState.COMPLETED
    if unit.id in recommended:
        return PathState.RECOMMENDED
    return PathState.OPEN if is_open(unit, situation) else PathState.LOCKED


def _is_candidate(unit: UnitDescriptor, situation: Situation) -> bool:
    return (
        unit.id not in situation.progress.completed
        and unit.recommended_when is not None
        and is_open(unit, situation)
        and opens(unit.recommended_when, situation)
    )


def _general_rank(unit: UnitDescriptor) -> int:
    return GENERAL_ORDER.index(unit.id) if unit.id in GENERAL_ORDER else len(GENERAL_ORDER)


def _by_need(perspective_rank: tuple[Fraction, int], unit: UnitDescriptor) -> tuple[Fraction, int, int]:
    """Return the sort key: the perspective's highest priority first, then the level, then the perspective's order."""
    negative_priority, order = perspective_rank
    return negative_priority, LEVEL_ORDER.index(unit.level), order


def _perspective_ranks(
    situation: Situation, instrument: Instrument
) -> dict[PerspectiveId | None, tuple[Fraction, int]]:
    return {
        perspective.id: (-_highest_priority(perspective.id, situation, instrument), order)
        for order, perspective in enumerate(instrument.perspectives)
    }


def _highest_priority(perspective_id: PerspectiveId, situation: Situation, instrument: Instrument) -> Fraction:
    if situation.scorecard is None:
        return NO_PRIORITY
    scored = situation.scorecard.objectives
    own = [scored[one.id] for one in instrument.objectives if one.perspective == perspective_id and one.id in scored]
    return max((one.priority for one in own if one.priority is not None), default=NO_PRIORITY)

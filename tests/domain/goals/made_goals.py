"""Goals and readings for tests."""

from datetime import date
from decimal import Decimal

from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import Direction, KeptGoal, MeasuredGoal, OwnFigure, Rhythm
from csr_xblock.domain.goals.readings import KeptReading, Reading
from csr_xblock.domain.identifiers import ObjectiveId

TODAY = date(2026, 11, 29)
ENERGY, REPORT, RENEWABLE = "kpi-energy-intensity", "kpi-report", "kpi-renewable"

LOAVES = MeasuredGoal(
    own=OwnFigure("Loaves left over", "loaves", Direction.DOWN, ObjectiveId("env-resources")),
    rhythm=Rhythm.MONTHLY,
    baseline=Decimal(24),
    baseline_day=date(2026, 1, 31),
    target=Decimal(12),
    target_day=date(2027, 1, 31),
)
PER_PERSON = MeasuredGoal(
    ENERGY,
    per=Divisor.PEOPLE,
    baseline=Decimal(12000),
    baseline_divisor=Decimal(24),
    baseline_day=date(2025, 12, 31),
    target=Decimal(400),
    target_day=date(2027, 12, 31),
)


def kept_goal(goal: MeasuredGoal = LOAVES, number: int = 1) -> KeptGoal:
    """Return a goal as kept."""
    return KeptGoal(number, 0, goal, date(2026, 1, 31))


def kept_reading(
    value: object, day: date = TODAY, number: int = 1, *, divisor: object = None, per: Divisor | None = None
) -> KeptReading:
    """Return a reading as kept."""
    divided = None if divisor is None else Decimal(str(divisor))
    return KeptReading(number, 0, Reading(day, Decimal(str(value)), divided, per), 1)

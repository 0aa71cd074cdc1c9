"""
What must hold for a goal and a reading before they are kept, whoever sends them. Each check raises InvalidInput naming
the field.

Source: JOURNEY 1 and 5.
"""

from datetime import date
from decimal import Decimal

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS, YES_OR_NO
from csr_xblock.domain.goals.measured_goal import MAX_FIGURE_CHARACTERS, MAX_UNIT_CHARACTERS, MeasuredGoal
from csr_xblock.domain.goals.readings import MAX_READING_NOTE, Reading
from csr_xblock.domain.plan.actions import NO_OBJECTIVE
from csr_xblock.domain.questions.instrument import Instrument

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
MAX_FIGURE = Decimal(10) ** 10
DECIMALS = 3


def check_goal(goal: MeasuredGoal, before: MeasuredGoal | None, instrument: Instrument, today: date) -> None:
    """
    Raise InvalidInput for what a goal may not be. `before` is the goal as kept, None for a new one.

    What has not changed is not judged again: an author may have taken its figure or objective away.
    """
    _check_figure(goal, before, instrument)
    _check_amounts(goal)
    _check_days(goal, today)
    if goal.per is not None and goal.kpi not in BOTH_WAYS:
        raise InvalidInput("value-invalid", "per")


def check_reading(reading: Reading, kpi: str, today: date) -> None:
    """Raise InvalidInput for what a reading of a figure may not be."""
    if not EARLIEST <= reading.day <= today:
        raise InvalidInput("day-out-of-range", "day")
    _check_amount(reading.value, "value")
    if kpi in YES_OR_NO and reading.value not in (0, 1):
        raise InvalidInput("value-invalid", "value")
    _check_divisor(reading.divisor, "divisor")
    if (reading.divisor is None) is not (reading.per is None) or (reading.per and kpi not in BOTH_WAYS):
        raise InvalidInput("value-invalid", "divisor")
    checked_text(reading.note, MAX_READING_NOTE, "note")


def _check_figure(goal: MeasuredGoal, before: MeasuredGoal | None, instrument: Instrument) -> None:
    if before is not None and goal.kpi != before.kpi:
        raise InvalidInput("value-invalid", "kpi")
    if goal.kpi:
        if before is None and all(kpi.id != goal.kpi for one in instrument.objectives for kpi in one.kpis):
            raise InvalidInput("value-invalid", "kpi")
        return
    checked_text(goal.own.name, MAX_FIGURE_CHARACTERS, "name")
    checked_text(goal.own.unit, MAX_UNIT_CHARACTERS, "unit")
    if not goal.own.name.strip():
        raise InvalidInput("goal-name-missing", "name")
    known = {one.id for one in instrument.objectives} | {NO_OBJECTIVE}
    if before is not None:
        known.add(before.own.objective)
    if goal.own.objective not in known:
        raise InvalidInput("value-invalid", "objective")


def _check_amounts(goal: MeasuredGoal) -> None:
    _check_amount(goal.baseline, "baseline")
    _check_amount(goal.target, "target")
    _check_divisor(goal.baseline_divisor, "baseline_divisor")
    if goal.baseline_divisor is not None and goal.baseline is None:
        raise InvalidInput("goal-baseline-missing", "baseline")
    if goal.kpi in YES_OR_NO and any(one not in (None, 0, 1) for one in (goal.baseline, goal.target)):
        raise InvalidInput("value-invalid", "baseline")


def _check_amount(number: Decimal | None, field: str) -> None:
    if number is None:
        return
    if not number.is_finite() or abs(number) >= MAX_FIGURE or number != round(number, DECIMALS):
        raise InvalidInput("number-out-of-range", field)


def _check_divisor(number: Decimal | None, field: str) -> None:
    _check_amount(number, field)
    if number is not None and number <= 0:
        raise InvalidInput("divisor-not-positive", field)


def _check_days(goal: MeasuredGoal, today: date) -> None:
    if goal.baseline_day is not None and not EARLIEST <= goal.baseline_day <= today:
        raise InvalidInput("day-out-of-range", "baseline_day")
    if goal.target_day is not None and not EARLIEST <= goal.target_day <= LATEST:
        raise InvalidInput("plan-day-out-of-range", "target_day")
    if goal.baseline is not None and goal.baseline_day is None:
        raise InvalidInput("goal-day-missing", "baseline_day")
    if goal.target is not None and goal.target_day is None:
        raise InvalidInput("goal-target-day-missing", "target_day")
    if goal.baseline_day and goal.target_day and goal.target_day <= goal.baseline_day:
        raise InvalidInput("target-before-baseline", "target_day")

"""What was read of a goal's figure on a day. Source: JOURNEY 1 (limits) and 5."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS, Divisor
from csr_xblock.domain.goals.measured_goal import MeasuredGoal

MAX_READINGS = 500
MAX_READING_NOTE = 300


@dataclass(frozen=True)
class Reading:
    """
    One reading. For figures of both kinds `value` is the absolute figure and `divisor` that of the same time.

    `per` says what the divisor counts; it stays with the reading when the company chooses another one.
    """

    day: date
    value: Decimal
    divisor: Decimal | None = None
    per: Divisor | None = None
    note: str = ""

    def counted(self, per: Divisor | None) -> Fraction | None:
        """Return the figure as a goal counts it, None for a reading that was divided by something else or nothing."""
        if per is None:
            return Fraction(self.value)
        return self.per_unit if per is self.per else None

    @property
    def per_unit(self) -> Fraction | None:
        """The figure per unit, None without a divisor."""
        return Fraction(self.value) / Fraction(self.divisor) if self.divisor else None


@dataclass(frozen=True)
class KeptReading:
    """A reading as kept. `revision` counts its changes."""

    id: int
    revision: int
    reading: Reading
    goal: int = field(default=0, compare=False)


def by_day(readings: Iterable[KeptReading]) -> list[KeptReading]:
    """Return readings from the oldest day to the newest; of one day in the order in which they were written."""
    return sorted(readings, key=lambda one: (one.reading.day, one.id))


def asked_divisor(goal: MeasuredGoal, chosen: Divisor | None, kept: KeptReading | None = None) -> Divisor | None:
    """
    Return what the divisor of a reading counts, None for a figure that is not divided.

    A kept reading stays with its own; a new one follows the goal, else what the company has `chosen`.
    """
    if goal.kpi not in BOTH_WAYS:
        return None
    return (None if kept is None else kept.reading.per) or goal.per or chosen

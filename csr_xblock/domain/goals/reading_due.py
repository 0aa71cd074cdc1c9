"""When a goal's figure is to be read next."""

from calendar import monthrange
from datetime import date

from csr_xblock.domain.goals.measured_goal import KeptGoal, Rhythm

MONTHS = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.HALF_YEARLY: 6, Rhythm.YEARLY: 12}


def next_reading(kept: KeptGoal, newest: date | None) -> date:
    """
    Return the day of the next reading: so long after the newest one, else after the beginning, as the goal is read.

    Without a day of the beginning it counts from the day on which the goal was made.
    """
    since = newest or kept.goal.baseline_day or kept.created_on
    return later_by(since, MONTHS[kept.goal.rhythm])


def later_by(day: date, months: int) -> date:
    """Return the same day some months later, the last of a month that is too short. The calendar ends in 9999."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, date.max.year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

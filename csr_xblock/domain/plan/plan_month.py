"""A month of the plan: its weeks from Monday on, and what is due on each day. It knows no words."""

import re
from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.plan.action_checks import EARLIEST, LATEST
from csr_xblock.domain.plan.actions import KeptAction

WRITTEN = re.compile("([0-9]{4})-([0-9]{2})")
MONTHS = 12


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    def weeks(self) -> list[list[date]]:
        """Return its weeks of seven days from Monday on, with days of the months beside it."""
        return Calendar().monthdatescalendar(self.year, self.month)

    def has(self, day: date | None) -> bool:
        """Return whether a day lies in it."""
        return day is not None and (day.year, day.month) == (self.year, self.month)

    def moved(self, months: int) -> "Month | None":
        """Return the month so many later, None beyond the days that an action may have."""
        years, month = divmod(self.year * MONTHS + self.month - 1 + months, MONTHS)
        return Month(years, month + 1) if EARLIEST.year <= years <= LATEST.year else None


def month_of(day: date) -> Month:
    """Return the month of a day."""
    return Month(day.year, day.month)


def read_month(written: str, today: date) -> Month:
    """Return a month from an address, that of today for one that is none."""
    found = WRITTEN.fullmatch(written)
    if found is None:
        return month_of(today)
    year, month = int(found[1]), int(found[2])
    is_month = EARLIEST.year <= year <= LATEST.year and 1 <= month <= MONTHS
    return Month(year, month) if is_month else month_of(today)


def due_in(month: Month, actions: Iterable[KeptAction]) -> dict[date, list[KeptAction]]:
    """Return what is due in a month, by day, the earliest first."""
    found: dict[date, list[KeptAction]] = {}
    for kept in sorted(actions, key=lambda one: (one.action.due or LATEST, one.id)):
        if kept.action.due is not None and month.has(kept.action.due):
            found.setdefault(kept.action.due, []).append(kept)
    return found

"""A month of the plan: a table of its days, and the same as a list, which phones and screen readers begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import ngettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.plan.actions import KeptAction
from csr_xblock.domain.plan.plan_month import Month, due_in
from csr_xblock.presentation.days import date_words, month_words
from csr_xblock.presentation.journey.screen_names import PLAN
from csr_xblock.presentation.plan.plan_page import (
    CALENDAR,
    ActionCard,
    PlanHandlers,
    PlanHead,
    action_cards,
    plan_head,
)
from csr_xblock.presentation.scoring.numbers import whole


@dataclass(frozen=True)
class WeekdayName:
    """The name of a day of the week, short and whole."""

    short: str
    whole: str


@dataclass(frozen=True)
class DayCell:
    """A day of the table. `number` is '' outside the month; `count` says how many are due, '' for none."""

    number: str
    count: str = ""
    count_words: str = ""
    anchor: str = ""
    is_today: bool = False


@dataclass(frozen=True)
class DayList:
    """A day on which something is due."""

    anchor: str
    day: str
    cards: tuple[ActionCard, ...]


@dataclass(frozen=True)
class CalendarPage:
    """A month. `before_url` and `after_url` are '' at the ends; `without_day` counts actions that have no due day."""

    head: PlanHead
    title: str
    before_url: str
    after_url: str
    today_url: str
    weekdays: tuple[WeekdayName, ...]
    weeks: tuple[tuple[DayCell, ...], ...]
    days: tuple[DayList, ...]
    without_day: str


def calendar_page(
    actions: Sequence[KeptAction],
    month: Month,
    links: Links,
    handlers: PlanHandlers,
    today: date,
    *,
    is_one_person: bool,
) -> CalendarPage:
    """Return the page of a month."""
    head = plan_head(CALENDAR, actions, links, handlers, today, is_one_person=is_one_person)
    due = due_in(month, actions)
    without = sum(1 for kept in actions if kept.action.due is None)
    return CalendarPage(
        head=head,
        title=month_words(month.first),
        before_url=_url(links, month.moved(-1)),
        after_url=_url(links, month.moved(1)),
        today_url="" if month.has(today) else head.tabs[-1].url,
        weekdays=tuple(WeekdayName(str(WEEKDAYS_ABBR[day]), str(WEEKDAYS[day])) for day in range(7)),
        weeks=tuple(tuple(_cell(day, month, due, head.prefix, today) for day in week) for week in month.weeks()),
        days=tuple(
            DayList(_anchor(head.prefix, day), date_words(day), action_cards(kept, links, today))
            for day, kept in due.items()
        ),
        without_day=_without(without),
    )


def _url(links: Links, month: Month | None) -> str:
    return "" if month is None else links.to(f"{PLAN}/{CALENDAR}/{month}")


def _anchor(prefix: str, day: date) -> str:
    return f"{prefix}-day-{day.day}"


def _cell(day: date, month: Month, due: dict[date, list[KeptAction]], prefix: str, today: date) -> DayCell:
    if not month.has(day):
        return DayCell("")
    count = len(due.get(day, ()))
    words = ngettext("%(count)s action due", "%(count)s actions due", count) % {"count": whole(count)}
    return DayCell(
        number=whole(day.day),
        count=whole(count) if count else "",
        count_words=words if count else "",
        anchor=_anchor(prefix, day) if count else "",
        is_today=day == today,
    )


def _without(count: int) -> str:
    if not count:
        return ""
    words = ngettext(
        "%(count)s action has no due date yet; it is in the list.",
        "%(count)s actions have no due date yet; they are in the list.",
        count,
    )
    return words % {"count": whole(count)}

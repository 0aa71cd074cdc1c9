"""The months of the calendar."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from csr_xblock.domain.plan.plan_month import Month, due_in, month_of, read_month
from tests.domain.plan.made_actions import TODAY, WHOLE, days, kept


@given(days)
def test_a_month_has_each_of_its_days_once_in_weeks_from_monday(day: date) -> None:
    """Whichever month."""
    month = month_of(day)
    shown = [one for week in month.weeks() for one in week]

    assert all(len(week) == 7 and week[0].weekday() == 0 for week in month.weeks())
    assert shown.count(day) == 1
    assert {one for one in shown if month.has(one)} == {
        month.first.replace(day=number)
        for number in range(1, 32)
        if number <= max(one.day for one in shown if month.has(one))
    }


@given(days)
def test_going_on_and_back_leads_to_the_same_month(day: date) -> None:
    """At the ends there is nothing further."""
    month = month_of(day)
    after = month.moved(1)

    assert after is None or (after > month and after.moved(-1) == month)


@pytest.mark.parametrize(
    "written", ["", "2026", "2026-13", "2026-00", "1999-12", "2101-01", "soon", "2026-1", "２０２６-０１"]
)
def test_an_address_without_a_month_shows_todays(written: str) -> None:
    """An old or mistyped link leads somewhere."""
    assert read_month(written, TODAY) == Month(2026, 11)
    assert read_month("2026-12", TODAY) == Month(2026, 12)


def test_what_is_due_stands_at_its_day() -> None:
    """In order, and nothing of other months."""
    first, second = kept(replace(WHOLE, due=date(2026, 12, 3)), 2), kept(replace(WHOLE, due=date(2026, 12, 1)), 1)
    others = [kept(replace(WHOLE, due=None), 3), kept(replace(WHOLE, due=date(2027, 12, 3)), 4)]

    assert list(due_in(Month(2026, 12), [first, second, *others]).items()) == [
        (date(2026, 12, 1), [second]),
        (date(2026, 12, 3), [first]),
    ]

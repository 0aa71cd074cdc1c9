"""The question of the month: one a month, the most urgent first, never the same two months running."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.monthly.question_of_month import MOST_QUESTIONS, question_of_month

RANKED = [ItemId(f"item-{number}") for number in range(20)]
HANDED_IN = date(2026, 11, 29)


def test_first_month_brings_the_most_urgent() -> None:
    """Then the next, over the turn of the year; a year later it begins again."""
    days = [date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 31), date(2027, 1, 15), date(2027, 11, 1)]

    assert [RANKED[place] for place in (0, 1, 1, 2, 0)] == [question_of_month(RANKED, HANDED_IN, day) for day in days]


def test_few_questions_come_round_sooner() -> None:
    """Two take turns; one is always the same; none is no question."""
    months = [date(2026, month, 1) for month in (11, 12)] + [date(2027, 1, 1)]

    assert [RANKED[0], RANKED[1], RANKED[0]] == [question_of_month(RANKED[:2], HANDED_IN, day) for day in months]
    assert {RANKED[0]} == {question_of_month(RANKED[:1], HANDED_IN, day) for day in months}
    assert question_of_month([], HANDED_IN, HANDED_IN) is None


@given(st.integers(2, 20), st.integers(0, 40))
def test_no_question_comes_two_months_running(number: int, month: int) -> None:
    """And all of a month's days have the same one, from the twelve most urgent."""
    row, first = RANKED[:number], _month_after(month)
    this, next_one = (question_of_month(row, HANDED_IN, day) for day in (first, _month_after(month + 1)))

    assert this != next_one
    assert this == question_of_month(row, HANDED_IN, first.replace(day=28))
    assert this in RANKED[:MOST_QUESTIONS]


def _month_after(months: int) -> date:
    years, month = divmod(HANDED_IN.month - 1 + months, 12)
    return date(HANDED_IN.year + years, month + 1, 1)

"""How far a goal is in words, its line, and its numbers."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils import translation

from csr_xblock.domain.goals.goal_progress import Point
from csr_xblock.domain.goals.measured_goal import MeasuredGoal
from csr_xblock.presentation.goals.goal_words import progress_words
from csr_xblock.presentation.goals.ratio_words import ratio_words
from csr_xblock.presentation.goals.trend_line import EDGE, HEIGHT, WIDTH, trend_line
from tests.domain.goals.made_goals import LOAVES

UP = MeasuredGoal(baseline=Decimal(0), target=Decimal(24))


@pytest.mark.parametrize(
    ("goal", "newest", "expected"),
    [
        (UP, 12, "Half way: 12 of 24."),
        (UP, 3, "On the way: 3 of 24."),
        (UP, 20, "Most of the way: 20 of 24."),
        (UP, 30, "Reached: 30 of 24."),
        (UP, -1, "No nearer yet: -1 of 24."),
        (LOAVES, 18, "Half way: now 18, from 24 to 12."),
        (LOAVES, 23, "On the way: now 23, from 24 to 12."),
        (LOAVES, 13, "Most of the way: now 13, from 24 to 12."),
        (LOAVES, 12, "Reached: now 12, from 24 to 12."),
        (LOAVES, 24, "No nearer yet: now 24, from 24 to 12."),
        (LOAVES, None, "No reading yet: from 24 to 12."),
        (replace(LOAVES, target=Decimal(24)), 25, "To hold at 24: now 25."),
        (MeasuredGoal("kpi-water"), 1, "Beginning and target are still to be said."),
    ],
    ids=str,
)
def test_progress_is_one_sentence(goal: MeasuredGoal, newest: int | None, expected: str) -> None:
    """With the numbers that it rests on."""
    assert expected == progress_words(goal, None if newest is None else Fraction(newest))


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Fraction(1, 3), "0.333"),
        (Fraction(200, 3), "66.7"),
        (Fraction(20000, 3), "6,667"),
        (Fraction("0.1"), "0.1"),
        (Fraction("1234.567"), "1,234.567"),
        (Fraction(2, 24), "0.0833"),
        (Fraction(-1, 3), "-0.333"),
        (Fraction(0), "0"),
    ],
    ids=str,
)
def test_what_was_entered_stands_exactly_and_quotients_in_three_digits(figure: Fraction, expected: str) -> None:
    """Nobody reads 61.538461538."""
    assert expected == ratio_words(figure)


def test_numbers_are_those_of_the_language() -> None:
    """A decimal comma in Lithuanian."""
    with translation.override("lt"):
        assert "0,333" == ratio_words(Fraction(1, 3))


def test_the_line_stays_in_its_picture() -> None:
    """Also with five hundred readings, one of which is far away."""
    days = [date(2025, 1, 1) + timedelta(days=n) for n in range(500)]
    line = trend_line(LOAVES, [Point(day, Fraction(10**9 if n == 7 else n)) for n, day in enumerate(days)])

    assert line is not None
    numbers = [float(part) for part in line.path[1:].split()]
    assert all(EDGE <= x <= WIDTH - EDGE for x in numbers[::2])
    assert all(EDGE <= y <= HEIGHT - EDGE for y in numbers[1::2])
    assert 13 == line.title.count(";") + 1


def test_one_point_is_no_line() -> None:
    """With the beginning it is one; a flat one lies in the middle."""
    reading = Point(date(2026, 3, 1), Fraction(24))

    assert trend_line(MeasuredGoal(), [reading]) is None
    assert trend_line(LOAVES, []) is None
    flat = trend_line(replace(LOAVES, target=None), [reading])
    assert flat is not None
    assert ("M6.0 32.0 234.0 32.0", "") == (flat.path, flat.target_y)

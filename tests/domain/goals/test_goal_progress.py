"""How far a goal is: the share of the way, cut to 0 and 1 (JOURNEY 5)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.goal_progress import leads_away, points_of, progress
from csr_xblock.domain.goals.measured_goal import Direction, MeasuredGoal
from tests.domain.goals.made_goals import LOAVES, PER_PERSON, kept_reading

numbers = st.decimals(-1000, 1000, places=3)


@pytest.mark.parametrize(
    ("newest", "expected"),
    [(24, 0), (18, Fraction(1, 2)), (12, 1), (9, 1), (30, 0)],
    ids=["beginning", "half", "target", "beyond", "away"],
)
def test_progress_is_the_share_of_the_way(newest: int, expected: Fraction) -> None:
    """From 24 to 12, whichever way is better."""
    assert expected == progress(LOAVES, Fraction(newest))


@pytest.mark.parametrize("missing", ["baseline", "target"])
def test_there_is_no_progress_without_two_ends(missing: str) -> None:
    """Nor without a reading, nor where there is no way to go."""
    assert progress(replace(LOAVES, **{missing: None}), Fraction(18)) is None  # type: ignore[arg-type]
    assert progress(LOAVES, None) is None
    assert progress(replace(LOAVES, target=LOAVES.baseline), Fraction(18)) is None


@given(numbers, numbers, numbers)
def test_progress_never_leaves_its_range(begin: Decimal, target: Decimal, newest: Decimal) -> None:
    """Whatever people enter."""
    share = progress(MeasuredGoal(baseline=begin, target=target), Fraction(newest))

    assert (share is None) == (begin == target)
    assert share is None or 0 <= share <= 1


def test_a_goal_per_unit_takes_readings_divided_by_the_same() -> None:
    """12,000 kWh of 24 people are 500 each; what was divided by something else, or by nothing, does not count."""
    readings = [
        kept_reading(9000, date(2026, 3, 1), 3, divisor=20, per=Divisor.PEOPLE),
        kept_reading(9900, date(2026, 2, 1), 2, divisor=100, per=Divisor.AREA),
        kept_reading(9900, date(2026, 1, 1), 1),
    ]

    points = points_of(PER_PERSON, readings)

    assert 500 == PER_PERSON.beginning
    assert [450] == [point.figure for point in points]
    assert Fraction(1, 2) == progress(PER_PERSON, points[-1].figure)


def test_a_beginning_without_divisor_is_per_unit_already() -> None:
    """As it comes from an action, whose figure is per unit."""
    assert 62 == replace(PER_PERSON, baseline=Decimal(62), baseline_divisor=None).beginning


def test_the_newest_reading_is_that_of_the_newest_day() -> None:
    """Not the one that was written last; of one day the later one."""
    readings = [
        kept_reading(1, date(2026, 5, 1), 9),
        kept_reading(3, date(2026, 6, 1), 2),
        kept_reading(2, date(2026, 6, 1), 1),
    ]

    assert [1, 2, 3] == [point.figure for point in points_of(LOAVES, readings)]


def test_a_target_on_the_wrong_side_is_seen() -> None:
    """Less is better, and the target lies higher."""
    assert leads_away(LOAVES, Direction.UP)
    assert not leads_away(LOAVES, Direction.DOWN)
    assert not leads_away(replace(LOAVES, target=LOAVES.baseline), Direction.UP)

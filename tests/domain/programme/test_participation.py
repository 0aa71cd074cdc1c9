"""Taking part as a share: done is done, whatever the scorecard says."""

from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.programme.participation import (
    Participation,
    StillMissing,
    completed_at,
    participation_share,
    still_missing,
)
from csr_xblock.domain.programme.settings import Counted


@pytest.mark.parametrize(
    ("counted", "has_handed_in", "units_done", "expected"),
    [
        pytest.param(Counted.ASSESSMENT, False, 9, 0, id="assessment, not handed in"),
        pytest.param(Counted.ASSESSMENT, True, 0, 1, id="assessment, handed in"),
        pytest.param(Counted.UNITS, True, 0, 0, id="units, none"),
        pytest.param(Counted.UNITS, False, 2, Fraction(2, 3), id="units, some"),
        pytest.param(Counted.UNITS, False, 3, 1, id="units, enough"),
        pytest.param(Counted.UNITS, False, 7, 1, id="units, more than enough"),
        pytest.param(Counted.BOTH, True, 0, Fraction(1, 2), id="both, handed in only"),
        pytest.param(Counted.BOTH, False, 3, Fraction(1, 2), id="both, units only"),
        pytest.param(Counted.BOTH, True, 1, Fraction(2, 3), id="both, some"),
        pytest.param(Counted.BOTH, True, 3, 1, id="both, all"),
    ],
)
def test_share_is_what_is_done(counted: Counted, has_handed_in: bool, units_done: int, expected: Fraction) -> None:
    """It becomes points in a course's grade, so each case is fixed."""
    assert expected == participation_share(counted, Participation(has_handed_in, units_done), 3)


@pytest.mark.parametrize("counted_units", [0, -2])
def test_less_than_one_unit_means_one(counted_units: int) -> None:
    """A course's file may say anything; nobody gets all points for nothing, and nothing is divided by zero."""
    shares = [participation_share(Counted.UNITS, Participation(False, done), counted_units) for done in (0, 1)]

    assert [0, 1] == shares


def day(number: int) -> datetime:
    """Return a moment on a day of the month."""
    return datetime(2026, 11, number, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("counted", "handed_in", "units", "expected"),
    [
        pytest.param(Counted.ASSESSMENT, day(5), (), day(5), id="handed in"),
        pytest.param(Counted.ASSESSMENT, day(5), (day(9), day(12), day(14)), day(5), id="units do not count"),
        pytest.param(Counted.ASSESSMENT, None, (day(9), day(12)), None, id="not handed in"),
        pytest.param(Counted.UNITS, None, (day(14), day(9), day(12)), day(12), id="the second unit"),
        pytest.param(Counted.UNITS, day(20), (day(9), day(12)), day(12), id="handing in does not count"),
        pytest.param(Counted.UNITS, day(5), (day(9),), None, id="a unit is missing"),
        pytest.param(Counted.BOTH, day(5), (day(9), day(12)), day(12), id="units come last"),
        pytest.param(Counted.BOTH, day(20), (day(9), day(12)), day(20), id="handing in comes last"),
        pytest.param(Counted.BOTH, None, (day(9), day(12)), None, id="both, not handed in"),
    ],
)
def test_it_is_complete_on_the_day_of_the_last_thing(
    counted: Counted, handed_in: datetime | None, units: tuple[datetime, ...], expected: datetime | None
) -> None:
    """A certificate tells this day; what is done afterwards does not move it."""
    assert expected == completed_at(counted, handed_in, units, 2)


@given(
    st.sampled_from(Counted),
    st.none() | st.integers(1, 28),
    st.lists(st.integers(1, 28), max_size=6),
    st.integers(-1, 5),
)
def test_complete_nothing_missing_and_all_points_are_the_same(
    counted: Counted, handed_in: int | None, units: list[int], needed: int
) -> None:
    """What a learner reads, prints and gets points for never contradict each other."""
    done = Participation(handed_in is not None, len(units))
    at = completed_at(counted, None if handed_in is None else day(handed_in), map(day, units), needed)

    is_whole = participation_share(counted, done, needed) == 1

    assert is_whole is (at is not None) is (still_missing(counted, done, needed) == StillMissing())


def test_what_is_missing_is_said_part_by_part() -> None:
    """Only what counts is missing."""
    nothing_done = Participation(has_handed_in=False, units_done=1)

    found = [still_missing(counted, nothing_done, 3) for counted in Counted]

    assert [StillMissing(hand_in=True), StillMissing(units=2), StillMissing(hand_in=True, units=2)] == found

"""What may be told of sums about learning: of whom, from when on, and how exactly."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.disclosure import MINIMUM_LEARNERS, next_release, overview_figures
from csr_xblock.domain.overview.learning_sums import LearningMeasure, LearningSum
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import Tallies, together

UNIT = UnitId("plain")
OVERSEEN = Overseen("c", "main", (UNIT,))
USEFUL = LearningSum(UNIT, LearningMeasure.USEFUL, 5, 22, 4)


def told(one: LearningSum, overseen: Overseen = OVERSEEN) -> tuple[int, int, int] | None:
    """Return learners, mean and tenths that are told of a released sum, None for nothing."""
    figures = overview_figures(overseen, Tallies(), [one]).learning.get(UNIT, {}).get(one.measure)
    return None if figures is None else (figures.learners.number, figures.mean.number, figures.tenths.number)


@pytest.mark.parametrize(
    ("before", "now", "is_released"), [(None, 4, False), (None, 5, True), (5, 9, False), (5, 10, True), (9, 6, False)]
)
def test_a_sum_is_told_with_five_and_anew_with_five_more(before: int | None, now: int, is_released: bool) -> None:
    """Otherwise the difference of two days would say what one learner has answered."""
    earlier = None if before is None else replace(USEFUL, learners=before)
    newer = replace(USEFUL, learners=now)

    assert (newer if is_released else None) == next_release(earlier, newer)


@given(st.lists(st.integers(0, 40)))
def test_two_sums_that_are_told_are_five_learners_apart(counts: list[int]) -> None:
    """However people come and go, and however often a trainer looks."""
    released: list[LearningSum] = []
    for count in counts:
        now = next_release(released[-1] if released else None, replace(USEFUL, learners=count))
        released += [] if now is None else [now]

    numbers = [0, *(one.learners for one in released)]
    assert all(later - earlier >= MINIMUM_LEARNERS for earlier, later in pairwise(numbers))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (USEFUL, (5, 9, 8)),
        (replace(USEFUL, total=25, good=5), (5, 9, 10)),
        (replace(USEFUL, total=5, good=0), (5, 3, 0)),
        (LearningSum(UNIT, LearningMeasure.GAIN, 6, 400), (6, 67, 0)),
        (LearningSum(UNIT, LearningMeasure.GAIN, 5, -300), (5, 0, 0)),
        (LearningSum(UNIT, LearningMeasure.SURENESS, 8, 10), (8, 3, 0)),
        (LearningSum(UNIT, LearningMeasure.SURENESS, 5, -10), (5, -4, 0)),
        (LearningSum(UNIT, LearningMeasure.TRANSFER, 7, 0, 3), (7, 0, 4)),
    ],
    ids=["useful", "all-five", "all-one", "gain", "less", "surer", "less-sure", "done"],
)
def test_numbers_are_rounded(one: LearningSum, expected: tuple[int, int, int]) -> None:
    """Halves of points, whole percent, tenths of learners; a mean at an end is cut."""
    assert expected == told(one)


def test_small_sums_are_not_told_even_if_they_were_released() -> None:
    """A row that something else has written is no permission."""
    assert told(replace(USEFUL, learners=4)) is None


def test_nothing_is_told_where_nobody_may_see_results() -> None:
    """Gains follow from results."""
    assert told(USEFUL, replace(OVERSEEN, shows_results=False)) is None


def test_units_of_other_programmes_are_left_out() -> None:
    """Two programmes of a course share the sums of the course."""
    assert told(USEFUL, replace(OVERSEEN, units=(UnitId("other"),))) is None


def test_parts_of_learners_are_added_up_by_unit_and_measure() -> None:
    """As all sums of the overview."""
    gain = LearningSum(UNIT, LearningMeasure.GAIN, 1, 50.0)

    whole = together([Tallies(learning=(USEFUL, gain)), Tallies(learning=(USEFUL,))])

    assert (replace(USEFUL, learners=10, total=44, good=8), gain) == whole.learning

"""The gain of a unit: its formula, its edges, and what is said where there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.units.measured_learning import LearnedSoFar, checked_sureness, gain

PERCENTS = st.integers(0, 100)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(40, 80, 2 / 3), (0, 100, 1.0), (60, 60, 0.0), (80, 60, -1.0), (0, 0, 0.0), (100, 100, None), (100, 60, None)],
)
def test_gain_is_the_share_of_what_was_new(before: int, after: int, expected: float | None) -> None:
    """METHODOLOGY 2.9: g = (post - pre) / (100 - pre)."""
    assert expected == gain(before, after)


@given(PERCENTS, PERCENTS)
def test_gain_stays_within_its_bounds(before: int, after: int) -> None:
    """Never more than everything, and below nothing only where less is known."""
    found = gain(before, after)

    assert (found is None) == (before == 100)
    if found is not None:
        assert found <= 1
        assert (found < 0) == (after < before)
        assert (found == 1) == (after == 100)
        assert before + found * (100 - before) == pytest.approx(after)


@given(st.integers(0, 99), PERCENTS, PERCENTS)
def test_who_knows_more_afterwards_has_gained_more(before: int, less: int, more: int) -> None:
    """Two learners who began alike are told in their order."""
    less, more = sorted((less, more))

    first, second = gain(before, less), gain(before, more)

    assert first is not None
    assert second is not None
    assert first <= second


@pytest.mark.parametrize(
    ("learned", "expected"),
    [
        (LearnedSoFar(), (None, None)),
        (LearnedSoFar(40), (None, None)),
        (LearnedSoFar(None, 80, None, 5), (None, None)),
        (LearnedSoFar(40, 70, 3, 8), (0.5, 5)),
        (LearnedSoFar(100, 100, 8, 5), (None, -3)),
    ],
    ids=["nothing", "before-only", "after-only", "both", "knew-it"],
)
def test_a_change_needs_both_answers(learned: LearnedSoFar, expected: tuple[float | None, int | None]) -> None:
    """Who has skipped one question is compared with nothing."""
    assert expected == (learned.gain, learned.sureness_change)


@pytest.mark.parametrize("sure", [None, 0, 10])
def test_sureness_within_the_scale_is_taken(sure: int | None) -> None:
    """Also none at all: it may be skipped."""
    assert sure == checked_sureness(sure)


@pytest.mark.parametrize("sure", [-1, 11])
def test_sureness_outside_the_scale_is_refused(sure: int) -> None:
    """A number that no page offers would spoil every mean."""
    with pytest.raises(InvalidInput):
        checked_sureness(sure)

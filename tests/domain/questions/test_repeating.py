"""How often and when a self-assessment may be repeated, at the borders."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.questions.repeating import (
    ANY_TIME,
    HandedIn,
    Hindrance,
    RepeatRule,
    assessments_handed_in,
    hindrance,
)

DAY = date(2026, 11, 3)
QUICK, FULL = Mode.QUICK, Mode.FULL


def handed_in(*modes: Mode, last: date = DAY) -> list[HandedIn]:
    """Return attempts of these modes, one a day, the last on the given day."""
    return [HandedIn(mode, last - timedelta(days=len(modes) - 1 - place)) for place, mode in enumerate(modes)]


@pytest.mark.parametrize(
    ("modes", "expected"),
    [
        pytest.param((), 0, id="none"),
        pytest.param((FULL,), 1, id="one"),
        pytest.param((QUICK, FULL), 1, id="grown"),
        pytest.param((QUICK, QUICK), 2, id="quick twice"),
        pytest.param((FULL, QUICK), 2, id="a quick one after a full one"),
        pytest.param((QUICK, FULL, QUICK, FULL), 2, id="grown twice"),
        pytest.param((QUICK, FULL, FULL), 2, id="a full one after a grown one"),
    ],
)
def test_quick_check_and_what_it_grew_into_are_one(modes: tuple[Mode, ...], expected: int) -> None:
    """Whoever wants to know more must not be punished for the quick look before."""
    assert expected == assessments_handed_in(handed_in(*modes))


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("rule", [ANY_TIME, RepeatRule(1, 365)], ids=["free", "strict"])
def test_first_one_may_always_be_started(rule: RepeatRule, mode: Mode) -> None:
    """The rule is about repeating."""
    assert hindrance(rule, [], mode, DAY) is None


@pytest.mark.parametrize(
    ("limit", "modes", "mode", "is_hindered"),
    [
        pytest.param(1, (FULL,), FULL, True, id="one of one"),
        pytest.param(2, (FULL,), FULL, False, id="one of two"),
        pytest.param(2, (FULL, FULL), QUICK, True, id="two of two"),
        pytest.param(1, (QUICK,), QUICK, True, id="quick again"),
        pytest.param(1, (QUICK,), FULL, False, id="quick grows"),
        pytest.param(1, (QUICK, FULL), FULL, True, id="grown already"),
        pytest.param(0, (FULL,) * 50, FULL, False, id="no limit"),
    ],
)
def test_limit_counts_self_assessments(limit: int, modes: tuple[Mode, ...], mode: Mode, is_hindered: bool) -> None:
    """A course may allow one before and one after it."""
    expected = Hindrance(None) if is_hindered else None

    assert expected == hindrance(RepeatRule(limit), handed_in(*modes), mode, DAY + timedelta(days=999))


@pytest.mark.parametrize(
    ("days_later", "expected"),
    [
        pytest.param(0, Hindrance(date(2026, 12, 3)), id="the same day"),
        pytest.param(29, Hindrance(date(2026, 12, 3)), id="the day before"),
        pytest.param(30, None, id="the day"),
        pytest.param(31, None, id="the day after"),
    ],
)
def test_next_one_waits_for_its_day(days_later: int, expected: Hindrance | None) -> None:
    """The day that learners are told must be the day on which it works."""
    assert expected == hindrance(RepeatRule(0, 30), handed_in(FULL), FULL, DAY + timedelta(days=days_later))


def test_growing_needs_no_waiting() -> None:
    """The quick check ends with the offer to go on at once."""
    assert hindrance(RepeatRule(1, 365), handed_in(QUICK), FULL, DAY) is None


def test_no_day_is_promised_once_there_are_enough() -> None:
    """A date would be a promise that is not kept."""
    assert Hindrance(None) == hindrance(RepeatRule(1, 30), handed_in(FULL), FULL, DAY)


@given(
    modes=st.lists(st.sampled_from(list(Mode)), max_size=12),
    limit=st.integers(1, 5),
    mode=st.sampled_from(list(Mode)),
)
def test_nobody_gets_beyond_the_limit(modes: list[Mode], limit: int, mode: Mode) -> None:
    """Whatever is started and handed in, in whatever order."""
    earlier: list[HandedIn] = []
    for one in [*modes, mode]:
        if hindrance(RepeatRule(limit), earlier, one, DAY) is None:
            earlier.append(HandedIn(one, DAY))

    assert assessments_handed_in(earlier) <= limit

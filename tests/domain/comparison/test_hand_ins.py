"""Which two attempts may stand beside each other: two of one mode, and nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from csr_xblock.domain.comparison.hand_ins import HandedInAttempt, latest_pair, pair_of
from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.attempt import Attempt, AttemptState
from csr_xblock.domain.questions.instrument import Mode

FIRST_DAY = datetime(2026, 1, 4, tzinfo=UTC)


def hand_in(number: int, mode: Mode = Mode.FULL, version: str = "1.0.0", instrument: str = "csr") -> HandedInAttempt:
    """Return an attempt without answers."""
    day = FIRST_DAY + timedelta(days=number)
    attempt = Attempt(
        number, number, AttemptState.SUBMITTED, 1, "", AnswerSheet({}, mode), CompanyFacts(), {}, day, day
    )
    return HandedInAttempt(attempt, instrument, version, None, BandId(""))


def numbers(modes: str) -> tuple[int, int] | None:
    """Return the numbers of the latest pair of attempts in these modes, the first one first; `q` is a quick check."""
    pair = latest_pair([hand_in(n, Mode.QUICK if mode == "q" else Mode.FULL) for n, mode in enumerate(modes, start=1)])
    return None if pair is None else (pair.first.number, pair.second.number)


@pytest.mark.parametrize(
    ("modes", "expected"),
    [
        ("", None),
        ("f", None),
        ("qf", None),
        ("ff", (1, 2)),
        ("fff", (2, 3)),
        ("fqf", (1, 3)),
        ("ffq", (1, 2)),
        ("qfq", (1, 3)),
    ],
)
def test_the_latest_with_the_one_before_of_its_mode(modes: str, expected: tuple[int, int] | None) -> None:
    """A quick check after two full ones does not hide what these two tell."""
    assert expected == numbers(modes)


def test_two_are_found_in_any_order() -> None:
    """The earlier one always comes first, or growth would be read as decline."""
    pair = pair_of([hand_in(3), hand_in(1)], 3, 1)

    assert pair is not None
    assert (1, 3) == (pair.first.number, pair.second.number)


@pytest.mark.parametrize(("one", "other"), [(1, 2), (1, 1), (1, 9), (0, 0)])
def test_nothing_else_is_a_pair(one: int, other: int) -> None:
    """Another mode, the same one twice, and one that is not there."""
    assert pair_of([hand_in(1), hand_in(2, Mode.QUICK), hand_in(3)], one, other) is None


@pytest.mark.parametrize(
    ("version", "instrument", "expected"),
    [("1.4.2", "csr", True), ("2.0.0", "csr", False), ("10.0", "csr", False), ("1.0.0", "own", False)],
)
def test_only_one_major_version_of_one_instrument_is_alike(version: str, instrument: str, expected: bool) -> None:
    """Corrected words stay comparable, new questions do not."""
    assert expected is hand_in(2, version=version, instrument=instrument).is_like(hand_in(1))

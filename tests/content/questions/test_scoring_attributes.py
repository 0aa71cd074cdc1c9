"""Parameters survive writing and reading exactly, because scores are compared with thresholds exactly."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.content.questions.scoring_attributes import (
    ATTRIBUTE_NAMES,
    DEFAULTS,
    attributes_of,
    decimal_text,
    scoring_of,
)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (Fraction(3, 5), "0.6"), (Fraction(25), "25"), (7, "7"), (Fraction(1, 3), "1/3"), (Fraction(-1, 4), "-0.25"),
        (Fraction(1, 1000), "0.001"), (0, "0"), (Fraction(-1, 3), "-1/3"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_people_write_them(number: int | Fraction, expected: str) -> None:
    """Authors read and change them."""
    assert expected == decimal_text(number)


@given(st.fractions(max_denominator=100_000))
def test_written_numbers_are_exact(number: Fraction) -> None:
    """A rounded threshold would move a company into another class."""
    assert number == Fraction(decimal_text(number))


def test_parameters_come_back_as_they_were() -> None:
    """Types too: a whole number stays one."""
    read = scoring_of(attributes_of(DEFAULTS), DEFAULTS.gates)

    assert read == DEFAULTS
    assert [type(getattr(read, name)) for name in ATTRIBUTE_NAMES] == [
        type(getattr(DEFAULTS, name)) for name in ATTRIBUTE_NAMES
    ]


def test_absent_parameters_have_their_defaults() -> None:
    """An instrument only says what it wants otherwise."""
    assert scoring_of({"max-listed": "5"}, ()).max_listed == 5
    assert scoring_of({}, ()) == DEFAULTS

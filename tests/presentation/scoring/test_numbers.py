"""Numbers as people read them: never a digit that says more, or something else, than the exact value."""

from fractions import Fraction

import pytest
from django.utils import translation

from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.presentation.scoring.numbers import percent, points, whole


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(35), "35"),
        (Fraction(325, 11), "29.5"),
        (Fraction(2946, 100), "29.46"),
        (Fraction(29496, 1000), "29.496"),
        (Fraction(-21, 10), "-2.1"),
        (Fraction(4996, 100), "50.0"),
    ],
    ids=["whole", "one decimal", "would round up", "would round up twice", "below zero", "rounds up as the value does"],
)
def test_points_round_to_the_same_whole_number_as_their_value(value: Fraction, shown: str) -> None:
    """29.46 shown as 29.5 beside a score of 29 would look like a mistake in the calculation."""
    assert points(value) == shown
    assert round_half_up(Fraction(shown)) == round_half_up(value)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Fraction(1), "100%"),
        (Fraction(32, 100), "32%"),
        (Fraction(2, 3), "67%"),
        (Fraction(0), "0%"),
        (Fraction(996, 1000), "99.6%"),
    ],
)
def test_percent_is_whole_unless_it_would_claim_all(share: Fraction, shown: str) -> None:
    """100 % has to mean that nothing is missing."""
    assert percent(share) == shown


def test_percent_below_what_is_needed_never_looks_sufficient() -> None:
    """'60 % answered, 60 % needed, not enough answers' would be a riddle."""
    assert percent(Fraction(596, 1000), needed=Fraction(6, 10)) == "59.6%"


@pytest.mark.parametrize(("language", "shown"), [("en", "34.9"), ("lt", "34,9"), ("bg", "34,9"), ("el", "34,9")])
def test_decimals_follow_the_language(language: str, shown: str) -> None:
    """A point means thousands to many of our readers."""
    with translation.override(language):
        assert points(Fraction(349158, 10000)) == shown


def test_whole_numbers_have_no_decimals() -> None:
    """The big number is read from afar."""
    assert whole(32) == "32"

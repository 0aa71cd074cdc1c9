"""Rounding decides bands: one half the wrong way and a company reads another word."""

from fractions import Fraction

import pytest

from csr_xblock.domain.scoring.rounding import round_half_up


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(Fraction(29, 2), 15, id="14.5-goes-up-to-the-next-band"),
        pytest.param(Fraction(129, 2), 65, id="64.5-goes-up-although-64-is-even"),
        pytest.param(Fraction(1449, 100), 14, id="just-below-the-half-goes-down"),
        pytest.param(Fraction(325, 11), 30, id="29.5454"),
        pytest.param(Fraction(0), 0, id="zero"),
        pytest.param(Fraction(100), 100, id="hundred"),
        pytest.param(Fraction(-5, 2), -2, id="a-negative-half-goes-up-too"),
    ],
)
def test_halves_are_rounded_up(value: Fraction, expected: int) -> None:
    """The methodology rounds halves up, Python by default to even: the difference is a band."""
    actual = round_half_up(value)

    assert expected == actual

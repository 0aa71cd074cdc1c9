"""Figures as numbers: exactly what was entered, and quotients in three digits that count."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from csr_xblock.presentation.plan.plan_words import number_words

DIGITS = 3
MOST_DECIMALS = 6


def ratio_words(figure: Fraction) -> str:
    """Return a figure in the language, a quotient as rounded as `rounded` makes it."""
    return number_words(rounded(figure))


def rounded(figure: Fraction) -> Decimal:
    """
    Return a figure as a decimal: itself where three decimals say it exactly, as they do what people enter.

    A quotient is rounded to three digits that count, but never before the point.
    """
    exact = figure * 1000
    if exact.denominator == 1:
        return Decimal(exact.numerator) / 1000
    size = abs(figure)
    decimals = 0
    while decimals < MOST_DECIMALS and size * 10**decimals < 10 ** (DIGITS - 1):
        decimals += 1
    quotient = Decimal(figure.numerator) / Decimal(figure.denominator)
    return quotient.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)

"""
Numbers of the scorecard as people read them, in the language that is active.

It rounds for showing only; what a number means is decided on exact values in `domain`. Source: METHODOLOGY 2.4.
"""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from csr_xblock.domain.scoring.rounding import round_half_up

MOST_DECIMALS = 4
ALL = Fraction(1)
MAX_KEPT_NUMBERS = 4096
FIRST_GROUPED = 1000
"""Whole numbers below have no separators, so they look the same in every language."""


def whole(number: int) -> str:
    """Return a whole number in the active language."""
    return _number(number, 0)


def points(value: Fraction) -> str:
    """
    Return points in as few decimals as tell the truth: none for a whole number, else one.

    More are given where one decimal would round to another whole number than the value itself does (29.46 is 29).
    """
    return _number(value, _decimals_of_points(value))


def percent(share: Fraction, needed: Fraction = ALL) -> str:
    """
    Return a share 0..1 as a whole percentage in the active language.

    Decimals are given where rounding would pass the share that is `needed`, or 100 %: then all would seem to be there.
    """
    # Translators: a percentage. Put a no-break space before the sign if your language writes one.
    return _("%(number)s%%") % {"number": _number(100 * share, _decimals_of_percent(share, needed))}


def _decimals_of_points(value: Fraction) -> int:
    if value.denominator == 1:
        return 0
    shown_as = round_half_up(value)
    exact = (decimals for decimals in range(1, MOST_DECIMALS) if round_half_up(_rounded(value, decimals)) == shown_as)
    return next(exact, MOST_DECIMALS)


def _decimals_of_percent(share: Fraction, needed: Fraction) -> int:
    for decimals in range(MOST_DECIMALS):
        shown = _rounded(100 * share, decimals)
        if all((shown >= 100 * limit) == (share >= limit) for limit in (needed, ALL)):
            return decimals
    return MOST_DECIMALS


def _rounded(value: Fraction | int, decimals: int) -> Fraction:
    scale = 10**decimals
    return Fraction(round_half_up(value * scale), scale)


def _number(value: Fraction | int, decimals: int) -> str:
    rounded = round_half_up(value) if decimals == 0 else FIRST_GROUPED
    return str(rounded) if 0 <= rounded < FIRST_GROUPED else _written(value, decimals, get_language())


@lru_cache(maxsize=MAX_KEPT_NUMBERS)
def _written(value: Fraction | int, decimals: int, language: str | None) -> str:
    """
    Return a number with that many decimals in the language, which is the active one.

    Kept, because a scorecard writes 330 numbers, few of them different, and Django asks for the language's separators
    each time.
    """
    rounded = _rounded(value, decimals)
    return number_format(Decimal(rounded.numerator) / rounded.denominator, decimals, use_l10n=True)

"""
Numbers of the scorecard as people read them, in the language that is active.

It rounds for showing only; what a number means is decided on exact values in `domain`. Source: METHODOLOGY 2.4.
"""

from decimal import Decimal
from fractions import Fraction

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from csr_xblock.domain.scoring.rounding import round_half_up

MOST_DECIMALS = 4
ALL = Fraction(1)


def whole(number: int) -> str:
    """Return a whole number in the active language."""
    return _localised(Fraction(number), 0)


def points(value: Fraction) -> str:
    """
    Return points in as few decimals as tell the truth: none for a whole number, else one.

    More are given where one decimal would round to another whole number than the value itself does (29.46 is 29).
    """
    if value.denominator == 1:
        return whole(value.numerator)
    for decimals in range(1, MOST_DECIMALS):
        if round_half_up(_rounded(value, decimals)) == round_half_up(value):
            return _localised(value, decimals)
    return _localised(value, MOST_DECIMALS)


def percent(share: Fraction, needed: Fraction = ALL) -> str:
    """
    Return a share 0..1 as a whole percentage in the active language.

    Decimals are given where rounding would pass the share that is `needed`, or 100 %: then all would seem to be there.
    """
    for decimals in range(MOST_DECIMALS):
        shown = _rounded(100 * share, decimals)
        if all((shown >= 100 * limit) == (share >= limit) for limit in (needed, ALL)):
            return _with_sign(_localised(100 * share, decimals))
    return _with_sign(_localised(100 * share, MOST_DECIMALS))


def _with_sign(number: str) -> str:
    # Translators: a percentage. Put a no-break space before the sign if your language writes one.
    return _("%(number)s%%") % {"number": number}


def _rounded(value: Fraction, decimals: int) -> Fraction:
    scale = 10**decimals
    return Fraction(round_half_up(value * scale), scale)


def _localised(value: Fraction, decimals: int) -> str:
    rounded = _rounded(value, decimals)
    return number_format(Decimal(rounded.numerator) / rounded.denominator, decimals, use_l10n=True)

"""The one way this package rounds: last, and halves upwards (METHODOLOGY 2.4)."""

from fractions import Fraction


def round_half_up(value: Fraction | int) -> int:
    """
    Return the whole number nearest to the value, the upper one at a half.

    Python's own round() takes the even one at a half, and would show 64.5 in another band than 65.5.
    """
    # Whole numbers only: adding fractions would reduce each sum, which takes ten times as long.
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)

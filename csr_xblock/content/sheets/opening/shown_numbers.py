"""
A number as a sheet shows it, for the formats that look the same in every country.

Source: ECMA-376 part 1, 18.8.31 (number formats).
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from csr_xblock.content.sheets.opening.cell_looks import GENERAL

TEXT_FORMAT = "@"
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
"""Parts of a format that are no signs of a date: quoted words, spaces of some width, colours and conditions."""
DATE_SIGNS = re.compile(r"[ymdhs]", re.IGNORECASE)
PLAIN_FORMAT = re.compile(
    r"(?P<grouped>#,##)?#*(?P<whole>0+)(?:\.(?P<kept>0*)(?P<optional>#*))?"
    r"(?P<space>(?:\\? |\"[ \u00a0]\")?)(?P<percent>%?)"
)
MOST_DIGITS = 15
"""Programs keep so many digits of a number and show no more; what stands behind them is noise of calculating."""
LARGEST_UNGROUPED = 999
LARGEST = Decimal(10) ** MOST_DIGITS


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """`kept` is the number that a cell holds, in digits; `shown` what people read, None if that cannot be told."""

    kept: str
    shown: str | None


def is_date_format(number_format: str) -> bool:
    """Return whether a format shows a number as a date or a time."""
    if number_format in (GENERAL, TEXT_FORMAT):
        return False
    return DATE_SIGNS.search(NOT_SHOWN.sub("", number_format.replace(GENERAL, ""))) is not None


def shown_number(written: str, number_format: str) -> ShownNumber:
    """Return a number as it is kept and as it is shown. Raises ValueError if it is none."""
    number = Decimal(f"{float(written):.{MOST_DIGITS}g}") + 0
    kept = _digits(number)
    if number_format.upper() in (GENERAL.upper(), TEXT_FORMAT):
        return ShownNumber(kept, kept)
    # Negative numbers, and formats with other parts for them or for zero, are not needed.
    found = PLAIN_FORMAT.fullmatch(number_format.partition(";")[0])
    if found is None or not 0 <= number < LARGEST or (number == 0 and ";" in number_format):
        return ShownNumber(kept, None)
    shown = _formatted(number * 100 if found["percent"] else number, found)
    if found["grouped"] and number > LARGEST_UNGROUPED:
        return ShownNumber(kept, None)
    return ShownNumber(kept, f"{shown}{' %' if found['space'] else found['percent']}" if found["percent"] else shown)


def _digits(number: Decimal) -> str:
    """Return a number without an exponent and without zeros at its end; one out of all bounds as it is."""
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        return str(number)
    plain = f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _formatted(number: Decimal, found: re.Match[str]) -> str:
    kept, optional = len(found["kept"] or ""), len(found["optional"] or "")
    rounded = number.quantize(Decimal(1).scaleb(-kept - optional), ROUND_HALF_UP)
    whole, _, decimals = f"{rounded:f}".partition(".")
    decimals = decimals[:kept] + decimals[kept:].rstrip("0")
    return whole.zfill(len(found["whole"])) + (f".{decimals}" if decimals else "")

"""Makes cells harmless: a spreadsheet must not take what somebody has written for a formula."""

import re

from csr_xblock.domain.overview.disclosure import Figure

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins with one of these is a formula, or becomes one, in some program (OWASP, CSV Injection)."""

QUOTE = "'"
"""Spreadsheets take what follows for a text, and most do not show it."""


SEPARATORS = ",;\t\n\r|"
"""What stands between the cells of a line, in some country or program."""

PIECE_BEGIN = re.compile(rf"([{SEPARATORS}][\s\"']*)(?=[{''.join(re.escape(sign) for sign in FORMULA_SIGNS)}])")


def neutral_cell(value: str | Figure | None) -> str | int | None:
    """Return the cell with a quote before a text that could be taken for a formula; figures become plain numbers."""
    if isinstance(value, Figure):
        return value.number
    if isinstance(value, str) and (value.startswith(FORMULA_SIGNS) or value.lstrip().startswith(FORMULA_SIGNS)):
        return QUOTE + value
    return value


def neutral_line_cell(value: str | Figure | None) -> str | int | None:
    """
    Return a cell for a file of lines, in which no piece could be taken for a formula wherever the cell is cut.

    A program that expects other separators than the file has cuts `x;=1+1` in two, whatever quotes stand around it.
    """
    whole = neutral_cell(value)
    return PIECE_BEGIN.sub(rf"\1{QUOTE}", whole) if isinstance(whole, str) else whole

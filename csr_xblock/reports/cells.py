"""Makes cells harmless: a spreadsheet must not take what somebody has written for a formula."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins with one of these is a formula, or becomes one, in some program (OWASP, CSV Injection)."""

QUOTE = "'"
"""Spreadsheets take what follows for a text, and most do not show it."""


def neutral_cell(value: str | int | None) -> str | int | None:
    """Return the cell with a quote before a text that could be taken for a formula; numbers stay numbers."""
    if isinstance(value, str) and (value.startswith(FORMULA_SIGNS) or value.lstrip().startswith(FORMULA_SIGNS)):
        return QUOTE + value
    return value

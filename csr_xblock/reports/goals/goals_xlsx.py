"""Writes goals in figures as an XLSX workbook: a sheet of goals, and one of their readings."""

from collections.abc import Iterable

from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.sheets_file import sheets_xlsx


def goals_xlsx(sheets: Iterable[Sheet]) -> bytes:
    """Return the file. Twenty goals have ten thousand readings at most, so it is made in memory."""
    return sheets_xlsx(sheets)

"""Writes an action plan as an XLSX workbook: one sheet, a line for each action."""

from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.sheets_file import sheets_xlsx


def plan_xlsx(table: Sheet) -> bytes:
    """Return the file."""
    return sheets_xlsx([table])

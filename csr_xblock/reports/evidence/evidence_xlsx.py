"""Writes the evidence folder as an XLSX workbook: what is in it, and what has no note yet."""

from collections.abc import Iterable

from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.sheets_file import sheets_xlsx


def evidence_xlsx(sheets: Iterable[Sheet]) -> bytes:
    """Return the file."""
    return sheets_xlsx(sheets)

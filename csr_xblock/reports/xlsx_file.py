"""
Writes a table as an XLSX workbook.

The format can only be sent when it is finished, so it is written into a temporary file, with one row in memory at a
time, and then read from there.
"""

from collections.abc import Iterator
from tempfile import TemporaryFile

import xlsxwriter

from csr_xblock.presentation.overview.table import LearnerTable
from csr_xblock.reports.cells import neutral_cell

PIECE_BYTES = 64 * 1024
COLUMN_WIDTH = 18
MOST_SHEET_NAME_CHARACTERS = 31
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx_pieces(table: LearnerTable) -> Iterator[bytes]:
    """Yield the file piece by piece; nothing is written before the first is asked for."""
    with TemporaryFile() as file:
        with xlsxwriter.Workbook(file, OPTIONS) as workbook:
            _write(workbook, table)
        file.seek(0)
        while piece := file.read(PIECE_BYTES):
            yield piece


def _write(workbook: xlsxwriter.Workbook, table: LearnerTable) -> None:
    sheet = workbook.add_worksheet(table.title[:MOST_SHEET_NAME_CHARACTERS])
    bold = workbook.add_format({"bold": True})
    sheet.set_column(0, len(table.headings) - 1, COLUMN_WIDTH)
    sheet.freeze_panes(1, 0)
    for column, heading in enumerate(table.headings):
        sheet.write_string(0, column, heading, bold)
    for number, row in enumerate(table.rows, start=1):
        for column, cell in enumerate(row):
            safe = neutral_cell(cell)
            if isinstance(safe, str):
                sheet.write_string(number, column, safe)
            elif safe is not None:
                sheet.write_number(number, column, safe)

"""Writes sheets of plain cells as an XLSX workbook: days and numbers as such, and no text as a formula."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from io import BytesIO

import xlsxwriter

from csr_xblock.presentation.sheet import Cell, Sheet
from csr_xblock.reports.cells import neutral_cell
from csr_xblock.reports.xlsx_file import MOST_SHEET_NAME_CHARACTERS

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
COLUMN_WIDTH = 22
DAY_FORMAT = "yyyy-mm-dd"


def sheets_xlsx(sheets: Iterable[Sheet]) -> bytes:
    """Return the file, which is made in memory: what one company has is a few thousand rows at most."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, OPTIONS) as workbook:
        for sheet in sheets:
            _add(workbook, sheet)
    return file.getvalue()


def _add(workbook: xlsxwriter.Workbook, table: Sheet) -> None:
    sheet = workbook.add_worksheet(table.title[:MOST_SHEET_NAME_CHARACTERS])
    text = workbook.add_format({"text_wrap": True, "valign": "top"})
    day = workbook.add_format({"num_format": DAY_FORMAT, "valign": "top", "align": "left"})
    sheet.set_column(0, len(table.headings) - 1, COLUMN_WIDTH)
    sheet.freeze_panes(1, 1)
    bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for column, heading in enumerate(table.headings):
        sheet.write_string(0, column, heading, bold)
    for number, row in enumerate(table.rows, start=1):
        for column, cell in enumerate(row):
            _write(sheet, number, column, cell, text, day)


def _write(
    sheet: xlsxwriter.worksheet.Worksheet,
    row: int,
    column: int,
    cell: Cell,
    text: xlsxwriter.format.Format,
    day: xlsxwriter.format.Format,
) -> None:
    if cell in (None, ""):
        return
    if isinstance(cell, str):
        sheet.write_string(row, column, str(neutral_cell(cell)), text)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, int | Decimal):
        sheet.write_number(row, column, float(cell), text)

"""
Writes the sheets of a workbook so that a colleague can edit them: frozen headings, lists to choose from, grey ids.

Every text is written as a text: a cell that begins with `=`, `+`, `-` or `@` never becomes a formula. Equal content
gives equal bytes.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.read_me import write_read_me
from csr_xblock.content.sheets.sheet_formats import Formats
from csr_xblock.content.sheets.tables import TRUE, Column, Kind, Table, Values, Workbook
from csr_xblock.domain.errors import InvalidContent

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAX_CELL_CHARACTERS = 32_767
SPARE_ROWS = 300
"""Rows below the last that have lists and formats, too."""
FORMULA_SIGNS = ("=", "+", "-", "@")
CREATED = datetime(2026, 1, 1, tzinfo=UTC)
"""The same moment in every file, so that equal content gives equal bytes."""


def write_tables(kind: Workbook, rows: Mapping[str, Sequence[Values]]) -> bytes:
    """
    Return a workbook with the rows of each sheet.

    Raises InvalidContent if a text does not fit into a cell.
    """
    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, options) as workbook:
        workbook.set_properties({"title": kind.title, "created": CREATED.replace(tzinfo=None)})
        formats = Formats.of(workbook)
        write_read_me(workbook.add_worksheet("Read me"), kind, formats)
        sheets = {table.sheet: workbook.add_worksheet(table.sheet) for table in kind.tables}
        for table in kind.tables:
            _TableWriter(sheets[table.sheet], table, kind, formats).write(rows[table.sheet])
    return target.getvalue()


class _TableWriter:
    """Writes one table into its sheet."""

    def __init__(self, sheet: Worksheet, table: Table, kind: Workbook, formats: Formats) -> None:
        self._sheet = sheet
        self._table = table
        self._kind = kind
        self._formats = formats

    def write(self, rows: Sequence[Values]) -> None:
        """Write headings and rows."""
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_row(0, 30)
        for place, column in enumerate(self._table.columns):
            self._sheet.set_column(place, place, column.width, self._formats.of_column(column))
            self._sheet.write_string(0, place, column.heading, self._formats.heading)
            self._offer_list(place, column, last_row=len(rows) + SPARE_ROWS)
        for number, values in enumerate(rows, start=1):
            for place, column in enumerate(self._table.columns):
                self._write_cell(number, place, column, values.get(column.name, ""))
        self._sheet.autofilter(0, 0, max(len(rows), 1), len(self._table.columns) - 1)

    def _write_cell(self, row: int, place: int, column: Column, text: str) -> None:
        style = self._formats.of_column(column)
        if len(text) > MAX_CELL_CHARACTERS:
            details = {"begin": text[:40], "limit": f"{MAX_CELL_CHARACTERS:,}"}
            raise InvalidContent([problem(ProblemCode.CELL_TOO_LONG, self._table.sheet, row + 1, **details)])
        if column.kind is Kind.YES_NO:
            self._sheet.write_string(row, place, "yes" if text == TRUE else "no", style)
        elif column.kind in (Kind.WHOLE, Kind.EXACT) and text and "/" not in text:
            self._sheet.write_number(row, place, float(text), style)
        elif text:
            self._sheet.write_string(row, place, text, self._quoted(style, text))
        else:
            self._sheet.write_blank(row, place, None, style)

    def _quoted(self, style: Format, text: str) -> Format:
        """Return the format that keeps a text a text when somebody edits the cell."""
        return self._formats.quoted if text.startswith(FORMULA_SIGNS) else style

    def _offer_list(self, place: int, column: Column, last_row: int) -> None:
        source: list[str] | str | None = None
        if column.kind is Kind.YES_NO:
            source = ["yes", "no"]
        elif column.choices:
            source = list(column.choices)
        elif column.list_from:
            source = self._ids_of(column.list_from)
        if source is not None:
            # Only a warning: titles and other words for yes are understood, too.
            rule = {"validate": "list", "source": source, "ignore_blank": True, "error_type": "warning"}
            self._sheet.data_validation(1, place, last_row, place, rule)

    def _ids_of(self, sheet: str) -> str:
        table = next(table for table in self._kind.tables if table.sheet == sheet)
        letter = xl_col_to_name(table.columns.index(table.column("id")), col_abs=True)
        return f"='{sheet}'!{letter}$2:{letter}${SPARE_ROWS}"

"""
Writes a table as CSV, in pieces of some rows.

Spreadsheet programs open such a file without asking, with the separator of their country, so the file has that of the
reader's language. A line `sep=;` would tell Excel, but Excel then reads UTF-8 as the encoding of the country, and other
programs show the line.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from io import StringIO
from itertools import islice

from csr_xblock.presentation.overview.table import Cell, LearnerTable
from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.cells import neutral_line_cell

BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheets read UTF-8 as the encoding of the country."""

ROWS_PER_PIECE = 200


def csv_pieces(table: LearnerTable) -> Iterator[bytes]:
    """Yield the file piece by piece: UTF-8 with a byte order mark, lines ended as RFC 4180 says."""
    yield (BYTE_ORDER_MARK + _lines([table.headings], table.separator)).encode()
    while rows := list(islice(table.rows, ROWS_PER_PIECE)):
        yield _lines(rows, table.separator).encode()


def sheet_csv(sheet: Sheet, separator: str) -> bytes:
    """Return a small table as a whole file of the same kind. Days and numbers stand as every program reads them."""
    rows = [[cell if isinstance(cell, str) else _plain(cell) for cell in row] for row in sheet.rows]
    return (BYTE_ORDER_MARK + _lines([sheet.headings, *rows], separator)).encode()


def _plain(cell: Decimal | int | date | None) -> str | None:
    return None if cell is None else str(cell)


def _lines(rows: Iterable[Iterable[Cell]], separator: str) -> str:
    text = StringIO()
    csv.writer(text, delimiter=separator).writerows([neutral_line_cell(cell) for cell in row] for row in rows)
    return text.getvalue()

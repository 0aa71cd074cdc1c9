"""
The sheets of an opened workbook as rows, with every fault of a cell by its name.

Columns are found by their headings, so that they may stand in any order and others beside them. Empty rows are passed
over. What the values mean is for the readers of instruments and units.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook as OpenedWorkbook

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.problems.similar_ids import hint_for
from csr_xblock.content.sheets.cell_values import FORMULA, Cell, read_cell
from csr_xblock.content.sheets.safe_workbook import BROKEN, DAMAGED, open_workbook, too_large, unreadable
from csr_xblock.content.sheets.tables import Column, Row, Table, Workbook
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.phrases import gettext_noop

MAX_ROWS = 2_000
MAX_COLUMNS = 60
LAST_ROW = 1_048_576
"""The last row that a workbook can have; a broken file may claim others."""
MAX_PROBLEMS = 200
MAX_CHARACTERS = 2_000_000

Cells = Sequence[Cell]


def read_tables(data: bytes, kind: Workbook) -> dict[str, list[Row]]:
    """
    Return the rows of every sheet, by the sheet's name.

    Raises InvalidContent with every faulty cell, MAX_PROBLEMS at most.
    """
    opened = open_workbook(data)
    rows: dict[str, list[Row]] = {}
    problems: list[ContentProblem] = []
    try:
        for table in kind.tables:
            reader = _TableReader(table)
            rows[table.sheet] = reader.read(opened)
            problems += reader.problems
    except BROKEN as error:
        raise unreadable(DAMAGED) from error
    finally:
        opened.close()
    if sum(len(text) for table in rows.values() for row in table for text in row.values.values()) > MAX_CHARACTERS:
        raise too_large(gettext_noop("its cells hold more than {limit} characters"), limit=MAX_CHARACTERS)
    if problems:
        raise InvalidContent(problems[:MAX_PROBLEMS])
    return rows


def sheet_names(data: bytes) -> list[str]:
    """Return the names of a workbook's sheets. Raises InvalidContent."""
    opened = open_workbook(data)
    names = list(opened.sheetnames)
    opened.close()
    return names


def cell_problem(row: Row, name: str, code: ProblemCode, **details: object) -> ContentProblem:
    """Return a problem of one cell."""
    return at_cell(problem(code, "", None, **details), row, name)


def at_cell(found: ContentProblem, row: Row, name: str) -> ContentProblem:
    """Return a problem that points to one cell."""
    return replace(found, file=row.table.sheet, line=row.number, cell=row.cell(name))


class _TableReader:
    """Reads one sheet and collects its problems."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._letters: dict[str, str] = {}
        self.problems: list[ContentProblem] = []

    def read(self, opened: OpenedWorkbook) -> list[Row]:
        """Return the rows of the sheet."""
        if self._table.sheet not in opened.sheetnames:
            hint = hint_for(self._table.sheet, opened.sheetnames)
            self._note(problem(ProblemCode.SHEET_MISSING, self._table.sheet, None, sheet=self._table.sheet, hint=hint))
            return []
        lines = _filled_lines(opened, self._table.sheet)
        places = self._places(next(lines, (1, ()))[1])
        rows: list[Row] = []
        for number, cells in lines if places else ():
            if len(rows) >= MAX_ROWS:
                self._note(problem(ProblemCode.TOO_MANY_ROWS, self._table.sheet, number, limit=MAX_ROWS))
                break
            if any(place < len(cells) and cells[place].value is not None for place in places.values()):
                rows.append(self._row(number, cells, places))
        return rows

    def _places(self, headings: Cells) -> dict[str, int]:
        """Return the place of each column by its name; empty if one is missing."""
        found: dict[str, list[int]] = {}
        for place, cell in enumerate(headings):
            found.setdefault(_plain(cell.value), []).append(place)
        places: dict[str, int] = {}
        for column in self._table.columns:
            at = found.get(_plain(column.heading), [])
            if len(at) == 1:
                places[column.name] = at[0]
                self._letters[column.name] = get_column_letter(at[0] + 1)
            else:
                self._note(self._heading_problem(column, headings, at))
        return places if len(places) == len(self._table.columns) else {}

    def _heading_problem(self, column: Column, headings: Cells, at: list[int]) -> ContentProblem:
        if at:
            cell = f"{get_column_letter(at[1] + 1)}1"
            twice = problem(ProblemCode.COLUMN_TWICE, self._table.sheet, 1, heading=column.heading)
            return replace(twice, cell=cell)
        hint = hint_for(column.heading, {str(cell.value) for cell in headings if cell.value is not None})
        return problem(ProblemCode.COLUMN_MISSING, self._table.sheet, 1, heading=column.heading, hint=hint)

    def _row(self, number: int, cells: Cells, places: dict[str, int]) -> Row:
        values: dict[str, str] = {}
        faults: list[tuple[str, ContentProblem]] = []
        for column in self._table.columns:
            place = places[column.name]
            found = read_cell(cells[place], column) if place < len(cells) else read_cell(_NO_CELL, column)
            values[column.name] = found.text
            if found.problem is not None:
                faults.append((column.name, found.problem))
        row = Row(self._table, number, values, self._letters)
        for name, fault in faults:
            if not row.is_left_out or name == self._table.switch or fault.code == ProblemCode.CELL_FORMULA:
                self._note(at_cell(fault, row, name))
        return row

    def _note(self, found: ContentProblem) -> None:
        self.problems.append(found)


class _Nothing:
    value: object = None
    data_type: str = "n"


_NO_CELL = _Nothing()


def _filled_lines(opened: OpenedWorkbook, sheet: str) -> Iterator[tuple[int, Cells]]:
    """Yield the number and the cells of the first row, and of each later row that holds anything."""
    empty: Cells = ()
    for number, cells in enumerate(opened[sheet].iter_rows(max_row=LAST_ROW, max_col=MAX_COLUMNS), start=1):
        # openpyxl gives the same empty row for each that is not there, up to a million of them.
        if cells is empty:
            continue
        if number == 1 or any(cell.value is not None or cell.data_type == FORMULA for cell in cells):
            yield number, cells
        else:
            empty = cells


def _plain(heading: object) -> str:
    return " ".join(str(heading if heading is not None else "").lower().split())

"""
The sheets of an opened workbook as rows, with every fault of a cell by its name.

Columns are found by their headings, so that they may stand in any order and others beside them. Rows that show nothing
are passed over. What the values mean is for the readers of instruments and units.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.problems.similar_ids import hint_for
from csr_xblock.content.sheets.cell_values import read_cell
from csr_xblock.content.sheets.heading_row import Headings, find_headings
from csr_xblock.content.sheets.merged_cells import besides_covered, merged_problems
from csr_xblock.content.sheets.opening.opened_workbook import OpenedWorkbook
from csr_xblock.content.sheets.opening.sheet_rows import SheetRow
from csr_xblock.content.sheets.tables import Row, Table, Workbook
from csr_xblock.domain.errors import ContentProblem, InvalidContent

MAX_PROBLEMS = 200


def read_tables(data: bytes, kind: Workbook) -> dict[str, list[Row]]:
    """
    Return the rows of every sheet, by the sheet's name.

    Raises InvalidContent with every faulty cell, MAX_PROBLEMS at most.
    """
    opened = OpenedWorkbook(data)
    read = [_read_table(opened, table) for table in kind.tables]
    problems = [one for table in read for one in table.problems]
    if problems:
        raise InvalidContent(problems[:MAX_PROBLEMS])
    return {table.sheet: found.rows for table, found in zip(kind.tables, read, strict=True)}


def sheet_names(data: bytes) -> list[str]:
    """Return the names of a workbook's sheets. Raises InvalidContent."""
    return OpenedWorkbook(data).sheet_names


def sheet_called(wanted: str, names: Sequence[str]) -> str | None:
    """
    Return the name of a sheet in the file, None if it is not there.

    Excel knows no difference between large and small letters; Numbers adds the name of the table, as in
    "Questions - Table 1".
    """
    plain = [name.strip().casefold() for name in names]
    first = wanted.casefold()
    found = [place for place, name in enumerate(plain) if name == first]
    found += [place for place, name in enumerate(plain) if name.startswith(f"{first} - ")]
    return names[found[0]] if found else None


def cell_problem(row: Row, name: str, code: ProblemCode, **details: object) -> ContentProblem:
    """Return a problem of one cell."""
    return at_cell(problem(code, "", None, **details), row, name)


def at_cell(found: ContentProblem, row: Row, name: str) -> ContentProblem:
    """Return a problem that points to one cell."""
    return replace(found, file=row.table.sheet, line=row.number, cell=row.cell(name))


@dataclass(frozen=True)
class _ReadTable:
    """The rows of a sheet, and what is wrong with them."""

    rows: list[Row]
    problems: list[ContentProblem]


def _read_table(opened: OpenedWorkbook, table: Table) -> _ReadTable:
    name = sheet_called(table.sheet, opened.sheet_names)
    if name is None:
        hint = hint_for(table.sheet, opened.sheet_names)
        missing = problem(ProblemCode.SHEET_MISSING, table.sheet, None, sheet=table.sheet, hint=hint)
        return _ReadTable([], [missing])
    content = opened.read(name)
    headings = find_headings(table, content.rows)
    if headings.problems:
        return _ReadTable([], list(headings.problems))
    places = headings.places
    lines = [line for line in content.rows if line.number > 1 and _shows_something(line, places)]
    filled = [1, *(line.number for line in lines)]
    reader = _RowReader(table, headings)
    # Nobody reads more faults, and each of them takes longer than reading a row.
    rows = [reader.read(line) for line in lines if len(reader.problems) < MAX_PROBLEMS]
    merged = merged_problems(content.merged, table.sheet, filled, places.values())
    return _ReadTable(rows, [*merged, *besides_covered(reader.problems, content.merged)])


def _shows_something(line: SheetRow, places: Mapping[str, int]) -> bool:
    cells = [line.cells[place] for place in places.values() if place in line.cells]
    return any(not cell.looks_empty for cell in cells)


class _RowReader:
    """Reads the rows of one table and collects their `problems`."""

    def __init__(self, table: Table, headings: Headings) -> None:
        self._table = table
        self._headings = headings
        self.problems: list[ContentProblem] = []

    def read(self, line: SheetRow) -> Row:
        """Return one row."""
        values: dict[str, str] = {}
        faults: list[tuple[str, ContentProblem]] = []
        for column in self._table.columns:
            found = read_cell(line.cells.get(self._headings.places[column.name]), column)
            values[column.name] = found.text
            if found.problem is not None:
                faults.append((column.name, found.problem))
        row = Row(self._table, line.number, values, self._headings.letters)
        faults += self._struck(line)[:1]
        for name, fault in faults:
            if not row.is_left_out or name == self._table.switch or fault.code == ProblemCode.CELL_FORMULA:
                self.problems.append(at_cell(fault, row, name))
        return row

    def _struck(self, line: SheetRow) -> Sequence[tuple[str, ContentProblem]]:
        """Return the cells with words that are struck through: whether they are meant, nobody can say."""
        struck = problem(ProblemCode.CELL_STRUCK, "", None)
        places = self._headings.places.items()
        return [(name, struck) for name, place in places if place in line.cells and line.cells[place].is_struck]

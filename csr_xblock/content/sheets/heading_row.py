"""Finds the columns of a table by the headings in the first row of its sheet, and says what is wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.problems.similar_ids import hint_for
from csr_xblock.content.sheets.opening.sheet_cells import column_letters
from csr_xblock.content.sheets.opening.sheet_rows import SheetRow
from csr_xblock.content.sheets.tables import Column, Table
from csr_xblock.domain.errors import ContentProblem

ROWS_LOOKED_AT = 10
"""Titles that people put above a table are not longer."""

Places = Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class Headings:
    """The place of each column, counted from 0, and its letters, by the column's name; none if there are `problems`."""

    places: Mapping[str, int]
    letters: Mapping[str, str]
    problems: Sequence[ContentProblem] = ()


def find_headings(table: Table, rows: Sequence[SheetRow]) -> Headings:
    """Return where the columns of a table stand, given the rows of its sheet that show something."""
    first = next((row for row in rows if row.number == 1), SheetRow(1, {}))
    written = _written(first)
    misplaced = _misplaced(table, rows, _known(table, written))
    if misplaced is not None:
        return Headings({}, {}, [misplaced])
    problems = [_problem(table, column, written) for column in table.columns if len(_at(written, column)) != 1]
    if problems:
        return Headings({}, {}, problems)
    places = {column.name: _at(written, column)[0] for column in table.columns}
    return Headings(places, {name: column_letters(place) for name, place in places.items()})


def _misplaced(table: Table, rows: Sequence[SheetRow], found: int) -> ContentProblem | None:
    """Return the one fault of headings that stand in a later row, or nowhere."""
    later = [(_known(table, _written(row)), row.number) for row in rows[:ROWS_LOOKED_AT] if row.number > 1]
    most, number = max(later, default=(0, 0), key=lambda one: one[0])
    if most > found and 2 * most > len(table.columns):
        return problem(ProblemCode.HEADINGS_LOWER, table.sheet, number, row=number)
    if found == 0:
        names = ", ".join(column.heading for column in table.columns[:3])
        return problem(ProblemCode.HEADINGS_MISSING, table.sheet, 1, names=names)
    return None


def _problem(table: Table, column: Column, written: Places) -> ContentProblem:
    at = _at(written, column)
    if at:
        twice = problem(ProblemCode.COLUMN_TWICE, table.sheet, 1, heading=column.heading)
        return replace(twice, cell=f"{column_letters(at[1])}1")
    hint = hint_for(column.heading, written)
    return problem(ProblemCode.COLUMN_MISSING, table.sheet, 1, heading=column.heading, hint=hint)


def _written(row: SheetRow) -> Places:
    """Return the places of each heading, in its words."""
    found: dict[str, list[int]] = {}
    for place, cell in sorted(row.cells.items()):
        found.setdefault(" ".join((cell.shown or cell.text).split()), []).append(place)
    return found


def _at(written: Places, column: Column) -> Sequence[int]:
    """Return the places of a column; large and small letters are the same."""
    wanted = column.heading.lower()
    return sorted(place for words, places in written.items() if words.lower() == wanted for place in places)


def _known(table: Table, written: Places) -> int:
    words = {heading.lower() for heading in written}
    return sum(column.heading.lower() in words for column in table.columns)

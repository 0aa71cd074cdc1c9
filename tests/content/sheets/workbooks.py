"""Workbooks for these tests: as a colleague edits them in a spreadsheet program, and as an attacker builds them."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from csr_xblock.domain.errors import ContentProblem, InvalidContent

Cells = dict[str, list[tuple[object, ...]]]


def cells_of(data: bytes) -> Cells:
    """Return the values of all cells by sheet."""
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in load_workbook(BytesIO(data)).worksheets}


def edited(data: bytes, edit: Callable[[Workbook], object]) -> bytes:
    """Return the workbook after somebody has edited and saved it."""
    workbook = load_workbook(BytesIO(data))
    edit(workbook)
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def with_cell(data: bytes, sheet: str, row: int, heading: str, value: object) -> bytes:
    """Return the workbook with another value in one cell."""

    def edit(workbook: Workbook) -> None:
        cell(workbook[sheet], row, heading).value = value  # type: ignore[assignment]

    return edited(data, edit)


def cell(sheet: Worksheet, row: int, heading: str) -> Cell:
    """Return the cell of a row below a heading."""
    headings = [one.value for one in sheet[1]]
    found = sheet.cell(row, headings.index(heading) + 1)
    assert isinstance(found, Cell)
    return found


def row_of(data: bytes, sheet: str, text: str) -> int:
    """Return the number of the first row that holds a text."""
    rows = load_workbook(BytesIO(data))[sheet].iter_rows(values_only=True)
    return next(number for number, values in enumerate(rows, start=1) if text in values)


def add_row(workbook: Workbook, sheet: str, **values: object) -> None:
    """Put a row below the last; `values` are by heading, with `_` for spaces."""
    headings = [str(one.value) for one in workbook[sheet][1]]
    given = {heading.replace("_", " "): value for heading, value in values.items()}
    assert set(given) <= set(headings), headings
    workbook[sheet].append([given.get(heading) for heading in headings])


def with_member(data: bytes, name: str, content: bytes, packing: int = ZIP_DEFLATED) -> bytes:
    """Return the archive with a part replaced or added."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w", packing) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return target.getvalue()


def member(data: bytes, name: str) -> bytes:
    """Return a part of the archive."""
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def problems_of(read: Callable[[bytes], object], data: bytes) -> list[ContentProblem]:
    """Return the problems with which reading fails, none if it does not."""
    try:
        read(data)
    except InvalidContent as invalid:
        return invalid.problems
    return []


def places(problems: list[ContentProblem]) -> list[tuple[str, str, str]]:
    """Return code, sheet and cell of each problem."""
    return [(problem.code, problem.file, problem.cell) for problem in problems]

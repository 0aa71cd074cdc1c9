"""
Where the cells with a name are: defined names of the workbook, resolved to a part of the package and a cell.

Only names of the whole workbook with one absolute range count. Source: ECMA-376 part 1, 18.2.5 (definedName).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from csr_xblock.content.sheets.opening.sheet_cells import column_letters, column_of
from csr_xblock.content.vsme_file.opened_file import OpenedFile, Tree

RELATION_ID = re.compile(r"\{[^}]*relationships\}id")
RANGE = re.compile(
    r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'!\s,()\[\]]+))!"
    r"\$(?P<left>[A-Z]{1,3})\$(?P<top>[0-9]{1,7})(?::\$(?P<right>[A-Z]{1,3})\$(?P<bottom>[0-9]{1,7}))?"
)
MAX_ROW, MAX_COLUMN = 1_048_576, 16_384


@dataclass(frozen=True)
class CellPlace:
    """A cell by its sheet's name, the part in which that is, and its place counted from 0 and row from 1."""

    sheet: str
    part: str
    column: int
    row: int

    @property
    def cell(self) -> str:
        """The cell's own name, such as E14."""
        return f"{column_letters(self.column)}{self.row}"

    def moved(self, rows: int, columns: int) -> "CellPlace | None":
        """Return a cell beside it, None if there is none."""
        column, row = self.column + columns, self.row + rows
        if not (0 <= column < MAX_COLUMN and 1 <= row <= MAX_ROW):
            return None
        return CellPlace(self.sheet, self.part, column, row)


@dataclass(frozen=True)
class NamedRange:
    """The cells of a name, from the first one at the top left."""

    first: CellPlace
    columns: int
    rows: int

    def cells(self) -> Iterator[CellPlace]:
        """Yield the cells, row by row."""
        for row in range(self.rows):
            for column in range(self.columns):
                moved = self.first.moved(row, column)
                if moved is not None:
                    yield moved


class NamedCells:
    """The names of a workbook. Those of hidden sheets are there as well; `is_hidden` tells."""

    def __init__(self, file: OpenedFile, workbook: Tree) -> None:
        targets = file.targets()
        self._parts: dict[str, str] = {}
        self._hidden: set[str] = set()
        for sheet in _all(workbook, "sheet"):
            name = sheet.get("name", "")
            relation = next((str(value) for key, value in sheet.items() if RELATION_ID.fullmatch(str(key))), "")
            self._parts[name] = targets.get(relation, "")
            if sheet.get("state", "visible") != "visible":
                self._hidden.add(name)
        self._ranges = self._read(workbook)

    def __contains__(self, name: str) -> bool:
        return name in self._ranges

    def find(self, name: str) -> NamedRange | None:
        """Return the range of a name, None for one that the workbook has not, or that leads to no cells."""
        return self._ranges.get(name)

    def is_hidden(self, place: CellPlace) -> bool:
        """Return whether nobody sees the sheet of a cell."""
        return place.sheet in self._hidden

    def _read(self, workbook: Tree) -> Mapping[str, NamedRange]:
        found: dict[str, NamedRange | None] = {}
        for one in _all(workbook, "definedName"):
            name = one.get("name", "")
            if name and one.get("localSheetId") is None:
                # A name that is there twice is the file's fault; nobody can say which of them is meant.
                found[name] = None if name in found else self._range((one.text or "").strip())
        return {name: one for name, one in found.items() if one is not None}

    def _range(self, written: str) -> NamedRange | None:
        match = RANGE.fullmatch(written)
        if match is None:
            return None
        sheet = (match["quoted"] or "").replace("''", "'") or match["plain"]
        part = self._parts.get(sheet, "")
        left, top = column_of(match["left"]), int(match["top"])
        right, bottom = column_of(match["right"] or match["left"]), int(match["bottom"] or match["top"])
        is_there = part and 1 <= top <= bottom <= MAX_ROW and 0 <= left <= right < MAX_COLUMN
        if not is_there:
            return None
        return NamedRange(CellPlace(sheet, part, left, top), right - left + 1, bottom - top + 1)


def _all(root: Tree, name: str) -> Iterator[Tree]:
    return (one for one in root.iter(etree.Element) if etree.QName(one).localname == name)

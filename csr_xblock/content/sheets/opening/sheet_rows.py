"""
The rows of one sheet that show something, read tag by tag. Rows and cells are counted before anything is made of them.

Texts stand in the cell or in the shared list, results of formulas beside them; places may be missing. Source: ECMA-376
part 1, 18.3.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.opening.cell_looks import CellLook
from csr_xblock.content.sheets.opening.cell_texts import CellText, TextCollector, unescaped
from csr_xblock.content.sheets.opening.package import Attributes
from csr_xblock.content.sheets.opening.refusals import DAMAGED, too_large, unreadable
from csr_xblock.content.sheets.opening.sheet_cells import SheetCell, Shows, column_of, plain_cell, text_cell
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.phrases import gettext_noop

MAX_ROWS = 2_000
"""Rows with something in them."""
MAX_ROWS_READ = 50_000
MAX_CELLS_READ = 200_000
MAX_COLUMNS = 60
MAX_MERGED = 1_000
MAX_CHARACTERS = 2_000_000
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

TOO_MANY_ROWS = gettext_noop("it has more than {limit} rows, counting empty ones")
TOO_MANY_CELLS = gettext_noop("it has more than {limit} cells, counting empty ones")
TOO_MANY_CHARACTERS = gettext_noop("its cells hold more than {limit} characters")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that shows something: its number, counted from 1, and its cells by their place, counted from 0."""

    number: int
    cells: dict[int, SheetCell]


@dataclass(slots=True)
class Counted:
    """How much of all sheets of a workbook was read."""

    rows: int = 0
    cells: int = 0
    characters: int = 0


@dataclass
class SheetContent:
    """The rows that show something, in their order, and the ranges of merged cells, such as B3:B5."""

    rows: list[SheetRow] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)


class SheetReader:
    """Collects the `content` of one sheet. Raises InvalidContent at the first row, cell or text beyond a limit."""

    def __init__(self, sheet: str, texts: Sequence[CellText], looks: Sequence[CellLook], counted: Counted) -> None:
        self.content = SheetContent()
        self._sheet = sheet
        self._texts = texts
        self._looks = looks
        self._counted = counted
        self._row = 0
        self._cells: dict[int, SheetCell] = {}
        self._place = -1
        self._attributes: Attributes | None = None
        self._value: list[str] | None = None
        self._has_formula = self._has_value = False
        self._inline: TextCollector | None = None
        self._words: CellText | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if self._inline is not None:
            self._inline.start(name, attributes)
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "row":
            self._begin_row(attributes)
        elif name == "mergeCell" and len(self.content.merged) < MAX_MERGED:
            self.content.merged.append(attributes.get("ref", ""))
        elif self._attributes is not None:
            self._begin_part_of_cell(name)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._inline is not None and name == "is":
            self._words, self._inline = self._inline.collected(), None
        elif self._inline is not None:
            self._inline.end(name)
        elif name == "c":
            self._end_cell()
        elif name == "row":
            self._end_row()
        elif name == "v" and self._value is not None:
            self._has_value = True

    def text(self, words: str) -> None:
        """Take words between tags."""
        if self._inline is not None:
            self._inline.text(words)
        elif self._value is not None and not self._has_value:
            self._value.append(words)

    def _begin_row(self, attributes: Attributes) -> None:
        self._counted.rows += 1
        if self._counted.rows > MAX_ROWS_READ:
            raise too_large(TOO_MANY_ROWS, limit=MAX_ROWS_READ)
        number = int(attributes.get("r", self._row + 1))
        if not self._row < number <= LAST_ROW:
            raise unreadable(DAMAGED)
        self._row, self._place, self._cells = number, -1, {}

    def _begin_cell(self, attributes: Attributes) -> None:
        self._counted.cells += 1
        if self._counted.cells > MAX_CELLS_READ:
            raise too_large(TOO_MANY_CELLS, limit=MAX_CELLS_READ)
        self._attributes = attributes
        self._place = self._place_of(attributes)
        self._value, self._words = None, None
        self._has_formula = self._has_value = False

    def _place_of(self, attributes: Attributes) -> int:
        if "r" not in attributes:
            return self._place + 1
        found = PLACE.fullmatch(attributes["r"])
        place = column_of(found[1]) if found is not None else LAST_COLUMN
        if not self._place < place < LAST_COLUMN:
            raise unreadable(DAMAGED)
        return place

    def _begin_part_of_cell(self, name: str) -> None:
        if name == "v":
            self._value = []
        elif name == "f":
            self._has_formula = True
        elif name == "is":
            self._inline = TextCollector()

    def _end_cell(self) -> None:
        attributes, self._attributes = self._attributes or {}, None
        value, words, self._value, self._words = self._value, self._words, None, None
        if self._place >= MAX_COLUMNS or (value is None and words is None and not self._has_formula):
            return
        look = self._look(int(attributes.get("s", "0")))
        cell = self._cell(attributes.get("t", "n"), None if value is None else "".join(value), words, look)
        if cell is not None:
            self._counted.characters += len(cell.text)
            if self._counted.characters > MAX_CHARACTERS:
                raise too_large(TOO_MANY_CHARACTERS, limit=MAX_CHARACTERS)
            self._cells[self._place] = cell

    def _look(self, number: int) -> CellLook:
        return self._looks[number] if 0 <= number < len(self._looks) else CellLook()

    def _cell(self, kind: str, value: str | None, words: CellText | None, look: CellLook) -> SheetCell | None:
        if words is not None:
            return text_cell(words, look)
        if not value and self._has_formula and kind != "str":
            return SheetCell(Shows.FORMULA)
        if value is None:
            return None
        if kind == "s":
            return text_cell(self._texts[int(value)], look)
        if kind == "str":
            return text_cell(CellText(unescaped(value)), look)
        return plain_cell(kind, value.strip(), look)

    def _end_row(self) -> None:
        cells, self._cells = self._cells, {}
        if all(cell.looks_empty for cell in cells.values()):
            return
        if len(self.content.rows) > MAX_ROWS:
            raise InvalidContent([problem(ProblemCode.TOO_MANY_ROWS, self._sheet, self._row, limit=MAX_ROWS)])
        self.content.rows.append(SheetRow(self._row, cells))

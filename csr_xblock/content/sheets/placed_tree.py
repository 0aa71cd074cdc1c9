"""
A tree of elements made from rows, whose lines lead back to the cells that they came from.

The checks of XML name a line; here each row that became an element has one of its own, so that what they find can be
told by sheet and cell.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from csr_xblock.content.sheets.opening.refusals import too_large
from csr_xblock.content.sheets.table_reader import at_cell
from csr_xblock.content.sheets.tables import Row
from csr_xblock.content.xml.safe_xml import MAX_BYTES, MAX_ELEMENTS, set_line
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.phrases import Phrase, gettext_noop

MAX_LINES = 65_535
"""libxml2 keeps no higher line."""
USED_TWICE = gettext_noop(
    "The id '{id}' stands in two rows. If this row is a copy, empty the cell: a new id is then made."
)


@dataclass(frozen=True)
class ProblemWords:
    """
    How the faults of one code are told in a workbook: the column, and a sentence if that of XML names elements.

    `row` is the id of the row that mends it, where several rows are one element together.
    """

    column: str = ""
    sentence: str = ""
    row: str = ""


class PlacedTree:
    """Builds elements and remembers their rows. `words` are by code, `columns` by sheet where no code says more."""

    def __init__(self, root: etree._Element, words: Mapping[str, ProblemWords], columns: Mapping[str, str]) -> None:
        self.root = root
        self._words = words
        self._columns = columns
        self._places: dict[int, tuple[Row, str]] = {}

    def add(
        self, parent: etree._Element, tag: str, row: Row | None = None, attributes: Mapping[str, str] | None = None
    ) -> etree._Element:
        """Return a new element; attributes without a value are left out."""
        given = {name: value for name, value in (attributes or {}).items() if value}
        element = etree.SubElement(parent, tag, given)
        if row is not None:
            self.place(element, row)
        return element

    def add_text(self, parent: etree._Element, tag: str, text: str) -> None:
        """Add an element with a text, none for an empty text."""
        if text:
            etree.SubElement(parent, tag).text = text

    def place(self, element: etree._Element, row: Row, column: str = "") -> None:
        """
        Make faults in an element, and in all that is in it, point to a row, or to one cell of it.

        Raises InvalidContent if there are too many rows.
        """
        line = len(self._places) + 1
        if line > MAX_LINES:
            raise _too_large()
        self._places[line] = (row, column)
        for one in element.iter():
            set_line(one, line)

    def check_size(self) -> None:
        """Raise InvalidContent if the document is larger than one that is read as XML."""
        if sum(1 for _ in self.root.iter()) > MAX_ELEMENTS:
            raise too_large(gettext_noop("written as XML it has more than {limit} elements"), limit=MAX_ELEMENTS)
        if len(etree.tostring(self.root, encoding="utf-8")) > MAX_BYTES:
            raise _too_large()

    def at_cells(self, problems: list[ContentProblem]) -> list[ContentProblem]:
        """Return the problems with sheet, row and cell in the place of the line."""
        return [self._at_cell(found) for found in problems]

    def _at_cell(self, found: ContentProblem) -> ContentProblem:
        if found.line not in self._places:
            return found
        row, column = self._places[found.line]
        words = self._words.get(found.code, ProblemWords())
        row = self._named_row(row, found)
        likely = (column, words.column, self._columns[row.table.sheet])
        return at_cell(_told(found, words), row, next(name for name in likely if name in row.letters))

    def _named_row(self, row: Row, found: ContentProblem) -> Row:
        """Return the row whose id the problem names, on a sheet whose rows are one element together."""
        if row.table.sheet not in TOGETHER:
            return row
        rows = {one["id"]: one for one, _ in self._places.values() if one.table is row.table}
        names = (*(str(value) for value in found.details.values()), self._words.get(found.code, ProblemWords()).row)
        return next((rows[name] for name in names if name in rows), row)


TOGETHER = frozenset({"Numbers"})
"""Sheets whose rows are the attributes of one element."""


def _told(found: ContentProblem, words: ProblemWords) -> ContentProblem:
    """Return a problem with the sentence of workbooks, if there is one; it is filled in as that of XML is."""
    if not words.sentence:
        return found
    sentence = Phrase(words.sentence, found.details)
    return replace(found, message=str(sentence), sentence=sentence)


def _too_large() -> InvalidContent:
    return too_large(gettext_noop("written as XML it has more than {limit} bytes"), limit=MAX_BYTES)

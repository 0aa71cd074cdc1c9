"""A table that somebody wrote in formatted text, with cells over several rows and columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from lxml import etree

from csr_xblock.reports.document.tables import Cell, after_table, column_widths, is_short, table

MOST_COLUMNS = 12
"""More are not read on paper; then the cells stand below each other."""

MOST_DIGITS = 4


@dataclass
class HtmlCell:
    """A cell as it was written."""

    content: list[etree._Element]
    is_head: bool
    columns: int
    rows: int

    @classmethod
    def of(cls, held: Mapping[str, str], *, is_head: bool) -> "HtmlCell":
        """Return the cell of a tag that holds these attributes, still empty."""
        return cls([], is_head, _span(held, "colspan"), _span(held, "rowspan"))

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(text for one in self.content for text in one.itertext())


@dataclass
class HtmlTable:
    """A table as it comes in, cell by cell."""

    rows: list[list[HtmlCell]] = field(default_factory=list)
    caption: list[etree._Element] = field(default_factory=list)
    is_in_cell: bool = False

    def add_cell(self, cell: HtmlCell) -> None:
        """Take a new cell of the last row."""
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append(cell)
        self.is_in_cell = True

    def take(self, block: etree._Element) -> None:
        """Put a block into the last cell."""
        self.rows[-1][-1].content.append(block)

    def built(self, width: int) -> list[etree._Element]:
        """Return the blocks of the table: a table if paper is wide enough, or all its paragraphs."""
        rows = [row for row in self.rows if row]
        laid = _laid(rows)
        count = max((_width(row) for row in laid), default=0)
        if not 0 < count <= MOST_COLUMNS:
            return [*self.caption, *(one for row in rows for cell in row for one in cell.content)]
        for row in laid:
            row.extend(_Laid(None) for _ in range(count - _width(row)))
        columns = [[cell.text for cell in column] for column in zip(*(_spread(row) for row in laid), strict=True)]
        widths = column_widths(columns, width)
        head = sum(1 for _ in takewhile(lambda row: all(cell.is_head for cell in row), rows[:-1]))
        cells = [[cell.cell for cell in row] for row in laid]
        texts = list(zip(*columns, strict=True))
        short = is_short(texts, widths)
        # A heading that fills a page leaves no room for what it heads.
        head = head if is_short(texts[:head], widths) else 0
        return [*self.caption, table(widths, cells, head_rows=head, told="", is_kept=short), after_table()]


@dataclass
class _Laid:
    """A place of the table: a cell, None where there is none; `merged` if it goes over rows."""

    html: HtmlCell | None
    span: int = 1
    merged: str | None = None

    @property
    def text(self) -> str:
        return self.html.text if self.html and self.span == 1 and self.merged != "continue" else ""

    @property
    def cell(self) -> Cell:
        content = self.html.content if self.html and self.merged != "continue" else []
        return Cell(tuple(content), self.span, self.merged)


def _laid(rows: list[list[HtmlCell]]) -> list[list[_Laid]]:
    """Return the rows with what hangs down into them from the rows above."""
    hanging: dict[int, tuple[_Laid, int]] = {}
    found = []
    for number, cells in enumerate(rows):
        row: list[_Laid] = []
        column = 0
        waiting = list(reversed(cells))
        while waiting or any(place >= column for place in hanging):
            if column in hanging:
                above, left = hanging.pop(column)
                place, remaining = _Laid(above.html, above.span, "continue"), left - 1
            else:
                cell = waiting.pop() if waiting else None
                place, remaining = _placed(cell, column, hanging, len(rows) - number)
            if remaining:
                # Below this row; what hangs now has been taken out before.
                hanging[column] = (place, remaining)
            row.append(place)
            column += place.span
        found.append(row)
    return found


def _placed(
    cell: HtmlCell | None, column: int, hanging: dict[int, tuple[_Laid, int]], rows_left: int
) -> tuple[_Laid, int]:
    if cell is None:
        return _Laid(None), 0
    room = min((place for place in hanging if place > column), default=column + MOST_COLUMNS) - column
    rows = min(cell.rows, rows_left)
    return _Laid(cell, max(1, min(cell.columns, room)), "restart" if rows > 1 else None), rows - 1


def _width(row: list[_Laid]) -> int:
    return sum(place.span for place in row)


def _spread(row: list[_Laid]) -> Iterator[_Laid]:
    for place in row:
        yield place
        yield from (_Laid(None) for _ in range(place.span - 1))


def _span(held: Mapping[str, str], name: str) -> int:
    written = held.get(name, "").strip()
    return max(1, int(written)) if written.isascii() and written.isdigit() and len(written) <= MOST_DIGITS else 1

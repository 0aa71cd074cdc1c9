"""Tables: heading rows that are repeated on each page, rows that stay whole, columns as wide as their words need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from lxml import etree

from csr_xblock.reports.document.paragraphs import paragraph, runs
from csr_xblock.reports.document.text_measure import lines_needed, longest_word, shared_out, width_of
from csr_xblock.reports.document.word_xml import full, made, value

KEPT_LINES = 24
"""Lines that a table may have to stand on one page as a whole; a longer one is cut between rows."""

LETTERS = 180
"""Size of a table's letters (9 points), in twentieths of a point as the widths here."""

PADDING = 200
LONGEST = 16
"""Of a word, in parts of the letters' size, for which a column is made wider."""

FEW_LINES, SHORT_TEXT = 4, 12
"""If there is room, a short text takes one line, such as a date, and a longer one so few lines."""


MOST_LINES = 8
"""Of a cell; where it would have more, a wide table gets a page that lies across."""


@dataclass(frozen=True)
class Cell:
    """What a cell holds. `span`: over how many columns; `merged`: `restart` or `continue` if it goes over rows."""

    content: tuple[etree._Element, ...]
    span: int = 1
    merged: str | None = None


def words_cell(text: str, style: str = "TableText") -> Cell:
    """Return a cell of plain words."""
    return Cell((paragraph(style, runs(text)),))


def column_widths(columns: Sequence[Sequence[str]], total: int) -> list[int]:
    """
    Return the widths of columns with these texts, the heading first.

    Longest words get room first, then short texts, whose headings may take two lines, then long ones.
    """
    words, short = (
        [_wide(column, _words_whole) for column in columns],
        [_wide(column[1:], _short) for column in columns],
    )
    levels = [words, short, *([_wide(column, fitting) for column in columns] for fitting in (_wished, width_of))]
    # Each level has at least what the one before it has.
    grown = list(accumulate(levels, lambda low, high: [max(pair) for pair in zip(low, high, strict=True)]))
    if sum(grown[0]) >= total:
        return shared_out(total, grown[0])
    for low, high in pairwise(grown):
        if sum(high) > total:
            share = (total - sum(low)) / (sum(high) - sum(low))
            return shared_out(total, [one + (other - one) * share for one, other in zip(low, high, strict=True)])
    return shared_out(total, grown[-1])


def has_room(columns: Sequence[Sequence[str]], total: int) -> bool:
    """Return whether columns with these texts cut no word, and get no row of very many lines, in this width."""
    if sum(_wide(column, _words_whole) for column in columns) > total:
        return False
    widths = column_widths(columns, total)
    return all(
        _lines(text, width) <= MOST_LINES for column, width in zip(columns, widths, strict=True) for text in column
    )


def table(
    widths: Sequence[int], rows: Sequence[Sequence[Cell]], *, head_rows: int, told: str, is_kept: bool
) -> etree._Element:
    """
    Return a table. `told` says what is in it, for who cannot see it.

    `is_kept`: it stands on one page as a whole.
    """
    looks = made(
        "w:tblPr",
        None,
        value("w:tblStyle", "StrategyTable"),
        made("w:tblW", {"w:w": str(sum(widths)), "w:type": "dxa"}),
        made("w:tblLayout", {"w:type": "fixed"}),
        made("w:tblLook", _look(has_head=head_rows > 0)),
        *([value("w:tblCaption", told), value("w:tblDescription", told)] if told else []),
    )
    grid = made("w:tblGrid", None, *(made("w:gridCol", {"w:w": str(width)}) for width in widths))
    built = made("w:tbl", None, looks, grid)
    for number, cells in enumerate(rows):
        is_head = number < head_rows
        built.append(_row(cells, widths, is_head=is_head, keeps_next=is_head or (is_kept and number < len(rows) - 1)))
    return built


def is_short(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bool:
    """Return whether a table with these words may be asked to stand on one page as a whole."""
    lines = 0
    for row in rows:
        lines += max(_lines(text, width) for text, width in zip(row, widths, strict=True))
    return lines <= KEPT_LINES


def after_table() -> etree._Element:
    """Return the small paragraph that parts a table from what follows it."""
    return made("w:p", None, made("w:pPr", None, value("w:pStyle", "AfterTable")))


def _row(cells: Sequence[Cell], widths: Sequence[int], *, is_head: bool, keeps_next: bool) -> etree._Element:
    looks = [made("w:cantSplit"), *([made("w:tblHeader")] if is_head else [])]
    row = made("w:tr", None, made("w:trPr", None, *looks))
    column = 0
    for cell in cells:
        width = sum(widths[column : column + cell.span])
        column += cell.span
        row.append(_cell(cell, width))
    if keeps_next:
        for one in row.iter(full("w:p")):
            keep_with_next(one)
    return row


def keep_with_next(one: etree._Element) -> None:
    """Let a paragraph stand on the same page as what follows."""
    looks = one.find(full("w:pPr"))
    if looks is None:
        looks = made("w:pPr")
        one.insert(0, looks)
    if looks.find(full("w:keepNext")) is None:
        has_style = looks.find(full("w:pStyle")) is not None
        looks.insert(1 if has_style else 0, made("w:keepNext"))


def _cell(cell: Cell, width: int) -> etree._Element:
    looks = made("w:tcPr", None, made("w:tcW", {"w:w": str(width), "w:type": "dxa"}))
    if cell.span > 1:
        looks.append(value("w:gridSpan", str(cell.span)))
    if cell.merged:
        looks.append(value("w:vMerge", cell.merged))
    content = list(cell.content) or [paragraph("TableText", ())]
    if content[-1].tag != full("w:p"):
        content.append(paragraph("TableText", ()))
    return made("w:tc", None, looks, *content)


def _look(*, has_head: bool) -> dict[str, str]:
    first = "1" if has_head else "0"
    return {
        "w:val": "0420" if has_head else "0400",
        "w:firstRow": first,
        "w:lastRow": "0",
        "w:firstColumn": "0",
        "w:lastColumn": "0",
        "w:noHBand": "1",
        "w:noVBand": "1",
    }


def _wide(column: Sequence[str], fitting: Callable[[str], float]) -> float:
    return max((fitting(text) for text in column), default=0.0) * LETTERS + PADDING


def _short(text: str) -> float:
    wide = width_of(text)
    return wide if wide <= SHORT_TEXT else 0.0


def _wished(text: str) -> float:
    return width_of(text) / FEW_LINES


def _lines(text: str, width: int) -> int:
    return lines_needed(text, max(width - PADDING, 1) / LETTERS)


def _words_whole(text: str) -> float:
    return min(longest_word(text), LONGEST)

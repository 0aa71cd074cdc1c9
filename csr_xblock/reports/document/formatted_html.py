"""
Formatted text that people wrote, as real paragraphs, lists, links and tables.

Tags are read one after the other and make no tree: lxml forgets the words inside more than 256 of them. The text is
cleaned first, so each tag has its end, and is one for which there is a form here (`content.units.sanitising`).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.reports.document.formatted_table import HtmlCell, HtmlTable
from csr_xblock.reports.document.html_pieces import Piece, TagReader, one_space, trimmed
from csr_xblock.reports.document.links import written_address
from csr_xblock.reports.document.paragraphs import LINE_BREAK, Look, paragraph, runs
from csr_xblock.reports.document.word_xml import clean, made

HEADINGS = {"h3": "Heading2", "h4": "Heading3"}
BOLD, ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em"})
BLOCKS = frozenset({"p", "li", "ul", "ol", "h3", "h4", "blockquote", "table", "caption", "tr", "th", "td", "div"})
DEEPEST = 8
"""The innermost of the levels that lists of office programs have, counted from 0."""

STEP = 357
"""How far a level of a list is moved in, in twentieths of a point, as in parts/numbering.xml."""


@dataclass(frozen=True)
class FlowPlace:
    """What formatted text needs of the file: a name for an address, and a new numbered list."""

    link_id: Callable[[str], str]
    new_list: Callable[[], str]
    width: int


@dataclass
class _List:
    number: str
    is_first_of_item: bool = False


@dataclass
class HtmlWriter:
    """Turns one text into blocks; a writer is used once. `language` is that of the text if it is not the document's."""

    place: FlowPlace
    language: str | None
    blocks: list[etree._Element] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _lists_around: list[_List] = field(default_factory=list)
    _addresses: list[str | None] = field(default_factory=list)
    _headings: list[str] = field(default_factory=list)
    _table: HtmlTable | None = None
    _tables_deep: int = 0
    _bold: int = 0
    _italic: int = 0
    _quotes: int = 0

    def written(self, source: str) -> list[etree._Element]:
        """Return the blocks of a text."""
        TagReader(self._open, self._close, self._add).read(sanitise_html(clean(source)))
        self._flush()
        return self.blocks

    def _open(self, tag: str, held: Mapping[str, str]) -> None:
        if tag in BLOCKS:
            self._flush()
        if tag in BOLD:
            self._bold += 1
        elif tag in ITALIC:
            self._italic += 1
        elif tag == "a":
            self._addresses.append(written_address(held.get("href", "")))
        elif tag == "br":
            self._pieces.append(Piece(LINE_BREAK, self._look, None))
        elif tag in HEADINGS:
            self._headings.append(HEADINGS[tag])
        elif tag == "blockquote":
            self._quotes += 1
        else:
            self._open_list(tag)
            self._open_table(tag, held)

    def _open_list(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._lists.append(_List("1" if tag == "ul" else self.place.new_list()))
        elif tag == "li" and self._lists:
            self._lists[-1].is_first_of_item = True

    def _open_table(self, tag: str, held: Mapping[str, str]) -> None:
        if tag == "table":
            self._tables_deep += 1
            if self._table is None:
                self._table = HtmlTable()
                self._lists_around, self._lists = self._lists, []
        elif self._table is not None and self._tables_deep == 1:
            if tag == "tr":
                self._table.rows.append([])
            elif tag in ("td", "th"):
                self._table.add_cell(HtmlCell.of(held, is_head=tag == "th"))

    def _close(self, tag: str) -> None:
        if tag in BLOCKS:
            self._flush(is_caption=tag == "caption")
        if tag in BOLD:
            self._bold -= 1
        elif tag in ITALIC:
            self._italic -= 1
        elif tag == "a":
            self._addresses.pop()
        elif tag in HEADINGS:
            self._headings.pop()
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag in ("ul", "ol"):
            self._lists.pop()
        elif tag == "li" and self._lists:
            self._lists[-1].is_first_of_item = False
        elif tag in ("td", "th") and self._table is not None and self._tables_deep == 1:
            self._table.is_in_cell = False
        elif tag == "table":
            self._close_table()

    def _close_table(self) -> None:
        self._tables_deep -= 1
        if self._tables_deep or self._table is None:
            return
        closed, self._table = self._table, None
        self._lists = self._lists_around
        self.blocks += closed.built(self.place.width)

    def _add(self, text: str) -> None:
        self._pieces.append(Piece(one_space(text), self._look, self._address))

    @property
    def _look(self) -> Look:
        style = "Hyperlink" if self._address else None
        return Look(self._bold > 0, self._italic > 0, self.language, style)

    @property
    def _address(self) -> str | None:
        return self._addresses[-1] if self._addresses else None

    def _flush(self, *, is_caption: bool = False) -> None:
        """Make a paragraph of the words that have come since the last one."""
        pieces, self._pieces = trimmed(self._pieces), []
        if not pieces:
            return
        content = list(self._runs(pieces))
        if is_caption and self._table is not None and not self._table.caption:
            self._table.caption.append(paragraph("Caption", content, keeps_next=True))
        elif self._table is not None and self._table.is_in_cell:
            self._table.take(self._paragraph(content, "TableText"))
        else:
            self.blocks.append(self._paragraph(content, None))

    def _paragraph(self, content: list[etree._Element], style: str | None) -> etree._Element:
        if self._headings:
            return paragraph(self._headings[-1], content)
        if not self._lists:
            return paragraph("Quote" if self._quotes and style is None else style, content)
        innermost, level = self._lists[-1], min(len(self._lists) - 1, DEEPEST)
        if not innermost.is_first_of_item:
            return paragraph("ListContinue", content, indent=STEP * (level + 1))
        innermost.is_first_of_item = False
        return paragraph(
            "ListBullet" if innermost.number == "1" else "ListNumber", content, level=(innermost.number, level)
        )

    def _runs(self, pieces: list[Piece]) -> Iterator[etree._Element]:
        for piece in pieces:
            made_runs = runs(piece.text, piece.look)
            if piece.address is None:
                yield from made_runs
            else:
                yield made("w:hyperlink", {"r:id": self.place.link_id(piece.address), "w:history": "1"}, *made_runs)

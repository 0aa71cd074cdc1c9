"""
Authors' HTML as the parts of a unit text: paragraphs, lists, bold, italic and links. The way back is `unit_html`.

Everything passes the one policy of `sanitising` first. What has no place in a unit text is unwrapped: a heading becomes
a bold paragraph, a row of a table a paragraph, a list in a list part of the outer one. Words are never lost.
"""

from html.parser import HTMLParser

from lxml import etree

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.content.units.unit_html import NUMBERED
from csr_xblock.content.xml.xml_words import one_line

MARKS = {"b": "b", "strong": "b", "i": "i", "em": "i", "a": "a"}
LISTS = {"ul": None, "ol": NUMBERED}
HEADINGS = frozenset({"h3", "h4"})

Mark = tuple[str, str]
"""A tag of a unit text and the address of a link."""


def append_blocks(parent: etree._Element, html: str) -> None:
    """Put the paragraphs and lists of some HTML at the end of an element."""
    _feed(_BlockBuilder(parent), html)


def append_inline(element: etree._Element, html: str) -> None:
    """Put the words of some HTML, with bold, italic and links, into an empty element; paragraphs become one."""
    _feed(_InlineBuilder(element), html)


def _feed(builder: "_InlineBuilder", html: str) -> None:
    builder.feed(sanitise_html(html))
    builder.close()
    builder.end_block()


class _InlineBuilder(HTMLParser):
    """
    Writes words into one element.

    Bold, italic and links are opened only when a word follows, so that none is ever empty, and again in each block that
    they reach over.
    """

    def __init__(self, block: etree._Element | None) -> None:
        super().__init__(convert_charrefs=True)
        self._block = block
        self._marks: list[Mark | None] = []
        self._open: list[tuple[Mark, etree._Element]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a mark, or that another block begins."""
        if tag in MARKS:
            self._begin_mark(MARKS[tag], dict(attrs).get("href") or "")
        else:
            self.boundary(tag)

    def handle_endtag(self, tag: str) -> None:
        """Forget a mark, or note that a block has ended."""
        if tag in MARKS:
            self._end_mark()
        else:
            self.boundary(tag)

    def handle_data(self, data: str) -> None:
        """Write words; white space alone opens nothing."""
        words = one_line(data)
        if self._block is None or not words:
            return
        if words.strip():
            self._open_marks()
        _append_text(self._open[-1][1] if self._open else self._block, words)

    def boundary(self, tag: str) -> None:
        """Keep words apart that stood in different blocks. The end of a tag is told like its start."""
        self.handle_data(" ")

    def end_block(self) -> None:
        """Finish the block: no white space at its ends."""
        self._open.clear()
        if self._block is not None:
            _strip(self._block)

    def _begin_mark(self, tag: str, href: str) -> None:
        is_needless = any(mark is not None and mark[0] == tag for mark in self._marks) or (tag == "a" and not href)
        self._marks.append(None if is_needless else (tag, href))

    def _end_mark(self) -> None:
        self._marks.pop()
        del self._open[len(self._wanted()) :]

    def _wanted(self) -> list[Mark]:
        return [mark for mark in self._marks if mark is not None]

    def _open_marks(self) -> None:
        for mark in self._wanted()[len(self._open) :]:
            parent = self._open[-1][1] if self._open else self._block
            assert parent is not None, "a block is there before its words"
            tag, href = mark
            element = etree.SubElement(parent, tag, {"href": one_line(href)} if href else {})
            self._open.append((mark, element))


class _BlockBuilder(_InlineBuilder):
    """Writes blocks into an element. `_depth` counts the lists around the words, `_list` is the outermost."""

    def __init__(self, parent: etree._Element) -> None:
        super().__init__(None)
        self._parent = parent
        self._list_kind: str | None = None
        self._list: etree._Element | None = None
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a list or the bold words of a heading besides."""
        super().handle_starttag(tag, attrs)
        if tag in LISTS:
            self._list_kind = LISTS[tag] if self._depth == 0 else self._list_kind
            self._depth += 1
        elif tag in HEADINGS:
            self._begin_mark("b", "")

    def handle_endtag(self, tag: str) -> None:
        """End a list or the bold words of a heading besides."""
        super().handle_endtag(tag)
        if tag in LISTS:
            self._depth -= 1
            self._list = self._list if self._depth else None
        elif tag in HEADINGS:
            self._end_mark()

    def handle_data(self, data: str) -> None:
        """Begin a paragraph or an entry of a list when there are words and none has begun."""
        if self._block is None and one_line(data).strip():
            self._block = self._begin_entry() if self._depth else etree.SubElement(self._parent, "p")
        super().handle_data(data)

    def boundary(self, tag: str) -> None:
        """End the block. Inside an entry of a list, and in a row of a table, only keep words apart."""
        if tag in ("td", "th") or (self._depth and tag not in LISTS and tag != "li"):
            super().boundary(tag)
        else:
            self.end_block()

    def end_block(self) -> None:
        """Finish the block; the next words begin another."""
        super().end_block()
        self._block = None

    def _begin_entry(self) -> etree._Element:
        if self._list is None:
            attributes = {"kind": self._list_kind} if self._list_kind else {}
            self._list = etree.SubElement(self._parent, "list", attributes)
        return etree.SubElement(self._list, "li")


def _append_text(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _strip(block: etree._Element) -> None:
    if block.text:
        block.text = block.text.lstrip()
    if len(block):
        block[-1].tail = (block[-1].tail or "").rstrip() or None
    elif block.text:
        block.text = block.text.rstrip()

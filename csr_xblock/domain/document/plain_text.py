"""Takes the words out of formatted text, for what has no formatting: comparing, CSV."""

from html.parser import HTMLParser

from csr_xblock.domain.document.blocks import Block, Formatted, lines_of

ENDS_LINE = frozenset({"p", "br", "ul", "ol", "li", "h3", "h4", "blockquote", "table", "caption", "tr"})
"""Tags before and behind which a line ends, of those that formatted text may have."""

CELLS = frozenset({"th", "td"})


def plain_lines(html: str) -> list[str]:
    """Return the words of formatted text, a line for each paragraph and entry of a list. White space is one space."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return reader.lines()


def said_lines(block: Block) -> list[str]:
    """Return what a block says as lines of plain text; of formatted text its words."""
    return plain_lines(block.html) if isinstance(block, Formatted) else lines_of(block)


class _Words(HTMLParser):
    """Gathers words and ends a line where a reader would see one end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_line(tag)

    def handle_endtag(self, tag: str) -> None:
        self._end_line(tag)

    def handle_data(self, data: str) -> None:
        self._lines[-1] += data

    def _end_line(self, tag: str) -> None:
        if tag in ENDS_LINE:
            self._lines.append("")
        elif tag in CELLS:
            self._lines[-1] += " "

    def lines(self) -> list[str]:
        """Return what was read, without empty lines."""
        said = (" ".join(line.split()) for line in self._lines)
        return [line for line in said if line]

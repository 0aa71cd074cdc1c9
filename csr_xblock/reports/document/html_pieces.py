"""HTML as it is read: tags as they begin and end, and the words between them with one space where HTML shows one."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from csr_xblock.reports.document.paragraphs import LINE_BREAK, Look

SPACES = re.compile("[ \t\r\n\f]+")


@dataclass
class Piece:
    """Words of one look. `address` is where they lead, None for nowhere."""

    text: str
    look: Look
    address: str | None


class TagReader(HTMLParser):
    """Tells of tags and words as they come."""

    def __init__(
        self,
        opens: Callable[[str, Mapping[str, str]], None],
        closes: Callable[[str], None],
        says: Callable[[str], None],
    ) -> None:
        super().__init__(convert_charrefs=True)
        self._opens, self._closes, self._says = opens, closes, says

    def read(self, source: str) -> None:
        """Read a whole text."""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Tell of a tag."""
        self._opens(tag, {name: held or "" for name, held in attrs})

    def handle_endtag(self, tag: str) -> None:
        """Tell of the end of a tag."""
        self._closes(tag)

    def handle_data(self, data: str) -> None:
        """Tell of words."""
        self._says(data)


def one_space(text: str) -> str:
    """Return a text as HTML shows it."""
    return SPACES.sub(" ", text)


def trimmed(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of a paragraph with one space where there are several, and none at its ends."""
    found: list[Piece] = []
    for piece in pieces:
        text = piece.text
        if text.startswith(" ") and (not found or found[-1].text.endswith((" ", LINE_BREAK))):
            text = text[1:]
        if text == LINE_BREAK and found:
            found[-1].text = found[-1].text.rstrip(" ")
        if text:
            found.append(Piece(text, piece.look, piece.address))
    while found and not found[-1].text.strip(" \n"):
        found.pop()
    if found:
        found[-1].text = found[-1].text.rstrip(" ")
    return [piece for piece in found if piece.text]

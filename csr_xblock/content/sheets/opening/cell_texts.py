"""
The texts of cells as the format writes them: in runs, with escapes, in one list for all sheets or inside a cell.

Source: ECMA-376 part 1, 18.4 (shared strings) and 22.9.2.19 (ST_Xstring, the escapes).
"""

import re
from dataclasses import dataclass

from csr_xblock.content.sheets.opening.package import Attributes

ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
OFF = frozenset({"0", "false"})


@dataclass(frozen=True, slots=True)
class CellText:
    """The words of a cell. `is_struck`: some of them are struck through."""

    words: str
    is_struck: bool = False


def unescaped(words: str) -> str:
    """Return words without the escapes for characters that XML cannot hold, such as `_x000D_` for a line's end."""
    if "_x" not in words:
        return words
    plain = ESCAPE.sub(lambda found: chr(int(found[1], 16)), words)
    # Two escapes can be the halves of one character.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def is_on(attributes: Attributes) -> bool:
    """Return whether a mark such as `<strike/>` is set: without a value it is."""
    return attributes.get("val", "1").lower() not in OFF


class TextCollector:
    """Collects the words of one `<si>` or `<is>`; the reading aids of Japanese words are left out."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._is_inside = self._is_aid = False
        self._has_struck_run = self.is_struck = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if name == "r":
            self._has_struck_run = False
        elif name == "strike":
            self._has_struck_run = is_on(attributes)
        elif name == "rPh":
            self._is_aid = True
        self._is_inside = name == "t" and not self._is_aid

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self._is_inside = False
        if name == "rPh":
            self._is_aid = False

    def text(self, words: str) -> None:
        """Take words between tags."""
        if self._is_inside:
            self._words.append(words)
            self.is_struck = self.is_struck or (self._has_struck_run and bool(words.strip()))

    def collected(self) -> CellText:
        """Return what was collected."""
        return CellText(unescaped("".join(self._words)), self.is_struck)


class SharedTexts:
    """Reads the part with the texts of all sheets into `texts`, in their order."""

    def __init__(self) -> None:
        self.texts: list[CellText] = []
        self._collector = TextCollector()

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if name == "si":
            self._collector = TextCollector()
        else:
            self._collector.start(name, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "si":
            self.texts.append(self._collector.collected())
        else:
            self._collector.end(name)

    def text(self, words: str) -> None:
        """Take words between tags."""
        self._collector.text(words)

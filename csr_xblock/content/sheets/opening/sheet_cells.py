"""
One cell as the sheet shows it, whichever program has written it.

Source: ECMA-376 part 1, 18.3.1.4 (cells) and 18.18.11 (their types).
"""

from dataclasses import dataclass
from enum import Enum, auto

from csr_xblock.content.sheets.opening.cell_looks import CellLook
from csr_xblock.content.sheets.opening.cell_texts import CellText
from csr_xblock.content.sheets.opening.shown_numbers import is_date_format, shown_number

UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"


class Shows(Enum):
    """What a cell shows."""

    TEXT = auto()
    NUMBER = auto()
    TICK = auto()
    DATE = auto()
    ERROR = auto()
    FORMULA = auto()
    """A formula whose result the program has not kept."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """
    One cell that is not empty. `text` is what it shows; of a number what it holds, and `shown` what it shows.

    A tick has the text 1 or 0. `shown` is None for a number whose look cannot be told.
    """

    shows: Shows
    text: str = ""
    shown: str | None = None
    is_struck: bool = False

    @property
    def looks_empty(self) -> bool:
        """Whether nothing can be seen, or only a box that is not ticked."""
        return looks_empty(self.text) if self.shows is Shows.TEXT else self.shows is Shows.TICK and self.text == "0"


def column_of(letters: str) -> int:
    """Return the place of a column, counted from 0, by its letters."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def column_letters(place: int) -> str:
    """Return the letters of a column by its place, counted from 0."""
    rest, last = divmod(place, 26)
    return (column_letters(rest - 1) if rest else "") + chr(65 + last)


def looks_empty(text: str) -> bool:
    """Return whether nothing of a text can be seen."""
    return not text.strip().strip(UNSEEN).strip()


def text_cell(text: CellText, look: CellLook) -> SheetCell:
    """Return a cell with words."""
    is_struck = text.is_struck or (look.is_struck and not looks_empty(text.words))
    return SheetCell(Shows.TEXT, text.words, is_struck=is_struck)


def plain_cell(kind: str, value: str, look: CellLook) -> SheetCell | None:
    """Return a cell with a tick, an error, a date or a number; None if nothing stands in it."""
    if not value:
        return None
    if kind == "b":
        return SheetCell(Shows.TICK, "1" if value in ("1", "true") else "0", is_struck=look.is_struck)
    if kind == "e":
        return SheetCell(Shows.ERROR, value)
    if kind == "d" or is_date_format(look.number_format):
        return SheetCell(Shows.DATE, value)
    number = shown_number(value, look.number_format)
    return SheetCell(Shows.NUMBER, number.kept, number.shown, look.is_struck)

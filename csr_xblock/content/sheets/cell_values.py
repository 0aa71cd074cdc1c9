"""
One cell of a workbook as the text that XML would hold, or the reason why it cannot be.

People and programs write the same thing in many ways: `yes`, `x` and 1; `0,6` and 0.6; a number as a text.
"""

import math
import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Protocol

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.tables import FALSE, TRUE, Column, Kind
from csr_xblock.content.xml.schema_guide import EXPECTED
from csr_xblock.content.xml.xml_words import UNFIT
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import gettext_noop, phrase

FORMULA = "f"
ERROR = "e"
YES = frozenset({"yes", "y", "true", "1", "x", "✓"})
NO = frozenset({"no", "n", "false", "0", "-"})
PATTERNS = {
    Kind.WHOLE: re.compile(r"[0-9]{1,6}"),
    Kind.EXACT: re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}|/[1-9][0-9]{0,5})?"),
    Kind.ID: re.compile(r"[a-z0-9_][a-z0-9_-]{0,63}"),
    Kind.COLOUR: re.compile(r"#[0-9a-fA-F]{6}"),
}
WANTED: dict[Kind, object] = {
    Kind.WHOLE: EXPECTED["number"],
    Kind.EXACT: EXPECTED["exact-number"],
    Kind.ID: EXPECTED["id"],
    Kind.COLOUR: EXPECTED["colour"],
    Kind.YES_NO: phrase(gettext_noop("yes or no")),
    Kind.TEXT: phrase(gettext_noop("a text")),
    Kind.LINES: phrase(gettext_noop("a text")),
}
MAX_QUOTED = 40
AN_ERROR = gettext_noop("an error")
A_DATE = gettext_noop("a date or a time")
UNSHOWN = gettext_noop("a text with a character that cannot be shown")


class Cell(Protocol):
    """What openpyxl tells of a cell."""

    @property
    def value(self) -> object:
        """What it holds."""

    @property
    def data_type(self) -> str:
        """The letter of its type."""


@dataclass(frozen=True)
class Found:
    """The text of a cell, and what is wrong with it if anything is. Sheet and cell are added by the reader."""

    text: str
    problem: ContentProblem | None = None


def read_cell(cell: Cell, column: Column) -> Found:
    """Return what a cell says. An empty one gives the column's default."""
    if cell.data_type == FORMULA:
        return Found("", problem(ProblemCode.CELL_FORMULA, "", None))
    if cell.data_type == ERROR or isinstance(cell.value, date | time | timedelta):
        return _wrong(column, phrase(AN_ERROR if cell.data_type == ERROR else A_DATE))
    return text_found(_written(cell.value), column)


def text_found(written: str, column: Column) -> Found:
    """Return what a text in a cell of this column says."""
    if UNFIT.search(written):
        return _wrong(column, phrase(UNSHOWN))
    text = _tidy(written, column.kind)
    if not text:
        missing = problem(ProblemCode.CELL_EMPTY, "", None, heading=column.heading) if column.is_required else None
        return Found(column.default, missing)
    if column.kind is Kind.YES_NO:
        return _yes_no(text, column)
    if column.kind is Kind.CHOICE:
        return _choice(text, column)
    pattern = PATTERNS.get(column.kind)
    if pattern is not None and not pattern.fullmatch(text):
        return _wrong(column, f"'{_short(text)}'")
    return Found(text)


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return TRUE if value else FALSE
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return str(int(value))
    return str(value)


def _tidy(written: str, kind: Kind) -> str:
    if kind is Kind.LINES:
        return "\n".join(line.strip() for line in written.strip().splitlines())
    text = " ".join(written.split())
    return text.replace(",", ".") if kind is Kind.EXACT else text


def _yes_no(text: str, column: Column) -> Found:
    word = text.lower()
    if word in YES or word in NO:
        return Found(TRUE if word in YES else FALSE)
    return _wrong(column, f"'{_short(text)}'")


def _choice(text: str, column: Column) -> Found:
    word = text.lower()
    return Found(word) if word in column.choices else _wrong(column, f"'{_short(text)}'")


def _wrong(column: Column, value: object) -> Found:
    wanted: object = " or ".join(column.choices) if column.kind is Kind.CHOICE else WANTED[column.kind]
    found = problem(ProblemCode.CELL_VALUE, "", None, heading=column.heading, value=value, wanted=wanted)
    return Found("", found)


def _short(text: str) -> str:
    return text if len(text) <= MAX_QUOTED else f"{text[:MAX_QUOTED]}..."

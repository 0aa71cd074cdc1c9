"""
One cell of a workbook as the text that XML would hold, or the reason why it cannot be.

What the sheet shows is what is read, or a fault. People and programs write the same thing in many ways: `yes`, `x` and
1; `0,6` and 0.6; a number as a text.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.opening.cell_looks import GENERAL
from csr_xblock.content.sheets.opening.sheet_cells import SheetCell, Shows, looks_empty
from csr_xblock.content.sheets.opening.shown_numbers import shown_number
from csr_xblock.content.sheets.tables import FALSE, TRUE, Column, Kind
from csr_xblock.content.xml.schema_guide import EXPECTED
from csr_xblock.content.xml.xml_words import UNFIT
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import gettext_noop, phrase
from csr_xblock.domain.questions.standard_codes import is_code, joined_codes, typed_codes

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
CODES_OF = {
    "iso26000": gettext_noop("codes of ISO 26000 such as 6.4.3, as a text"),
    "vsme": gettext_noop("codes of the VSME such as B3 or C1"),
    "sdg": gettext_noop("codes of the SDG targets such as 8.10 or 12.c, as a text"),
    "gri": gettext_noop("codes of GRI such as 302-1 or GRI 103 (2025), as a text"),
}
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
WHOLE_WITH_ZEROS = re.compile(r"(?<=[0-9])[.,]0{1,2}$")
MAX_QUOTED = 40
AN_ERROR = gettext_noop("an error")
A_TICK = gettext_noop("a ticked box or a logical value, which is shown in other words in every language")
OWN_LOOK = gettext_noop("a number that is shown in a way of its own, such as money or digits in groups")
ROUNDED = gettext_noop("shown as {shown}, but the cell holds {kept}")
NUMBER_FOR_CODE = gettext_noop("a number, which loses a zero at its end")
A_DATE = gettext_noop("a date or a time")
UNSHOWN = gettext_noop("a text with a character that cannot be shown")


@dataclass(frozen=True)
class Found:
    """The text of a cell, and what is wrong with it if anything is. Sheet and cell are added by the reader."""

    text: str
    problem: ContentProblem | None = None


def read_cell(cell: SheetCell | None, column: Column) -> Found:
    """
    Return what a cell says: what the sheet shows, or a fault. An empty one, None, gives the column's default.

    That words are struck through is not looked at: it is told once for a row.
    """
    match cell:
        case None:
            return text_found("", column)
        case SheetCell(shows=Shows.FORMULA):
            return Found("", problem(ProblemCode.CELL_FORMULA, "", None))
        case SheetCell(shows=Shows.ERROR):
            return _wrong(column, phrase(AN_ERROR))
        case SheetCell(shows=Shows.DATE):
            return _wrong(column, phrase(A_DATE))
        case SheetCell(shows=Shows.TICK):
            return text_found(cell.text, column) if column.kind is Kind.YES_NO else _wrong(column, phrase(A_TICK))
        case SheetCell(shows=Shows.NUMBER):
            return _number(cell, column)
        case _:
            return text_found(cell.text, column)


def text_found(written: str, column: Column) -> Found:
    """Return what a text in a cell of this column says."""
    if UNFIT.search(written):
        return _wrong(column, phrase(UNSHOWN))
    if looks_empty(written):
        missing = problem(ProblemCode.CELL_EMPTY, "", None, heading=column.heading) if column.is_required else None
        return Found(column.default, missing)
    text = _tidy(written, column.kind)
    if column.kind is Kind.YES_NO:
        return _yes_no(text, column)
    if column.kind is Kind.CHOICE:
        return _choice(text, column)
    if column.standard:
        return _codes(text, column)
    pattern = PATTERNS.get(column.kind)
    if pattern is not None and not pattern.fullmatch(text):
        return _wrong(column, f"'{_short(text)}'")
    return Found(text)


def _number(cell: SheetCell, column: Column) -> Found:
    """Return what a number says: as it is shown, in columns of numbers only if that is what the cell holds."""
    if cell.shown is None:
        return _wrong(column, phrase(OWN_LOOK))
    if column.kind in (Kind.WHOLE, Kind.EXACT) and _value(cell.shown) != _value(cell.text):
        return _wrong(column, phrase(ROUNDED, shown=f"'{cell.shown}'", kept=f"'{_short(cell.text)}'"))
    if column.standard and "." in cell.shown and cell.shown == cell.text:
        # Both 8.1 and 8.10 are shown as 8.1 once they are numbers.
        return _wrong(column, phrase(NUMBER_FOR_CODE))
    return text_found(cell.text if column.kind in (Kind.WHOLE, Kind.EXACT) else cell.shown, column)


def _value(digits: str) -> Decimal | None:
    return Decimal(digits) if NUMBER.fullmatch(digits) else None


def _tidy(written: str, kind: Kind) -> str:
    if kind is Kind.LINES:
        return "\n".join(line.strip() for line in written.strip().splitlines())
    text = " ".join(written.split())
    if kind is Kind.WHOLE:
        # Three zeros behind a comma or a point could be thousands.
        return WHOLE_WITH_ZEROS.sub("", text)
    if kind is Kind.EXACT and NUMBER.fullmatch(text.replace(",", ".")):
        return shown_number(text.replace(",", "."), GENERAL).kept
    return text


def _codes(text: str, column: Column) -> Found:
    """Return codes as they are written in XML, if each is in its list."""
    codes = typed_codes(column.standard, text)
    unknown = next((code for code in codes if not is_code(column.standard, code)), None)
    return Found(joined_codes(column.standard, codes)) if unknown is None else _wrong(column, f"'{_short(unknown)}'")


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
    if column.standard:
        wanted = phrase(CODES_OF[column.standard])
    found = problem(ProblemCode.CELL_VALUE, "", None, heading=column.heading, value=value, wanted=wanted)
    return Found("", found)


def _short(text: str) -> str:
    return text if len(text) <= MAX_QUOTED else f"{text[:MAX_QUOTED]}..."

"""People write the same thing in many ways; what cannot be meant is told."""

import pytest

from csr_xblock.content.sheets.cell_values import read_cell
from csr_xblock.content.sheets.opening.sheet_cells import SheetCell, Shows
from csr_xblock.content.sheets.tables import Column, Kind


def text(words: str) -> SheetCell:
    """Return a cell with words."""
    return SheetCell(Shows.TEXT, words)


def number(kept: str, shown: str | None = None) -> SheetCell:
    """Return a cell with a number, shown as it is kept if nothing else is said."""
    return SheetCell(Shows.NUMBER, kept, shown or kept)


TICKED, UNTICKED = SheetCell(Shows.TICK, "1"), SheetCell(Shows.TICK, "0")

READ = {
    "yes": (Kind.YES_NO, text("Yes "), "true"),
    "x": (Kind.YES_NO, text("x"), "true"),
    "number-one": (Kind.YES_NO, number("1"), "true"),
    "tick": (Kind.YES_NO, TICKED, "true"),
    "no-tick": (Kind.YES_NO, UNTICKED, "false"),
    "zero": (Kind.YES_NO, number("0"), "false"),
    "whole": (Kind.WHOLE, number("3"), "3"),
    "whole-shown-with-decimals": (Kind.WHOLE, number("3", "3.00"), "3"),
    "whole-as-text": (Kind.WHOLE, text(" 3 "), "3"),
    "whole-with-a-zero": (Kind.WHOLE, text("2.0"), "2"),
    "whole-with-comma-and-zero": (Kind.WHOLE, text("2,0"), "2"),
    "exact": (Kind.EXACT, number("0.6"), "0.6"),
    "exact-with-comma": (Kind.EXACT, text("0,6"), "0.6"),
    "exact-with-noise": (Kind.EXACT, text("0.70000000000000007"), "0.7"),
    "exact-with-a-zero": (Kind.EXACT, text("2,0"), "2"),
    "exact-fraction": (Kind.EXACT, text("1/3"), "1/3"),
    "choice": (Kind.CHOICE, text("Up"), "up"),
    "colour": (Kind.COLOUR, text("#1f5A8a"), "#1f5A8a"),
    "text": (Kind.TEXT, text(" two \n words "), "two words"),
    "text-from-number": (Kind.TEXT, number("12.6"), "12.6"),
    "text-from-percent": (Kind.TEXT, number("0.5", "50 %"), "50 %"),
    "text-from-number-with-zeros": (Kind.TEXT, number("7", "007"), "007"),
    "text-that-looks-like-a-formula": (Kind.TEXT, text("=1+1"), "=1+1"),
    "lines": (Kind.LINES, text("one \r\n\n two"), "one\n\ntwo"),
}


@pytest.mark.parametrize(("kind", "cell", "words"), READ.values(), ids=READ)
def test_what_is_meant_is_read(kind: Kind, cell: SheetCell, words: str) -> None:
    """A colleague need not know how a program keeps a number."""
    found = read_cell(cell, Column("name", "Heading", kind=kind, choices=("up", "down")))

    assert (words, None) == (found.text, found.problem)


FAULTY = {
    "formula": (Kind.WHOLE, SheetCell(Shows.FORMULA), "cell-formula", "write the result"),
    "error": (Kind.TEXT, SheetCell(Shows.ERROR, "#REF!"), "cell-value", "is an error, but must be a text"),
    "date": (Kind.TEXT, SheetCell(Shows.DATE, "46000"), "cell-value", "is a date or a time"),
    "tick-for-words": (Kind.TEXT, TICKED, "cell-value", "is a ticked box or a logical value"),
    "tick-for-a-number": (Kind.WHOLE, TICKED, "cell-value", "is a ticked box"),
    "money": (Kind.TEXT, SheetCell(Shows.NUMBER, "5", None), "cell-value", "shown in a way of its own"),
    "money-for-a-number": (Kind.WHOLE, SheetCell(Shows.NUMBER, "5", None), "cell-value", "in a way of its own"),
    "rounded": (Kind.WHOLE, number("2.4", "2"), "cell-value", "is shown as '2', but the cell holds '2.4'"),
    "percent-for-a-number": (
        Kind.EXACT,
        number("0.5", "50%"),
        "cell-value",
        "shown as '50%', but the cell holds '0.5'",
    ),
    "maybe": (Kind.YES_NO, text("maybe"), "cell-value", "is 'maybe', but must be yes or no"),
    "half": (Kind.WHOLE, number("2.5"), "cell-value", "is '2.5', but must be a whole number"),
    "thousands-or-decimals": (Kind.WHOLE, text("1.000"), "cell-value", "is '1.000'"),
    "negative": (Kind.WHOLE, number("-1"), "cell-value", "is '-1'"),
    "infinite": (Kind.EXACT, number("Infinity"), "cell-value", "is 'Infinity'"),
    "many-digits": (Kind.WHOLE, number("1000000000000"), "cell-value", "is '1000"),
    "sideways": (Kind.CHOICE, text("sideways"), "cell-value", "must be up or down"),
    "id-with-capitals": (Kind.ID, text("Env-Water"), "cell-value", "must be an id of small letters"),
    "colour-by-name": (Kind.COLOUR, text("red"), "cell-value", "must be a colour such as"),
    "control-character": (Kind.TEXT, text("a\x07b"), "cell-value", "a character that cannot be shown"),
}


@pytest.mark.parametrize(("kind", "cell", "code", "words"), FAULTY.values(), ids=FAULTY)
def test_what_cannot_be_meant_is_told(kind: Kind, cell: SheetCell, code: str, words: str) -> None:
    """A wrong guess would be applied to a running course."""
    found = read_cell(cell, Column("name", "Heading", kind=kind, choices=("up", "down")))

    assert found.problem is not None
    assert (code, True, "") == (found.problem.code, words in found.problem.message, found.text)


CODES = {
    "spaces": ("sdg", text("8.10  12.c"), "8.10 12.c"),
    "commas": ("iso26000", text("6.3, 6.4.7"), "6.3 6.4.7"),
    "semicolons": ("vsme", text("B3;C1"), "B3 C1"),
    "codes-with-spaces": ("gri", text("302-1, GRI 103 (2025)"), "302-1; GRI 103 (2025)"),
    "whole-number": ("iso26000", number("6"), "6"),
    "number-that-shows-its-zero": ("sdg", number("8.1", "8.10"), "8.10"),
}


@pytest.mark.parametrize(("standard", "cell", "words"), CODES.values(), ids=CODES)
def test_codes_are_read_with_any_sign_between_them(standard: str, cell: SheetCell, words: str) -> None:
    """A comma must not become part of a code."""
    found = read_cell(cell, Column(standard, "Codes", standard=standard))

    assert (words, None) == (found.text, found.problem)


WRONG_CODES = {
    "unknown": ("sdg", text("8.1 8.11"), "is '8.11', but must be codes of the SDG targets"),
    "of-another-standard": ("vsme", text("6.4.3"), "is '6.4.3', but must be codes of the VSME"),
    "number": ("sdg", number("8.1"), "is a number, which loses a zero at its end"),
}


@pytest.mark.parametrize(("standard", "cell", "words"), WRONG_CODES.values(), ids=WRONG_CODES)
def test_codes_are_held_against_their_lists(standard: str, cell: SheetCell, words: str) -> None:
    """A slip in a code leads readers to another goal of the world."""
    found = read_cell(cell, Column(standard, "Codes", standard=standard))

    assert found.problem is not None
    assert words in found.problem.message


def test_an_empty_cell_means_the_default() -> None:
    """Own rows need only what matters."""
    assert read_cell(None, Column("weight", "Weight", kind=Kind.WHOLE, default="1")).text == "1"
    assert read_cell(text(" \u00a0"), Column("hint", "Hint")).problem is None


def test_a_needed_cell_must_not_be_empty() -> None:
    """White space is nothing, either."""
    found = read_cell(text("  "), Column("topic", "Topic", is_required=True))

    assert found.problem is not None
    assert found.problem.message == "'Topic' is empty. Fill it in."

"""People write the same thing in many ways; what cannot be meant is told."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from csr_xblock.content.sheets.cell_values import read_cell
from csr_xblock.content.sheets.tables import Column, Kind


@dataclass(frozen=True)
class Given:
    """A cell as openpyxl gives it."""

    value: object
    data_type: str = "s"


READ = {
    "yes": (Kind.YES_NO, Given("Yes "), "true"),
    "x": (Kind.YES_NO, Given("x"), "true"),
    "number-one": (Kind.YES_NO, Given(1, "n"), "true"),
    "boolean": (Kind.YES_NO, Given(False, "b"), "false"),
    "float-zero": (Kind.YES_NO, Given(0.0, "n"), "false"),
    "whole": (Kind.WHOLE, Given(3, "n"), "3"),
    "whole-as-float": (Kind.WHOLE, Given(3.0, "n"), "3"),
    "whole-as-text": (Kind.WHOLE, Given(" 3 "), "3"),
    "exact": (Kind.EXACT, Given(0.6, "n"), "0.6"),
    "exact-with-comma": (Kind.EXACT, Given("0,6"), "0.6"),
    "exact-fraction": (Kind.EXACT, Given("1/3"), "1/3"),
    "choice": (Kind.CHOICE, Given("Up"), "up"),
    "colour": (Kind.COLOUR, Given("#1f5A8a"), "#1f5A8a"),
    "text": (Kind.TEXT, Given(" two \n words "), "two words"),
    "text-from-number": (Kind.TEXT, Given(12.6, "n"), "12.6"),
    "text-that-looks-like-a-formula": (Kind.TEXT, Given("=1+1"), "=1+1"),
    "lines": (Kind.LINES, Given("one \r\n\n two"), "one\n\ntwo"),
}


@pytest.mark.parametrize(("kind", "cell", "text"), READ.values(), ids=READ)
def test_what_is_meant_is_read(kind: Kind, cell: Given, text: str) -> None:
    """A colleague need not know how a program keeps a number."""
    found = read_cell(cell, Column("name", "Heading", kind=kind, choices=("up", "down")))

    assert (text, None) == (found.text, found.problem)


FAULTY = {
    "formula": (Kind.WHOLE, Given("=1+1", "f"), "cell-formula", "Write its result"),
    "formula-in-a-text": (Kind.TEXT, Given("=A1", "f"), "cell-formula", "Write its result"),
    "error": (Kind.TEXT, Given("#REF!", "e"), "cell-value", "is an error, but must be a text"),
    "date": (Kind.TEXT, Given(datetime(2026, 6, 12), "d"), "cell-value", "is a date or a time"),  # noqa: DTZ001
    "maybe": (Kind.YES_NO, Given("maybe"), "cell-value", "is 'maybe', but must be yes or no"),
    "half": (Kind.WHOLE, Given(2.5, "n"), "cell-value", "is '2.5', but must be a whole number"),
    "negative": (Kind.WHOLE, Given(-1, "n"), "cell-value", "is '-1'"),
    "infinite": (Kind.EXACT, Given(float("inf"), "n"), "cell-value", "is 'inf'"),
    "many-digits": (Kind.WHOLE, Given(10**300, "n"), "cell-value", "is '1000"),
    "sideways": (Kind.CHOICE, Given("sideways"), "cell-value", "must be up or down"),
    "id-with-capitals": (Kind.ID, Given("Env-Water"), "cell-value", "must be an id of small letters"),
    "colour-by-name": (Kind.COLOUR, Given("red"), "cell-value", "must be a colour such as"),
    "control-character": (Kind.TEXT, Given("a\x07b"), "cell-value", "a character that cannot be shown"),
}


@pytest.mark.parametrize(("kind", "cell", "code", "words"), FAULTY.values(), ids=FAULTY)
def test_what_cannot_be_meant_is_told(kind: Kind, cell: Given, code: str, words: str) -> None:
    """A wrong guess would be applied to a running course."""
    found = read_cell(cell, Column("name", "Heading", kind=kind, choices=("up", "down")))

    assert found.problem is not None
    assert (code, True, "") == (found.problem.code, words in found.problem.message, found.text)


def test_an_empty_cell_means_the_default() -> None:
    """Own rows need only what matters."""
    assert read_cell(Given(None, "n"), Column("weight", "Weight", kind=Kind.WHOLE, default="1")).text == "1"
    assert read_cell(Given("  "), Column("hint", "Hint")).problem is None


def test_a_needed_cell_must_not_be_empty() -> None:
    """White space is nothing, either."""
    found = read_cell(Given("  "), Column("topic", "Topic", is_required=True))

    assert found.problem is not None
    assert found.problem.message == "'Topic' is empty. Fill it in."

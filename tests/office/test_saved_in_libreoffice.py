"""Every kind of workbook is opened, changed and saved in LibreOffice, and comes in again."""

from collections.abc import Callable

import pytest

from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook
from csr_xblock.content.sheets.units.unit_workbook import read_unit_workbook
from csr_xblock.content.validation import validate_bytes
from csr_xblock.domain.identifiers import ItemId
from tests.content.sheets.workbooks import places, problems_of
from tests.office.books import INSTRUMENTS, PACKAGED, UNITS, instrument_books, unit_books
from tests.office.flat_book import FlatBook
from tests.office.office import FLAT, XLSX, Office

WATER = ItemId("env-water")
Edit = Callable[[FlatBook, int], None]


@pytest.fixture(scope="module")
def saved(office: Office) -> dict[str, bytes]:
    """Return all workbooks as LibreOffice saves them."""
    return office.saved(instrument_books() | unit_books(), XLSX)


@pytest.fixture(scope="module")
def flat(office: Office) -> dict[str, bytes]:
    """Return a questionnaire and a unit, opened so that tests can change them."""
    return office.saved(
        {"packaged.xlsx": instrument_books()["packaged.xlsx"], "g-why.xlsx": unit_books()["g-why.xlsx"]}, FLAT
    )


@pytest.fixture(scope="module")
def changed(office: Office, flat: dict[str, bytes]) -> dict[str, bytes]:
    """Return a questionnaire after each of the changes below, saved by one start of the program."""
    files = {}
    for name, edit in (READ | FAULTY).items():
        book = FlatBook(flat["packaged"])
        edit[0](book, row_of(book))
        files[f"{name}.fods"] = book.content()
    return office.saved(files, XLSX)


def row_of(book: FlatBook) -> int:
    """Return the row of the question about water."""
    return next(number for number, row in enumerate(book.rows("Questions"), start=1) if WATER in row)


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_questionnaire_comes_back_as_it_was(saved: dict[str, bytes], name: str) -> None:
    """Words in all letters, words that look like numbers or formulas, numbers, marks and what is switched off."""
    assert read_instrument_workbook(saved[name], PACKAGED) == INSTRUMENTS[name]


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_comes_back_as_it_was(saved: dict[str, bytes], name: str) -> None:
    """With its settings, formatting, links and knowledge check."""
    assert read_unit_workbook(saved[name]) == UNITS[name]


READ: dict[str, tuple[Edit, str, object]] = {
    "words": (lambda book, row: book.write("Questions", row, "Question", "Kiek vandens?"), "text", "Kiek vandens?"),
    "line-break": (lambda book, row: book.write("Questions", row, "Question", "One", "two"), "text", "One two"),
    "number": (lambda book, row: book.enter("Questions", row, "Weight", "3"), "weight", 3),
    "number-with-decimals": (lambda book, row: book.enter("Questions", row, "Weight", "3", "decimals"), "weight", 3),
    "number-as-words": (lambda book, row: book.write("Questions", row, "Weight", "3,0"), "weight", 3),
    "formula": (lambda book, row: book.calculate("Questions", row, "Weight", "=1+2"), "weight", 3),
    "formula-with-noise": (lambda book, row: book.calculate("Questions", row, "Weight", "=0.1*30"), "weight", 3),
    "formula-of-words": (
        lambda book, row: book.calculate("Questions", row, "Topic", '="Vanduo"&" ir oras"'), "topic", "Vanduo ir oras",
    ),
    "percent": (lambda book, row: book.enter("Questions", row, "Quick win", "0.5", "percent"), "quick_win", "50 %"),
    "tick": (lambda book, row: book.tick("Questions", row, "Staff", True), "is_asked_of_staff", True),
    "no-tick": (lambda book, row: book.tick("Questions", row, "Staff", False), "is_asked_of_staff", False),
    "code-with-its-zero": (
        lambda book, row: book.enter("Questions", row, "SDG", "8.1", "decimals"), "mapping", ("sdg", ("8.10",)),
    ),
    "codes-with-commas": (
        lambda book, row: book.write("Questions", row, "SDG", "6.3, 6.4"), "mapping", ("sdg", ("6.3", "6.4")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_what_a_colleague_sees_is_read(changed: dict[str, bytes], name: str) -> None:
    """However LibreOffice keeps it."""
    _, part, wanted = READ[name]

    found = getattr(read_instrument_workbook(changed[name], PACKAGED).item(WATER), part)

    assert wanted in found if part == "mapping" else wanted == found


FAULTY: dict[str, tuple[Edit, str, str]] = {
    "money": (lambda book, row: book.enter("Questions", row, "Quick win", "5", "money"), "cell-value", "R"),
    "date": (lambda book, row: book.enter_date("Questions", row, "SDG", "2026-06-12"), "cell-value", "W"),
    "code-without-its-zero": (lambda book, row: book.enter("Questions", row, "SDG", "8.1"), "cell-value", "W"),
    "tick-for-words": (lambda book, row: book.tick("Questions", row, "Topic", True), "cell-value", "D"),
    "error": (lambda book, row: book.calculate("Questions", row, "Weight", "=1/0"), "cell-value", "K"),
    "struck": (lambda book, row: book.strike("Questions", row, "Question"), "cell-struck", "E"),
    "merged": (lambda book, row: book.merge_down("Questions", row, "Answer 2"), "cells-merged", "H"),
    "title": (lambda book, _: book.insert_title("Questions", "Our questions"), "headings-lower", ""),
    "copied-id": (lambda book, row: book.write("Questions", row - 1, "Id", "env-water"), "duplicate-id", "Y"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_cannot_be_meant_is_told_by_its_cell(changed: dict[str, bytes], flat: dict[str, bytes], name: str) -> None:
    """Never a guess."""
    _, code, column = FAULTY[name]
    row = row_of(FlatBook(flat["packaged"]))

    told = places(problems_of(lambda data: read_instrument_workbook(data, PACKAGED), changed[name]))

    assert (code, "Questions", f"{column}{row}" if column else "") in told


def test_a_changed_unit_comes_in(office: Office, flat: dict[str, bytes]) -> None:
    """Formatting is typed in signs, which a program must leave alone."""
    book = FlatBook(flat["g-why"])
    book.write("Reading", 2, "Text", "One **bold** word.", "- a", "- b")
    book.enter("Unit", 4, "Value", "25")

    contents = read_unit_workbook(office.saved({"unit.fods": book.content()}, XLSX)["unit"])

    assert contents.text.story_html == "<p>One <b>bold</b> word.</p><ul><li>a</li><li>b</li></ul>"
    assert contents.settings.minutes == 25


FOREIGN = {
    "ods": "OpenDocument (.ods)",
    "xls": "old format of Excel (.xls)",
    "fods": "a table in an XML format",
    "html": "a web page",
    "csv": "a plain text such as CSV",
    "pdf": "a PDF file",
}


@pytest.mark.parametrize("form", FOREIGN)
def test_a_file_saved_in_another_format_is_named(office: Office, form: str) -> None:
    """Save as offers many types, and people choose one that they know."""
    unit = office.saved({"unit.xlsx": unit_books()["own-unit.xlsx"]}, form)["unit"]

    (problem,) = validate_bytes(unit, f"unit.{form}")

    assert ("file-foreign", True) == (problem.code, FOREIGN[form] in problem.message)

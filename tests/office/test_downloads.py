"""Every file to take away is opened in LibreOffice: columns are parted right, and no cell is a formula."""

from collections.abc import Callable

import pytest

from csr_xblock.reports.csv_file import csv_pieces
from csr_xblock.reports.xlsx_file import xlsx_pieces
from tests.office.books import instrument_books, unit_books
from tests.office.flat_book import FlatBook
from tests.office.office import FLAT, Office
from tests.reports.tables import table

NAMES = [
    "Agnė",
    "x;=1+1;y",
    "x,=1+1,y",
    'x;"=1+1',
    "=1+1",
    "+370 600",
    "@SUM(A1)",
    "a\t=1",
    "Petraitis, Jonas",
    '"Rasa"',
]
SEPARATORS = {"lt-LT": ";", "de-DE": ";", "en-GB": ","}
UTF_8, AS_TEXT_OR_NUMBER = "76", "1"


def opened_as(separator: str) -> str:
    """Return the filter options of a program that cuts lines at a sign."""
    return f"CSV:{ord(separator)},34,{UTF_8},{AS_TEXT_OR_NUMBER}"


@pytest.mark.parametrize("locale", SEPARATORS)
def test_csv_opens_in_columns(office_in: Callable[[str], Office], locale: str) -> None:
    """With the separator of the country, as a double click does."""
    separator = SEPARATORS[locale]
    file = b"".join(csv_pieces(table(*([name, 3] for name in NAMES), separator=separator)))

    book = FlatBook(office_in(locale).saved({"list.csv": file}, FLAT, opened_as(separator))["list"])

    rows = book.rows()
    assert rows[0] == ["Name", "Units"]
    assert [row[1:] for row in rows[1:]] == [["3"]] * len(NAMES)
    assert [row[0].replace("'", "") for row in rows[1:]] == [name.replace("\t", "") for name in NAMES]
    assert book.formulas() == []


@pytest.mark.parametrize("cut", [",", ";", "\t"])
@pytest.mark.parametrize("separator", [",", ";"])
def test_no_cell_of_csv_is_a_formula_wherever_it_is_cut(office: Office, separator: str, cut: str) -> None:
    """A trainer's program may expect another separator than the page's language has."""
    file = b"".join(csv_pieces(table(*([name, 3] for name in NAMES), separator=separator)))

    book = FlatBook(office.saved({"list.csv": file}, FLAT, opened_as(cut))["list"])

    assert len(book.rows()) > len(NAMES)
    assert book.formulas() == []


def test_xlsx_opens_as_it_was_written(office: Office) -> None:
    """Numbers are numbers, and texts stay texts."""
    file = b"".join(xlsx_pieces(table(*([name, 3] for name in NAMES))))

    book = FlatBook(office.saved({"list.xlsx": file}, FLAT)["list"])

    assert [row[1:] for row in book.rows()[1:]] == [["3"]] * len(NAMES)
    assert book.formulas() == []


def test_no_workbook_for_colleagues_holds_a_formula(office: Office) -> None:
    """What an author wrote does not run on a colleague's computer."""
    opened = office.saved(instrument_books() | unit_books(), FLAT)

    assert {name: FlatBook(data).formulas() for name, data in opened.items()} == {name: [] for name in opened}

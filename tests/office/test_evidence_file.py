"""The evidence folder opens in LibreOffice, and no cell of it is a formula."""

from datetime import date

from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.evidence.evidence_xlsx import evidence_xlsx
from tests.office.flat_book import FlatBook
from tests.office.office import FLAT, Office
from tests.office.test_downloads import NAMES


def test_the_folder_opens_without_formulas(office: Office) -> None:
    """Whatever people have written, in both sheets; the column for ticks is empty."""
    rows = tuple((None, name, date(2026, 12, 31), name) for name in NAMES)
    folder = Sheet("Evidence folder", ("Paper is in the binder", "What it belongs to", "Day", "What was written"), rows)
    missing = Sheet("No note yet", ("Note is written", "Subject"), tuple((None, name) for name in NAMES))

    book = FlatBook(office.saved({"evidence.xlsx": evidence_xlsx([folder, missing])}, FLAT)["evidence"])

    assert book.rows()[0] == ["Paper is in the binder", "What it belongs to", "Day", "What was written"]
    assert [len(NAMES) + 1] * 2 == [len(book.rows(sheet)) for sheet in range(2)]
    assert book.formulas() == []

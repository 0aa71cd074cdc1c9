"""Goals in figures open in LibreOffice, and no cell of them is a formula."""

from datetime import date
from decimal import Decimal

from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.goals.goals_xlsx import goals_xlsx
from tests.office.flat_book import FlatBook
from tests.office.office import FLAT, Office
from tests.office.test_downloads import NAMES


def test_the_goals_open_without_formulas(office: Office) -> None:
    """Whatever people have written."""
    goals = Sheet("Goals in figures", ("Figure", "Target figure"), tuple((name, Decimal("12.5")) for name in NAMES))
    readings = Sheet("Readings", ("Figure", "Day", "Note"), tuple((name, date(2026, 12, 31), name) for name in NAMES))

    book = FlatBook(office.saved({"goals.xlsx": goals_xlsx([goals, readings])}, FLAT)["goals"])

    assert book.rows()[0] == ["Figure", "Target figure"]
    assert [len(NAMES) + 1] * 2 == [len(book.rows(sheet)) for sheet in range(2)]
    assert book.formulas() == []

"""The plan opens in LibreOffice, and no cell of it is a formula."""

from datetime import date
from decimal import Decimal

from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.plan.plan_xlsx import plan_xlsx
from tests.office.flat_book import FlatBook
from tests.office.office import FLAT, Office
from tests.office.test_downloads import NAMES


def test_the_plan_opens_without_formulas(office: Office) -> None:
    """Whatever people have written."""
    rows = tuple((name, Decimal("12.50"), date(2026, 12, 31)) for name in NAMES)
    file = plan_xlsx(Sheet("Action plan", ("What is done", "Money", "Due"), rows))

    book = FlatBook(office.saved({"plan.xlsx": file}, FLAT)["plan"])

    assert book.rows()[0] == ["What is done", "Money", "Due"]
    assert len(book.rows()) == len(NAMES) + 1
    assert book.formulas() == []

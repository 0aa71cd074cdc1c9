"""The list as XLSX: texts are texts, numbers are numbers."""

from io import BytesIO

from openpyxl import load_workbook

from csr_xblock.reports.xlsx_file import xlsx_pieces
from tests.presentation.overviews import figure
from tests.reports.tables import table


def test_workbook_holds_the_table() -> None:
    """Headings stay in sight, numbers can be added up."""
    rows = [("Agnė", figure(3)), ("00123", None), ("https://example.com", figure(0))]

    sheet = load_workbook(BytesIO(b"".join(xlsx_pieces(table(*rows, title="Besimokantieji"))))).active

    assert ("Besimokantieji", "A2") == (sheet.title, sheet.freeze_panes)
    assert [("Name", "Units"), ("Agnė", 3), ("00123", None), ("https://example.com", 0)] == [
        tuple(cell.value for cell in row) for row in sheet.iter_rows()
    ]
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_formulas_are_made_harmless() -> None:
    """Also when somebody saves the workbook as CSV later."""
    sheet = load_workbook(BytesIO(b"".join(xlsx_pieces(table(["=1+1", "@x"]))))).active

    assert [("'=1+1", "s"), ("'@x", "s")] == [(cell.value, cell.data_type) for cell in sheet[2]]


def test_long_title_fits() -> None:
    """The format allows 31 characters; some languages need more."""
    book = load_workbook(BytesIO(b"".join(xlsx_pieces(table(title="x" * 60)))))

    assert ["x" * 31] == book.sheetnames


def test_nothing_is_written_before_it_is_asked_for() -> None:
    """A refused or broken request leaves no file behind and reads no learner."""
    untouched = table(["Rasa", figure(1)])

    xlsx_pieces(untouched)

    assert [("Rasa", figure(1))] == list(untouched.rows)

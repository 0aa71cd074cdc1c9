"""The sheets are made for people, and nothing in a cell can run."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.questions.scoring_checks import RANGES
from csr_xblock.content.sheets.number_words import NUMBER_WORDS
from csr_xblock.content.sheets.questions.instrument_tables import INSTRUMENT_WORKBOOK
from csr_xblock.content.sheets.questions.instrument_workbook import write_instrument_workbook
from csr_xblock.content.sheets.table_writer import write_tables
from csr_xblock.content.sheets.tables import Column, Kind, Table, Workbook
from csr_xblock.content.sheets.units.unit_tables import UNIT_WORKBOOK
from csr_xblock.domain.errors import InvalidContent
from tests.content.sheets.workbooks import cell

SMALL = Workbook(
    "Small", "How to.", (Table("Things", "", (Column("name", "Name"), Column("n", "N", "", Kind.WHOLE))),), ""
)


def written() -> bytes:
    """Return the packaged instrument as a workbook."""
    return write_instrument_workbook(packaged_instrument(), packaged_instrument())


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://evil.example")', "http://x.org"])
def test_texts_never_become_formulas_or_links(text: str) -> None:
    """A colleague opens the file, and what somebody else wrote must not run."""
    sheet = load_workbook(BytesIO(write_tables(SMALL, {"Things": [{"name": text}]})))["Things"]

    assert (text, "s", None) == (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].hyperlink)
    assert sheet["A2"].quotePrefix is (text[0] in "=+-@")


def test_equal_content_gives_equal_bytes() -> None:
    """Files can be compared."""
    assert written() == written()


def test_headings_stay_in_sight_and_lists_are_offered() -> None:
    """Forty-eight rows are longer than a screen, and nobody remembers the ids of goals."""
    sheet = load_workbook(BytesIO(written()))["Questions"]
    offered = {rule.formula1 for rule in sheet.data_validations.dataValidation}

    assert sheet.freeze_panes == "A2"
    assert {'"yes,no"', "'Goals'!$E$2:$E$300", "'Areas'!$G$2:$G$300"} == offered


def test_ids_are_grey_and_codes_are_texts() -> None:
    """A spreadsheet program turns 8.10 into 8.1 unless the cell is marked."""
    sheet = load_workbook(BytesIO(written()))["Questions"]

    assert cell(sheet, 2, "Id").fill.start_color.rgb == "FFEDEDED"
    assert (cell(sheet, 2, "SDG").data_type, cell(sheet, 2, "SDG").number_format) == ("s", "@")
    assert cell(sheet, 2, "Topic").alignment.wrap_text is True


@pytest.mark.parametrize("kind", [INSTRUMENT_WORKBOOK, UNIT_WORKBOOK], ids=lambda kind: kind.title)
def test_the_first_sheet_explains_every_column(kind: Workbook) -> None:
    """It is the only manual a colleague gets."""
    data = write_tables(kind, {table.sheet: [] for table in kind.tables})
    sheet = load_workbook(BytesIO(data)).worksheets[0]
    explained = {(row[0], row[1]) for row in sheet.iter_rows(values_only=True)}

    assert sheet.title == "Read me"
    assert {(table.sheet, column.heading) for table in kind.tables for column in table.columns} <= explained
    assert all(column.help for table in kind.tables for column in table.columns)


def test_headings_of_a_sheet_differ() -> None:
    """Columns are found by them."""
    for table in (*INSTRUMENT_WORKBOOK.tables, *UNIT_WORKBOOK.tables):
        headings = [column.heading.lower() for column in table.columns]
        assert len(set(headings)) == len(headings)


def test_every_number_has_a_name() -> None:
    """A new parameter must not be missing from the sheet."""
    assert NUMBER_WORDS.keys() == RANGES.keys()


def test_a_text_that_fits_into_no_cell_is_refused() -> None:
    """Half a text in a file would be applied as the whole one."""
    with pytest.raises(InvalidContent) as raised:
        write_tables(SMALL, {"Things": [{"name": "a" * 32_768}]})

    assert [problem.code for problem in raised.value.problems] == ["cell-too-long"]

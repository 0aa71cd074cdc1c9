"""A workbook of any kind is checked by the sheets it has."""

import pytest
from openpyxl.workbook.workbook import Workbook

from csr_xblock.content.library import packaged_instrument, unit_text
from csr_xblock.content.sheets.questions.instrument_workbook import write_instrument_workbook
from csr_xblock.content.sheets.units.unit_contents import UnitContents, UnitSettings
from csr_xblock.content.sheets.units.unit_workbook import write_unit_workbook
from csr_xblock.content.sheets.workbook_checks import workbook_problems
from csr_xblock.content.validation import validate_bytes
from csr_xblock.domain.identifiers import UnitId
from tests.content.sheets.workbooks import saved, with_cell

QUESTIONS = write_instrument_workbook(packaged_instrument(), packaged_instrument())
UNIT = write_unit_workbook(UnitContents(UnitSettings(), unit_text(UnitId("g-why"), "en")))


@pytest.mark.parametrize("data", [QUESTIONS, UNIT], ids=["instrument", "unit"])
def test_what_was_written_has_no_problems(data: bytes) -> None:
    """The same door as for XML."""
    assert validate_bytes(data, "ours.xlsx") == []


def test_problems_name_file_sheet_and_cell() -> None:
    """A colleague sends several files."""
    (problem,) = workbook_problems(with_cell(UNIT, "Check", 3, "Right", "perhaps"), "ours.xlsx", packaged_instrument())

    assert str(problem) == "ours.xlsx: Check D3: cell-value: 'Right' is 'perhaps', but must be yes or no."


def test_other_workbooks_are_told() -> None:
    """Somebody's list of customers is neither."""
    (problem,) = validate_bytes(saved(Workbook()), "customers.xlsx")

    assert ("workbook-unknown", "customers.xlsx") == (problem.code, problem.file)


def test_a_file_that_is_only_called_a_workbook_is_told() -> None:
    """Renaming a .csv makes no workbook."""
    (problem,) = validate_bytes(b"a;b", "list.XLSX")

    assert str(problem).startswith("list.XLSX: file-foreign: This is a plain text such as CSV.")

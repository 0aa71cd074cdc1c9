"""The folder as a file, from values."""

from datetime import date
from io import BytesIO

import openpyxl

from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.evidence.evidence_xlsx import evidence_xlsx


def test_each_sheet_is_there_with_its_days_as_days() -> None:
    """And a long note in one cell."""
    note = "x" * 2_000
    file = evidence_xlsx(
        [Sheet("Folder", ("Tick", "Day", "Note"), ((None, date(2026, 3, 5), note),)), Sheet("B", ("h",), ())]
    )

    book = openpyxl.load_workbook(BytesIO(file))

    assert ["Folder", "B"] == book.sheetnames
    tick, day, text = (cell.value for cell in book["Folder"][2])
    assert (None, date(2026, 3, 5), note) == (tick, day.date(), text)  # type: ignore[union-attr]

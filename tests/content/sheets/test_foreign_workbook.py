"""A workbook that was not made here is told in one sentence, wherever it is brought in."""

from collections.abc import Callable

import pytest
from openpyxl import Workbook

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook, write_instrument_workbook
from csr_xblock.content.sheets.units.unit_workbook import read_unit_workbook
from csr_xblock.domain.errors import InvalidContent
from tests.content.sheets.workbooks import edited, saved

BOOK = write_instrument_workbook(packaged_instrument(), packaged_instrument())


def _foreign() -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Fragen"
    sheet.append(["Nr.", "Frage", "ja/nein"])
    return saved(workbook)


def _problems(read: Callable[[bytes], object], data: bytes) -> list[tuple[str, str]]:
    with pytest.raises(InvalidContent) as caught:
        read(data)
    return [(one.code, one.message) for one in caught.value.problems]


@pytest.mark.parametrize("read", [read_instrument_workbook, read_unit_workbook], ids=["questions", "unit"])
def test_a_foreign_questionnaire_gives_one_sentence(read: Callable[[bytes], object]) -> None:
    """Ten times 'There is no sheet' sounds as if ten sheets had to be made."""
    ((code, message),) = _problems(read, _foreign())

    assert "workbook-foreign" == code
    assert "its sheets are 'Fragen'" in message


def test_a_questionnaire_brought_into_a_unit_is_told_with_its_sheets() -> None:
    """The sheets that it has show what it is."""
    ((code, message),) = _problems(read_unit_workbook, BOOK)

    assert "workbook-foreign" == code
    assert "'Questions'" in message


def test_a_renamed_sheet_is_still_told_by_name() -> None:
    """Somebody who has renamed one sheet of ours has not brought another file."""
    renamed = edited(BOOK, lambda workbook: setattr(workbook["Bands"], "title", "Stages"))

    assert ["sheet-missing"] == [code for code, _message in _problems(read_instrument_workbook, renamed)]

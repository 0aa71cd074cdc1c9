"""Checks a workbook of any kind; its sheets tell which kind it is."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.questions.instrument_tables import INSTRUMENT_WORKBOOK
from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook
from csr_xblock.content.sheets.table_reader import sheet_called, sheet_names
from csr_xblock.content.sheets.units.unit_tables import UNIT_WORKBOOK
from csr_xblock.content.sheets.units.unit_workbook import read_unit_workbook
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.questions.instrument import Instrument


def workbook_problems(data: bytes, name: str, packaged: Instrument) -> list[ContentProblem]:
    """Return everything that is wrong with a workbook; each problem names the file, then the sheet."""
    readers: dict[str, Callable[[bytes], object]] = {
        INSTRUMENT_WORKBOOK.mark: partial(read_instrument_workbook, packaged=packaged),
        UNIT_WORKBOOK.mark: read_unit_workbook,
    }
    try:
        names = sheet_names(data)
        marks = [mark for mark in readers if sheet_called(mark, names) is not None]
        if not marks:
            return [problem(ProblemCode.WORKBOOK_UNKNOWN, name, None)]
        readers[marks[0]](data)
    except InvalidContent as invalid:
        return [replace(found, file=": ".join(filter(None, (name, found.file)))) for found in invalid.problems]
    return []

"""
Tells a workbook of another kind in one sentence, instead of missing each sheet that it could not have.
"""

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.table_reader import read_tables, sheet_names
from csr_xblock.content.sheets.tables import Row, Workbook
from csr_xblock.domain.errors import InvalidContent

MAX_NAMED = 5


def read_own_tables(data: bytes, kind: Workbook) -> dict[str, list[Row]]:
    """
    Return the rows of every sheet of a workbook of this kind.

    Raises InvalidContent with every faulty cell, or with one problem if none of its sheets is one of this kind.
    """
    try:
        return read_tables(data, kind)
    except InvalidContent as invalid:
        missing = [one for one in invalid.problems if one.code == ProblemCode.SHEET_MISSING]
        if len(missing) < len(kind.tables):
            raise
        sheets = ", ".join(f"'{name}'" for name in sheet_names(data)[:MAX_NAMED])
        foreign = problem(ProblemCode.WORKBOOK_FOREIGN, "", None, sheets=sheets, wanted=kind.mark)
        raise InvalidContent([foreign]) from invalid

"""
An instrument as a workbook that a colleague edits, and back: the door of this package for questionnaires.

Reading goes through the same checks as XML; every fault names sheet, row and cell. Source: docs/content_format.md.
"""

from csr_xblock.content.questions.instrument_checks import instrument_problems
from csr_xblock.content.questions.instrument_tree import instrument_of
from csr_xblock.content.sheets.foreign_workbook import read_own_tables
from csr_xblock.content.sheets.questions.instrument_elements import InstrumentElements
from csr_xblock.content.sheets.questions.instrument_rows import rows_of
from csr_xblock.content.sheets.questions.instrument_tables import INSTRUMENT_WORKBOOK
from csr_xblock.content.sheets.table_writer import write_tables
from csr_xblock.content.xml.schema_check import schema_problems
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.questions.instrument import Instrument


def write_instrument_workbook(instrument: Instrument, packaged: Instrument) -> bytes:
    """
    Return the instrument as an .xlsx file, with what it leaves out of the packaged one as rows that are switched off.

    Raises InvalidContent if a text does not fit into a cell.
    """
    return write_tables(INSTRUMENT_WORKBOOK, rows_of(instrument, packaged))


def read_instrument_workbook(data: bytes, packaged: Instrument | None = None) -> Instrument:
    """
    Return the instrument of an .xlsx file; against the packaged one is checked that nothing of it was moved.

    Raises InvalidContent with every faulty cell that was found.
    """
    elements = InstrumentElements(read_own_tables(data, INSTRUMENT_WORKBOOK))
    elements.build()
    if packaged is not None:
        elements.note_moves(packaged)
    if elements.problems:
        raise InvalidContent(elements.problems)
    tree = elements.tree
    tree.check_size()
    problems = schema_problems(tree.root, "", "instrument") or instrument_problems(tree.root, "")
    if problems:
        raise InvalidContent(tree.at_cells(problems))
    return instrument_of(tree.root)

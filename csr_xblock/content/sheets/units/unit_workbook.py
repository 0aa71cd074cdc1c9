"""
A unit's settings and text as a workbook that a colleague edits, and back: the door of this package for units.

Reading goes through the same checks as XML; every fault names sheet, row and cell. Source: docs/content_format.md.
"""

from csr_xblock.content.sheets.foreign_workbook import read_own_tables
from csr_xblock.content.sheets.table_writer import write_tables
from csr_xblock.content.sheets.units.unit_contents import UnitContents
from csr_xblock.content.sheets.units.unit_elements import UnitElements
from csr_xblock.content.sheets.units.unit_rows import rows_of
from csr_xblock.content.sheets.units.unit_tables import UNIT_WORKBOOK
from csr_xblock.content.units.own_unit_text_checks import own_unit_text_problems
from csr_xblock.content.units.unit_text_reader import text_of
from csr_xblock.content.xml.schema_check import schema_problems
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.units.learning_unit import UnitText

FORMAT = "adapted-unit-text"


def write_unit_workbook(contents: UnitContents) -> bytes:
    """Return the unit as an .xlsx file. Raises InvalidContent if a text does not fit into a cell."""
    return write_tables(UNIT_WORKBOOK, rows_of(contents))


def read_unit_workbook(data: bytes) -> UnitContents:
    """Return the unit of an .xlsx file. Raises InvalidContent with every faulty cell that was found."""
    elements = UnitElements(read_own_tables(data, UNIT_WORKBOOK))
    settings = elements.settings()
    elements.build()
    if elements.problems:
        raise InvalidContent(elements.problems)
    tree = elements.tree
    if not len(tree.root):
        return UnitContents(settings, UnitText())
    tree.check_size()
    problems = schema_problems(tree.root, "", FORMAT) or own_unit_text_problems(tree.root, "")
    if problems:
        raise InvalidContent(tree.at_cells(problems))
    return UnitContents(settings, text_of(tree.root))

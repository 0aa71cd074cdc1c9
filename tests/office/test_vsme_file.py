"""A filled file of the structure of the official one opens in LibreOffice, with each value where it belongs."""

from decimal import Decimal
from io import BytesIO

import openpyxl

from csr_xblock.content.vsme_file.fill_file import fill_file
from csr_xblock.content.vsme_file.template_reader import packaged_template
from csr_xblock.domain.vsme_file.template import CellFate, CellKind, Wish
from tests.content.vsme_file.made_file import made_file
from tests.office.office import XLSX, Office

VALUES: dict[CellKind, str | Decimal | bool] = {
    CellKind.TEXT: "Proposed: ąžuolas & <rye>\nand more",
    CellKind.NUMBER: Decimal("12.5"),
    CellKind.TICK: True,
    CellKind.YES_NO: True,
    CellKind.TRUE_FALSE: True,
    CellKind.COUNTRY: "LT",
}
READ: dict[CellKind, object] = {
    CellKind.TEXT: VALUES[CellKind.TEXT],
    CellKind.NUMBER: 12.5,
    CellKind.TICK: True,
    CellKind.YES_NO: "YES",
    CellKind.TRUE_FALSE: True,
    CellKind.COUNTRY: "Lithuania",
}


def test_the_filled_file_opens_with_every_value(office: Office) -> None:
    """Words, numbers, ticks and words of lists."""
    template = packaged_template()
    file = fill_file(made_file().data, template, [Wish(cell, VALUES[cell.kind]) for cell in template.cells])

    book = openpyxl.load_workbook(BytesIO(office.saved({"vsme.xlsx": file.data}, XLSX)["vsme"]), data_only=True)

    kinds = {cell.id: cell.kind for cell in template.cells}
    filled = [one for one in file.outcomes if one.fate is CellFate.FILLED and not one.is_gate]
    assert len(filled) > 40
    for one in filled:
        assert READ[kinds[one.id]] == book[one.sheet][one.cell].value, one

"""How the cells of our workbooks look. Plain and few, so that they look the same in every spreadsheet program."""

from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format

from csr_xblock.content.sheets.tables import Column, Kind

PLAIN = {"text_wrap": True, "valign": "top"}
AS_TEXT = {"num_format": "@"}
"""Spreadsheet programs turn 8.10 and 12.6 into numbers and dates unless the cell is marked as a text."""


@dataclass(frozen=True)
class Formats:
    """The formats of one workbook."""

    heading: Format
    text: Format
    quoted: Format
    number: Format
    grey: Format
    title: Format

    @classmethod
    def of(cls, workbook: xlsxwriter.Workbook) -> "Formats":
        """Return the formats, added to a workbook."""
        return cls(
            heading=workbook.add_format(PLAIN | {"bold": True, "bg_color": "#DCE6F1", "bottom": 1}),
            text=workbook.add_format(PLAIN | AS_TEXT),
            quoted=workbook.add_format(PLAIN | AS_TEXT | {"quote_prefix": True}),
            number=workbook.add_format(PLAIN),
            grey=workbook.add_format(PLAIN | AS_TEXT | {"font_color": "#595959", "bg_color": "#EDEDED"}),
            title=workbook.add_format(PLAIN | {"bold": True, "font_size": 14}),
        )

    def of_column(self, column: Column) -> Format:
        """Return the format of a column's cells."""
        if column.is_grey:
            return self.grey
        return self.number if column.kind in (Kind.WHOLE, Kind.EXACT) else self.text

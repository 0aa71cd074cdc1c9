"""The first sheet of a workbook: how to edit it, and what each column means."""

from xlsxwriter.worksheet import Worksheet

from csr_xblock.content.sheets.sheet_formats import Formats
from csr_xblock.content.sheets.tables import Workbook

WIDTHS = (16, 30, 100)


def write_read_me(sheet: Worksheet, kind: Workbook, formats: Formats) -> None:
    """Write the guide, then a table of all sheets and columns."""
    for place, width in enumerate(WIDTHS):
        sheet.set_column(place, place, width)
    sheet.merge_range(0, 0, 0, 2, "", formats.title)
    sheet.write_string(0, 0, kind.title, formats.title)
    row = 1
    for paragraph in kind.guide.splitlines():
        sheet.merge_range(row, 0, row, 2, "", formats.text)
        sheet.write_string(row, 0, paragraph, formats.text)
        row += 1
    row += 1
    for place, heading in enumerate(("Sheet", "Column", "What to write")):
        sheet.write_string(row, place, heading, formats.heading)
    for table in kind.tables:
        row += 1
        for place, text in enumerate((table.sheet, "", table.purpose)):
            sheet.write_string(row, place, text, formats.heading)
        for column in table.columns:
            row += 1
            for place, text in enumerate((table.sheet, column.heading, column.help)):
                sheet.write_string(row, place, text, formats.text)

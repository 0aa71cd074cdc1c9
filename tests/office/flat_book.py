"""A workbook as LibreOffice keeps it in one XML file (.fods), in which a test changes cells as a colleague would."""

from collections.abc import Iterator

from lxml import etree

NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
}
OFFICE, TABLE, TEXT, STYLE = (f"{{{NAMES[name]}}}" for name in ("office", "table", "text", "style"))
REPEATED = f"{TABLE}number-columns-repeated"
ROWS_REPEATED = f"{TABLE}number-rows-repeated"
STYLES = """
<styles xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<number:percentage-style style:name="N900"><number:number number:decimal-places="0" number:min-integer-digits="1"/>
<number:text> %</number:text></number:percentage-style>
<number:number-style style:name="N901"><number:number number:decimal-places="2" number:min-decimal-places="2"
    number:min-integer-digits="1"/></number:number-style>
<number:currency-style style:name="N902"><number:number number:decimal-places="2" number:min-decimal-places="2"
    number:min-integer-digits="1" number:grouping="true"/><number:text> </number:text>
<number:currency-symbol number:language="lt" number:country="LT">€</number:currency-symbol></number:currency-style>
<number:date-style style:name="N903"><number:year number:style="long"/><number:text>-</number:text><number:month
    number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:boolean-style style:name="N904"><number:boolean/></number:boolean-style>
<style:style style:name="tick" style:family="table-cell" style:data-style-name="N904"/>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N900"/>
<style:style style:name="decimals" style:family="table-cell" style:data-style-name="N901"/>
<style:style style:name="money" style:family="table-cell" style:data-style-name="N902"/>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N903"/>
<style:style style:name="struck" style:family="table-cell"><style:text-properties
    style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
</styles>
"""


class FlatBook:
    """One opened file. Rows count from 1; columns are named by their headings."""

    def __init__(self, data: bytes) -> None:
        self._root = etree.fromstring(data)
        automatic = self._root.find("office:automatic-styles", NAMES)
        assert automatic is not None
        automatic.extend(etree.fromstring(STYLES))

    def content(self) -> bytes:
        """Return the file."""
        return etree.tostring(self._root, xml_declaration=True, encoding="UTF-8")

    def rows(self, sheet: int | str = 0) -> list[list[str]]:
        """Return what the cells of a sheet show, without the empty ones at the end."""
        shown = [["\n".join(_words(cell)) for cell in _cells(row)] for row in _rows(self._sheet(sheet))]
        rows = [_trimmed(row) for row in shown]
        while rows and not rows[-1]:
            rows.pop()
        return rows

    def formulas(self) -> list[str]:
        """Return the formulas of all cells."""
        return [str(one) for one in self._root.xpath("//@table:formula", namespaces=NAMES)]

    def write(self, sheet: str, row: int, heading: str, *lines: str) -> None:
        """Write words."""
        self._fill(sheet, row, heading, "string", {}, lines)

    def enter(self, sheet: str, row: int, heading: str, value: str, look: str = "") -> None:
        """Enter a number, with a look of STYLES if one is named."""
        kind = {"percent": "percentage", "money": "currency"}.get(look, "float")
        self._fill(sheet, row, heading, kind, {f"{OFFICE}value": value}, (), look)

    def enter_date(self, sheet: str, row: int, heading: str, day: str) -> None:
        """Enter a date such as 2026-06-12."""
        self._fill(sheet, row, heading, "date", {f"{OFFICE}date-value": day}, (), "date")

    def tick(self, sheet: str, row: int, heading: str, is_ticked: bool) -> None:
        """Set a logical value."""
        value = {f"{OFFICE}boolean-value": "true" if is_ticked else "false"}
        self._fill(sheet, row, heading, "boolean", value, (), "tick")

    def calculate(self, sheet: str, row: int, heading: str, formula: str) -> None:
        """Enter a formula, whose result the program works out itself."""
        cell = self._fill(sheet, row, heading, "", {f"{TABLE}formula": f"of:{formula}"}, ())
        cell.attrib.pop(f"{OFFICE}value-type", None)

    def strike(self, sheet: str, row: int, heading: str) -> None:
        """Strike the words of a cell through."""
        self._cell(sheet, row, heading).set(f"{TABLE}style-name", "struck")

    def merge_down(self, sheet: str, row: int, heading: str) -> None:
        """Merge a cell with the one below it."""
        cell = self._cell(sheet, row, heading)
        cell.set(f"{TABLE}number-rows-spanned", "2")
        cell.set(f"{TABLE}number-columns-spanned", "1")
        below = self._cell(sheet, row + 1, heading)
        below.clear()
        below.tag = f"{TABLE}covered-table-cell"

    def insert_title(self, sheet: str, words: str) -> None:
        """Put a row with a title above all others."""
        first = next(_rows(self._sheet(sheet)))
        row = etree.Element(f"{TABLE}table-row")
        cell = etree.SubElement(row, f"{TABLE}table-cell", {f"{OFFICE}value-type": "string"})
        etree.SubElement(cell, f"{TEXT}p").text = words
        first.addprevious(row)

    def _sheet(self, name: int | str) -> etree._Element:
        sheets = self._root.findall("office:body/office:spreadsheet/table:table", NAMES)
        return sheets[name] if isinstance(name, int) else next(one for one in sheets if one.get(f"{TABLE}name") == name)

    def _cell(self, sheet: str, row: int, heading: str) -> etree._Element:
        headings, *rows = _rows(self._sheet(sheet))
        place = ["\n".join(_words(cell)) for cell in _cells(headings)].index(heading)
        return list(_cells(rows[row - 2]))[place]

    def _fill(
        self,
        sheet: str,
        row: int,
        heading: str,
        kind: str,
        values: dict[str, str],
        lines: tuple[str, ...],
        look: str = "",
    ) -> etree._Element:
        cell = self._cell(sheet, row, heading)
        style = look or cell.get(f"{TABLE}style-name")
        cell.clear()
        cell.attrib.update({f"{OFFICE}value-type": kind, **values})
        if style:
            cell.set(f"{TABLE}style-name", style)
        for line in lines:
            etree.SubElement(cell, f"{TEXT}p").text = line
        return cell


def _rows(sheet: etree._Element) -> Iterator[etree._Element]:
    yield from sheet.iter(f"{TABLE}table-row")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a row one by one, those that stand for several made single."""
    for cell in list(row):
        count = int(cell.attrib.pop(REPEATED, "1"))
        yield cell
        if count > 100 and not len(cell):
            continue
        for _ in range(count - 1):
            copy = etree.fromstring(etree.tostring(cell))
            cell.addnext(copy)
            yield copy


def _words(cell: etree._Element) -> list[str]:
    return ["".join(paragraph.itertext()) for paragraph in cell.findall("text:p", NAMES)]


def _trimmed(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row.pop()
    return row

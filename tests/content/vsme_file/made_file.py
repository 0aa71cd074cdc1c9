"""
A small workbook of the same structure as the official VSME file, written here from the names of its cells alone.

It has what such a file has and what saving it with a library would lose: check boxes, a drawing, list validations in
the extended form, merged cells, an order of calculation, printer settings, a hidden sheet.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from csr_xblock.content.vsme_file.template_reader import packaged_template
from csr_xblock.domain.vsme_file.template import CellKind, TemplateCell

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEETS = ("Introduction", "General Information", "People's part", "Enumeration Lists", "Technical Sheet")
GENERAL, PEOPLE, LISTS = SHEETS[1], SHEETS[2], SHEETS[3]
BOX, PLAIN = "2", "1"
CALCULATED = frozenset(
    {
        "TotalWasteGeneratedMass",
        "EmployeeTurnoverRate",
        "PercentageGapInPayBetweenFemaleAndMaleEmployees",
        "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements",
        "GenderDiversityRatioInGovernanceBody",
    }
)
NEW_ROW = "Assets"
"""The cell of this name stands in a row that the sheet does not have yet."""
NEW_CELL = "Turnover"
"""The row of this name has other cells only, on both sides."""


@dataclass(frozen=True)
class Made:
    """The file, and in which sheet and cell each name begins."""

    data: bytes
    places: Mapping[str, tuple[str, str]]


@dataclass
class Options:
    """What is otherwise than in an empty file of the known version."""

    version: str = "1.3.0"
    cells: dict[str, str] = field(default_factory=dict)
    """The XML of a named cell instead of an empty one, after its attributes `r` and `s`: `t="b"><v>1</v>`."""
    left_out: frozenset[str] = frozenset()
    names: dict[str, str] = field(default_factory=dict)
    """Another reference for a name."""
    more_names: str = ""
    parts: dict[str, bytes] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset({SHEETS[4]})
    yes: str = "YES"
    calculation: str = '<calcPr calcId="191028"/>'


def made_file(**options: object) -> Made:
    """Return the file with some options."""
    wanted = Options(**options)  # type: ignore[arg-type]
    sheets, places = _sheets(wanted)
    parts: dict[str, bytes] = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": _workbook(wanted, places),
        "xl/_rels/workbook.xml.rels": _workbook_relations(),
    }
    for number, rows in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(rows, has_extras=number == 2)
    parts |= {
        "xl/sharedStrings.xml": _xml(
            f'<sst xmlns="{MAIN}"><si><t>{wanted.version}</t></si><si><t>Written by the learner</t></si>'
            f"<si><r><t>{wanted.yes[:1]}</t></r><r><t>{wanted.yes[1:]}</t></r></si><si><t>NO</t></si></sst>"
        ),
        "xl/styles.xml": _styles(),
        "xl/calcChain.xml": _xml(f'<calcChain xmlns="{MAIN}"><c r="E90" i="2"/></calcChain>'),
        "xl/featurePropertyBag/featurePropertyBag.xml": _xml(
            '<FeaturePropertyBags xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag">'
            '<bag type="Checkbox"/></FeaturePropertyBags>'
        ),
        "xl/drawings/drawing1.xml": _xml(
            '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>'
        ),
        "xl/worksheets/_rels/sheet2.xml.rels": _relations({"rId1": ("drawing", "../drawings/drawing1.xml")}),
        "xl/printerSettings/printerSettings1.bin": bytes(range(256)),
    }
    return Made(zipped({**parts, **wanted.parts}), places)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return parts as an archive; what is no XML is stored as it is."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, ZIP_STORED if name.endswith(".bin") else ZIP_DEFLATED)
    return target.getvalue()


def part(data: bytes, name: str) -> str:
    """Return a part of a file as text."""
    return ZipFile(BytesIO(data)).read(name).decode()


def cell_in(data: bytes, place: tuple[str, str]) -> str:
    """Return the XML of a cell, '' if there is none."""
    sheet, cell = place
    xml = part(data, f"xl/worksheets/sheet{SHEETS.index(sheet) + 1}.xml")
    found = re.search(rf'<c r="{cell}"[^>]*?(?:/>|>.*?</c>)', xml, re.DOTALL)
    return "" if found is None else found[0]


def _sheets(wanted: Options) -> tuple[list[dict[int, dict[int, str]]], dict[str, tuple[str, str]]]:
    rows: list[dict[int, dict[int, str]]] = [{} for _ in SHEETS]
    places: dict[str, tuple[str, str]] = {}
    rows[0][1] = {2: '<c r="C1" t="s"><v>0</v></c>'}
    row = 10
    for cell in packaged_template().cells:
        if cell.name in places or cell.name in wanted.left_out:
            continue
        sheet = 1 if cell.disclosure in ("B1", "B2", "C1", "C2") else 2
        row += 2
        columns = range(3, 13) if cell.of > 1 else range(4, 5)
        places[cell.name] = (SHEETS[sheet], f"{_letter(columns[0])}{row}")
        if cell.gate is not None or cell.of > 1:
            gate = (row - 1, 4) if cell.of == 1 else (row, 2)
            rows[sheet].setdefault(gate[0], {})[gate[1]] = _made(gate[1], gate[0], BOX, ' t="b"><v>0</v>')
        for column in columns:
            made = _named(cell, column, row, wanted)
            if made:
                rows[sheet].setdefault(row, {})[column] = made
        if cell.name == NEW_CELL:
            rows[sheet][row] = {1: _made(1, row, PLAIN, ""), 6: _made(6, row, PLAIN, "")}
    _lists(rows[3])
    rows[4][1] = {0: '<c r="A1"/>'}
    return rows, places


def _named(cell: TemplateCell, column: int, row: int, wanted: Options) -> str:
    if cell.name in (NEW_ROW, NEW_CELL):
        return ""
    usual = ' t="str"><f>IF(A1="","-",1)</f><v>-</v>' if cell.name in CALCULATED else ""
    usual = ' t="b"><v>0</v>' if cell.kind is CellKind.TICK else usual
    style = BOX if cell.kind is CellKind.TICK else PLAIN
    at = f"{cell.name}/{column - 3}"
    return _made(column, row, style, wanted.cells.get(at, wanted.cells.get(cell.name, usual)))


def _lists(rows: dict[int, dict[int, str]]) -> None:
    for row, (code, name) in enumerate((("EE", "Estonia"), ("LT", "Lithuania"), ("LV", "Latvia")), 2):
        rows[row] = {0: _words(0, row, name), 1: f'<c r="B{row}" t="str"><f>"{code}"</f><v>{code}</v></c>'}
    rows[2][2], rows[3][2] = '<c r="C2" t="s"><v>2</v></c>', '<c r="C3" t="s"><v>3</v></c>'


def _words(column: int, row: int, words: str) -> str:
    return f'<c r="{_letter(column)}{row}" t="inlineStr"><is><t>{escape(words)}</t></is></c>'


def _made(column: int, row: int, style: str, inner: str) -> str:
    begin = f'<c r="{_letter(column)}{row}" s="{style}"'
    return f"{begin}{inner}</c>" if inner else f"{begin}/>"


def _letter(column: int) -> str:
    return chr(ord("A") + column)


def _sheet(rows: Mapping[int, Mapping[int, str]], *, has_extras: bool) -> bytes:
    data = "".join(
        f'<row r="{row}" spans="1:7" ht="15">{"".join(cells[column] for column in sorted(cells))}</row>'
        for row, cells in sorted(rows.items())
    )
    after = (
        '<mergeCells count="1"><mergeCell ref="E300:G300"/></mergeCells>'
        '<dataValidations count="1"><dataValidation type="list" sqref="E14"><formula1>"a,b"</formula1></dataValidation>'
        '</dataValidations><drawing r:id="rId1"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="0" '
        'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"/></ext></extLst>'
        if has_extras
        else ""
    )
    return _xml(f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheetData>{data}</sheetData>{after}</worksheet>')


def _workbook(wanted: Options, places: Mapping[str, tuple[str, str]]) -> bytes:
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}"{_state(name, wanted)} r:id="rId{number}"/>'
        for number, name in enumerate(SHEETS, 1)
    )
    found = {name: _reference(sheet, cell, _of(name)) for name, (sheet, cell) in places.items()}
    found |= {
        "template_reporting_template_version": "Introduction!$C$1",
        "enum_ListCountriesName": "'Enumeration Lists'!$A$2:$A$4",
        "enum_ListCountiesCode": "'Enumeration Lists'!$B$2:$B$4",
        "enum_ListYesNo": "'Enumeration Lists'!$C$2:$C$3",
        "template_label_something": "#REF!",
    }
    names = "".join(
        f'<definedName name="{name}">{escape(text)}</definedName>' for name, text in {**found, **wanted.names}.items()
    )
    return _xml(
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets>"
        f"<definedNames>{names}{wanted.more_names}</definedNames>{wanted.calculation}</workbook>"
    )


def _of(name: str) -> int:
    return next(cell.of for cell in packaged_template().cells if cell.name == name)


def _reference(sheet: str, cell: str, of: int) -> str:
    letter, row = cell[0], cell[1:]
    quoted = sheet.replace("'", "''")
    end = "" if of == 1 else f":${chr(ord(letter) + of - 1)}${row}"
    return f"'{quoted}'!${letter}${row}{end}"


def _state(name: str, wanted: Options) -> str:
    return ' state="hidden"' if name in wanted.hidden else ""


def _workbook_relations() -> bytes:
    targets = {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(SHEETS) + 1)}
    targets |= {
        "rId20": ("sharedStrings", "sharedStrings.xml"),
        "rId21": ("styles", "styles.xml"),
        "rId22": ("calcChain", "calcChain.xml"),
    }
    return _relations(targets)


def _relations(targets: Mapping[str, tuple[str, str]]) -> bytes:
    found = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return _xml(f'<Relationships xmlns="{PACKAGE}">{found}</Relationships>')


def _content_types() -> bytes:
    office = "application/vnd.openxmlformats-officedocument"
    overrides = {"/xl/workbook.xml": f"{office}.spreadsheetml.sheet.main+xml"}
    overrides |= {
        f"/xl/worksheets/sheet{number}.xml": f"{office}.spreadsheetml.worksheet+xml"
        for number in range(1, len(SHEETS) + 1)
    }
    overrides |= {
        "/xl/sharedStrings.xml": f"{office}.spreadsheetml.sharedStrings+xml",
        "/xl/styles.xml": f"{office}.spreadsheetml.styles+xml",
        "/xl/calcChain.xml": f"{office}.spreadsheetml.calcChain+xml",
        "/xl/drawings/drawing1.xml": f"{office}.drawing+xml",
    }
    parts = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return _xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="bin" ContentType="application/octet-stream"/>'
        f"{parts}</Types>"
    )


def _styles() -> bytes:
    return _xml(
        f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf applyAlignment="1"/>'
        '<xf applyFont="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _xml(body: str) -> bytes:
    return (HEAD + body).encode()

"""
What a sheet shows is what is read, whichever program has written the file.

The traits are those of ECMA-376 that our own writer does not use, and that these programs do: shared texts in runs and
phonetic aids (Excel), texts in the cell and absolute targets (Google Sheets, openpyxl), results as `str` (all), Boolean
words (LibreOffice), missing references and dimensions (exporters of Numbers and of web tools), prefixes and the strict
form (Excel, "Strict Open XML").
"""

import pytest

from csr_xblock.content.sheets.opening.opened_workbook import OpenedWorkbook
from csr_xblock.content.sheets.opening.sheet_cells import SheetCell, Shows
from csr_xblock.content.sheets.opening.sheet_rows import SheetContent
from tests.content.sheets.opening.packed import SHEET, STRICT, STRICT_RELATIONS, packed

FONTS = "<fonts><font/><font><strike/></font><font><strike val='0'/></font></fonts>"
LOOKS = (
    "<numFmts><numFmt numFmtId='164' formatCode='0.00'/><numFmt numFmtId='165' formatCode='yyyy\\-mm\\-dd'/></numFmts>"
    f"{FONTS}<cellStyleXfs><xf fontId='1'/></cellStyleXfs><cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='165'/>"
    "<xf fontId='1'/><xf fontId='2'/><xf numFmtId='9'/><xf numFmtId='14'/><xf numFmtId='44'/></cellXfs>"
    "<dxfs><dxf><font><strike/></font></dxf></dxfs>"
)
TEXTS = (
    "<si><t>plain</t></si>"
    "<si><r><t xml:space='preserve'>two </t></r><r><rPr><b/></rPr><t>runs</t></r></si>"
    "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
    "<si><r><rPr><strike/></rPr><t>old</t></r><r><t> new</t></r></si>"
    "<si><r><rPr><strike val='false'/></rPr><t>kept</t></r></si>"
    "<si><t>one_x000D_\ntwo_x005F_x0041_</t></si>"
    "<si/>"
)


def read(rows: str, after: str = "") -> SheetContent:
    """Return what a sheet with these rows shows."""
    return OpenedWorkbook(packed(rows, texts=TEXTS, styles=LOOKS, after=after)).read(SHEET)


def cell_of(written: str) -> SheetCell | None:
    """Return the cell C1 of a sheet, written as XML, with a word behind it so that the row shows something."""
    row = read(f"<row r='1'>{written}<c r='Z1' t='inlineStr'><is><t>word</t></is></c></row>").rows[0]
    return row.cells.get(2)


TEXT_CELLS = {
    "shared": ("<c r='C1' t='s'><v>0</v></c>", "plain", False),
    "runs": ("<c r='C1' t='s'><v>1</v></c>", "two runs", False),
    "reading-aid": ("<c r='C1' t='s'><v>2</v></c>", "東京", False),
    "struck-run": ("<c r='C1' t='s'><v>3</v></c>", "old new", True),
    "run-not-struck": ("<c r='C1' t='s'><v>4</v></c>", "kept", False),
    "escapes": ("<c r='C1' t='s'><v>5</v></c>", "one\r\ntwo_x0041_", False),
    "empty-item": ("<c r='C1' t='s'><v>6</v></c>", "", False),
    "in-the-cell": ("<c r='C1' t='inlineStr'><is><t>in the cell</t></is></c>", "in the cell", False),
    "runs-in-the-cell": ("<c r='C1' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>", "ab", False),
    "result-of-a-formula": ("<c r='C1' t='str'><f>A1&amp;B1</f><v>joined</v></c>", "joined", False),
    "empty-result": ("<c r='C1' t='str'><f>\"\"</f><v></v></c>", "", False),
    "struck-style": ("<c r='C1' s='3' t='s'><v>0</v></c>", "plain", True),
    "style-not-struck": ("<c r='C1' s='4' t='s'><v>0</v></c>", "plain", False),
    "with-prefix": ("<x:c r='C1' t='s' xmlns:x='y'><x:v>0</x:v></x:c>", "plain", False),
    "without-references": ("<c/><c/><c t='s'><v>0</v></c>", "plain", False),
}


@pytest.mark.parametrize(("written", "text", "is_struck"), TEXT_CELLS.values(), ids=TEXT_CELLS)
def test_texts_of_any_program_are_read(written: str, text: str, is_struck: bool) -> None:
    """They stand in five different places."""
    assert cell_of(written) == SheetCell(Shows.TEXT, text, is_struck=is_struck)


OTHER_CELLS = {
    "number": ("<c r='C1'><v>12.60</v></c>", SheetCell(Shows.NUMBER, "12.6", "12.6")),
    "number-by-name": ("<c r='C1' t='n'><v>3</v></c>", SheetCell(Shows.NUMBER, "3", "3")),
    "number-with-format": ("<c r='C1' s='1'><v>8.1</v></c>", SheetCell(Shows.NUMBER, "8.1", "8.10")),
    "percent": ("<c r='C1' s='5'><v>0.5</v></c>", SheetCell(Shows.NUMBER, "0.5", "50%")),
    "money": ("<c r='C1' s='7'><v>5</v></c>", SheetCell(Shows.NUMBER, "5", None)),
    "unknown-style": ("<c r='C1' s='99'><v>5</v></c>", SheetCell(Shows.NUMBER, "5", "5")),
    "result-of-a-formula": ("<c r='C1'><f>1+1</f><v>2</v></c>", SheetCell(Shows.NUMBER, "2", "2")),
    "formula-without-result": ("<c r='C1'><f>1+1</f></c>", SheetCell(Shows.FORMULA)),
    "formula-with-empty-result": ("<c r='C1'><f>1+1</f><v></v></c>", SheetCell(Shows.FORMULA)),
    "tick": ("<c r='C1' t='b'><v>1</v></c>", SheetCell(Shows.TICK, "1")),
    "no-tick": ("<c r='C1' t='b'><v>0</v></c>", SheetCell(Shows.TICK, "0")),
    "error": ("<c r='C1' t='e'><v>#REF!</v></c>", SheetCell(Shows.ERROR, "#REF!")),
    "date": ("<c r='C1' s='2'><v>46000</v></c>", SheetCell(Shows.DATE, "46000")),
    "built-in-date": ("<c r='C1' s='6'><v>46000</v></c>", SheetCell(Shows.DATE, "46000")),
    "date-in-words": ("<c r='C1' t='d'><v>2026-11-28</v></c>", SheetCell(Shows.DATE, "2026-11-28")),
    "only-a-look": ("<c r='C1' s='1'/>", None),
    "nothing-in-it": ("<c r='C1'><v></v></c>", None),
}


@pytest.mark.parametrize(("written", "cell"), OTHER_CELLS.values(), ids=OTHER_CELLS)
def test_what_a_cell_shows_is_told_by_its_kind(written: str, cell: SheetCell | None) -> None:
    """What it means is for the readers of tables."""
    assert cell_of(written) == cell


UNSEEN = {
    "empty-row": "<row r='1'/>",
    "looks": "<row r='1'><c r='A1' s='1'/><c r='B1' s='2'/></row>",
    "space": "<row r='1'><c r='A1' t='inlineStr'><is><t xml:space='preserve'> </t></is></c></row>",
    "no-break-space": "<row r='1'><c r='A1' t='inlineStr'><is><t>\u00a0\u200b</t></is></c></row>",
    "no-tick": "<row r='1'><c r='A1' t='b'><v>0</v></c></row>",
    "empty-result": "<row r='1'><c r='A1' t='str'><f>B1</f><v></v></c></row>",
}


@pytest.mark.parametrize("rows", UNSEEN.values(), ids=UNSEEN)
def test_rows_that_look_empty_are_passed_over(rows: str) -> None:
    """Nobody finds a fault in a row in which there is nothing to see."""
    assert read(rows).rows == []


def test_rows_keep_their_numbers() -> None:
    """Some programs leave out empty rows, some the numbers of all."""
    word = "<c t='inlineStr'><is><t>x</t></is></c>"

    content = read(f"<row>{word}</row><row r='5'>{word}</row><row>{word}</row>")

    assert [(row.number, list(row.cells)) for row in content.rows] == [(1, [0]), (5, [0]), (6, [0])]


def test_merged_cells_are_told() -> None:
    """All but one of them are empty."""
    merged = "<mergeCells count='1'><mergeCell ref='B3:B5'/></mergeCells>"

    assert read("<row r='1'/>", merged).merged == ["B3:B5"]


SHAPES = {
    "absolute-targets": packed("<row r='1'><c r='A1'><v>7</v></c></row>", root="/"),
    "other-folder": packed("<row r='1'><c r='A1'><v>7</v></c></row>", folder="book"),
    "strict": packed("<row r='1'><c r='A1'><v>7</v></c></row>", names=(STRICT, STRICT_RELATIONS)),
    "without-texts-and-styles": packed("<row><c><v>7</v></c></row>"),
    "with-a-comment": packed("<!-- made by a tool --><row r='1'><c r='A1'><v>7</v></c></row>"),
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_parts_are_found_wherever_they_lie(data: bytes) -> None:
    """They are led to by relations, and their names are free."""
    opened = OpenedWorkbook(data)

    assert opened.sheet_names == [SHEET]
    assert opened.read(SHEET).rows[0].cells == {0: SheetCell(Shows.NUMBER, "7", "7")}

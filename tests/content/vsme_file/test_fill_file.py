"""Filling the official file, tried on a small one of the same structure."""

import warnings
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from lxml import etree

from csr_xblock.content.vsme_file.fill_file import fill_file
from csr_xblock.content.vsme_file.template_reader import packaged_template
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.vsme_file.template import CellFate, CellKind, FilledFile, TemplateCell, Wish
from tests.content.vsme_file.made_file import (
    CALCULATED,
    GENERAL,
    LISTS,
    NEW_CELL,
    NEW_ROW,
    PEOPLE,
    Made,
    cell_in,
    made_file,
    part,
    zipped,
)

TEMPLATE = packaged_template()
ISSUES = "SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative"
EMPLOYEES, COUNTRY = "NumberOfEmployees", "CountryOfPrimaryOperationsAndLocationOfSignificantAssets"
CIRCULAR, TARGET = "UndertakingAppliesCircularEconomyPrinciples", "UndertakingHasSetATargetWhichIsRelatedToAPolicy"
STRATEGY = "DescriptionOfKeyElementsOfStrategyThatRelatesToOrAffectsSustainabilityIssues"
WORDS = "DescriptionOfPracticesPoliciesAndOrFutureInitiatives"
VALUES: dict[CellKind, str | Decimal | bool] = {
    CellKind.TEXT: "Proposed: ąžuolas & <rye>\nand more",
    CellKind.NUMBER: Decimal("12.345"),
    CellKind.TICK: True,
    CellKind.YES_NO: True,
    CellKind.TRUE_FALSE: True,
    CellKind.COUNTRY: "LT",
}


def wish(cell: TemplateCell) -> Wish:
    """Return a wish that fits a cell."""
    return Wish(cell, VALUES[cell.kind])


def filled(made: Made, *names: str) -> FilledFile:
    """Return the file filled with wishes for the cells of some names, for all of them by default."""
    return fill_file(made.data, TEMPLATE, [wish(cell) for cell in TEMPLATE.cells if not names or cell.name in names])


def fates(file: FilledFile, name: str) -> list[CellFate]:
    """Return what became of the cells of a name, without boxes in front."""
    return [one.fate for one in file.outcomes if one.id.partition("/")[0] == name and not one.is_gate]


def read(file: FilledFile, place: tuple[str, str]) -> object:
    """Return what another library reads in a cell."""
    sheet, cell = place
    with warnings.catch_warnings():
        # What it would lose by saving is why the file is patched instead.
        warnings.filterwarnings("ignore", "Data Validation extension")
        return openpyxl.load_workbook(BytesIO(file.data))[sheet][cell].value


def besides_rows(data: bytes) -> str:
    """Return the sheet with general information without its rows, in canonical form."""
    root = etree.fromstring(part(data, "xl/worksheets/sheet2.xml").encode())
    root.remove(root.find("{*}sheetData"))
    return str(etree.tostring(root, method="c14n2", strip_text=False).decode())


def test_every_empty_cell_is_filled_with_its_kind_of_value() -> None:
    """Words, numbers, ticks, and the file's own words for yes and for the country, as another library reads them."""
    made = made_file()

    file = filled(made)

    assert Decimal("12.345") == Decimal(str(read(file, made.places[EMPLOYEES])))
    assert read(file, made.places[COUNTRY]) == "Lithuania"
    assert read(file, made.places[CIRCULAR]) == "YES"
    assert read(file, made.places[TARGET]) is True
    assert read(file, made.places[WORDS]) == VALUES[CellKind.TEXT]
    assert [CellFate.FILLED] * 10 == fates(file, ISSUES)
    assert {name for name in CALCULATED if fates(file, name) == [CellFate.FORMULA]} == CALCULATED


def test_only_sheets_that_are_filled_and_the_workbook_change() -> None:
    """All other parts are there byte by byte and in the same order, as are their ways of packing."""
    made = made_file()

    file = filled(made)

    old, new = ZipFile(BytesIO(made.data)), ZipFile(BytesIO(file.data))
    assert [(one.filename, one.compress_type) for one in old.infolist()] == [
        (one.filename, one.compress_type) for one in new.infolist()
    ]
    assert {name for name in old.namelist() if old.read(name) != new.read(name)} == {
        "xl/workbook.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet3.xml",
    }


def test_a_changed_sheet_keeps_all_else() -> None:
    """Merged cells, validations in both forms, the drawing, heights and styles."""
    made = made_file()

    sheet = part(filled(made).data, "xl/worksheets/sheet2.xml")

    before = part(made.data, "xl/worksheets/sheet2.xml")
    assert besides_rows(filled(made).data) == besides_rows(made.data)
    assert "x14:dataValidations" in besides_rows(made.data)
    assert sheet.count('ht="15"') == before.count('ht="15"')
    assert ' s="1"' in cell_in(filled(made).data, made.places[EMPLOYEES])


def test_nothing_is_changed_without_a_wish() -> None:
    """An empty list gives the same parts back."""
    made = made_file()

    file = fill_file(made.data, TEMPLATE, [])

    old, new = ZipFile(BytesIO(made.data)), ZipFile(BytesIO(file.data))
    assert [] == [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert {CellFate.EMPTY, CellFate.FORMULA} == {one.fate for one in file.outcomes}


@pytest.mark.parametrize(
    "inner",
    [
        "><v>0</v>",
        ' t="s"><v>1</v>',
        ' t="inlineStr"><is><t>mine</t></is>',
        ' t="inlineStr"><is><t> </t></is>',
        ' t="b"><v>0</v>',
        ' t="e"><v>#N/A</v>',
        ' t="str"><v>mine</v>',
    ],
    ids=["zero", "shared", "inline", "blank", "false", "error", "text"],
)
def test_what_stands_in_a_cell_is_never_written_over(inner: str) -> None:
    """Whatever it is, and whichever cell."""
    made = made_file(cells={EMPLOYEES: inner, TARGET: inner, WORDS: inner})

    file = filled(made, EMPLOYEES, TARGET, WORDS)

    assert made.data != b""
    for name in (EMPLOYEES, TARGET, WORDS):
        assert [CellFate.THERE] == fates(file, name)
        assert cell_in(made.data, made.places[name]) == cell_in(file.data, made.places[name])


def test_a_formula_is_never_written_over() -> None:
    """The order of calculation stays right because of that."""
    made = made_file(cells={EMPLOYEES: "><f>1+1</f><v>2</v>", WORDS: ' t="str"><f>A1</f>'})

    file = filled(made, EMPLOYEES, WORDS)

    assert [CellFate.FORMULA] * 2 == [*fates(file, EMPLOYEES), *fates(file, WORDS)]
    assert part(made.data, "xl/calcChain.xml") == part(file.data, "xl/calcChain.xml")


def test_a_begun_row_of_boxes_is_left_alone() -> None:
    """Where somebody has ticked one, the others mean no."""
    made = made_file(cells={f"{ISSUES}/4": ' t="b"><v>1</v>'})

    file = filled(made, ISSUES)

    assert [CellFate.THERE] * 10 == fates(file, ISSUES)
    assert part(made.data, "xl/worksheets/sheet2.xml") == part(file.data, "xl/worksheets/sheet2.xml")


def test_a_box_in_front_is_ticked_with_its_part() -> None:
    """Otherwise the file's own check takes what was filled for a mistake."""
    made = made_file()

    file = filled(made, ISSUES, STRATEGY)

    gates = [(one.sheet, one.cell) for one in file.outcomes if one.is_gate and one.fate is CellFate.FILLED]
    row, below = made.places[ISSUES][1][1:], made.places[STRATEGY][1]
    assert [(GENERAL, f"C{row}"), (GENERAL, f"E{int(below[1:]) - 1}")] == gates
    assert [True, True] == [read(file, gate) for gate in gates]


def test_a_box_in_front_stays_where_nothing_is_filled() -> None:
    """A part that we know nothing for is not opened."""
    file = filled(made_file(), EMPLOYEES)

    assert [] == [one for one in file.outcomes if one.is_gate]


def test_rows_and_cells_that_lack_are_made_in_their_order() -> None:
    """Readers expect both sorted."""
    made = made_file()
    names = {cell.name: Wish(cell, Decimal(5)) for cell in TEMPLATE.cells if cell.name in (NEW_ROW, NEW_CELL)}

    file = fill_file(made.data, TEMPLATE, names.values())

    assert [5, 5] == [read(file, made.places[name]) for name in (NEW_ROW, NEW_CELL)]
    sheet = part(file.data, "xl/worksheets/sheet2.xml")
    row = made.places[NEW_CELL][1][1:]
    assert [sheet.index(f'r="{letter}{row}"') for letter in "BEG"] == sorted(
        sheet.index(f'r="{letter}{row}"') for letter in "BEG"
    )
    above, below = int(made.places[NEW_ROW][1][1:]) - 2, int(made.places[NEW_ROW][1][1:]) + 2
    places = [sheet.index(f'<row r="{number}"') for number in (above, above + 2, below)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "reference",
    [
        "#REF!",
        f"'{GENERAL}'!#REF!",
        f"'{GENERAL}'!E300",
        f"'{GENERAL}'!$E$300,'{GENERAL}'!$E$301",
        "Nowhere!$E$300",
        f"'{GENERAL}'!$E$0",
        f"'{GENERAL}'!$E$9999999",
        f"OFFSET('{GENERAL}'!$E$300,1,1)",
        "'Technical Sheet'!$A$1",
        f"'{GENERAL}'!$F$300",
        "",
    ],
)
def test_a_name_that_leads_to_no_visible_cell_is_left(reference: str) -> None:
    """Broken, relative, of several areas, of a sheet that is hidden or not there, or inside merged cells."""
    made = made_file(names={EMPLOYEES: reference})

    file = filled(made, EMPLOYEES)

    assert [CellFate.OTHERWISE] == fates(file, EMPLOYEES)
    assert part(made.data, "xl/worksheets/sheet2.xml") == part(file.data, "xl/worksheets/sheet2.xml")


def test_a_name_that_is_there_twice_is_left() -> None:
    """Nobody can say which one is meant; one of a sheet alone is another name."""
    twice = f"<definedName name=\"{EMPLOYEES}\">'{GENERAL}'!$E$302</definedName>"
    local = f'<definedName name="{COUNTRY}" localSheetId="1">\'{GENERAL}\'!$E$302</definedName>'
    made = made_file(more_names=twice + local)

    file = filled(made, EMPLOYEES, COUNTRY)

    assert [CellFate.OTHERWISE] == fates(file, EMPLOYEES)
    assert [CellFate.FILLED] == fates(file, COUNTRY)


def test_a_row_of_boxes_of_another_length_is_left() -> None:
    """The order of the issues is what tells them apart."""
    made = made_file(names={ISSUES: f"'{GENERAL}'!$D$28:$L$28"})

    assert [CellFate.OTHERWISE] * 10 == fates(filled(made, ISSUES), ISSUES)


@pytest.mark.parametrize("inner", ["", ' t="s"><v>1</v>'], ids=["no box", "words"])
def test_boxes_of_another_making_are_left(inner: str) -> None:
    """A file of another version may ask in words."""
    cells = {f"{ISSUES}/{at}": inner for at in range(10)}

    found = set(fates(filled(made_file(cells=cells), ISSUES), ISSUES))

    assert CellFate.FILLED not in found


def test_words_that_the_file_does_not_have_are_not_made_up() -> None:
    """A yes of another language is not guessed, and a country neither."""
    made = made_file(yes="TAIP")
    country = next(cell for cell in TEMPLATE.cells if cell.name == COUNTRY)

    file = fill_file(made.data, TEMPLATE, [wish(_cell(CIRCULAR)), Wish(country, "PT")])

    assert [CellFate.OTHERWISE] * 2 == [*fates(file, CIRCULAR), *fates(file, COUNTRY)]


def test_an_older_file_is_filled_by_its_names() -> None:
    """It says its version, and what it does not have is told."""
    made = made_file(version="1.1.0", left_out=frozenset({WORDS}))

    file = filled(made)

    assert file.version == "1.1.0"
    assert [CellFate.OTHERWISE] == fates(file, WORDS)
    assert [CellFate.FILLED] == fates(file, EMPLOYEES)


def test_formulas_are_calculated_anew_when_the_file_is_opened() -> None:
    """With a word on calculation in the file, and without."""
    for calculation in ('<calcPr calcId="191028"/>', ""):
        workbook = part(filled(made_file(calculation=calculation)).data, "xl/workbook.xml")

        assert workbook.count('fullCalcOnLoad="1"') == 1
        assert workbook.index("<definedNames") < workbook.index("<calcPr")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("=1+1", "=1+1"),
        ("_x000D_", "_x005F_x000D_"),
        ("a\x00b\x0bc", "ab c"),
        ("  two  ", "  two  "),
        ("x" * 40_000, "x" * 32_767),
    ],
    ids=["formula", "escape", "control", "space", "long"],
)
def test_words_are_words(words: str, kept: str) -> None:
    """Nothing that people write becomes a formula, a line's end or broken XML; openpyxl leaves escapes as they are."""
    made = made_file()

    file = fill_file(made.data, TEMPLATE, [Wish(_cell(WORDS), words)])

    assert 't="inlineStr"' in cell_in(file.data, made.places[WORDS])
    assert kept == read(file, made.places[WORDS])


def test_a_workbook_of_something_else_is_refused() -> None:
    """Without the name of the version, or with none of the cells."""
    names = frozenset(cell.name for cell in TEMPLATE.cells)
    for made in (
        made_file(left_out=names),
        made_file(names={"template_reporting_template_version": "#REF!"}),
    ):
        with pytest.raises(InvalidContent, match="not the official VSME file"):
            fill_file(made.data, TEMPLATE, [])


def test_a_sheet_that_is_no_xml_is_refused() -> None:
    """As a damaged file."""
    made = made_file(parts={"xl/worksheets/sheet2.xml": b"<worksheet>"})

    with pytest.raises(InvalidContent, match="damaged"):
        filled(made)


def test_a_part_that_is_not_there_is_refused() -> None:
    """As a damaged file."""
    whole = ZipFile(BytesIO(made_file().data))
    parts = {name: whole.read(name) for name in whole.namelist() if name != "xl/worksheets/sheet2.xml"}

    with pytest.raises(InvalidContent, match="damaged"):
        fill_file(zipped(parts), TEMPLATE, [])


def test_lists_and_quoted_names_are_found() -> None:
    """An apostrophe in a sheet's name is written twice."""
    made = made_file()

    assert (PEOPLE, LISTS) == ("People's part", "Enumeration Lists")
    assert made.places[CIRCULAR][0] == PEOPLE
    assert [CellFate.FILLED] == fates(filled(made, CIRCULAR), CIRCULAR)


def _cell(name: str) -> TemplateCell:
    return next(cell for cell in TEMPLATE.cells if cell.name == name)

"""
Files that are small and would cost much are refused while they are read: what was read is counted, not timed.

Seconds are shown by `make bench`.
"""

from collections.abc import Callable

import pytest

from csr_xblock.content.sheets.opening import package
from csr_xblock.content.sheets.opening.opened_workbook import OpenedWorkbook
from csr_xblock.content.sheets.opening.sheet_rows import (
    LAST_ROW,
    MAX_CELLS_READ,
    MAX_CHARACTERS,
    MAX_ROWS,
    MAX_ROWS_READ,
    Counted,
)
from csr_xblock.domain.errors import InvalidContent
from tests.content.sheets.opening.packed import SHEET, packed

TEXT_OF_30_000 = f"<si><t>{'a' * 30_000}</t></si>"


def refused(data: bytes) -> tuple[str, Counted]:
    """Return the code of the fault with which a sheet is refused, and how much was read until then."""
    opened = OpenedWorkbook(data)
    with pytest.raises(InvalidContent) as raised:
        opened.read(SHEET)
    return raised.value.problems[0].code, opened.counted


def test_rows_are_counted_while_they_are_read() -> None:
    """A million and a half empty rows fit into 68 KB."""
    code, counted = refused(packed("<row/>" * 1_500_000))

    assert ("workbook-too-large", MAX_ROWS_READ + 1) == (code, counted.rows)


def test_cells_are_counted_while_they_are_read() -> None:
    """Empty ones with a look take place, too."""
    code, counted = refused(packed(f"<row>{'<c/>' * 59}</row>" * 10_000))

    assert ("workbook-too-large", MAX_CELLS_READ + 1) == (code, counted.cells)


def test_characters_are_counted_while_they_are_read() -> None:
    """One long text may be shown by every cell."""
    code, counted = refused(packed("<row><c t='s'><v>0</v></c></row>" * 5_000, texts=TEXT_OF_30_000))

    assert ("workbook-too-large", MAX_CHARACTERS // 30_000 + 1) == (code, counted.cells)


def test_filled_rows_are_counted_while_they_are_read() -> None:
    """Each of them costs time in every check."""
    code, counted = refused(packed("<row><c><v>1</v></c></row>" * 10_000))

    assert ("too-many-rows", MAX_ROWS + 2) == (code, counted.rows)


OTHER_PARTS: dict[str, Callable[[], bytes]] = {
    "texts": lambda: packed("", texts="<si><t/></si>" * 400_000),
    "runs-of-a-text": lambda: packed("", texts=f"<si>{'<r/>' * 500_000}</si>"),
    "styles": lambda: packed("", styles=f"<cellXfs>{'<xf/>' * 500_000}</cellXfs>"),
}


@pytest.mark.parametrize("make", OTHER_PARTS.values(), ids=OTHER_PARTS)
def test_elements_of_other_parts_are_counted(make: Callable[[], bytes]) -> None:
    """Texts and styles are read before any sheet is."""
    with pytest.raises(InvalidContent) as raised:
        OpenedWorkbook(make())

    assert f"{package.MAX_TAGS}" in raised.value.problems[0].message


def test_a_tag_that_does_not_end_is_refused() -> None:
    """Many attributes make one tag of megabytes, of which nobody is told before its end."""
    attributes = " ".join(f"a{number}='1'" for number in range(200_000))

    code, counted = refused(packed(f"<row r='1'/><row {attributes}/>"))

    assert ("workbook-unreadable", 1) == (code, counted.rows)


BROKEN = {
    "row-out-of-bounds": f"<row r='{LAST_ROW + 1}'/>",
    "row-far-out-of-bounds": "<row r='99999999999'/>",
    "row-again": "<row r='2'/><row r='2'/>",
    "row-without-number": "<row r='two'/>",
    "column-out-of-bounds": "<row r='1'><c r='ZZZ1'/></row>",
    "column-again": "<row r='1'><c r='B1'/><c r='A1'/></row>",
    "cell-without-letters": "<row r='1'><c r='11'/></row>",
    "text-that-is-not-there": "<row r='1'><c r='A1' t='s'><v>99</v></c></row>",
    "number-that-is-none": "<row r='1'><c r='A1'><v>five</v></c></row>",
    "not-a-number": "<row r='1'><c r='A1' s='0'><v>nan</v></c></row>",
    "cut-short": "<row r='1'",
}


@pytest.mark.parametrize("rows", BROKEN.values(), ids=BROKEN)
def test_a_broken_sheet_is_refused_or_told(rows: str) -> None:
    """Whatever is wrong in a file ends in a sentence."""
    styles = "<cellXfs><xf numFmtId='1'/></cellXfs>"

    assert refused(packed(rows, styles=styles))[0] == "workbook-unreadable"

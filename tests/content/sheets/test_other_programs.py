"""
The whole questionnaire in the forms in which other programs save it comes in as it was.

LibreOffice itself is asked in tests/office. What the others do is known from the standard and from files that they have
saved: Excel writes texts in runs, keeps line ends of Windows as escapes and may write the strict form; Google Sheets
writes absolute targets, no dimension and a thousand rows of empty cells with a look; Numbers adds a summary sheet and
the name of the table to that of the sheet, and writes texts into cells.
"""

import re
from collections.abc import Callable
from html import escape, unescape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook, write_instrument_workbook
from tests.content.sheets.edited_instruments import PACKAGED
from tests.content.sheets.opening.packed import MAIN, RELATIONS, STRICT, STRICT_RELATIONS

WORKBOOK = write_instrument_workbook(PACKAGED, PACKAGED)
STRINGS, SHEETS, BOOK = "xl/sharedStrings.xml", "xl/worksheets/", "xl/workbook.xml"
RELATIONS_OF_BOOK = "xl/_rels/workbook.xml.rels"
TEXT = re.compile(r"<si><t(?: [^>]*)?>(.*?)</t></si>", re.DOTALL)

Change = Callable[[str, str], str]


def changed(change: Change) -> bytes:
    """Return the questionnaire with its parts changed; `change` takes name and content."""
    target = BytesIO()
    count = 0
    with ZipFile(BytesIO(WORKBOOK)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name).decode()
            count += change(name, content) != content
            new.writestr(name, change(name, content))
    assert count, "nothing was changed"
    return target.getvalue()


def as_excel_runs(name: str, content: str) -> str:
    """Write each text in two runs, the second one bold, with a line end of Windows behind it."""
    if name != STRINGS:
        return content

    def runs(found: re.Match[str]) -> str:
        words = unescape(found[1])
        half = len(words) // 2
        first, second = (escape(part, quote=False) for part in (words[:half], words[half:]))
        look = "<rPr><b/><sz val='11'/></rPr>"
        keep = "<t xml:space='preserve'>"
        return f"<si><r>{keep}{first}</t></r><r>{look}{keep}{second}_x000D_\n</t></r></si>"

    return TEXT.sub(runs, content)


def as_strict_excel(_: str, content: str) -> str:
    """Use the namespaces of the strict form."""
    return content.replace(MAIN, STRICT).replace(RELATIONS, STRICT_RELATIONS)


def as_google_sheets(name: str, content: str) -> str:
    """Lead to parts from the root, leave out the dimension, and add empty rows up to the thousandth."""
    if name == RELATIONS_OF_BOOK:
        return content.replace('Target="', 'Target="/xl/')
    if name.startswith(SHEETS):
        content = re.sub(r"<dimension [^>]*/>", "", content)
        last = max((int(number) for number in re.findall(r'<row r="(\d+)"', content)), default=0)
        rows = "".join(
            f'<row r="{row}" ht="15.75">'
            + "".join(f'<c r="{letter}{row}" s="2"/>' for letter in "ABCDEFGHIJKL")
            + "</row>"
            for row in range(last + 1, 1_001)
        )
        content = content.replace("</sheetData>", f"{rows}</sheetData>")
    return content


def as_numbers(name: str, content: str) -> str:
    """Write texts into cells, leave out places, and call sheets after their tables."""
    if name == BOOK:
        return re.sub(r'<sheet name="([^"]*)"', r'<sheet name="\1 - Table 1"', content)
    if name.startswith(SHEETS):
        content = re.sub(
            r'<c r="([A-Z]+\d+)"( s="\d+")? t="s"><v>(\d+)</v></c>',
            lambda found: f'<c r="{found[1]}" t="inlineStr"><is><t>{TEXTS[int(found[3])]}</t></is></c>',
            content,
        )
        content = re.sub(r'<row r="\d+"', "<row", content)
    return content


def with_prefixes(name: str, content: str) -> str:
    """Give every element of a sheet a prefix, as libraries for .NET do."""
    if not name.startswith(SHEETS) or name.endswith(".rels"):
        return content
    return re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", content).replace('xmlns="', 'xmlns:x="')


with ZipFile(BytesIO(WORKBOOK)) as packed:
    TEXTS = TEXT.findall(packed.read(STRINGS).decode())

FORMS: dict[str, Change] = {
    "excel-with-runs": as_excel_runs,
    "excel-strict": as_strict_excel,
    "google-sheets": as_google_sheets,
    "numbers": as_numbers,
    "with-prefixes": with_prefixes,
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_questionnaire_comes_in_from_every_program(form: Change) -> None:
    """Nobody asks a colleague which program they use."""
    assert read_instrument_workbook(changed(form), PACKAGED) == PACKAGED

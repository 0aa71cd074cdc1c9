"""Files that are small and would cost much: made here, not kept, and each refused within a second of CPU time."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.sheets.questions.instrument_workbook import write_instrument_workbook
from csr_xblock.content.validation import validate_bytes

LIMIT = 1.0
SHEET, TEXTS, STYLES = "xl/worksheets/sheet3.xml", "xl/sharedStrings.xml", "xl/styles.xml"
BEGIN = '<instrument base="csr-step-by-step" version="1.0.0">'
MOST_ELEMENTS = 9_990
LOOK, SPACE = '<c s="4"/>', '<c t="inlineStr"><is><t> </t></is></c>'
FIVE, NONE = "<c><v>5</v></c>", '<c t="e"><v>#N/A</v></c>'
QUESTION = '<item id="x"><bla/></item>'


@dataclass(frozen=True)
class Cost:
    """What a file cost: its size, how many faults were told, and seconds of CPU time."""

    name: str
    size: int
    faults: int
    seconds: float


def costs() -> list[Cost]:
    """Return what each file costs."""
    found = []
    for name, make in {**WORKBOOKS, **DOCUMENTS}.items():
        data = make()
        before = process_time()
        faults = validate_bytes(data, name)
        found.append(Cost(name, len(data), len(faults), process_time() - before))
    return found


def _workbook(part: str, begin: bytes, end: bytes, filling: bytes) -> bytes:
    """Return a questionnaire in whose part something else stands between a beginning and an end."""
    target = BytesIO()
    instrument = packaged_instrument()
    whole = BytesIO(write_instrument_workbook(instrument, instrument))
    with ZipFile(whole) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                head, rest = content.split(begin, 1)
                content = head + begin + filling + end + rest.split(end, 1)[1]
            new.writestr(name, content)
    return target.getvalue()


def _rows(filling: str) -> Callable[[], bytes]:
    return lambda: _workbook(SHEET, b"<sheetData>", b"</sheetData>", filling.encode())


def _texts(filling: str) -> Callable[[], bytes]:
    return lambda: _workbook(TEXTS, b'main"', b"</sst>", b">" + filling.encode())


def _attributes(count: int) -> str:
    return " ".join(f'a{number}="1"' for number in range(count))


def _document(inner: str) -> Callable[[], bytes]:
    return lambda: f"{BEGIN}{inner}</instrument>".encode()


def _noise(count: int) -> str:
    return "".join(random.Random(7).choices("abcdefgh", k=count))  # noqa: S311


WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "1,500,000 empty rows": _rows("<row/>" * 1_500_000),
    "49,000 empty rows": _rows("<row/>" * 49_000),
    "600,000 empty cells": _rows(f"<row>{'<c/>' * 60}</row>" * 10_000),
    "199,000 empty cells with looks": _rows(f"<row>{LOOK * 59}</row>" * 3_370),
    "199,000 cells with a space": _rows(f"<row>{SPACE * 59}</row>" * 3_370),
    "1,990 rows without headings": _rows(f"<row>{FIVE * 59}</row>" * 1_990),
    "1,990 rows of faults": lambda: _workbook(
        SHEET, b"</row>", b"</sheetData>", f"<row>{NONE * 25}</row>".encode() * 1_990
    ),
    "a tag with 200,000 attributes": _rows(f"<row {_attributes(200_000)}/>"),
    "1,500,000 texts": _texts("<si/>" * 1_500_000),
    "100,000 texts": _texts("<si><t>a</t></si>" * 100_000),
    "a text of 19,000,000 characters": _texts(f"<si><t>{'a' * 19_000_000}</t></si>"),
    "2,000,000 looks": lambda: _workbook(STYLES, b"<cellXfs", b"</cellXfs>", b">" + b"<xf/>" * 2_000_000),
    "2,000,000 merged ranges": lambda: _workbook(
        SHEET,
        b"</sheetData>",
        b"</worksheet>",
        b"<mergeCells>" + b'<mergeCell ref="A1:B2"/>' * 500_000 + b"</mergeCells>",
    ),
    "3,000,000 references to characters": _texts(f"<si><t>{'&#65;' * 3_000_000}</t></si>"),
}
DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "32,000 attributes at one element": lambda: f"<instrument {_attributes(32_000)}/>".encode(),
    "100,000 elements": _document("<x/>" * 100_000),
    "9,990 unknown elements": _document("<x/>" * MOST_ELEMENTS),
    "4,995 questions without anything": _document(f"<items>{QUESTION * 4_995}</items>"),
    "4,995 links that lead nowhere": _document(
        "<strategy-map>"
        + "".join(f'<link from="x{n}" to="y{n}" lag-months="1"><why>a</why></link>' for n in range(4_995))
        + "</strategy-map>"
    ),
    "a circle of 4,995 links": _document(
        "<strategy-map>"
        + "".join(f'<link from="x{n}" to="x{(n + 1) % 4_995}" lag-months="1"><why>a</why></link>' for n in range(4_995))
        + "</strategy-map>"
    ),
    "4,995 bands": _document(
        "<bands>" + "".join(f'<band id="x{n}" from="1"><name>a</name></band>' for n in range(4_995)) + "</bands>"
    ),
    "9,990 gates": _document(
        "<scoring>"
        + "".join(f'<gate band="x{n}" min-perspective="1"/>' for n in range(MOST_ELEMENTS - 2))
        + "</scoring>"
    ),
    "an order of 15,000 names": _document(f'<items order="{" ".join(f"x{n}" for n in range(15_000))}"/>'),
    "1,900,000 characters of one word": _document(f"<title>{_noise(1_900_000)}</title>"),
}

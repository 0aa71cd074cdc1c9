"""A workbook from outside is opened only within limits; everything else is a sentence, never an error of a library."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook, write_instrument_workbook
from csr_xblock.content.sheets.safe_workbook import (
    MAX_BYTES,
    MAX_MEMBERS,
    MAX_PART_BYTES,
    MAX_SHEETS,
    MAX_STRINGS_BYTES,
    MAX_UNPACKED_BYTES,
    open_workbook,
)
from tests.content.sheets.workbooks import member, problems_of, with_member

GOOD = write_instrument_workbook(packaged_instrument(), packaged_instrument())
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
DOCTYPE = b'<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


def archive(**members: bytes) -> bytes:
    """Return a zip archive."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
    return target.getvalue()


def with_doctype() -> bytes:
    """Return a workbook whose texts declare entities, far behind the beginning."""
    strings = member(GOOD, STRINGS).replace(b"?>", b"?>" + b" " * 999_995 + DOCTYPE, 1)
    return with_member(GOOD, STRINGS, strings)


def in_utf_16() -> bytes:
    """Return a workbook with a DOCTYPE that is not seen byte by byte."""
    strings = member(GOOD, STRINGS).decode().replace("UTF-8", "UTF-16").replace("?>", "?>" + DOCTYPE.decode(), 1)
    return with_member(GOOD, STRINGS, strings.encode("utf-16"))


def in_utf_7() -> bytes:
    """Return a workbook in an encoding in which a DOCTYPE can be hidden."""
    return with_member(GOOD, STRINGS, member(GOOD, STRINGS).replace(b"UTF-8", b"UTF-7", 1))


def encrypted() -> bytes:
    """Return a workbook whose parts say that they need a password."""
    data = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            struct.pack_into("<H", data, at + offset, struct.unpack_from("<H", data, at + offset)[0] | 1)
            at = data.find(signature, at + 1)
    return bytes(data)


def under_another_name(name: str) -> bytes:
    """Return a workbook whose texts, with a DOCTYPE, lie in a part of another name."""
    strings = member(GOOD, STRINGS).replace(b"?>", b"?>" + DOCTYPE, 1)
    manifest = member(GOOD, "[Content_Types].xml").replace(STRINGS.encode(), name.encode(), 1)
    return with_member(with_member(GOOD, name, strings), "[Content_Types].xml", manifest)


def grown(name: str, end: bytes, element: bytes, count: int) -> bytes:
    """Return a workbook with so many more elements at the end of a part."""
    return with_member(GOOD, name, member(GOOD, name).replace(end, element * count + end, 1))


REFUSED = {
    "csv": (b"Asked,Area\nyes,people\n", "another format"),
    "xml": (b"<instrument/>", "another format"),
    "empty": (b"", "another format"),
    "old-xls": (b"\xd0\xcf\x11\xe0" + bytes(600), "old format .xls"),
    "cut-short": (GOOD[: len(GOOD) // 2], "damaged"),
    "zip-of-something-else": (archive(readme=b"hello"), "damaged"),
    "broken-sheet": (with_member(GOOD, "xl/workbook.xml", b"<workbook"), "damaged"),
    "doctype": (with_doctype(), "DOCTYPE"),
    "utf-16": (in_utf_16(), "UTF-8"),
    "utf-7": (in_utf_7(), "UTF-8"),
    "bzip2-bomb": (with_member(GOOD, "xl/media/a.png", bytes(15_000_000), ZIP_BZIP2), "unusual way"),
    "password": (encrypted(), "password"),
    "doctype-in-disguise": (under_another_name("xl/strings.bin"), "DOCTYPE"),
    "strings-among-the-sheets": (
        with_member(
            GOOD,
            "[Content_Types].xml",
            member(GOOD, "[Content_Types].xml").replace(STRINGS.encode(), b"xl/worksheets/sheet99.xml", 1),
        ),
        "unusual way",
    ),
}


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_other_files_are_refused_with_the_reason(data: bytes, reason: str) -> None:
    """An author learns what to do, and nobody can make a server unpack or resolve anything."""
    (problem,) = problems_of(open_workbook, data)

    assert ("workbook-unreadable", True) == (problem.code, reason in problem.message)


TOO_LARGE = {
    "bytes": (GOOD + bytes(MAX_BYTES), f"{MAX_BYTES}"),
    "unpacked": (with_member(GOOD, "xl/media/zeros.bin", bytes(MAX_UNPACKED_BYTES)), f"{MAX_UNPACKED_BYTES}"),
    "sheets": (grown("xl/workbook.xml", b"</sheets>", b'<sheet name="x" sheetId="1"/>', MAX_SHEETS), f"{MAX_SHEETS}"),
    "styles": (grown("xl/styles.xml", b"</cellXfs>", b"<xf/>", MAX_PART_BYTES // 5), f"{MAX_PART_BYTES}"),
    "texts": (grown(STRINGS, b"</sst>", b"<si><t/></si>", MAX_STRINGS_BYTES // 13), f"{MAX_STRINGS_BYTES}"),
    "parts": (archive(**{f"part{number}": b"" for number in range(MAX_MEMBERS + 1)}), f"{MAX_MEMBERS}"),
}


@pytest.mark.parametrize(("data", "limit"), TOO_LARGE.values(), ids=TOO_LARGE)
def test_large_files_are_refused_with_the_limit(data: bytes, limit: str) -> None:
    """A zip bomb is small before it is unpacked, and some parts cost minutes where cells cost seconds."""
    (problem,) = problems_of(open_workbook, data)

    assert ("workbook-too-large", True) == (problem.code, limit in problem.message)


def test_broken_row_numbers_are_refused() -> None:
    """openpyxl would fill the rows between with empty ones, for hours."""
    sheet = "xl/worksheets/sheet3.xml"
    far = member(GOOD, sheet).replace(b'<row r="2"', b'<row r="99999999999"', 1)

    problems = problems_of(read_instrument_workbook, with_member(GOOD, sheet, far))

    assert ["no-items"] != [problem.code for problem in problems]
    assert problems


def test_cells_in_columns_out_of_all_bounds_are_refused_or_passed_over() -> None:
    """A sheet of one cell must not become a row of millions."""
    sheet = "xl/worksheets/sheet3.xml"
    far = member(GOOD, sheet).replace(b'<c r="A2"', b'<c r="ZZZZZZ2"', 1)

    assert problems_of(read_instrument_workbook, with_member(GOOD, sheet, far))


def test_a_good_workbook_is_opened() -> None:
    """The limits leave room for what we write ourselves."""
    assert "Questions" in open_workbook(GOOD).sheetnames

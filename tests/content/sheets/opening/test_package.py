"""A workbook from outside is opened only within limits; everything else is a sentence, never an error of a library."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.sheets.opening.opened_workbook import MAX_SHEETS, OpenedWorkbook
from csr_xblock.content.sheets.opening.package import MAX_BYTES, MAX_PARTS, MAX_TAGS, MAX_UNPACKED_BYTES, part_name
from csr_xblock.content.sheets.questions.instrument_workbook import write_instrument_workbook
from tests.content.sheets.workbooks import member, problems_of, with_member

GOOD = write_instrument_workbook(packaged_instrument(), packaged_instrument())
STRINGS = "xl/sharedStrings.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
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
    strings = member(GOOD, STRINGS).replace(b"?>", b"?>" + b" " * 50_000 + DOCTYPE, 1)
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
    relations = member(GOOD, RELATIONS).replace(b"sharedStrings.xml", name.removeprefix("xl/").encode(), 1)
    return with_member(with_member(GOOD, name, strings), RELATIONS, relations)


def grown(name: str, end: bytes, element: bytes, count: int) -> bytes:
    """Return a workbook with so many more elements at the end of a part."""
    return with_member(GOOD, name, member(GOOD, name).replace(end, element * count + end, 1))


def packed_with(method: int) -> bytes:
    """Return a workbook whose texts are packed in another way."""
    return with_member(GOOD, STRINGS, member(GOOD, STRINGS), method)


REFUSED = {
    "cut-short": (GOOD[: len(GOOD) // 2], "damaged"),
    "without-parts": (archive(**{"[Content_Types].xml": b"<Types/>"}), "damaged"),
    "broken-sheet": (with_member(GOOD, "xl/workbook.xml", b"<workbook"), "damaged"),
    "doctype": (with_doctype(), "DOCTYPE"),
    "doctype-in-utf-16": (in_utf_16(), "DOCTYPE"),
    "utf-7": (in_utf_7(), "damaged"),
    "bzip2": (packed_with(ZIP_BZIP2), "unusual way"),
    "doctype-in-disguise": (under_another_name("xl/strings.bin"), "DOCTYPE"),
}


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_broken_and_hostile_files_are_refused_with_the_reason(data: bytes, reason: str) -> None:
    """An author learns what to do, and nobody can make a server unpack or resolve anything."""
    (problem,) = problems_of(OpenedWorkbook, data)

    assert ("workbook-unreadable", True) == (problem.code, reason in problem.message)


def test_a_part_with_a_password_is_named() -> None:
    """Some programs lock each part, and leave the archive open."""
    (problem,) = problems_of(OpenedWorkbook, encrypted())

    assert "protected with a password" in problem.message


def test_what_is_not_asked_for_is_not_unpacked() -> None:
    """A picture may be as large as it likes."""
    with_picture = with_member(GOOD, "xl/media/a.png", bytes(MAX_UNPACKED_BYTES + 1))

    assert OpenedWorkbook(with_picture).sheet_names == OpenedWorkbook(GOOD).sheet_names


def in_many_bytes() -> bytes:
    """Return a workbook whose texts are few and long, with white space between them."""
    return with_member(GOOD, STRINGS, member(GOOD, STRINGS).replace(b"</sst>", b" " * MAX_UNPACKED_BYTES + b"</sst>"))


TOO_LARGE = {
    "bytes": (GOOD + bytes(MAX_BYTES), f"{MAX_BYTES}"),
    "unpacked": (in_many_bytes(), f"{MAX_UNPACKED_BYTES}"),
    "sheets": (
        grown(
            "xl/workbook.xml", b"</sheets>", b"".join(b'<sheet name="%d" r:id="x"/>' % n for n in range(MAX_SHEETS)), 1
        ),
        f"{MAX_SHEETS}",
    ),
    "styles": (grown("xl/styles.xml", b"</cellXfs>", b"<xf/>", MAX_TAGS), f"{MAX_TAGS}"),
    "texts": (grown(STRINGS, b"</sst>", b"<si/>", MAX_TAGS), f"{MAX_TAGS}"),
    "parts": (archive(**{f"part{number}": b"" for number in range(MAX_PARTS + 1)}), f"{MAX_PARTS}"),
}


@pytest.mark.parametrize(("data", "limit"), TOO_LARGE.values(), ids=TOO_LARGE)
def test_large_files_are_refused_with_the_limit(data: bytes, limit: str) -> None:
    """A zip bomb is small before it is unpacked, and some parts cost minutes where cells cost seconds."""
    (problem,) = problems_of(OpenedWorkbook, data)

    assert ("workbook-too-large", True) == (problem.code, limit in problem.message)


TARGETS = {
    "beside": ("worksheets/sheet1.xml", "xl", "xl/worksheets/sheet1.xml"),
    "from-the-root": ("/xl/worksheets/sheet1.xml", "xl", "xl/worksheets/sheet1.xml"),
    "with-dots": ("./../xl/workbook.xml", "xl", "xl/workbook.xml"),
    "out-of-the-archive": ("../../../etc/passwd", "xl", "etc/passwd"),
}


@pytest.mark.parametrize(("target", "folder", "name"), TARGETS.values(), ids=TARGETS)
def test_targets_are_found_from_the_root_and_from_beside(target: str, folder: str, name: str) -> None:
    """Programs write both; nothing leads out of the archive."""
    assert part_name(target, folder) == name


def test_a_good_workbook_is_opened() -> None:
    """The limits leave room for what we write ourselves."""
    assert "Questions" in OpenedWorkbook(GOOD).sheet_names

"""What is sent instead of the official file, and files that are small and would cost much."""

from io import BytesIO
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from csr_xblock.content.vsme_file.fill_file import fill_file
from csr_xblock.content.vsme_file.opened_file import MAX_FILE_BYTES
from csr_xblock.content.vsme_file.template_reader import packaged_template
from csr_xblock.domain.errors import InvalidContent
from tests.content.vsme_file.made_file import MAIN, made_file, zipped

SECONDS = 5.0
"""Much more than any of them takes, and much less than what they would cost."""
SHEET = "xl/worksheets/sheet2.xml"


def refused(data: bytes) -> str:
    """Return the words with which a file is refused, in little time."""
    before = process_time()
    with pytest.raises(InvalidContent) as caught:
        fill_file(data, packaged_template(), [])
    assert process_time() - before < SECONDS
    return str(caught.value)


def with_sheet(content: bytes) -> bytes:
    """Return the small file with something else in the place of a sheet."""
    return made_file(parts={SHEET: content}).data


def doubled() -> bytes:
    """Return the small file with a second entry for a sheet."""
    target = BytesIO(made_file().data)
    with ZipFile(target, "a", ZIP_DEFLATED) as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(SHEET, b"<worksheet/>")
    return target.getvalue()


def encrypted() -> bytes:
    """Return what a workbook with a password begins with."""
    return b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)


def flagged() -> bytes:
    """Return the small file with one entry that says that it is encrypted."""
    data = bytearray(made_file().data)
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"xl/worksheets/sheet2.xml"))
    data[at + 8] |= 1
    return bytes(data)


BOMB = b'<worksheet xmlns="' + MAIN.encode() + b'">' + b" " * 70_000_000 + b"</worksheet>"
MANY = b'<worksheet xmlns="' + MAIN.encode() + b'"><sheetData>' + b"<row/>" * 500_000 + b"</sheetData></worksheet>"
LAUGHS = (
    b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<worksheet xmlns="' + MAIN.encode() + b'"><sheetData>&b;</sheetData></worksheet>'
)
OUTSIDE = (
    b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet xmlns="' + MAIN.encode() + b'">&a;</worksheet>'
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"hello", "not the official VSME file"),
        (b"\x00\x01\x02", "not the official VSME file"),
        (b"%PDF-1.7", "not the official VSME file"),
        (zipped({"word/document.xml": b"<w/>"}), "not the official VSME file"),
        (zipped({"something.txt": b"hello"}), "not the official VSME file"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "OpenDocument"),
        (encrypted(), "password"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), ".xls"),
        (b"PK\x03\x04" + bytes(2_000), "damaged"),
        (b"PK\x03\x04" + bytes(MAX_FILE_BYTES), "more than 5000000 bytes"),
    ],
    ids=["empty", "text", "bytes", "pdf", "docx", "zip", "ods", "password", "xls", "broken", "6 MB"],
)
def test_what_is_no_workbook_is_told_in_a_sentence(data: bytes, words: str) -> None:
    """Which it is, and what to do; never that it could be downloaded here."""
    told = refused(data)

    assert words in told
    assert "downloaded here" not in told


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (made_file(parts={"xl/vbaProject.bin": b"macro"}).data, "macros"),
        (with_sheet(BOMB), "more than 60000000 bytes"),
        (with_sheet(MANY), "cells, styles and other elements"),
        (with_sheet(LAUGHS), "DOCTYPE"),
        (with_sheet(OUTSIDE), "DOCTYPE"),
        (with_sheet(LAUGHS.decode().encode("utf-16")), "DOCTYPE"),
        (with_sheet(b"<a>" * 5_000 + b"</a>" * 5_000), "damaged"),
        (zipped({f"xl/{number}.xml": b"<a/>" for number in range(300)}), "more than 200 parts"),
        (doubled(), "damaged"),
        (flagged(), "password"),
    ],
    ids=["macros", "bomb", "elements", "laughs", "outside", "utf-16", "deep", "parts", "twice", "encrypted entry"],
)
def test_a_hostile_workbook_is_refused_in_little_time(data: bytes, words: str) -> None:
    """Before anything grows."""
    assert words in refused(data)


def test_a_bomb_in_a_part_that_nobody_reads_is_refused() -> None:
    """It would be unpacked to be copied."""
    assert "more than 60000000 bytes" in refused(made_file(parts={"xl/media/image1.bin.xml": BOMB}).data)

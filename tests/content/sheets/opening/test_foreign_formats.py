"""A file of another format is named, and the author is told what to do with it."""

import pytest

from csr_xblock.content.sheets.opening.foreign_formats import is_read_as_workbook
from csr_xblock.content.sheets.opening.opened_workbook import OpenedWorkbook
from tests.content.sheets.opening.packed import zipped
from tests.content.sheets.workbooks import problems_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"

FOREIGN = {
    "ods": (zipped({"mimetype": ODS_TYPE, "content.xml": "<a/>"}), "OpenDocument (.ods). In LibreOffice"),
    "odt": (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "a text document or a presentation"),
    "docx": (zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>"}), "a text document"),
    "numbers": (zipped({"Index/Document.iwa": b"", "Metadata/Properties.plist": b""}), "Apple Numbers"),
    "old-numbers": (zipped({"Index.zip": b""}), "Apple Numbers"),
    "xlsb": (zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"\x83\x01"}), "binary workbook (.xlsb)"),
    "other-zip": (zipped({"readme.txt": "hello"}), "This is not a workbook"),
    "xls": (OLE + "Workbook".encode("utf-16-le"), "old format of Excel (.xls)"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
    "pdf": (b"%PDF-1.7\n", "a PDF file"),
    "web-page": (b"<html><table><tr><td>1</td></tr></table></html>", "a web page, whatever its name says"),
    "excel-2003-xml": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "a table in an XML format",
    ),
    "flat-ods": (b'<?xml version="1.0"?>\n<office:document xmlns:office="x"/>', "a table in an XML format"),
    "csv": (b"Asked;Topic\n", "a plain text such as CSV"),
    "utf-16-text": ("Asked\tTopic\n".encode("utf-16"), "a plain text such as CSV"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "This is not a workbook"),
    "nothing": (b"", "The file is empty"),
}


@pytest.mark.parametrize(("data", "words"), FOREIGN.values(), ids=FOREIGN)
def test_a_foreign_format_is_named(data: bytes, words: str) -> None:
    """'Damaged' would make people look for a fault that is not there."""
    (problem,) = problems_of(OpenedWorkbook, data)

    assert ("file-foreign", True) == (problem.code, words in problem.message)


XML = {"plain": b"<instrument/>", "utf-16": "<instrument/>".encode("utf-16"), "marked": b"\xef\xbb\xbf<units/>"}


@pytest.mark.parametrize("data", XML.values(), ids=XML)
def test_our_own_xml_is_not_taken_for_a_workbook(data: bytes) -> None:
    """Both come in by the same door."""
    assert not is_read_as_workbook(data)


@pytest.mark.parametrize("name", ["ods", "xls", "pdf", "web-page", "excel-2003-xml", "utf-16-text"])
def test_what_only_looks_like_xml_goes_to_the_reader_of_workbooks(name: str) -> None:
    """It knows the names of formats; the parser of XML would speak of tags."""
    assert is_read_as_workbook(FOREIGN[name][0])

"""
Files that are no workbook of today's format, told by how they begin: what they are, and what to do with them.

Sources: the first bytes and the member names that the formats prescribe (ODF 1.3 part 2, 3.3; MS-CFB 2.2; MS-OFFCRYPTO
2.3.2; ECMA-376 part 2), and files saved by the programs.
"""

from collections.abc import Collection

from csr_xblock.content.sheets.opening.refusals import foreign
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.phrases import gettext_noop

ZIP_BEGIN = b"PK\x03\x04"
OLE_BEGIN = b"\xd0\xcf\x11\xe0"
PDF_BEGIN = b"%PDF-"
UTF_16_BEGINNINGS = (b"\xff\xfe", b"\xfe\xff")
LOOKED_AT = 4_096
"""So many bytes at the beginning tell what a file is; a container of Microsoft is searched as a whole."""

OPEN_DOCUMENT = gettext_noop(
    "This is a file in the format OpenDocument (.ods). In LibreOffice choose Save as and the type "
    "Excel 2007-365 (.xlsx)."
)
OLD_EXCEL = gettext_noop(
    "This is a file in the old format of Excel (.xls). Open it, choose Save as and the type Excel workbook (.xlsx)."
)
BINARY_EXCEL = gettext_noop(
    "This is a binary workbook (.xlsb). Open it in Excel, choose Save as and the type Excel workbook (.xlsx)."
)
PASSWORD = gettext_noop("The file is protected with a password. Open it, take the password off and save it again.")
NUMBERS = gettext_noop(
    "This is a file of Apple Numbers. In Numbers choose File, Export to, Excel, with the format .xlsx."
)
OTHER_DOCUMENT = gettext_noop(
    "This is a text document or a presentation. Begin with a workbook that was downloaded here."
)
PDF = gettext_noop("This is a PDF file, which cannot be read. Bring in the workbook that it was made from (.xlsx).")
WEB_PAGE = gettext_noop(
    "This is a web page, whatever its name says. Open it in a spreadsheet program, choose Save as and the type .xlsx."
)
XML_TABLE = gettext_noop(
    "This is a table in an XML format. Open it in a spreadsheet program, choose Save as and the type .xlsx."
)
PLAIN_TEXT = gettext_noop(
    "This is a plain text such as CSV. It holds one sheet only: copy its rows into a workbook that was downloaded "
    "here, and save that as .xlsx."
)
NO_WORKBOOK = gettext_noop("This is not a workbook. Begin with a file that was downloaded here, and save it as .xlsx.")
EMPTY = gettext_noop("The file is empty. Save it again, and check that it is complete.")


def is_zip(data: bytes) -> bool:
    """Return whether a file is packed as workbooks of today are."""
    return data.startswith(ZIP_BEGIN)


def is_read_as_workbook(data: bytes) -> bool:
    """Return whether a file is a workbook, or of a format that only readers of workbooks know the name of."""
    if data.startswith((ZIP_BEGIN, OLE_BEGIN, PDF_BEGIN)) or _markup(data) is not None:
        return True
    return data.startswith(UTF_16_BEGINNINGS) and not _is_utf_16_xml(data)


def refused_beginning(data: bytes) -> InvalidContent:
    """Return the fault of a file that is not packed as workbooks are."""
    if not data.strip():
        return foreign(EMPTY)
    if data.startswith(OLE_BEGIN):
        is_locked = "EncryptedPackage".encode("utf-16-le") in data
        return foreign(PASSWORD if is_locked else OLD_EXCEL)
    if data.startswith(PDF_BEGIN):
        return foreign(PDF)
    return foreign(_markup(data) or (PLAIN_TEXT if _is_text(data) else NO_WORKBOOK))


def refused_package(names: Collection[str], mimetype: bytes) -> InvalidContent | None:
    """Return the fault of a zip archive that another program has packed, None if it may be a workbook."""
    folders = {name.partition("/")[0] for name in names}
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return foreign(OPEN_DOCUMENT if b"spreadsheet" in mimetype else OTHER_DOCUMENT)
    if any(name.endswith(".iwa") or name in ("Index.zip", "index.apxl") for name in names):
        return foreign(NUMBERS)
    if "xl/workbook.bin" in names:
        return foreign(BINARY_EXCEL)
    if folders & {"word", "ppt"}:
        return foreign(OTHER_DOCUMENT)
    return None if "xl" in folders or "[Content_Types].xml" in names else foreign(NO_WORKBOOK)


def _markup(data: bytes) -> str | None:
    begin = data[:LOOKED_AT].replace(b"\0", b"").lower()
    words = begin.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if words.startswith((b"<!doctype html", b"<html")):
        return WEB_PAGE
    is_table = b"urn:schemas-microsoft-com:office:spreadsheet" in begin or b"<office:document" in begin
    return XML_TABLE if is_table and words.startswith(b"<") else None


def _is_utf_16_xml(data: bytes) -> bool:
    return data[2:LOOKED_AT].replace(b"\0", b"").lstrip().startswith(b"<")


def _is_text(data: bytes) -> bool:
    return data.startswith(UTF_16_BEGINNINGS) or not any(byte < 9 for byte in data[:LOOKED_AT])

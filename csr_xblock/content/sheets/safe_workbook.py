"""
The one way to open a workbook that somebody sends: limits first, then openpyxl, formulas kept as formulas.

A workbook is a zip archive of XML files. Nothing is unpacked before its stated sizes are known, and no XML is read
that declares entities. openpyxl makes an object of each element, and needs time by the square of the number of sheets,
so there are limits for what is not the cells of a sheet. It knows no sheets. Source: DESIGN section 9.
"""

import re
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.phrases import gettext_noop, phrase

MAX_BYTES = 2_000_000
MAX_UNPACKED_BYTES = 20_000_000
MAX_STRINGS_BYTES = 4_000_000
MAX_PART_BYTES = 500_000
MAX_MEMBERS = 200
MAX_SHEETS = 50
CHUNK = 1_000_000
ZIP_BEGIN = b"PK\x03\x04"
OLD_EXCEL_BEGIN = b"\xd0\xcf\x11\xe0"
ENCRYPTED = 0x1
XML_ENDINGS = (".xml", ".rels", ".vml")
XML_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe|\xfe\xff|<\0|\0<")
MANIFEST = "[Content_Types].xml"
SHEET_PARTS, STRINGS_PART = "xl/worksheets/", "xl/sharedStrings.xml"
SHEET_TYPE = "worksheet+xml"
SHEET = re.compile(rb"<(?:[^\s<>/:]+:)?sheet[\s/>]")
ENCODING = re.compile(rb"^\s*(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
READABLE_ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})

OLD_FORMAT = gettext_noop("it has the old format .xls, or a password")
OTHER_FORMAT = gettext_noop("the file has another format")
DAMAGED = gettext_noop("the file is damaged")
UNUSUAL = gettext_noop("it is packed in an unusual way, or has a password")
OTHER_ENCODING = gettext_noop("a part of it is not written in UTF-8")
HAS_DOCTYPE = gettext_noop("a part of it declares a DOCTYPE, which is not read")
TOO_MANY_BYTES = gettext_noop("the file has more than {limit} bytes")
TOO_MANY_UNPACKED = gettext_noop("unpacked it has more than {limit} bytes")
TOO_MANY_PARTS = gettext_noop("it consists of more than {limit} parts")
PART_TOO_LARGE = gettext_noop("a part of it other than the sheets has more than {limit} bytes")
TOO_MANY_SHEETS = gettext_noop("it has more than {limit} sheets")

BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)
"""In any of these ends openpyxl, which takes a file apart without checks, when the file is broken."""


def is_workbook(data: bytes) -> bool:
    """Return whether the bytes begin as a workbook does, of today's format or of the old one."""
    return data.startswith((ZIP_BEGIN, OLD_EXCEL_BEGIN))


def open_workbook(data: bytes) -> Workbook:
    """Return the opened workbook, whose rows are read one by one. Raises InvalidContent."""
    if len(data) > MAX_BYTES:
        raise too_large(TOO_MANY_BYTES, limit=MAX_BYTES)
    if data.startswith(OLD_EXCEL_BEGIN):
        raise unreadable(OLD_FORMAT)
    if not data.startswith(ZIP_BEGIN):
        raise unreadable(OTHER_FORMAT)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_members(archive)
            _check_manifest(archive)
        return load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    except BROKEN as error:
        raise unreadable(DAMAGED) from error


def unreadable(reason: str) -> InvalidContent:
    """Return the fault of a workbook that cannot be read."""
    return InvalidContent([problem(ProblemCode.WORKBOOK_UNREADABLE, "", None, reason=phrase(reason))])


def too_large(reason: str, limit: int) -> InvalidContent:
    """Return the fault of a workbook that is larger than a limit."""
    return InvalidContent([problem(ProblemCode.WORKBOOK_TOO_LARGE, "", None, reason=phrase(reason, limit=limit))])


def _check_members(archive: ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise too_large(TOO_MANY_PARTS, limit=MAX_MEMBERS)
    if sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
        raise too_large(TOO_MANY_UNPACKED, limit=MAX_UNPACKED_BYTES)
    for member in members:
        # Other methods of packing can unpack gigabytes at one step; spreadsheet programs do not use them.
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or member.flag_bits & ENCRYPTED:
            raise unreadable(UNUSUAL)
        if member.filename.lower().endswith(XML_ENDINGS) or _begins_as_xml(archive, member):
            _check_xml(archive, member)


def _check_manifest(archive: ZipFile) -> None:
    """What lies where sheets lie must be declared as a sheet, because sheets may be large."""
    for part in parse_xml(archive.read(MANIFEST)):
        is_sheet = (part.get("ContentType") or "").endswith(SHEET_TYPE)
        if (part.get("PartName") or "").lstrip("/").startswith(SHEET_PARTS) and not is_sheet:
            raise unreadable(UNUSUAL)


def _begins_as_xml(archive: ZipFile, member: ZipInfo) -> bool:
    """Return whether a part is XML under another name, as which a workbook may declare its texts."""
    with archive.open(member) as opened:
        return XML_BEGINNING.match(opened.read(CHUNK)) is not None


def _check_xml(archive: ZipFile, member: ZipInfo) -> None:
    if not member.filename.startswith(SHEET_PARTS):
        limit = MAX_STRINGS_BYTES if member.filename == STRINGS_PART else MAX_PART_BYTES
        if member.file_size > limit:
            raise too_large(PART_TOO_LARGE, limit=limit)
    sheets = 0
    with archive.open(member) as opened:
        rest = b""
        while chunk := opened.read(CHUNK):
            # The end of the last chunk goes with the next one, as a word may lie across both.
            _check_chunk(rest + chunk, is_first=not rest)
            sheets += len(SHEET.findall(chunk))
            if sheets > MAX_SHEETS:
                raise too_large(TOO_MANY_SHEETS, limit=MAX_SHEETS)
            rest = chunk[-len(b"<!DOCTYPE") :]


def _check_chunk(chunk: bytes, is_first: bool) -> None:
    found = ENCODING.match(chunk) if is_first else None
    if b"\0" in chunk or (found is not None and found[1].lower() not in READABLE_ENCODINGS):
        raise unreadable(OTHER_ENCODING)
    if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
        raise unreadable(HAS_DOCTYPE)

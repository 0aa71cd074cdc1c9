"""
The parts of a workbook, which is a zip archive of XML files, read piece by piece and counted while they are read.

Nothing is unpacked that is not asked for, and no tree is built: a reader is told of one tag after the other. expat
resolves no external entities; a DOCTYPE, which could declare others, ends the reading. Names come without prefix, so
that the strict form of the format, whose namespaces differ, is read as well. Source: DESIGN section 9.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from posixpath import normpath
from typing import Protocol
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from csr_xblock.content.sheets.opening.foreign_formats import PASSWORD, is_zip, refused_beginning, refused_package
from csr_xblock.content.sheets.opening.refusals import DAMAGED, foreign, too_large, unreadable
from csr_xblock.domain.phrases import gettext_noop

MAX_BYTES = 2_000_000
MAX_UNPACKED_BYTES = 20_000_000
MAX_PARTS = 200
MAX_TAGS = 400_000
CHUNK = 64 * 1024
ENCRYPTED = 0x1
MIMETYPE = "mimetype"

UNUSUAL = gettext_noop("it is packed in an unusual way")
HAS_DOCTYPE = gettext_noop("a part of it declares a DOCTYPE, which is not read")
TOO_MANY_BYTES = gettext_noop("the file has more than {limit} bytes")
TOO_MANY_UNPACKED = gettext_noop("unpacked it has more than {limit} bytes")
TOO_MANY_PARTS = gettext_noop("it consists of more than {limit} parts")
TOO_MANY_TAGS = gettext_noop("it has more than {limit} cells, styles and other elements")

Attributes = Mapping[str, str]


class PartReader(Protocol):
    """Is told what stands in a part, in its order. Names have no prefix."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element; prefixes of attributes stay."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, words: str) -> None:
        """Take words between tags, maybe not all of them at once."""


@dataclass(frozen=True)
class Limits:
    """How large a file may be, and what is read of it, unpacked."""

    packed_bytes: int = MAX_BYTES
    unpacked_bytes: int = MAX_UNPACKED_BYTES


class Package:
    """
    An opened archive. `tags_read` counts the elements of all parts that were read.

    Raises InvalidContent, here and while a part is read, if a limit is passed or the file is of another format, and
    zipfile's own errors for a damaged archive.
    """

    def __init__(self, data: bytes, limits: Limits = Limits()) -> None:
        self._limits = limits
        if len(data) > limits.packed_bytes:
            raise too_large(TOO_MANY_BYTES, limit=limits.packed_bytes)
        if not is_zip(data):
            raise refused_beginning(data)
        self._archive = ZipFile(BytesIO(data))
        self._unpacked = 0
        self.tags_read = 0
        members = self._archive.infolist()
        if len(members) > MAX_PARTS:
            raise too_large(TOO_MANY_PARTS, limit=MAX_PARTS)
        self._members = {member.filename.lstrip("/").casefold(): member for member in members}
        mimetype = self._archive.open(MIMETYPE).read(LONGEST_MIMETYPE) if MIMETYPE in self._members else b""
        refused = refused_package([member.filename for member in members], mimetype)
        if refused is not None:
            raise refused

    def has(self, part: str) -> bool:
        """Return whether there is a part of this name; large and small letters are the same, as in the standard."""
        return part.casefold() in self._members

    @property
    def members(self) -> tuple[ZipInfo, ...]:
        """The entries of the archive in their order, also those that are no parts."""
        return tuple(self._archive.infolist())

    def read(self, part: str, reader: PartReader) -> None:
        """Tell a reader what stands in a part. Raises KeyError if there is no such part."""
        stream = _Stream(self, reader)
        for chunk in self.chunks(self._members[part.casefold()]):
            stream.feed(chunk)
        stream.finish()

    def unpacked(self, part: str) -> bytes:
        """Return a part as it stands in the archive. Raises KeyError if there is no such part."""
        return b"".join(self.chunks(self._members[part.casefold()]))

    def chunks(self, member: ZipInfo) -> Iterator[bytes]:
        """Yield an entry piece by piece, and count it."""
        # Other methods of packing can unpack gigabytes at one step; spreadsheet programs do not use them.
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise unreadable(UNUSUAL)
        if member.flag_bits & ENCRYPTED:
            raise foreign(PASSWORD)
        with self._archive.open(member) as opened:
            while chunk := opened.read(CHUNK):
                self._unpacked += len(chunk)
                if self._unpacked > self._limits.unpacked_bytes:
                    raise too_large(TOO_MANY_UNPACKED, limit=self._limits.unpacked_bytes)
                yield chunk

    def count_tag(self) -> None:
        """Count an element. Raises InvalidContent if there are too many."""
        self.tags_read += 1
        if self.tags_read > MAX_TAGS:
            raise too_large(TOO_MANY_TAGS, limit=MAX_TAGS)


class _Stream:
    """One part on its way through expat to its reader."""

    def __init__(self, package: Package, reader: PartReader) -> None:
        self._package = package
        self._reader = reader
        self._has_moved = True
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, chunk: bytes) -> None:
        """Read on. Raises InvalidContent, also for a tag that does not end within a chunk: no program writes one."""
        self._has_moved = False
        self._parser.Parse(chunk, False)
        if not self._has_moved and len(chunk) == CHUNK:
            raise unreadable(DAMAGED)

    def finish(self) -> None:
        """Read the end. Raises ExpatError if something lacks."""
        self._parser.Parse(b"", True)

    def _start(self, name: str, attributes: Attributes) -> None:
        self._has_moved = True
        self._package.count_tag()
        self._reader.start(name.rpartition(":")[2], attributes)

    def _end(self, name: str) -> None:
        self._has_moved = True
        self._reader.end(name.rpartition(":")[2])

    def _text(self, words: str) -> None:
        self._has_moved = True
        self._reader.text(words)

    def _refuse(self, *_: object) -> None:
        raise unreadable(HAS_DOCTYPE)


LONGEST_MIMETYPE = 100


def part_name(target: str, folder: str) -> str:
    """Return the name of the part that a relation means: from the root, or from the folder of its owner."""
    return normpath(target if target.startswith("/") else f"/{folder}/{target}").lstrip("/")

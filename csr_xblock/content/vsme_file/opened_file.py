"""
Opens the file that somebody sends and gives its XML parts as trees, within limits.

Guards are those of any workbook (`content.sheets.opening`); what is more is said here: no macros, no name twice, and
trees whose elements are counted while they grow. Source: DESIGN section 9; ECMA-376 part 2.
"""

import re
from typing import Final
from zipfile import BadZipFile

from lxml import etree

# Named from its own module, as in content/xml/safe_xml.py: the platform's stand-in for lxml.etree has no pull parser.
from lxml.etree import XMLPullParser

from csr_xblock.content.sheets.opening.foreign_formats import NO_WORKBOOK, OTHER_DOCUMENT, PDF, PLAIN_TEXT
from csr_xblock.content.sheets.opening.opened_workbook import BROKEN, ROOT_RELATIONS
from csr_xblock.content.sheets.opening.package import (
    CHUNK,
    HAS_DOCTYPE,
    MAX_TAGS,
    TOO_MANY_TAGS,
    Limits,
    Package,
    part_name,
)
from csr_xblock.content.sheets.opening.refusals import DAMAGED, foreign, too_large, unreadable
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.phrases import gettext_noop

MAX_FILE_BYTES: Final = 5_000_000
LIMITS = Limits(packed_bytes=MAX_FILE_BYTES, unpacked_bytes=60_000_000)
"""Unpacked: what is read and what is copied. The empty file of version 1.3.0 has 4 million bytes."""

MACROS = gettext_noop("it holds macros, which the official file does not have")
NOT_OFFICIAL = gettext_noop(
    "This is not the official VSME file, or not one that we can read. Download it from EFRAG, and choose that file."
)
OF_OURS = frozenset({NO_WORKBOOK, OTHER_DOCUMENT, PDF, PLAIN_TEXT})
"""These sentences speak of files that were downloaded from us."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCTYPE = re.compile(rb"<!DOCTYPE")
Tree = etree._Element


class OpenedFile:
    """
    The file's parts. `workbook` is the name of the part that lists the sheets.

    Raises InvalidContent, when it is opened and when a part is asked for.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self.package = Package(data, LIMITS)
            self._elements = 0
            self._check_members()
            self.workbook = self._targets("", ROOT_RELATIONS, "officeDocument")[0]
        except InvalidContent as refused:
            raise _in_our_words(refused) from refused
        except BROKEN as error:
            raise unreadable(DAMAGED) from error

    def tree(self, part: str) -> Tree:
        """Return an XML part as a tree, with everything that stands in it."""
        try:
            return self._parsed(self.package.unpacked(part))
        except (*BROKEN, etree.XMLSyntaxError) as error:
            raise unreadable(DAMAGED) from error

    def related(self, kind: str) -> list[str]:
        """Return the parts of a kind that the workbook leads to."""
        return self._targets(self.workbook.rpartition("/")[0], self._relations, kind)

    def targets(self) -> dict[str, str]:
        """Return all parts that the workbook leads to, by the relation's id."""
        folder = self.workbook.rpartition("/")[0]
        found = self.tree(self._relations)
        return {
            one.get("Id", ""): part_name(one.get("Target", ""), folder)
            for one in found
            if one.get("TargetMode") != "External"
        }

    @property
    def _relations(self) -> str:
        folder, _slash, name = self.workbook.rpartition("/")
        return f"{folder}/_rels/{name}.rels".lstrip("/")

    def _targets(self, folder: str, relations: str, kind: str) -> list[str]:
        found = [one for one in self.tree(relations) if one.get("Type", "").rpartition("/")[2] == kind]
        return [part_name(one.get("Target", ""), folder) for one in found]

    def _check_members(self) -> None:
        names = [member.filename.lstrip("/").casefold() for member in self.package.members]
        if any(name.endswith("vbaproject.bin") for name in names):
            raise unreadable(MACROS)
        if len(set(names)) < len(names):
            # Of two entries of one name each program takes another one.
            raise BadZipFile

    def _parsed(self, data: bytes) -> Tree:
        parser = XMLPullParser(
            events=("start",),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            attribute_defaults=False,
            huge_tree=False,
        )
        for start in range(0, len(data), CHUNK):
            parser.feed(data[start : start + CHUNK])
            self._count(parser)
        root: Tree = parser.close()
        self._count(parser)
        if root.getroottree().docinfo.doctype or DOCTYPE.search(data):
            raise unreadable(HAS_DOCTYPE)
        return root

    def _count(self, parser: "XMLPullParser[Tree]") -> None:
        self._elements += sum(1 for _event in parser.read_events())
        if self._elements > MAX_TAGS:
            raise too_large(TOO_MANY_TAGS, limit=MAX_TAGS)


def _in_our_words(refused: InvalidContent) -> InvalidContent:
    """Return the refusal, of what has nothing to do with the file in words that fit here."""
    sentences = {one.details["sentence"] for one in refused.problems if "sentence" in one.details}
    templates = {getattr(one, "template", "") for one in sentences}
    return foreign(NOT_OFFICIAL) if templates & OF_OURS else refused


def not_official() -> InvalidContent:
    """Return the fault of a workbook that is not the official file."""
    return foreign(NOT_OFFICIAL)


def serialised(root: Tree) -> bytes:
    """Return a tree as a part of a package."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

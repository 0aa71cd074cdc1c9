"""
Opens a workbook: its sheets by their names, and their rows when they are asked for.

Parts are found through their relations, as programs call them as they like. Which program has saved the file makes no
difference. Source: ECMA-376 parts 1 and 2, in their transitional and strict form.
"""

import zlib
from typing import Final
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from csr_xblock.content.sheets.opening.cell_looks import CellLooks
from csr_xblock.content.sheets.opening.cell_texts import SharedTexts
from csr_xblock.content.sheets.opening.package import Attributes, Package, part_name
from csr_xblock.content.sheets.opening.refusals import DAMAGED, too_large, unreadable
from csr_xblock.content.sheets.opening.sheet_rows import Counted, SheetContent, SheetReader
from csr_xblock.domain.phrases import gettext_noop

MAX_SHEETS: Final = 50
ROOT_RELATIONS = "_rels/.rels"
TOO_MANY_SHEETS = gettext_noop("it has more than {limit} sheets")

BROKEN = (
    ArithmeticError,
    BadZipFile,
    EOFError,
    ExpatError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""In any of these a broken file ends."""


class OpenedWorkbook:
    """
    A workbook whose sheets can be read, each once. `counted` says how much was read so far.

    Raises InvalidContent, when it is opened and when a sheet is read.
    """

    def __init__(self, data: bytes) -> None:
        self.counted = Counted()
        try:
            self._package = Package(data)
            self._open()
        except BROKEN as error:
            raise unreadable(DAMAGED) from error

    @property
    def sheet_names(self) -> list[str]:
        """The names of the sheets, in their order."""
        return list(self._sheets)

    def read(self, sheet: str) -> SheetContent:
        """Return what a sheet shows. Raises KeyError if there is no such sheet, InvalidContent."""
        part = self._sheets[sheet]
        reader = SheetReader(sheet, self._texts.texts, self._looks.looks, self.counted)
        try:
            self._package.read(part, reader)
        except BROKEN as error:
            raise unreadable(DAMAGED) from error
        return reader.content

    def _open(self) -> None:
        root = _Relations("")
        self._package.read(ROOT_RELATIONS, root)
        workbook = root.of_kind("officeDocument")
        folder = workbook.rpartition("/")[0]
        relations = _Relations(folder)
        self._package.read(f"{folder}/_rels/{workbook.rpartition('/')[2]}.rels".lstrip("/"), relations)
        sheets = _SheetList()
        self._package.read(workbook, sheets)
        self._sheets = {name: relations.targets.get(relation, "") for name, relation in sheets.named.items()}
        self._texts, self._looks = SharedTexts(), CellLooks()
        for kind, reader in (("sharedStrings", self._texts), ("styles", self._looks)):
            part = relations.of_kind(kind)
            if part and self._package.has(part):
                self._package.read(part, reader)


class _Relations:
    """Reads which parts another part leads to: `targets` by the relation's id."""

    def __init__(self, folder: str) -> None:
        self.targets: dict[str, str] = {}
        self._folder = folder
        self._kinds: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = part_name(attributes["Target"], self._folder)
            self.targets[attributes["Id"]] = target
            self._kinds.setdefault(attributes["Type"].rpartition("/")[2], target)

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, words: str) -> None:
        """Pass over words: relations have none."""

    def of_kind(self, kind: str) -> str:
        """Return the part that the first relation of a kind leads to, '' if there is none."""
        return self._kinds.get(kind, "")


class _SheetList:
    """Reads the names of the sheets, each with the id of its relation."""

    def __init__(self) -> None:
        self.named: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if name == "sheet":
            plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
            self.named[plain["name"]] = plain["id"]
            if len(self.named) > MAX_SHEETS:
                raise too_large(TOO_MANY_SHEETS, limit=MAX_SHEETS)

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, words: str) -> None:
        """Pass over words: the list has none."""

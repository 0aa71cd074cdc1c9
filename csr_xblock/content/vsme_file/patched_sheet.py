"""
One sheet of the file: what stands in a cell, and a value written into an empty one.

The cell keeps its style, everything else of the sheet stays. Words are written into the cell itself, so the list of all
texts need not be touched. Source: ECMA-376 part 1, 18.3.1.4 (c), 18.3.1.73 (row).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum, auto

from lxml import etree

from csr_xblock.content.sheets.merged_cells import MergedRange
from csr_xblock.content.sheets.opening.sheet_cells import column_of
from csr_xblock.content.vsme_file.named_cells import CellPlace
from csr_xblock.content.vsme_file.opened_file import Tree
from csr_xblock.content.xml.xml_words import fit_for_xml

MOST_CHARACTERS = 32_767
"""More does not fit into a cell."""
REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Holds(Enum):
    """What stands in a cell."""

    NOTHING = auto()
    UNTICKED = auto()
    """FALSE: a box that is not ticked, or a no."""
    SOMETHING = auto()
    FORMULA = auto()
    COVERED = auto()
    """It is merged with others and not the first of them."""


class PatchedSheet:
    """A sheet's tree, changed in place."""

    def __init__(self, root: Tree) -> None:
        self.root = root
        self.is_changed = False
        self._name = f"{{{etree.QName(root).namespace}}}"
        data = root.find(f"{self._name}sheetData")
        self._data: Tree = etree.SubElement(root, f"{self._name}sheetData") if data is None else data
        self._rows = {int(row.get("r", "0")): row for row in self._data.iterchildren(f"{self._name}row")}
        merged = (MergedRange.read(one.get("ref", "")) for one in root.iter(f"{self._name}mergeCell"))
        self._merged = [one for one in merged if one is not None]

    def holds(self, place: CellPlace) -> Holds:
        """Return what stands in a cell."""
        if any(one.has(place.cell) and (one.left, one.top) != (place.column, place.row) for one in self._merged):
            return Holds.COVERED
        cell = self._cell(place)
        if cell is None:
            return Holds.NOTHING
        value, formula = cell.find(f"{self._name}v"), cell.find(f"{self._name}f")
        if formula is not None:
            return Holds.FORMULA
        if cell.get("t") == "b" and value is not None and value.text in ("0", "false"):
            return Holds.UNTICKED
        words = cell.find(f"{self._name}is")
        is_empty = words is None and (value is None or not value.text)
        return Holds.NOTHING if is_empty else Holds.SOMETHING

    def is_ticked(self, place: CellPlace) -> bool:
        """Return whether a cell holds TRUE."""
        cell = self._cell(place)
        value = None if cell is None else cell.find(f"{self._name}v")
        return cell is not None and cell.get("t") == "b" and value is not None and value.text in ("1", "true")

    def words(self, place: CellPlace, shared: Mapping[int, str]) -> str:
        """Return what a cell shows if it is words or a plain number, '' otherwise."""
        cell = self._cell(place)
        if cell is None:
            return ""
        if cell.get("t") == "inlineStr":
            return "".join(one.text or "" for one in cell.iter(f"{self._name}t"))
        value = cell.find(f"{self._name}v")
        text = "" if value is None else value.text or ""
        if cell.get("t") != "s":
            return text
        return shared.get(int(text), "") if text.isascii() and text.isdigit() else ""

    def write(self, place: CellPlace, value: str | Decimal | bool) -> None:
        """Put a value into a cell; whether it may be written is asked before."""
        cell = self._cell(place)
        if cell is None:
            cell = self._new_cell(place)
        for child in list(cell):
            if child.tag in (f"{self._name}v", f"{self._name}is"):
                cell.remove(child)
        cell.attrib.pop("t", None)
        if isinstance(value, str):
            self._write_words(cell, value)
        else:
            if isinstance(value, bool):
                cell.set("t", "b")
            child = etree.Element(f"{self._name}v")
            child.text = str(int(value)) if isinstance(value, bool) else f"{value:f}"
            cell.insert(0, child)
        self.is_changed = True

    def _write_words(self, cell: Tree, words: str) -> None:
        cell.set("t", "inlineStr")
        owner = etree.Element(f"{self._name}is")
        text = etree.SubElement(owner, f"{self._name}t")
        text.set(SPACE, "preserve")
        text.text = LOOKS_ESCAPED.sub("_x005F_", fit_for_xml(words)[:MOST_CHARACTERS])
        cell.insert(0, owner)

    def _cell(self, place: CellPlace) -> Tree | None:
        row = self._rows.get(place.row)
        cells = () if row is None else row.iterchildren(f"{self._name}c")
        return next((cell for cell in cells if cell.get("r") == place.cell), None)

    def _new_cell(self, place: CellPlace) -> Tree:
        row = self._rows.get(place.row)
        if row is None:
            row = etree.Element(f"{self._name}row", {"r": str(place.row)})
            above = sum(1 for number in self._rows if number < place.row)
            self._data.insert(above, row)
            self._rows[place.row] = row
        # How far a row reaches is a hint that it may do without, and a wrong one is worse than none.
        row.attrib.pop("spans", None)
        cell = etree.Element(f"{self._name}c", {"r": place.cell})
        row.insert(sum(1 for one in row if _column(one) < place.column), cell)
        return cell


def _column(cell: Tree) -> int:
    found = REFERENCE.fullmatch(cell.get("r", ""))
    return -1 if found is None else column_of(found[1])

"""
Fills the official file: finds each cell by its name, writes into what is empty, and tells what became of each.

What holds a value or a formula is never written over. Words of a list are only written as the file itself has them; of
a file that is made otherwise than we know it, the cell is left. Calculated values are calculated anew when the file is
opened: a cell with a formula is never touched, so the order of calculation, which is a part of its own, stays right.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lxml import etree

from csr_xblock.content.sheets.opening.opened_workbook import BROKEN
from csr_xblock.content.sheets.opening.refusals import DAMAGED, unreadable
from csr_xblock.content.vsme_file.named_cells import CellPlace, NamedCells
from csr_xblock.content.vsme_file.opened_file import (
    OpenedFile,
    Tree,
    not_official,
    serialised,
)
from csr_xblock.content.vsme_file.patched_sheet import Holds, PatchedSheet
from csr_xblock.content.vsme_file.repacked import repacked
from csr_xblock.domain.vsme_file.template import (
    CellFate,
    CellKind,
    CellOutcome,
    FilledFile,
    Template,
    TemplateCell,
    Wish,
)

VERSION = "template_reporting_template_version"
YES_WORDS, COUNTRY_NAMES, COUNTRY_CODES = "enum_ListYesNo", "enum_ListCountriesName", "enum_ListCountiesCode"
"""The names of the file's own lists; the last one is written so there."""
YES = "yes"
BEFORE_CALCULATION = frozenset({
    "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "workbookProtection", "bookViews",
    "sheets", "functionGroups", "externalReferences", "definedNames",
})  # fmt: skip


def fill_file(data: bytes, template: Template, wishes: Iterable[Wish]) -> FilledFile:
    """
    Return the file with the wishes written into its empty cells.

    Raises InvalidContent for what is not the official file, and for a file that cannot be read.
    """
    try:
        return _Filling(data, template).fill({one.cell.id: one for one in wishes})
    except BROKEN as error:
        raise unreadable(DAMAGED) from error


class _Filling:
    """One file on its way. Sheets are read when they are needed, each once."""

    def __init__(self, data: bytes, template: Template) -> None:
        self._file = OpenedFile(data)
        self._workbook = self._file.tree(self._file.workbook)
        self._names = NamedCells(self._file, self._workbook)
        self._template = template
        self._sheets: dict[str, PatchedSheet] = {}
        self._shared: dict[int, str] | None = None
        if VERSION not in self._names or not any(cell.name in self._names for cell in template.cells):
            raise not_official()

    def fill(self, wishes: Mapping[str, Wish]) -> FilledFile:
        """Return the file; the outcomes come in the order of the template, a box behind the cell it belongs to."""
        outcomes = []
        held = {cell.name for cell in self._template.cells if self._is_begun(cell)}
        for cell in self._template.cells:
            outcome = self._filled(cell, wishes.get(cell.id), is_begun=cell.name in held)
            outcomes.append(outcome)
            if cell.gate is not None and any(
                one.fate is CellFate.FILLED for one in outcomes if _name(one) == cell.name
            ):
                outcomes.append(self._gate(cell))
        return FilledFile(self._packed(), self._version(), tuple(outcomes))

    def _filled(self, cell: TemplateCell, wish: Wish | None, *, is_begun: bool) -> CellOutcome:
        place = self._place(cell)
        if place is None:
            return CellOutcome(cell.id, CellFate.OTHERWISE)
        sheet, value = self._sheet(place), None if wish is None else self._value(wish)
        fate = _fate(sheet.holds(place), cell.kind, is_begun=is_begun)
        if fate is CellFate.FILLED and value is None:
            fate = CellFate.EMPTY if wish is None else CellFate.OTHERWISE
        if fate is CellFate.FILLED and value is not None:
            sheet.write(place, value)
        return CellOutcome(cell.id, fate, place.sheet, place.cell)

    def _is_begun(self, cell: TemplateCell) -> bool:
        """Return whether somebody has ticked one of the boxes of a row already, so that the rest mean no."""
        found = self._names.find(cell.name)
        if found is None or cell.kind is not CellKind.TICK:
            return False
        return any(self._sheet(place).is_ticked(place) for place in found.cells())

    def _gate(self, cell: TemplateCell) -> CellOutcome:
        assert cell.gate is not None  # asked before
        place = self._place(cell)
        moved = None if place is None else place.moved(cell.gate.rows, cell.gate.columns)
        if moved is None:
            return CellOutcome(cell.id, CellFate.OTHERWISE, is_gate=True)
        sheet = self._sheet(moved)
        holds = sheet.holds(moved)
        if holds is Holds.UNTICKED:
            sheet.write(moved, True)
        fate = {Holds.UNTICKED: CellFate.FILLED, Holds.SOMETHING: CellFate.THERE}.get(holds, CellFate.OTHERWISE)
        return CellOutcome(cell.id, fate, moved.sheet, moved.cell, is_gate=True)

    def _place(self, cell: TemplateCell) -> CellPlace | None:
        """Return where a cell is, None where the file has as many others, or hides it."""
        found = self._names.find(cell.name)
        if found is None:
            return None
        cells = [found.first] if cell.of == 1 else list(found.cells()) if found.columns * found.rows == cell.of else []
        place = cells[cell.at] if cell.at < len(cells) else None
        return None if place is None or self._names.is_hidden(place) else place

    def _value(self, wish: Wish) -> str | Decimal | bool | None:
        """Return a value as this file writes it, None where it has no such word."""
        if wish.cell.kind is CellKind.YES_NO:
            words = self._list(YES_WORDS)
            return next((word for word in words if word.casefold() == YES), None)
        if wish.cell.kind is CellKind.COUNTRY:
            codes, names = self._list(COUNTRY_CODES), self._list(COUNTRY_NAMES)
            return dict(zip(codes, names, strict=False)).get(str(wish.value)) if len(codes) == len(names) else None
        return wish.value

    def _list(self, name: str) -> list[str]:
        found = self._names.find(name)
        if found is None:
            return []
        return [self._sheet(place).words(place, self._texts()) for place in found.cells()]

    def _sheet(self, place: CellPlace) -> PatchedSheet:
        if place.part not in self._sheets:
            self._sheets[place.part] = PatchedSheet(self._file.tree(place.part))
        return self._sheets[place.part]

    def _texts(self) -> Mapping[int, str]:
        if self._shared is None:
            parts = self._file.related("sharedStrings")
            entries = [one for part in parts for one in self._file.tree(part).iterchildren(etree.Element)]
            self._shared = {number: _words(entry) for number, entry in enumerate(entries)}
        return self._shared

    def _version(self) -> str:
        found = self._names.find(VERSION)
        return "" if found is None else self._sheet(found.first).words(found.first, self._texts()).strip()[:20]

    def _packed(self) -> bytes:
        changed = {part: serialised(sheet.root) for part, sheet in self._sheets.items() if sheet.is_changed}
        if changed:
            _calculate_anew(self._workbook)
            changed[self._file.workbook] = serialised(self._workbook)
        return repacked(self._file.package, {part.casefold(): content for part, content in changed.items()})


def _fate(holds: Holds, kind: CellKind, *, is_begun: bool) -> CellFate:
    if holds is Holds.FORMULA:
        return CellFate.FORMULA
    if kind is CellKind.TICK:
        if is_begun or holds is Holds.SOMETHING:
            return CellFate.THERE
        return CellFate.FILLED if holds is Holds.UNTICKED else CellFate.OTHERWISE
    if holds is Holds.COVERED:
        return CellFate.OTHERWISE
    return CellFate.FILLED if holds is Holds.NOTHING else CellFate.THERE


def _name(outcome: CellOutcome) -> str:
    return outcome.id.partition("/")[0]


def _words(entry: Tree) -> str:
    """Return the words of one shared text, without reading aids."""
    return "".join(
        one.text or ""
        for one in entry.iter(etree.Element)
        if etree.QName(one).localname == "t" and etree.QName(one.getparent()).localname != "rPh"  # type: ignore[arg-type]
    )


def _calculate_anew(workbook: Tree) -> None:
    """Let whoever opens the workbook calculate its formulas."""
    space = f"{{{etree.QName(workbook).namespace}}}"
    found = workbook.find(f"{space}calcPr")
    if found is None:
        found = etree.Element(f"{space}calcPr")
        before = sum(1 for one in workbook if etree.QName(one).localname in BEFORE_CALCULATION)
        workbook.insert(before, found)
    found.set("fullCalcOnLoad", "1")

"""A learning unit as files: fetched as workbook or XML, edited by a colleague, checked and applied."""

from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import gettext as _

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.problems.similar_ids import hint_for
from csr_xblock.content.sheets.row_changes import RowChange, RowState, row_changes
from csr_xblock.content.sheets.table_writer import XLSX_TYPE
from csr_xblock.content.sheets.units import unit_rows
from csr_xblock.content.sheets.units.unit_contents import UnitContents, UnitSettings
from csr_xblock.content.sheets.units.unit_tables import UNIT_WORKBOOK
from csr_xblock.content.sheets.units.unit_workbook import read_unit_workbook, write_unit_workbook
from csr_xblock.content.units.own_unit_text_checks import is_own_unit_text
from csr_xblock.content.units.unit_text_reader import read_own_unit_text, read_unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.units.learning_unit import NO_UNIT, UnitText
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.placed.programme import area_ids
from csr_xblock.placed.units import is_packaged
from csr_xblock.presentation.questions.change_words import PartRow
from csr_xblock.studio.frame.downloads import XML_TYPE, Download, File, download_url, file_name
from csr_xblock.studio.frame.exchange import (
    ChangeLine,
    DownloadLink,
    ExchangeScreen,
    Incoming,
    is_xml,
)
from csr_xblock.studio.frame.versions import version_of
from csr_xblock.studio.units.texts import editable_text, has_packaged_text, keep_text, packaged_copy

WORKBOOK, TEXT = "unit-workbook", "unit-text"
FIELDS = {
    "title": "title",
    "promise": "promise",
    "minutes": "minutes",
    "task_minutes": "task_minutes",
    "area": "perspective",
    "level": "level",
    "roles": "roles",
}
"""The block's field of each setting."""


class UnitExchangeScreen(ExchangeScreen[UnitBlock]):
    """The screen of a csr_unit."""

    def about(self) -> str:
        """Return what a trainer should know before editing a file."""
        return _(
            "A workbook holds the title and the settings, the text with its formatting, the task and the knowledge "
            "check. Rules stay here in Studio, and so do videos and other components inside the unit."
        )

    def downloads(self, block: UnitBlock) -> tuple[DownloadLink, ...]:
        """Return the files; while the stored text has faults, only the text."""
        text = DownloadLink(download_url(block, TEXT), _("Text as XML"), _("The words only, without the settings."))
        if _has_faults(block):
            return (text,)
        about = _("To edit in a spreadsheet program.")
        return DownloadLink(download_url(block, WORKBOOK), _("Workbook (.xlsx)"), about), text

    def version(self, block: UnitBlock) -> str:
        """Return the version of everything that a file takes the place of."""
        names = [*FIELDS.values(), "unit", "unit_text", "text", "task"]
        return version_of(*(getattr(block, name) for name in names))

    def read(self, block: UnitBlock, data: bytes) -> Incoming:
        """Return what a file would change; XML holds the text only. Raises InvalidContent."""
        current = _stored_contents(block)
        if is_xml(data):
            incoming = UnitContents(current.settings, _read_text(data))
        else:
            incoming = read_unit_workbook(data)
            _check_area(block, incoming.settings)
        incoming = replace(incoming, text=replace(incoming.text, unit=NO_UNIT))
        lines = _lines(current, incoming)
        return Incoming(lines, _application(block, current, incoming), is_same=not lines and not _has_faults(block))


def contents_of(block: UnitBlock) -> UnitContents:
    """Return the settings and the text of a unit, as a file has them. Raises InvalidContent for a text with faults."""
    text = editable_text(block)
    if text is None:
        text = packaged_copy(block, block.language_code()) if has_packaged_text(block) else UnitText()
    return UnitContents(_settings_of(block), replace(text, unit=NO_UNIT))


def workbook_of_unit(block: UnitBlock) -> File:
    """Return the unit as a workbook. Raises InvalidContent if its text has faults."""
    return File(file_name("unit", block.unit or "", "xlsx"), XLSX_TYPE, write_unit_workbook(contents_of(block)))


def text_of_unit(block: UnitBlock) -> File:
    """Return the unit's text as XML, as it is kept if it has faults."""
    written = block.unit_text if _has_faults(block) else write_unit_text(contents_of(block).text)
    return File(file_name("unit-text", block.unit or "", "xml"), XML_TYPE, written.encode("utf-8"))


DOWNLOADS: dict[str, Download] = {WORKBOOK: workbook_of_unit, TEXT: text_of_unit}


def _stored_contents(block: UnitBlock) -> UnitContents:
    """Return what a file takes the place of; a text with faults is taken for none."""
    return UnitContents(_settings_of(block), UnitText()) if _has_faults(block) else contents_of(block)


def _settings_of(block: UnitBlock) -> UnitSettings:
    return UnitSettings(
        title=block.title or "",
        promise=block.promise or "",
        minutes=_minutes(block, "minutes"),
        task_minutes=_minutes(block, "task_minutes"),
        area=block.perspective or "",
        level=block.level or "",
        roles=tuple((block.roles or "").split()),
    )


def _minutes(block: UnitBlock, name: str) -> int | None:
    """Return an author's minutes, None where nothing is said and a packaged unit keeps its own."""
    is_said = block.fields[name].is_set_on(block) or not is_packaged(block.unit)
    return (getattr(block, name) or 0) if is_said else None


def _read_text(data: bytes) -> UnitText:
    """Return the text of a document that a trainer wrote, or of a packaged one."""
    root = parse_xml(data)
    is_packaged_text = root.tag == "unit-text" and not is_own_unit_text(root)
    return read_unit_text(data) if is_packaged_text else read_own_unit_text(data)


def _check_area(block: UnitBlock, settings: UnitSettings) -> None:
    """Raise InvalidContent for an area that the assessment around the unit does not have."""
    known = [str(area) for area in area_ids(block.surroundings().programme)]
    if settings.area and settings.area not in known:
        details = {"id": settings.area, "hint": hint_for(settings.area, known)}
        raise InvalidContent([problem(ProblemCode.UNKNOWN_PERSPECTIVE, "Unit", None, **details)])


def _has_faults(block: UnitBlock) -> bool:
    try:
        contents_of(block)
    except InvalidContent:
        return True
    return False


def _is_as_packaged(block: UnitBlock, text: UnitText) -> bool:
    """Return whether a text is word for word the packaged one, which is not kept twice: it may be translated."""
    return has_packaged_text(block) and text == packaged_copy(block, text.language)


def _application(block: UnitBlock, current: UnitContents, incoming: UnitContents) -> Callable[[], None]:
    def apply() -> None:
        _keep_settings(block, current.settings, incoming.settings)
        if incoming.text != current.text or _has_faults(block):
            keep_text(block, UnitText() if _is_as_packaged(block, incoming.text) else incoming.text)

    return apply


def _keep_settings(block: UnitBlock, current: UnitSettings, incoming: UnitSettings) -> None:
    """Set what is said otherwise than before; what is no longer said is unset."""
    for setting, name in FIELDS.items():
        value = getattr(incoming, setting)
        if value == getattr(current, setting):
            continue
        if value in ("", (), None):
            block.fields[name].delete_from(block)
        else:
            setattr(block, name, " ".join(value) if setting == "roles" else value)


def _lines(current: UnitContents, incoming: UnitContents) -> tuple[ChangeLine, ...]:
    changes = row_changes(UNIT_WORKBOOK, unit_rows.rows_of(current), unit_rows.rows_of(incoming))
    return tuple(_line(change) for change in changes)


def _line(change: RowChange) -> ChangeLine:
    state = {
        RowState.ADDED: _("added"),
        RowState.CHANGED: _("changed"),
        RowState.REMOVED: _("removed"),
    }[change.state]
    parts = tuple(PartRow(heading, old, new) for heading, old, new in change.cells)
    return ChangeLine(change.sheet, change.title, state, parts)

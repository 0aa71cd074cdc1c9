"""
The text that a trainer edits: read from the block's fields, checked as `csr-xblock validate` does, and put back.

A unit in the older form, with plain `text` and `task`, is shown as sections, and becomes a written text with its first
save.
"""

from dataclasses import replace

from csr_xblock.content.library import unit_languages, unit_text
from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.units.unit_text_reader import read_own_unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import NO_UNIT, KnowPoint, UnitText, WorkTask
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.units import as_html, is_packaged, written_text
from csr_xblock.studio.frame.settings_screen import keep_settings

FIRST_POINT = "p1"


def editable_text(block: UnitBlock) -> UnitText | None:
    """
    Return the text that the editor changes, None for a packaged unit whose text nobody has changed.

    Raises InvalidContent for a text with faults, which only hand-written OLX can hold.
    """
    written = written_text(written_unit(block))
    if written is not None:
        return written
    return None if has_packaged_text(block) else _from_plain(block)


def has_packaged_text(block: UnitBlock) -> bool:
    """Return whether there is a packaged text for the unit; some units are planned and not written yet."""
    return is_packaged(block.unit) and bool(unit_languages(UnitId(block.unit)))


def packaged_copy(block: UnitBlock, language: str) -> UnitText:
    """Return the packaged text in a language, ready to be changed."""
    return replace(unit_text(UnitId(block.unit), language), unit=NO_UNIT)


def keep_text(block: UnitBlock, text: UnitText) -> None:
    """Put a faultless text into the block; one without any part is taken out."""
    written = "" if as_kept(text) is None else write_unit_text(text)
    keep_settings(block, {"unit_text": written, "text": "", "task": ""})


def as_kept(text: UnitText) -> UnitText | None:
    """Return a text as it would be read again, None if it has faults or no part."""
    try:
        return read_own_unit_text(write_unit_text(text))
    except InvalidContent:
        return None


def text_problems(text: UnitText) -> list[ContentProblem]:
    """Return what is wrong with a text as it would be kept."""
    try:
        read_own_unit_text(write_unit_text(text))
    except InvalidContent as invalid:
        return invalid.problems
    return []


def part_problems(part: UnitText) -> list[ContentProblem]:
    """Return what is wrong with one part of a text; an empty one is no fault."""
    return [one for one in text_problems(part) if one.code != ProblemCode.NOTHING_TO_READ]


def _from_plain(block: UnitBlock) -> UnitText:
    text, task = as_html(block.text or ""), as_html(block.task or "")
    return UnitText(know=(KnowPoint(FIRST_POINT, "", text),) if text else (), task=WorkTask(intro_html=task))

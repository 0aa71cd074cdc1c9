"""
Keeps the short form on two sheets: lists and texts are cut by rules that are told, and the type follows what is left.

A browser cannot be asked before it prints, so lines are counted from the lengths of texts, on the safe side. The page
on the screen shows the same as the sheets.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.blocks import Block, Bullets, Paragraph, Table
from csr_xblock.domain.document.strategy_document import Section, StrategyDocument
from csr_xblock.domain.plan.action_drafts import cut_at_word
from csr_xblock.presentation.showing.sheet_fit import Fit


@dataclass(frozen=True)
class Limits:
    """How much of a list or table is shown, and of a paragraph, an entry and a cell, in characters."""

    entries: int
    paragraph: int
    entry: int
    cell: int


USUAL, TIGHT = Limits(8, 600, 450, 120), Limits(5, 300, 200, 80)
"""What is shown while there is room, and of those who have more to tell. Strengths and priorities are three."""


@dataclass(frozen=True)
class SheetRoom:
    """What a size of type has room for on two sheets: lines, and characters in a line."""

    lines: int
    characters: int


ROOMS = {Fit.WIDE: SheetRoom(92, 90), Fit.CLOSE: SheetRoom(112, 102)}
"""What has no room in the last is set in the next smaller size, which holds the longest form of all."""

HEADING_LINES = 3
TITLE_LINES = 4
CELL_SHARE = 0.3
"""How much of a sheet's width the widest cell of a table has at least."""


@dataclass(frozen=True)
class ShortForm:
    """The document as the sheets hold it, how tightly they are set, and a note where texts were cut ('' if none)."""

    document: StrategyDocument
    fit: Fit
    note: str


def short_form(document: StrategyDocument) -> ShortForm:
    """Return what fits on two sheets; what is left out is said where it would stand."""
    forms = (_form(document, limits, fit) for limits in (USUAL, TIGHT) for fit in ROOMS)
    return next((form for form in forms if _has_room(form)), _form(document, TIGHT, Fit.DENSE))


def _form(document: StrategyDocument, limits: Limits, fit: Fit) -> ShortForm:
    sections = tuple(replace(one, blocks=tuple(_cut(one.blocks, limits))) for one in document.sections)
    is_cut = any(_has_long_text(block, limits) for section in document.sections for block in section.blocks)
    note = _("Longer texts are cut here, and end in “…”. They stand in the full document.") if is_cut else ""
    return ShortForm(replace(document, sections=sections), fit, note)


def _cut(blocks: tuple[Block, ...], limits: Limits) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Paragraph(text):
                yield Paragraph(cut_at_word(text, limits.paragraph))
            case Bullets(entries):
                kept = [cut_at_word(entry, limits.entry) for entry in entries[: limits.entries]]
                yield Bullets((*kept, *_left_out(len(entries) - limits.entries)))
            case Table(rows=rows):
                cells = (tuple(cut_at_word(cell, limits.cell) for cell in row) for row in rows[: limits.entries])
                yield replace(block, rows=tuple(cells))
                yield from map(Paragraph, _left_out(len(rows) - limits.entries))
            case _:
                yield block


def _left_out(more: int) -> Iterator[str]:
    if more <= 0:
        return
    words = ngettext("And %(count)d more in the full document.", "And %(count)d more in the full document.", more)
    yield words % {"count": more}


def _has_long_text(block: Block, limits: Limits) -> bool:
    match block:
        case Paragraph(text):
            return len(text) > limits.paragraph
        case Bullets(entries):
            return any(len(entry) > limits.entry for entry in entries[: limits.entries])
        case Table(rows=rows):
            return any(len(cell) > limits.cell for row in rows[: limits.entries] for cell in row)
        case _:
            return False


def _has_room(form: ShortForm) -> bool:
    room = ROOMS[form.fit]
    needed = TITLE_LINES + (1 if form.note else 0)
    return needed + sum(_lines_of(one, room.characters) for one in form.document.sections) <= room.lines


def _lines_of(section: Section, width: int) -> int:
    return HEADING_LINES + sum(_block_lines(block, width) for block in section.blocks)


def _block_lines(block: Block, width: int) -> int:
    match block:
        case Paragraph(text):
            return 1 + ceil(len(text) / width)
        case Bullets(entries):
            return 1 + sum(ceil(len(entry) / width) for entry in entries)
        case Table(rows=rows):
            cell = width * CELL_SHARE
            return 4 + sum(1 + max(ceil(len(text) / cell) for text in row) for row in rows)
        case _:
            # No picture belongs into the short form; one that comes all the same takes a quarter of a sheet.
            return width // 7

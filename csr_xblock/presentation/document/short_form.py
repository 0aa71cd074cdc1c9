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

MOST_ENTRIES = 5
"""Of a list or a table in the short form; strengths and priorities are three."""

MOST_CHARACTERS = {Paragraph: 300, Bullets: 200, Table: 80}
"""Of a paragraph, an entry of a list, a cell of a table."""


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
    sections = tuple(replace(one, blocks=tuple(_cut(one.blocks))) for one in document.sections)
    is_cut = any(_has_long_text(block) for section in document.sections for block in section.blocks)
    note = _("Longer texts are cut here, and end in “…”. They stand in the full document.") if is_cut else ""
    return ShortForm(replace(document, sections=sections), _fit(sections, note), note)


def _cut(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Paragraph(text):
                yield Paragraph(_shorter(text, Paragraph))
            case Bullets(entries):
                kept = [_shorter(entry, Bullets) for entry in entries[:MOST_ENTRIES]]
                yield Bullets((*kept, *_left_out(len(entries))))
            case Table(rows=rows):
                cells = (tuple(_shorter(cell, Table) for cell in row) for row in rows[:MOST_ENTRIES])
                yield replace(block, rows=tuple(cells))
                yield from map(Paragraph, _left_out(len(rows)))
            case _:
                yield block


def _left_out(count: int) -> Iterator[str]:
    more = count - MOST_ENTRIES
    if more <= 0:
        return
    words = ngettext("And %(count)d more in the full document.", "And %(count)d more in the full document.", more)
    yield words % {"count": more}


def _shorter(text: str, kind: type[Paragraph | Bullets | Table]) -> str:
    return cut_at_word(text, MOST_CHARACTERS[kind])


def _has_long_text(block: Block) -> bool:
    return any(len(text) > most for text, most in _texts(block))


def _texts(block: Block) -> Iterator[tuple[str, int]]:
    """Yield each text that is shown with the length that it may have."""
    match block:
        case Paragraph(text):
            yield text, MOST_CHARACTERS[Paragraph]
        case Bullets(entries):
            yield from ((entry, MOST_CHARACTERS[Bullets]) for entry in entries[:MOST_ENTRIES])
        case Table(rows=rows):
            yield from ((cell, MOST_CHARACTERS[Table]) for row in rows[:MOST_ENTRIES] for cell in row)
        case _:
            return


def _fit(sections: tuple[Section, ...], note: str) -> Fit:
    for fit, room in ROOMS.items():
        needed = TITLE_LINES + (1 if note else 0) + sum(_lines_of(one, room.characters) for one in sections)
        if needed <= room.lines:
            return fit
    return Fit.DENSE


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

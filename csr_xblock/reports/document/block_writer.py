"""Turns the blocks of a document into paragraphs, tables and pictures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import assert_never

from lxml import etree

from csr_xblock.domain.document.blocks import Bars, Block, Bullets, Formatted, GoalMap, Paragraph, Table
from csr_xblock.presentation.document.docx_words import (
    bars_head,
    links_caption,
    links_head,
    links_rows,
    map_name,
    map_told,
    thick_frame_words,
)
from csr_xblock.reports.document.bar_picture import bar_picture
from csr_xblock.reports.document.formatted_html import FlowPlace, HtmlWriter
from csr_xblock.reports.document.map_layout import layout_of
from csr_xblock.reports.document.map_picture import map_picture
from csr_xblock.reports.document.paragraphs import paragraph, text_paragraph
from csr_xblock.reports.document.shapes import Told
from csr_xblock.reports.document.tables import (
    Cell,
    after_table,
    column_widths,
    is_short,
    keep_with_next,
    table,
    words_cell,
)

BULLET_LIST = "1"
SHORT_LEAD = 200
"""Characters of a paragraph that only leads to the table or picture below it."""

BARS = (30, 39, 31)
"""How the width is shared between the names of areas, their bars and their numbers."""


@dataclass(frozen=True)
class BlockWriter:
    """
    Writes blocks in the width of a page.

    `spoken` is the tag for the language of a text, None for that of the document. `numbers` count the pictures.
    """

    width: int
    spoken: Callable[[str], str | None]
    link_id: Callable[[str], str]
    new_list: Callable[[], str]
    numbers: Iterator[int]

    def all_written(self, blocks: Sequence[Block]) -> Iterator[etree._Element]:
        """Give the blocks of a section one after the other; what leads to a list or table stands on its page."""
        for block, following in zip_longest(blocks, blocks[1:]):
            done = self.written(block)
            if isinstance(block, Paragraph) and _leads_to(block.text, following):
                keep_with_next(done[-1])
            yield from done

    def written(self, block: Block) -> list[etree._Element]:
        """Return a block."""
        match block:
            case Paragraph(text):
                return [text_paragraph(None, text)]
            case Bullets(entries):
                return [text_paragraph("ListBullet", entry) for entry in entries]
            case Table(caption, head, rows, _):
                return self._table(caption, head, rows)
            case Bars():
                return self._bars(block)
            case GoalMap():
                return self._map(block)
            case Formatted(html, language):
                place = FlowPlace(self.link_id, self.new_list, self.width)
                return HtmlWriter(place, self.spoken(language)).written(html)
            case _:
                assert_never(block)

    def _table(self, caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[etree._Element]:
        widths = column_widths(list(zip(head, *rows, strict=True)), self.width)
        cells = [[words_cell(text, "TableHeading") for text in head]]
        cells += [[words_cell(text) for text in row] for row in rows]
        whole = table(widths, cells, head_rows=1, told=caption, is_kept=is_short([head, *rows], widths))
        return [*_caption(caption), whole, after_table()]

    def _bars(self, bars: Bars) -> list[etree._Element]:
        first, second, third = bars_head()
        widths = [self.width * part // sum(BARS) for part in BARS]
        cells = [[words_cell(text, "TableHeading") for text in (first, second, third)]]
        for bar in bars.bars:
            drawn = paragraph("TableText", [bar_picture(bar, self.numbers)])
            cells.append([words_cell(bar.name), Cell((drawn,)), words_cell(bar.said)])
        whole = table(widths, cells, head_rows=1, told=bars.caption, is_kept=True)
        return [*_caption(bars.caption), whole, after_table()]

    def _map(self, goal_map: GoalMap) -> list[etree._Element]:
        drawn = layout_of(goal_map)
        blocks = [] if drawn is None else _caption(goal_map.caption)
        if drawn is not None:
            shown = map_picture(drawn, goal_map, Told(map_name(), map_told(goal_map)), self.numbers)
            blocks.append(paragraph("Picture", [shown]))
            if any(goal.is_first for area in goal_map.areas for goal in area.goals):
                blocks.append(text_paragraph("Note", thick_frame_words()))
        caption = goal_map.caption if drawn is None else links_caption()
        return blocks + (self._table(caption, links_head(), links_rows(goal_map)) if goal_map.links else [])


def _leads_to(text: str, following: Block | None) -> bool:
    if isinstance(following, Table | Bars | GoalMap):
        return len(text) <= SHORT_LEAD
    return isinstance(following, Bullets) and text.endswith(":")


def _caption(text: str) -> list[etree._Element]:
    return [text_paragraph("Caption", text, keeps_next=True)] if text else []

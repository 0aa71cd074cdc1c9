"""
The blocks of a document as pages show them: each with the template that draws it, and what that needs besides.

Nothing of what is said is written here; it stands in the blocks.
"""

import re
from dataclasses import dataclass
from typing import assert_never

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.domain.document.blocks import (
    Bars,
    Block,
    Bullets,
    Formatted,
    GoalMap,
    MapLink,
    Paragraph,
    Table,
)
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.strategy.company_link import LinkEnds
from csr_xblock.presentation.document.sections.map_section import helps_words
from csr_xblock.presentation.scoring.charts import percent_of_width
from csr_xblock.presentation.strategy.strategy_picture import (
    DrawnLink,
    StrategyPicture,
    picture_of,
)

OWN_HEADING = re.compile(r"(</?)h3>")
"""Headings in own words stand below the heading of their section, which is an h3 itself."""


@dataclass(frozen=True)
class TextView:
    """A paragraph or a list. `entries` has one for a paragraph."""

    template: str
    entries: tuple[str, ...]


@dataclass(frozen=True)
class TableRow:
    """A row: its heading, and its other cells."""

    heading: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class TableView:
    """A table; `id` names its caption on the page."""

    template: str
    id: str
    caption: str
    head: tuple[str, ...]
    rows: tuple[TableRow, ...]
    is_wide: bool


@dataclass(frozen=True)
class BarRow:
    """An area with its bar: `fill` is the part of the width, '' where there is no number."""

    id: str
    name: str
    said: str
    color: str
    fill: str
    has_number: bool


@dataclass(frozen=True)
class BarsView:
    """The areas as a table in which each number has its bar."""

    template: str
    caption: str
    rows: tuple[BarRow, ...]


@dataclass(frozen=True)
class LinkRow:
    """A link of the map in words: which goal helps which, why, and when it is seen ('' where nobody said)."""

    title: str
    why: str
    months: str


@dataclass(frozen=True)
class MapView:
    """The map as a picture, and its links in words beside it."""

    template: str
    id: str
    caption: str
    picture: StrategyPicture
    links: tuple[LinkRow, ...]


@dataclass(frozen=True)
class FormattedView:
    """Own words as HTML, and their language where it is not the page's ('' where it is)."""

    template: str
    html: str
    language: str


BlockView = TextView | TableView | BarsView | MapView | FormattedView


def block_views(blocks: tuple[Block, ...], prefix: str, page_language: str) -> tuple[BlockView, ...]:
    """Return the blocks as a page in a language shows them. `prefix` begins the ids of what needs one."""
    return tuple(_view(block, f"{prefix}-{number}", page_language) for number, block in enumerate(blocks, 1))


def _view(block: Block, block_id: str, page_language: str) -> BlockView:
    match block:
        case Paragraph(text):
            return TextView("document/block_paragraph.html", (text,))
        case Bullets(entries):
            return TextView("document/block_bullets.html", entries)
        case Table(caption, head, rows, is_wide):
            told = tuple(TableRow(first, tuple(others)) for first, *others in rows)
            return TableView("document/block_table.html", block_id, caption, head, told, is_wide)
        case Bars():
            return BarsView("document/block_bars.html", block.caption, _bar_rows(block, block_id))
        case GoalMap():
            return MapView("document/block_map.html", block_id, block.caption, _picture(block), link_rows(block))
        case Formatted(html, language):
            shown = OWN_HEADING.sub(r"\1h4>", sanitise_html(html))
            return FormattedView("document/block_formatted.html", shown, "" if language == page_language else language)
        case _:
            assert_never(block)


def link_rows(block: GoalMap) -> tuple[LinkRow, ...]:
    """Return the links of a map in words."""
    return tuple(_link_row(link, block.titles) for link in block.links)


def _link_row(link: MapLink, titles: dict[str, str]) -> LinkRow:
    return LinkRow(helps_words(titles[link.source], titles[link.target]), link.why, link.seen)


def _bar_rows(block: Bars, block_id: str) -> tuple[BarRow, ...]:
    return tuple(
        BarRow(
            f"{block_id}-{number}",
            bar.name,
            bar.said,
            bar.color,
            percent_of_width(bar.points) if bar.points else "",
            bar.points is not None,
        )
        for number, bar in enumerate(block.bars, 1)
    )


def _picture(block: GoalMap) -> StrategyPicture:
    ends = (LinkEnds(ObjectiveId(link.source), ObjectiveId(link.target)) for link in block.links)
    return picture_of(block.areas, [DrawnLink(one, "confirmed") for one in ends])

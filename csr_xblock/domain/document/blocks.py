"""
What a document consists of, in words of one language, whatever form it takes: page, file of a word processor, data.

Every form shows the same blocks, so no form knows more than another. Pictures carry what they say as values; each form
draws them its own way and sets the table beside them.
"""

from dataclasses import dataclass
from typing import assert_never


@dataclass(frozen=True)
class Paragraph:
    """One or more whole sentences."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list; each entry is a sentence or a name with what belongs to it."""

    entries: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """
    A table with a heading row; the first cell of a row is its heading. Each row has as many cells as `head`.

    `caption` says what the table tells; `is_wide`: it needs the width of a whole page.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_wide: bool = False


@dataclass(frozen=True)
class Bar:
    """A number of a chart. `points` is 0 to 100, None for not enough answers; `said` is number and level in words."""

    name: str
    points: int | None
    said: str
    color: str


@dataclass(frozen=True)
class Bars:
    """The areas with their numbers. `caption` says in a sentence what the picture shows: its text for who sees none."""

    caption: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class MapGoal:
    """A goal on the map. `id` names it among the links; `is_first`: it is one of the company's priorities."""

    id: str
    title: str
    is_first: bool = False


@dataclass(frozen=True)
class MapArea:
    """An area of the map with those of its goals that are linked or come first, from the top to the bottom."""

    name: str
    color: str
    goals: tuple[MapGoal, ...]


@dataclass(frozen=True)
class MapLink:
    """
    A confirmed link between two goals. `why` is a whole sentence, `months` after how many it is seen.

    `seen` says the same in a sentence, '' where nobody has said when.
    """

    source: str
    target: str
    why: str
    months: int | None = None
    seen: str = ""


@dataclass(frozen=True)
class GoalMap:
    """The strategy map. `caption` says what it shows; the areas stand in the order of the questions."""

    caption: str
    areas: tuple[MapArea, ...]
    links: tuple[MapLink, ...]

    @property
    def titles(self) -> dict[str, str]:
        """The goals' titles by their ids."""
        return {goal.id: goal.title for area in self.areas for goal in area.goals}


@dataclass(frozen=True)
class Formatted:
    """Formatted text that people wrote, cleaned, and the language in which they wrote it."""

    html: str
    language: str


Block = Paragraph | Bullets | Table | Bars | GoalMap | Formatted


def lines_of(block: Block) -> list[str]:
    """
    Return what a block says, as lines of plain text: to compare two documents, and to see whether one has changed.

    Formatted text is given as its HTML; who compares it takes the words out first.
    """
    match block:
        case Paragraph(text):
            return [text]
        case Bullets(entries):
            return list(entries)
        case Table(caption, head, rows, _):
            return [caption, *(_row(head, row) for row in rows)]
        case Bars(caption, bars):
            return [caption, *(f"{bar.name}: {bar.said}" for bar in bars)]
        case GoalMap(caption, _, links):
            return [caption, *(_link(one, block.titles) for one in links)]
        case Formatted(html, _):
            return [html]
        case _:
            assert_never(block)


def _link(link: MapLink, titles: dict[str, str]) -> str:
    return f"{titles[link.source]} → {titles[link.target]}: {link.why} {link.seen}".rstrip()


def _row(head: tuple[str, ...], row: tuple[str, ...]) -> str:
    first, *others = row
    said = (f"{name}: {cell}" for name, cell in zip(head[1:], others, strict=True) if cell)
    return " · ".join((first, *said))

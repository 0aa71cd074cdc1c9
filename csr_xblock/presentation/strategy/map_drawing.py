"""
The geometry of the strategy map: lanes of goals below each other, and an arrow for each link. No words, no colours.

No arrow runs over a box. One that passes a row goes through a gutter beside the boxes, where it has a place of its own;
arrows that begin or end at the same side of a box are spread over it in the order of where they come from, so that few
cross. Coordinates are texts, to the whole pixel.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.strategy.company_link import LinkEnds

SIDE_BY_SIDE = 3
BOX_WIDTH = 188
BOX_HEIGHT = 78
GUTTER = 44
HEADING = 22
ABOVE = 30
"""Between a lane's heading and its boxes, where arrows turn; as much is below the boxes."""

HEAD = 9
REACH = 34
PITCH = 7
"""How far arrows keep from each other in a gutter, unless too many run there."""


@dataclass(frozen=True)
class GoalPlace:
    """A goal on the picture: its box, and in which row of boxes it stands, counted from the top of the picture."""

    x: float
    y: float
    row: int

    @property
    def middle(self) -> float:
        """Where its middle is, across."""
        return self.x + BOX_WIDTH / 2


@dataclass(frozen=True)
class Band:
    """A lane: where it begins, and how high it is."""

    y: int
    height: int

    @property
    def heading_y(self) -> int:
        """Where its name stands."""
        return self.y + HEADING - 5


@dataclass(frozen=True)
class Arrow:
    """A link: its line, and the outline of its head."""

    ends: LinkEnds
    line: str
    head: str


@dataclass(frozen=True)
class Drawing:
    """The picture: lanes in their order, goals in theirs, arrows in the order of the links."""

    width: int
    height: int
    bands: tuple[Band, ...]
    places: Mapping[ObjectiveId, GoalPlace]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True)
class _Port:
    """Where an arrow leaves or enters a box: at its upper (-1) or lower side (1)."""

    x: float
    y: float
    side: int


def drawing_of(lanes: Sequence[Sequence[ObjectiveId]], links: Sequence[LinkEnds]) -> Drawing:
    """Return the drawing of these lanes, from the top, and of links between their goals."""
    bands, places = _placed(lanes)
    return Drawing(
        width=SIDE_BY_SIDE * BOX_WIDTH + (SIDE_BY_SIDE + 1) * GUTTER,
        height=bands[-1].y + bands[-1].height if bands else 0,
        bands=tuple(bands),
        places=places,
        arrows=tuple(_arrows(links, places)),
    )


def _placed(lanes: Sequence[Sequence[ObjectiveId]]) -> tuple[list[Band], dict[ObjectiveId, GoalPlace]]:
    bands, places, y, row = [], {}, 0, 0
    for lane in lanes:
        start, goals = y, iter(lane)
        y += HEADING
        while together := list(islice(goals, SIDE_BY_SIDE)):
            y += ABOVE
            for column, goal in enumerate(together):
                places[goal] = GoalPlace(GUTTER + column * (BOX_WIDTH + GUTTER), y, row)
            y, row = y + BOX_HEIGHT, row + 1
        y += ABOVE
        bands.append(Band(start, y - start))
    return bands, places


def _arrows(links: Sequence[LinkEnds], places: Mapping[ObjectiveId, GoalPlace]) -> list[Arrow]:
    ports = _ports(links, places)
    gutters = _gutters(links, places)
    return [_arrow(link, *ports[link], gutters.get(link)) for link in links]


def _side(here: GoalPlace, there: GoalPlace) -> int:
    """Return the side of a box that looks to another one; of two in a row it is the upper one."""
    return 1 if there.row > here.row else -1


def _ports(links: Sequence[LinkEnds], places: Mapping[ObjectiveId, GoalPlace]) -> dict[LinkEnds, tuple[_Port, _Port]]:
    """Return where each link leaves and enters."""
    at_side: dict[tuple[ObjectiveId, int], list[tuple[float, int, LinkEnds, bool]]] = defaultdict(list)
    for order, link in enumerate(links):
        start, end = places[link.source], places[link.target]
        at_side[link.source, _side(start, end)].append((end.middle, order, link, True))
        at_side[link.target, _side(end, start)].append((start.middle, order, link, False))
    found: dict[tuple[LinkEnds, bool], _Port] = {}
    for (goal, side), beside in at_side.items():
        place = places[goal]
        y = place.y if side < 0 else place.y + BOX_HEIGHT
        for number, (_middle, _order, link, leaves) in enumerate(sorted(beside), 1):
            found[link, leaves] = _Port(place.x + BOX_WIDTH * number / (len(beside) + 1), y, side)
    return {link: (found[link, True], found[link, False]) for link in links}


def _gutters(links: Sequence[LinkEnds], places: Mapping[ObjectiveId, GoalPlace]) -> dict[LinkEnds, float]:
    """Return where the links that pass a row run: in the gutter that is nearest to both ends."""
    middles = [GUTTER / 2 + number * (BOX_WIDTH + GUTTER) for number in range(SIDE_BY_SIDE + 1)]
    inside: dict[float, list[LinkEnds]] = defaultdict(list)
    for link in links:
        start, end = places[link.source], places[link.target]
        if abs(start.row - end.row) > 1:
            way = {x: abs(start.middle - x) + abs(end.middle - x) for x in middles}
            inside[min(middles, key=lambda x: (way[x], len(inside[x])))].append(link)
    return {
        link: middle + (number - (len(together) - 1) / 2) * min(PITCH, (GUTTER - 6) / len(together))
        for middle, together in inside.items()
        for number, link in enumerate(together)
    }


def _arrow(link: LinkEnds, start: _Port, end: _Port, gutter: float | None) -> Arrow:
    tip = end.y + end.side * HEAD
    head = f"M{_text(end.x)} {_text(end.y)}l-5 {end.side * (HEAD + 1)}h10z"
    if gutter is None:
        reach = REACH if start.side == end.side else abs(tip - start.y) / 2
        return Arrow(link, f"M{_text(start.x)} {_text(start.y)}{_curve(start, end.x, tip, end.side, reach)}", head)
    away = start.y + start.side * (ABOVE + HEADING)
    back = tip + end.side * (ABOVE + HEADING - HEAD)
    into = f"C{_text(start.x)} {_text(start.y + start.side * ABOVE)} {_text(gutter)} {_text(start.y)}"
    out = f"C{_text(gutter)} {_text(end.y)} {_text(end.x)} {_text(end.y + end.side * ABOVE)}"
    line = f"{into} {_text(gutter)} {_text(away)}V{_text(back)}{out} {_text(end.x)} {_text(tip)}"
    return Arrow(link, f"M{_text(start.x)} {_text(start.y)}{line}", head)


def _curve(start: _Port, x: float, y: float, side: int, reach: float) -> str:
    first = f"{_text(start.x)} {_text(start.y + start.side * reach)}"
    return f"C{first} {_text(x)} {_text(y + side * reach)} {_text(x)} {_text(y)}"


def _text(coordinate: float) -> str:
    return f"{coordinate:.0f}"

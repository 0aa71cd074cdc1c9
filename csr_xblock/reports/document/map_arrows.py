"""
Which way the arrows of the strategy map take: along the channels between rows and the gutters between columns.

So no arrow runs over a box, and none lies upon another; they only cross. An arrow leaves its goal on the side that
looks to the other one; between goals of one row it goes below them.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from csr_xblock.domain.document.blocks import MapLink
from csr_xblock.reports.document.map_places import GUTTER, Grid, Place

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Way:
    """
    The way of a link: the channel that it leaves into, that from which it enters, and the gutter between the two.

    `gutter` is None where both are the same channel; `is_straight`: then it may also be one line.
    """

    link: MapLink
    source: Place
    target: Place
    leaves: int
    enters: int
    gutter: int | None

    @property
    def is_straight(self) -> bool:
        """Whether the goals stand right below each other."""
        return self.gutter is None and self.source.column == self.target.column


@dataclass(frozen=True)
class Track:
    """A piece of a way along a channel, from the left to the right."""

    start: float
    end: float


@dataclass
class Routes:
    """Where every way leaves and enters (`ports`), runs through gutters, and on which track of which channel."""

    ways: list[Way]
    ports: dict[tuple[int, bool], float] = field(default_factory=dict)
    gutters: dict[int, float] = field(default_factory=dict)
    tracks: dict[tuple[int, int], int] = field(default_factory=dict)
    tracks_in: dict[int, int] = field(default_factory=dict)


def routes_of(grid: Grid, links: Sequence[MapLink]) -> Routes:
    """Return the routes of the links; ways and places in the results are named by the number of the link."""
    used: dict[int, int] = defaultdict(int)
    ways = []
    for link in links:
        way = _way(grid, link, used)
        ways.append(way)
        if way.gutter is not None:
            used[way.gutter] += 1
    routes = Routes(ways)
    _set_ports(grid, routes)
    _set_gutters(grid, routes)
    _set_tracks(routes)
    return routes


def _way(grid: Grid, link: MapLink, used: Mapping[int, int]) -> Way:
    source, target = grid.places[link.source], grid.places[link.target]
    goes_up = target.row < source.row
    leaves = source.row if goes_up else source.row + 1
    enters = target.row + 1 if goes_up or target.row == source.row else target.row
    if leaves == enters:
        return Way(link, source, target, leaves, enters, None)
    middles = [grid.gutter_x(number) + GUTTER / 2 for number in range(grid.columns + 1)]
    ends = [grid.column_x(place.column) + grid.box_width / 2 for place in (source, target)]

    def length(number: int) -> float:
        return sum(abs(middles[number] - end) for end in ends) + used.get(number, 0) * GUTTER / 4

    return Way(link, source, target, leaves, enters, min(range(grid.columns + 1), key=length))


def _set_ports(grid: Grid, routes: Routes) -> None:
    """Spread the ends of the arrows over the width of a column: no two have the same place at a channel."""
    beside: dict[tuple[int, int], list[tuple[float, int, bool]]] = defaultdict(list)
    for number, way in enumerate(routes.ways):
        source_x, target_x = (grid.column_x(place.column) + grid.box_width / 2 for place in (way.source, way.target))
        if way.gutter is not None:
            source_x = target_x = grid.gutter_x(way.gutter) + GUTTER / 2
        beside[way.leaves, way.source.column].append((target_x, number, True))
        if not way.is_straight:
            beside[way.enters, way.target.column].append((source_x, number, False))
    for (_channel, column), ends in beside.items():
        for place, (_toward, number, leaves) in enumerate(sorted(ends), 1):
            routes.ports[number, leaves] = grid.column_x(column) + grid.box_width * place / (len(ends) + 1)
    for number, way in enumerate(routes.ways):
        if way.is_straight:
            routes.ports[number, False] = routes.ports[number, True]


def _set_gutters(grid: Grid, routes: Routes) -> None:
    inside: dict[int, dict[int, Track]] = defaultdict(dict)
    for number, way in enumerate(routes.ways):
        if way.gutter is not None:
            inside[way.gutter][number] = Track(min(way.leaves, way.enters), max(way.leaves, way.enters))
    for gutter, pieces in inside.items():
        found = _tracks(pieces)
        parts = max(found.values()) + 2
        for number, track in found.items():
            routes.gutters[number] = grid.gutter_x(gutter) + GUTTER * (track + 1) / parts


def _set_tracks(routes: Routes) -> None:
    inside: dict[int, dict[tuple[int, int], Track]] = defaultdict(dict)
    for number, way in enumerate(routes.ways):
        start, end = routes.ports[number, True], routes.ports[number, False]
        if way.gutter is not None:
            middle = routes.gutters[number]
            inside[way.leaves][number, way.leaves] = _between(start, middle)
            inside[way.enters][number, way.enters] = _between(middle, end)
        elif not way.is_straight:
            inside[way.leaves][number, way.leaves] = _between(start, end)
    for channel, pieces in inside.items():
        found = _tracks(pieces)
        routes.tracks |= found
        routes.tracks_in[channel] = max(found.values()) + 1


def _between(one: float, other: float) -> Track:
    return Track(min(one, other), max(one, other))


def _tracks(pieces: Mapping[Key, Track]) -> dict[Key, int]:
    """Return a track for each piece, as few as can be: two that touch have different ones."""
    ends: list[float] = []
    found: dict[Key, int] = {}
    for key, piece in _from_the_left(pieces.items()):
        free = next((number for number, end in enumerate(ends) if end < piece.start), len(ends))
        ends[free : free + 1] = [piece.end]
        found[key] = free
    return found


def _from_the_left(pieces: Iterable[tuple[Key, Track]]) -> list[tuple[Key, Track]]:
    return sorted(pieces, key=lambda one: (one[1].start, one[1].end))

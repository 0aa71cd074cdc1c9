"""The strategy map as it is drawn: boxes and arrows with their measures, in tenths of a millimetre."""

from collections.abc import Sequence
from dataclasses import dataclass

from csr_xblock.domain.document.blocks import GoalMap, MapArea, MapGoal, MapLink
from csr_xblock.reports.document.map_arrows import Routes, routes_of
from csr_xblock.reports.document.map_places import LABEL, WIDTH, Box, Grid, grid_of

TALLEST = 2300
"""What a page has for a picture below its caption; a map that needs more is only told as a table."""

QUIET = 24
"""From a box to the nearest arrow that runs along it: the head of an arrow has room there."""

PITCH, NARROWEST_PITCH = 16, 7
FRAME = 12
"""How far a lane's colour reaches around its boxes."""

GAP = 8
"""Between two lanes with no arrow from one to the other."""

Point = tuple[int, int]


@dataclass(frozen=True)
class LaneBox:
    """An area: its coloured lane, and the box of its name inside."""

    area: MapArea
    box: Box
    label: Box


@dataclass(frozen=True)
class GoalBox:
    """A goal and its box."""

    goal: MapGoal
    box: Box


@dataclass(frozen=True)
class Arrow:
    """A link, drawn from its first point to its last, where the head is."""

    link: MapLink
    points: tuple[Point, ...]


@dataclass(frozen=True)
class MapLayout:
    """The drawing."""

    height: int
    lanes: tuple[LaneBox, ...]
    goals: tuple[GoalBox, ...]
    arrows: tuple[Arrow, ...]


def layout_of(goal_map: GoalMap) -> MapLayout | None:
    """Return the drawing of a map, None for one without goals and for one that no page can hold."""
    grid = grid_of(goal_map)
    if not grid.places:
        return None
    routes = routes_of(grid, goal_map.links)
    for pitch in range(PITCH, NARROWEST_PITCH - 1, -1):
        drawn = _layout(grid, routes, pitch)
        if drawn.height <= TALLEST:
            return drawn
    return None


def _layout(grid: Grid, routes: Routes, pitch: int) -> MapLayout:
    channels = _channels(grid, routes, pitch)
    tops = [channel.bottom for channel in channels[:-1]]
    boxes = {
        id_: Box(grid.column_x(place.column), tops[place.row], grid.box_width, grid.heights[place.row])
        for id_, place in grid.places.items()
    }
    return MapLayout(
        height=channels[-1].bottom,
        lanes=tuple(_lanes(grid, tops)),
        goals=tuple(GoalBox(place.goal, boxes[id_]) for id_, place in grid.places.items()),
        arrows=tuple(
            Arrow(way.link, tuple(_points(number, routes, channels, boxes, pitch)))
            for number, way in enumerate(routes.ways)
        ),
    )


def _channels(grid: Grid, routes: Routes, pitch: int) -> list[Box]:
    """Return the channels from the top: one above each row and one below the last."""
    used = {channel for way in routes.ways for channel in (way.leaves, way.enters)}
    channels, y = [], 0
    for number, height in enumerate((*grid.heights, 0)):
        is_outside = number in (0, len(grid.heights))
        room = FRAME if is_outside else 2 * FRAME + GAP
        if number in used:
            room = 2 * QUIET + max(0, routes.tracks_in.get(number, 0) - 1) * pitch
        channels.append(Box(0, y, WIDTH, room))
        y += room + height
    return channels


def _lanes(grid: Grid, tops: Sequence[int]) -> list[LaneBox]:
    found = []
    for lane in grid.lanes:
        top, bottom = tops[lane.start], tops[lane.end - 1] + grid.heights[lane.end - 1]
        box = Box(0, top - FRAME, WIDTH, bottom - top + 2 * FRAME)
        found.append(LaneBox(lane.area, box, Box(0, top, LABEL, bottom - top)))
    return found


def _points(number: int, routes: Routes, channels: Sequence[Box], boxes: dict[str, Box], pitch: int) -> list[Point]:
    way = routes.ways[number]
    start, end = round(routes.ports[number, True]), round(routes.ports[number, False])
    source, target = boxes[way.link.source], boxes[way.link.target]
    first = (start, source.bottom if way.leaves > way.source.row else source.y)
    last = (end, target.bottom if way.enters > way.target.row else target.y)
    if way.is_straight:
        return [first, last]

    def height(channel: int) -> int:
        return channels[channel].y + QUIET + routes.tracks[number, channel] * pitch

    if way.gutter is None:
        return [first, (start, height(way.leaves)), (end, height(way.leaves)), last]
    middle = round(routes.gutters[number])
    leaves, enters = height(way.leaves), height(way.enters)
    return [first, (start, leaves), (middle, leaves), (middle, enters), (end, enters), last]

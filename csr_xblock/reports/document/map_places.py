"""
Where the strategy map's areas and goals stand on a page: lanes below each other, up to three goals beside each other.

All lengths are in tenths of a millimetre. Between the rows of goals there are channels, beside them gutters: there the
arrows run (`map_arrows`).
"""

from dataclasses import dataclass
from itertools import islice

from csr_xblock.domain.document.blocks import GoalMap, MapArea, MapGoal
from csr_xblock.reports.document.text_measure import lines_needed

WIDTH = 1660
"""Of the picture: what A4 leaves between its margins."""

LABEL = 260
GUTTER = 80
SIDE_BY_SIDE = 3
WIDEST = 620
INSET = 16
"""Between the edge of a box and its words."""

LETTERS = 28.2
LINE = 38
"""Size of the letters (8 points) and height of a line of them."""


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Its lower side."""
        return self.y + self.height


@dataclass(frozen=True)
class Place:
    """A goal in a row of the picture, counted from the top, and in one of its columns."""

    goal: MapGoal
    row: int
    column: int


@dataclass(frozen=True)
class Lane:
    """An area with its first row and the one after its last."""

    area: MapArea
    start: int
    end: int


@dataclass(frozen=True)
class Grid:
    """The picture before it is known how much room the arrows need between the rows."""

    lanes: tuple[Lane, ...]
    places: dict[str, Place]
    columns: int
    box_width: int
    heights: tuple[int, ...]

    def column_x(self, column: int) -> int:
        """Return where the boxes of a column begin."""
        return LABEL + GUTTER + column * (self.box_width + GUTTER)

    def gutter_x(self, gutter: int) -> int:
        """Return where a gutter begins; the first is at the left of the first column."""
        return LABEL + gutter * (self.box_width + GUTTER)


def grid_of(goal_map: GoalMap) -> Grid:
    """Return the places of a map's goals; areas without any are left out."""
    areas = [area for area in goal_map.areas if area.goals]
    columns = min(SIDE_BY_SIDE, max((len(area.goals) for area in areas), default=1))
    room = (WIDTH - LABEL - (columns + 1) * GUTTER) // columns
    lanes: list[Lane] = []
    places: dict[str, Place] = {}
    rows: list[list[MapGoal]] = []
    for area in areas:
        start, goals = len(rows), iter(area.goals)
        while together := list(islice(goals, columns)):
            places |= {goal.id: Place(goal, len(rows), column) for column, goal in enumerate(together)}
            rows.append(together)
        lanes.append(Lane(area, start, len(rows)))
    width = min(room, WIDEST)
    return Grid(tuple(lanes), places, columns, width, _heights(lanes, rows, width))


def text_height(text: str, width: int, *, is_bold: bool) -> int:
    """Return how high a box must be for its words."""
    lines = lines_needed(text, (width - 2 * INSET) / LETTERS, is_bold=is_bold)
    return lines * LINE + 2 * INSET


def _heights(lanes: list[Lane], rows: list[list[MapGoal]], width: int) -> tuple[int, ...]:
    heights = [max(text_height(goal.title, width, is_bold=goal.is_first) for goal in row) for row in rows]
    for lane in lanes:
        # The last row of a lane grows where the area's name needs more lines than its goals.
        lacking = text_height(lane.area.name, LABEL, is_bold=True) - sum(heights[lane.start : lane.end])
        heights[lane.end - 1] += max(0, lacking)
    return tuple(heights)

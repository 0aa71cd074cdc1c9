"""
The geometry of the importance matrix: where its grid runs and where each rated goal stands. No words, no colours.

Across: importance for the business; upwards: for people and nature. Several goals with the same two numbers stand side
by side in their cell, so a column or row grows where many meet. Coordinates are texts with a decimal point, as in
`charts`. Source: METHODOLOGY 2.4.6.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, sqrt

from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE

SPACING = 34
PADDING = 4
LEFT = 44
RIGHT = 4
TOP = 4
BOTTOM = 44
FEWEST_SIDE_BY_SIDE = 2
"""Every cell has room for two dots across and two upwards, so that most matrices have equal cells."""

IMPORTANT = 4
"""From here on a cell is shaded."""

STEPS = range(1, HIGHEST_IMPORTANCE + 1)
REACH = 16.5
"""How far a shape reaches from its middle, at most."""


@dataclass(frozen=True)
class RatedGoal:
    """A goal that is rated from both sides. `area` is the place of its area, from 0."""

    number: int
    area: int
    business: int
    impact: int


@dataclass(frozen=True)
class Shape:
    """The outline of a dot around its middle, and how far below that its number stands."""

    outline: str
    number_y: str


SHAPES = (
    Shape("M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0", "4.5"),
    Shape("M-12-12h24v24h-24z", "4.5"),
    Shape("M0-16.5 16.5 0 0 16.5-16.5 0z", "4.5"),
    Shape("M0-16 16.5 13.5h-33z", "9"),
    Shape("M-15 0-7.5-13h15L15 0 7.5 13h-15z", "4.5"),
    Shape("M0 16-16.5-13.5h33z", "1"),
)
"""One for each area in its order; an adapted instrument with more begins again, and the numbers still differ."""


@dataclass(frozen=True)
class Lane:
    """A column or a row: where it begins and how wide it is."""

    start: int
    size: int

    @property
    def middle(self) -> float:
        """Its middle."""
        return self.start + self.size / 2

    @property
    def end(self) -> int:
        """Where the next one begins."""
        return self.start + self.size


@dataclass(frozen=True)
class MatrixTick:
    """A number beside the grid and where it stands."""

    number: str
    x: str
    y: str


@dataclass(frozen=True)
class MatrixDot:
    """A goal: the middle of its shape."""

    number: str
    area: int
    shape: Shape
    x: str
    y: str


@dataclass(frozen=True)
class Matrix:
    """
    The picture. `columns` and `rows` are by their importance; `grid` is the outline of all cells, `important` that of
    those from which a goal counts as important. `middle_x` and `middle_y` are where the axes have their names.
    """

    width: int
    height: int
    middle_x: str
    middle_y: str
    columns: Mapping[int, Lane]
    rows: Mapping[int, Lane]
    grid: str
    important: str
    across: tuple[MatrixTick, ...]
    upwards: tuple[MatrixTick, ...]
    dots: tuple[MatrixDot, ...]


def matrix_of(goals: Sequence[RatedGoal]) -> Matrix:
    """Return the matrix of these goals."""
    counts = Counter((goal.business, goal.impact) for goal in goals)
    columns, rows = _columns(counts), _rows(counts)
    end, bottom = columns[HIGHEST_IMPORTANCE].end, rows[1].end
    return Matrix(
        width=end + RIGHT,
        height=bottom + BOTTOM,
        middle_x=_text((LEFT + end) / 2),
        middle_y=_text((TOP + bottom) / 2),
        columns=columns,
        rows=rows,
        grid=_grid(columns, rows),
        important=_important(columns, rows),
        across=tuple(MatrixTick(str(step), _text(columns[step].middle), _text(bottom + 18)) for step in STEPS),
        upwards=tuple(MatrixTick(str(step), _text(LEFT - 10), _text(rows[step].middle + 5)) for step in STEPS),
        dots=tuple(_dots(goals, columns, rows)),
    )


def _grid(columns: Mapping[int, Lane], rows: Mapping[int, Lane]) -> str:
    end, bottom = columns[HIGHEST_IMPORTANCE].end, rows[1].end
    upright = "".join(f"M{lane.start} {TOP}V{bottom}" for lane in columns.values())
    level = "".join(f"M{LEFT} {lane.start}H{end}" for lane in rows.values())
    return f"{upright}M{end} {TOP}V{bottom}{level}M{LEFT} {bottom}H{end}"


def _important(columns: Mapping[int, Lane], rows: Mapping[int, Lane]) -> str:
    """Return the upper rows and the columns to the right: the higher of the two numbers counts."""
    end, bottom = columns[HIGHEST_IMPORTANCE].end, rows[1].end
    corner = f"V{rows[IMPORTANT].end}H{columns[IMPORTANT].start}V{bottom}H{end}V{TOP}"
    return f"M{LEFT} {TOP}{corner}z"


def _columns(counts: Mapping[tuple[int, int], int]) -> dict[int, Lane]:
    needed = {x: max(_side_by_side(counts[x, y]) for y in STEPS) for x in STEPS}
    return _lanes(STEPS, needed, LEFT)


def _rows(counts: Mapping[tuple[int, int], int]) -> dict[int, Lane]:
    """Return the rows; the highest importance is at the top."""
    needed = {y: max(_lines(counts[x, y]) for x in STEPS) for y in STEPS}
    return _lanes(reversed(STEPS), needed, TOP)


def _lanes(order: Iterable[int], needed: Mapping[int, int], start: int) -> dict[int, Lane]:
    order = list(order)
    sizes = [max(needed[step], FEWEST_SIDE_BY_SIDE) * SPACING + 2 * PADDING for step in order]
    starts = accumulate(sizes[:-1], initial=start)
    return {step: Lane(begin, size) for step, begin, size in zip(order, starts, sizes, strict=True)}


def _side_by_side(count: int) -> int:
    return ceil(sqrt(count))


def _lines(count: int) -> int:
    return ceil(count / _side_by_side(count)) if count else 0


def _dots(goals: Sequence[RatedGoal], columns: Mapping[int, Lane], rows: Mapping[int, Lane]) -> Iterable[MatrixDot]:
    """Return the goals cell by cell; in a cell line by line, each line in the middle."""
    cells: dict[tuple[int, int], list[RatedGoal]] = defaultdict(list)
    for goal in goals:
        cells[goal.business, goal.impact].append(goal)
    for (business, impact), together in cells.items():
        in_a_line = _side_by_side(len(together))
        lines = [together[start : start + in_a_line] for start in range(0, len(together), in_a_line)]
        for number, line in enumerate(lines):
            y = rows[impact].middle + (number - (len(lines) - 1) / 2) * SPACING
            for place, goal in enumerate(line):
                x = columns[business].middle + (place - (len(line) - 1) / 2) * SPACING
                yield MatrixDot(str(goal.number), goal.area, SHAPES[goal.area % len(SHAPES)], _text(x), _text(y))


def _text(coordinate: float) -> str:
    return f"{coordinate:.1f}"

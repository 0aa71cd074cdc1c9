"""The picture can be read: no arrow over a box, none on another one, whatever questions a trainer brings."""

import re
from itertools import pairwise

import pytest

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.strategy.company_link import LinkEnds
from csr_xblock.presentation.strategy.map_drawing import BOX_HEIGHT, BOX_WIDTH, Arrow, Drawing, drawing_of

LANES = [[ObjectiveId(f"{lane}{goal}") for goal in "123"] for lane in "abcdef"]
ALL = [one for lane in LANES for one in lane]
EVERY = [LinkEnds(a, b) for a in ALL for b in ALL if a != b]
Point = tuple[float, float]


def points_of(arrow: Arrow) -> list[Point]:
    """Return points along the line of an arrow: of each of its curves twenty, and the ends of straight parts."""
    parts = re.findall(r"([MCV])([^MCV]*)", arrow.line)
    points: list[Point] = []
    for letter, text in parts:
        numbers = [float(one) for one in text.split()]
        if letter == "M":
            points.append((numbers[0], numbers[1]))
        elif letter == "V":
            points.extend(
                (points[-1][0], points[-1][1] + (numbers[0] - points[-1][1]) * step / 20) for step in range(1, 21)
            )
        else:
            points.extend(curve(points[-1], numbers))
    return points


def curve(start: Point, numbers: list[float]) -> list[Point]:
    """Return points of a cubic curve."""
    p = [start, *zip(numbers[::2], numbers[1::2], strict=True)]
    found = []
    for step in range(1, 21):
        t = step / 20
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        found.append(tuple(sum(w * one[axis] for w, one in zip(weights, p, strict=True)) for axis in (0, 1)))
    return found  # type: ignore[return-value]


def is_over_a_box(drawing: Drawing, arrow: Arrow) -> bool:
    """Return whether a line runs inside a box, by more than a touch of its edge."""
    return any(
        place.x + 0.5 < x < place.x + BOX_WIDTH - 0.5 and place.y + 0.5 < y < place.y + BOX_HEIGHT - 0.5
        for x, y in points_of(arrow)
        for place in drawing.places.values()
    )


@pytest.mark.parametrize("links", [EVERY[::17], EVERY[::3]], ids=["18 links", "102 links"])
def test_no_arrow_runs_over_a_box_or_out_of_the_picture(links: list[LinkEnds]) -> None:
    """A box that is crossed cannot be read, and seems to be meant."""
    drawing = drawing_of(LANES, links)

    assert [] == [arrow.ends for arrow in drawing.arrows if is_over_a_box(drawing, arrow)]
    assert all(
        0 <= x <= drawing.width and 0 <= y <= drawing.height for arrow in drawing.arrows for x, y in points_of(arrow)
    )


def test_every_arrow_begins_and_ends_at_its_goals_and_nowhere_twice() -> None:
    """Thirty arrows may meet at one goal; each has a place of its own."""
    drawing = drawing_of(LANES, EVERY[::9])

    ends = []
    for arrow in drawing.arrows:
        points, tip = points_of(arrow), re.match(r"M(\S+) ([^l]+)l", arrow.head)
        assert tip is not None
        start, end = drawing.places[arrow.ends.source], drawing.places[arrow.ends.target]
        assert start.x < points[0][0] < start.x + BOX_WIDTH
        assert points[0][1] in (start.y, start.y + BOX_HEIGHT)
        assert end.x < float(tip[1]) < end.x + BOX_WIDTH
        assert float(tip[2]) in (end.y, end.y + BOX_HEIGHT)
        ends += [points[0], (float(tip[1]), float(tip[2]))]
    assert len(set(ends)) == len(ends)


def test_arrows_that_pass_rows_do_not_run_on_each_other() -> None:
    """In a gutter each has a place."""
    drawing = drawing_of(LANES, [LinkEnds(LANES[5][goal], LANES[row][goal]) for goal in range(3) for row in range(3)])

    across = sorted(points[len(points) // 2][0] for points in map(points_of, drawing.arrows))
    assert all(right - left > 1 for left, right in pairwise(across))


def test_lanes_with_many_goals_grow() -> None:
    """Trainers may add goals to an area; an area without links is drawn as well."""
    lane = [ObjectiveId(f"goal-{number}") for number in range(7)]

    drawing = drawing_of([lane, ["other"]], [])  # type: ignore[list-item]

    assert [0, 1, 2, 3] == sorted({place.row for place in drawing.places.values()})
    assert drawing.bands[0].height > 2 * drawing.bands[1].height
    assert drawing.bands[0].y + drawing.bands[0].height == drawing.bands[1].y
    assert drawing.height == drawing.bands[1].y + drawing.bands[1].height


def test_nothing_to_draw_is_drawn() -> None:
    """An instrument without goals has no map."""
    assert 0 == drawing_of([], []).height

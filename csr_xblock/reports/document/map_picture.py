"""Draws the strategy map with native shapes."""

from collections.abc import Iterator

from lxml import etree

from csr_xblock.domain.document.blocks import GoalMap
from csr_xblock.reports.document.map_layout import GoalBox, LaneBox, MapLayout
from csr_xblock.reports.document.map_places import WIDTH, Box
from csr_xblock.reports.document.paragraphs import Look, paragraph, runs
from csr_xblock.reports.document.shapes import INK, Frame, Told, arrow, color_of, picture, rectangle, tint_of

EDGE = 18
"""Width of the strip in an area's full colour."""

THICK = 2.5


def map_picture(drawn: MapLayout, goal_map: GoalMap, told: Told, numbers: Iterator[int]) -> etree._Element:
    """Return a run with the picture."""
    titles = goal_map.titles
    shapes = [rectangle(next(numbers), told.name, Box(0, 0, WIDTH, drawn.height), Frame())]
    shapes += [shape for lane in drawn.lanes for shape in _lane(lane, numbers)]
    colors = {goal.id: color_of(area.color) for area in goal_map.areas for goal in area.goals}
    for one in drawn.arrows:
        said = f"{titles[one.link.source]} → {titles[one.link.target]}"
        shapes.append(arrow(next(numbers), said, one.points, colors[one.link.source]))
    shapes += [_goal(goal, colors[goal.goal.id], next(numbers)) for goal in drawn.goals]
    return picture(next(numbers), told, (WIDTH, drawn.height), shapes)


def _lane(lane: LaneBox, numbers: Iterator[int]) -> Iterator[etree._Element]:
    color = lane.area.color
    yield rectangle(next(numbers), lane.area.name, lane.box, Frame(fill=tint_of(color)))
    strip = Box(lane.box.x, lane.box.y, EDGE, lane.box.height)
    yield rectangle(next(numbers), lane.area.name, strip, Frame(fill=color_of(color)))
    words = paragraph("MapArea", runs(lane.area.name))
    label = Box(lane.label.x + EDGE, lane.label.y, lane.label.width - EDGE, lane.label.height)
    yield rectangle(next(numbers), lane.area.name, label, Frame(), [words])


def _goal(goal: GoalBox, color: str, number: int) -> etree._Element:
    title, is_first = goal.goal.title, goal.goal.is_first
    words = paragraph("MapGoal", runs(title, Look(is_bold=is_first)))
    frame = Frame(fill="FFFFFF", line=INK if is_first else color, points=THICK if is_first else 1)
    return rectangle(number, title, goal.box, frame, [words], is_round=True)

"""
The small line of a goal: its beginning and its readings by day, with the target as a dashed line.

Only where things stand is worked out here; the same in words is the line's title and the table of readings.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from csr_xblock.domain.goals.goal_progress import Point
from csr_xblock.domain.goals.measured_goal import MeasuredGoal
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.goals.ratio_words import ratio_words

WIDTH, HEIGHT = 240, 64
EDGE = 6
MOST_IN_WORDS = 13
"""A longer list of numbers nobody wants to hear; the table has them all."""

LEAST_POINTS = 2


@dataclass(frozen=True)
class TrendLine:
    """A picture of WIDTH by HEIGHT. `target_y` is '' without a target; numbers are written as SVG takes them."""

    path: str
    last_x: str
    last_y: str
    target_y: str
    title: str
    width: int = WIDTH
    height: int = HEIGHT
    edge: int = EDGE


def trend_line(goal: MeasuredGoal, points: Sequence[Point]) -> TrendLine | None:
    """Return the line of a goal, None while there are not two points. `points` go from the oldest to the newest."""
    line = [*_beginning(goal, points), *points]
    if len(line) < LEAST_POINTS:
        return None
    target = None if goal.target is None else Fraction(goal.target)
    heights = [point.figure for point in line] + ([] if target is None else [target])
    top, bottom = max(heights), min(heights)
    days = (line[-1].day - line[0].day).days or 1
    places = [(_across((point.day - line[0].day).days, days), _down(point.figure, top, bottom)) for point in line]
    return TrendLine(
        path="M" + " ".join(f"{x} {y}" for x, y in places),
        last_x=places[-1][0],
        last_y=places[-1][1],
        target_y="" if target is None else _down(target, top, bottom),
        title=_title(line, target),
    )


def _beginning(goal: MeasuredGoal, points: Sequence[Point]) -> list[Point]:
    """Return the beginning as a point, where it lies before the first reading."""
    begin, day = goal.beginning, goal.baseline_day
    if begin is None or day is None or (points and points[0].day <= day):
        return []
    return [Point(day, begin)]


def _across(days: int, all_days: int) -> str:
    return _written(EDGE + Fraction(days * (WIDTH - 2 * EDGE), all_days))


def _down(figure: Fraction, top: Fraction, bottom: Fraction) -> str:
    if top == bottom:
        return _written(Fraction(HEIGHT, 2))
    return _written(EDGE + (top - figure) / (top - bottom) * (HEIGHT - 2 * EDGE))


def _written(place: Fraction) -> str:
    return f"{float(place):.1f}"


def _title(line: Sequence[Point], target: Fraction | None) -> str:
    told = "; ".join(f"{date_words(point.day)}: {ratio_words(point.figure)}" for point in line[-MOST_IN_WORDS:])
    if target is None:
        return told
    return _("%(readings)s. Dashed line: the target, %(target)s") % {"readings": told, "target": ratio_words(target)}

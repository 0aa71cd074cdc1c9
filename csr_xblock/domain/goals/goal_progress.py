"""
How far a goal is: the share of the way from beginning to target that the newest reading has covered.

Source: JOURNEY 5.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from csr_xblock.domain.goals.measured_goal import Direction, MeasuredGoal
from csr_xblock.domain.goals.readings import KeptReading, by_day


@dataclass(frozen=True)
class Point:
    """A figure in what the goal counts, on a day."""

    day: date
    figure: Fraction


def points_of(goal: MeasuredGoal, readings: Iterable[KeptReading]) -> list[Point]:
    """Return the readings that count for the goal, oldest day first."""
    counted = ((one.reading.day, one.reading.counted(goal.per)) for one in by_day(readings))
    return [Point(day, figure) for day, figure in counted if figure is not None]


def progress(goal: MeasuredGoal, newest: Fraction | None) -> Fraction | None:
    """
    Return the share of the way, 0 to 1. None while beginning, target or reading is missing, and for a goal that holds.
    """
    begin = goal.beginning
    if begin is None or goal.target is None or newest is None:
        return None
    way = Fraction(goal.target) - begin
    if not way:
        return None
    return min(Fraction(1), max(Fraction(0), (newest - begin) / way))


def leads_away(goal: MeasuredGoal, better: Direction) -> bool:
    """Return whether the target lies on the other side of the beginning than what is better."""
    begin = goal.beginning
    if begin is None or goal.target is None or Fraction(goal.target) == begin:
        return False
    return (Fraction(goal.target) > begin) is (better is Direction.DOWN)

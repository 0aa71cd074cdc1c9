"""What was done between two hand-ins, and what the company's figures were: beside the levels, not as their cause."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.goals.goal_progress import Point, points_of
from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.readings import KeptReading
from csr_xblock.domain.identifiers import ObjectiveId, UnitId


@dataclass(frozen=True)
class DoneUnit:
    """A learning unit that was completed, and on which day."""

    unit: UnitId
    day: date


@dataclass(frozen=True)
class DoneAction:
    """An action that was done, and on which day."""

    title: str
    objective: ObjectiveId
    day: date


@dataclass(frozen=True)
class FigureBetween:
    """A goal in figures with its first and its last reading of the time; one alone is both."""

    goal: KeptGoal
    first: Point
    last: Point


@dataclass(frozen=True)
class Between:
    """What was done in a time, the oldest first. Actions and figures are empty for somebody who may not see them."""

    units: tuple[DoneUnit, ...] = ()
    actions: tuple[DoneAction, ...] = ()
    figures: tuple[FigureBetween, ...] = ()


NOTHING_DONE = Between()


def figures_between(read: Iterable[tuple[KeptGoal, list[KeptReading]]]) -> tuple[FigureBetween, ...]:
    """Return the figures that were read in a time; a goal without a reading that counts for it is left out."""
    counted = ((goal, points_of(goal.goal, readings)) for goal, readings in read)
    return tuple(FigureBetween(goal, points[0], points[-1]) for goal, points in counted if points)

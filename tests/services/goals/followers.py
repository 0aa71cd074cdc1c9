"""What people who follow goals in figures do, through the same services as the screens."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.goals.measured_goal import KeptGoal, MeasuredGoal
from csr_xblock.domain.goals.readings import KeptReading, Reading
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.services.goals.save_goal import GoalChange, GoalOutcome, save_goal
from csr_xblock.services.goals.save_reading import ReadingChange, ReadingOutcome, save_reading
from csr_xblock.services.goals.show_goals import ShownGoals, show_goals
from tests.domain.goals.made_goals import LOAVES, TODAY
from tests.services.plan.planners import access


def follow(key: AssessmentKey, goal: MeasuredGoal = LOAVES, form_key: str = "page-of-loaves") -> KeptGoal:
    """Write a new goal."""
    return save_goal(key, GoalChange(goal, form_key=form_key), packaged_instrument(), TODAY).kept


def change_goal(key: AssessmentKey, kept: KeptGoal, **changes: object) -> GoalOutcome:
    """Change a goal that a page has shown."""
    goal = replace(kept.goal, **changes)  # type: ignore[arg-type]
    return save_goal(key, GoalChange(goal, kept.id, kept.revision), packaged_instrument(), TODAY)


def read(
    key: AssessmentKey, goal: int, value: object, day: date = TODAY, form_key: str = "", **more: object
) -> KeptReading:
    """Enter a new reading; each day is another page unless a page is named."""
    reading = Reading(day, Decimal(str(value)), **more)  # type: ignore[arg-type]
    return save_reading(key, ReadingChange(goal, reading, form_key=form_key or f"{day}-{value}"), TODAY).kept


def change_reading(key: AssessmentKey, kept: KeptReading, **changes: object) -> ReadingOutcome:
    """Change a reading that a page has shown."""
    reading = replace(kept.reading, **changes)  # type: ignore[arg-type]
    return save_reading(key, ReadingChange(kept.goal, reading, kept.id, kept.revision), TODAY)


def with_reading(key: AssessmentKey) -> KeptReading:
    """Return the reading of a new goal."""
    return read(key, follow(key).id, 18, date(2026, 2, 28))


def shown(key: AssessmentKey) -> ShownGoals:
    """Return all goals of somebody's company."""
    return show_goals(access(key))

"""Reads a goal and a reading from what a page sent. Each function raises InvalidInput naming the field."""

from collections.abc import Mapping

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import Direction, MeasuredGoal, OwnFigure, Rhythm
from csr_xblock.domain.goals.readings import Reading
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS, ObjectiveId
from csr_xblock.edge import json_input as take
from csr_xblock.screens.plan.plan_input import amount

GOAL_KEYS = (
    "name", "unit", "direction", "objective", "rhythm", "per", "baseline", "baseline_divisor", "baseline_day", "target",
    "target_day",
)  # fmt: skip
"""What the form of a goal sends of it; the figure of a goal never changes."""

READING_KEYS = ("day", "value", "divisor", "note")

Data = Mapping[str, object]


def read_goal(data: Data) -> MeasuredGoal:
    """Return the goal without its figure; what it may be is judged later."""
    objective = take.text(data, "objective")
    if len(objective) > MAX_ID_CHARACTERS:
        raise InvalidInput("value-invalid", "objective")
    return MeasuredGoal(
        own=OwnFigure(
            name=_line(data, "name"),
            unit=_line(data, "unit"),
            direction=take.one_of(data, "direction", Direction),
            objective=ObjectiveId(objective),
        ),
        rhythm=take.one_of(data, "rhythm", Rhythm),
        per=take.one_of(data, "per", Divisor) if take.text(data, "per") else None,
        baseline=amount(data, "baseline"),
        baseline_divisor=amount(data, "baseline_divisor"),
        baseline_day=take.optional_day(data, "baseline_day"),
        target=amount(data, "target"),
        target_day=take.optional_day(data, "target_day"),
    )


def read_reading(data: Data) -> Reading:
    """Return the reading; what it may be is judged later."""
    day, value = take.optional_day(data, "day"), amount(data, "value")
    if day is None:
        raise InvalidInput("reading-day-missing", "day")
    if value is None:
        raise InvalidInput("reading-value-missing", "value")
    return Reading(day, value, amount(data, "divisor"), note=_line(data, "note"))


def _line(data: Data, field: str) -> str:
    """Return a text in one line."""
    return " ".join(take.text(data, field).split())

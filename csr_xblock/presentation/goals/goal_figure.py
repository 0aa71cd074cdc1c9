"""What a goal counts, in the reader's language: the figure's name and unit, what it serves, how it is counted."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS, YES_OR_NO
from csr_xblock.domain.goals.measured_goal import Direction, MeasuredGoal
from csr_xblock.domain.questions.instrument import Instrument, Kpi, Objective
from csr_xblock.presentation.goals.goal_words import per_words, whole_unit


@dataclass(frozen=True)
class GoalFigure:
    """
    A figure in words. `objective` is the goal of the scorecard that it serves, `area` the area; '' where none is known.

    `unit` is that of what counts. `formula` and `example` are '' for an own figure.
    """

    name: str
    unit: str
    better: Direction
    objective: str = ""
    area: str = ""
    formula: str = ""
    example: str = ""
    is_yes_no: bool = False
    is_both_ways: bool = False


def goal_figure(goal: MeasuredGoal, words: Instrument, currency: str) -> GoalFigure:
    """Return the figure of a goal."""
    if not goal.kpi:
        own = goal.own
        objective = next((one for one in words.objectives if one.id == own.objective), None)
        return GoalFigure(own.name, own.unit, own.direction, *_place(objective, words))
    found = find_figure(goal.kpi, words)
    if found is None:
        return GoalFigure(_("A figure that is not proposed any more"), "", Direction.UP, is_both_ways=_is_both(goal))
    objective, kpi = found
    return GoalFigure(
        kpi.name,
        _unit(goal, kpi, currency),
        Direction.DOWN if kpi.direction == Direction.DOWN else Direction.UP,
        *_place(objective, words),
        formula=kpi.formula,
        example=kpi.example_target,
        is_yes_no=goal.kpi in YES_OR_NO,
        is_both_ways=_is_both(goal),
    )


def find_figure(kpi_id: str, words: Instrument) -> tuple[Objective, Kpi] | None:
    """Return a figure of the instrument with its objective, None for one that it does not have."""
    found = ((one, kpi) for one in words.objectives for kpi in one.kpis if kpi.id == kpi_id)
    return next(found, None)


def _place(objective: Objective | None, words: Instrument) -> tuple[str, str]:
    if objective is None:
        return "", ""
    return objective.title, words.perspective(objective.perspective).short


def _is_both(goal: MeasuredGoal) -> bool:
    return goal.kpi in BOTH_WAYS


def _unit(goal: MeasuredGoal, kpi: Kpi, currency: str) -> str:
    if goal.kpi in YES_OR_NO:
        return ""
    if goal.kpi not in BOTH_WAYS:
        return kpi.unit
    unit = whole_unit(BOTH_WAYS[goal.kpi])
    return unit if goal.per is None else f"{unit} {per_words(goal.per, currency)}"

"""Takes what people say of a goal: a new one, or a change of one that their page has shown."""

from dataclasses import dataclass, replace
from datetime import date

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.goals.goal_checks import check_goal
from csr_xblock.domain.goals.measured_goal import KeptGoal, MeasuredGoal, OwnFigure
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.goals.goal_store import find_goal, find_goal_by_form, find_goal_of_figure
from csr_xblock.results.goals.goal_writes import add_goal, change_goal
from csr_xblock.services.goals.goal_work import work_of_all


@dataclass(frozen=True)
class GoalChange:
    """
    What a page sends: the goal as it was written, and what the page had shown.

    `id` is None for a new one, which `form_key` names from the first try on.
    """

    goal: MeasuredGoal
    id: int | None = None
    revision: int = 0
    form_key: str = ""


@dataclass(frozen=True)
class GoalOutcome:
    """The goal as it is kept now; `is_mine` False: somebody else was quicker, and nothing was written."""

    kept: KeptGoal
    is_mine: bool = True


def save_goal(key: AssessmentKey | None, change: GoalChange, instrument: Instrument, today: date) -> GoalOutcome:
    """
    Keep the goal, or return the one that somebody has written since the page showed it. The same again changes nothing.

    Raises InvalidInput for what a goal may not be, Conflict when it is put away, when there are too many, and for a
    second one of the same figure.
    """
    with work_of_all(key) as company:
        kept = _kept(company, change)
        goal = _with_figure(change.goal, kept)
        if kept is not None and kept.goal == goal:
            return GoalOutcome(kept)
        check_goal(goal, None if kept is None else kept.goal, instrument, today)
        if kept is None:
            if find_goal_of_figure(company, goal.kpi, goal.own.name) is not None:
                raise Conflict("goal-there")
            return GoalOutcome(add_goal(company, goal, today, change.form_key))
        if not change_goal(company, kept.id, change.revision, goal):
            return GoalOutcome(kept, is_mine=False)
        return GoalOutcome(replace(kept, revision=kept.revision + 1, goal=goal))


def _with_figure(goal: MeasuredGoal, kept: KeptGoal | None) -> MeasuredGoal:
    """Return what was written with the figure that the goal has; a page does not say it, because it never changes."""
    return goal if kept is None or not kept.goal.kpi else replace(goal, kpi=kept.goal.kpi, own=OwnFigure())


def _kept(company: CompanyKey, change: GoalChange) -> KeptGoal | None:
    """Return the goal that the page has shown or has sent before, None for a new one."""
    if change.id is not None:
        kept = find_goal(company, change.id)
        if kept is None:
            raise Conflict("goal-gone")
        return kept
    kept = find_goal_by_form(company, change.form_key)
    if kept is not None and kept.archived_at is not None:
        raise Conflict("goal-gone")
    return kept

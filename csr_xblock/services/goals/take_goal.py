"""Makes a goal of one tap: of a figure that is offered, or of the figure of an action. Twice, it is the same goal."""

from datetime import date

from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS
from csr_xblock.domain.goals.goal_of_action import goal_of_action
from csr_xblock.domain.goals.measured_goal import KeptGoal, MeasuredGoal, usual_rhythm
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.goals.goal_store import divisor_of, find_goal_of_figure
from csr_xblock.results.goals.goal_writes import add_goal
from csr_xblock.results.plan.action_store import find_action
from csr_xblock.services.goals.goal_work import work_of_all


def take_goal(key: AssessmentKey | None, kpi_id: str, instrument: Instrument, today: date) -> KeptGoal:
    """
    Return the goal for a figure of the instrument, a new one without numbers.

    Raises InvalidInput for a figure that is not proposed, Conflict when the company has as many goals as it may have.
    """
    found = next((kpi for one in instrument.objectives for kpi in one.kpis if kpi.id == kpi_id), None)
    if found is None:
        raise InvalidInput("value-invalid", "kpi")
    with work_of_all(key) as company:
        there = find_goal_of_figure(company, found.id)
        if there is not None:
            return there
        per = divisor_of(company).divisor if found.id in BOTH_WAYS else None
        return add_goal(company, MeasuredGoal(found.id, rhythm=usual_rhythm(found.frequency), per=per), today)


def keep_figure_of_action(key: AssessmentKey | None, action_id: int, instrument: Instrument, today: date) -> KeptGoal:
    """
    Return the goal for the figure of an action, with the action's numbers; where there is one already, that one.

    Raises Conflict if the action is gone or says too little by now.
    """
    with work_of_all(key) as company:
        action = find_action(company, action_id)
        if action is None:
            raise Conflict("action-gone")
        goal = goal_of_action(action.action, instrument, divisor_of(company).divisor, today)
        if goal is None:
            raise Conflict("action-without-figure")
        return find_goal_of_figure(company, goal.kpi, goal.own.name) or add_goal(company, goal, today)

"""The goal that an action names already: the figure by which it is seen, with today's number and the target."""

from datetime import date

from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS, YES_OR_NO, Divisor
from csr_xblock.domain.goals.measured_goal import (
    MAX_FIGURE_CHARACTERS,
    Direction,
    MeasuredGoal,
    OwnFigure,
    usual_rhythm,
)
from csr_xblock.domain.plan.action_drafts import cut_at_word
from csr_xblock.domain.plan.actions import NO_FIGURE, OWN_FIGURE, Action, Measure
from csr_xblock.domain.questions.instrument import Instrument


def has_goal_in_it(measure: Measure) -> bool:
    """
    Return whether an action's figure says enough for a goal: which figure, its number today and its target.

    An action takes any number; of a figure that is there or not, only yes and no can be kept.
    """
    is_figure = measure.kpi not in ("", NO_FIGURE) and (measure.kpi != OWN_FIGURE or bool(measure.name.strip()))
    numbers = (measure.baseline, measure.target)
    if not is_figure or None in numbers:
        return False
    return measure.kpi not in YES_OR_NO or all(one in (0, 1) for one in numbers)


def goal_of_action(action: Action, instrument: Instrument, per: Divisor | None, today: date) -> MeasuredGoal | None:
    """
    Return the goal, None where the action does not say enough. `per` is what the company divides by.

    The action's numbers are taken as the figure counts them: per unit where the company has chosen what that is.
    """
    measure = action.measure
    if not has_goal_in_it(measure):
        return None
    is_own = measure.kpi == OWN_FIGURE
    begun = min(action.start or today, today)
    frequency = next((k.frequency for one in instrument.objectives for k in one.kpis if k.id == measure.kpi), "")
    return MeasuredGoal(
        kpi="" if is_own else measure.kpi,
        own=own_figure(measure, action) if is_own else OwnFigure(),
        rhythm=usual_rhythm(frequency),
        per=per if measure.kpi in BOTH_WAYS else None,
        baseline=measure.baseline,
        baseline_day=begun,
        target=measure.target,
        target_day=action.due if action.due is not None and action.due > begun else None,
    )


def own_figure(measure: Measure, action: Action) -> OwnFigure:
    """Return an action's own figure; which way is better follows from where it shall go."""
    falls = measure.baseline is not None and measure.target is not None and measure.target < measure.baseline
    return OwnFigure(
        name=cut_at_word(measure.name, MAX_FIGURE_CHARACTERS),
        direction=Direction.DOWN if falls else Direction.UP,
        objective=action.objective,
    )

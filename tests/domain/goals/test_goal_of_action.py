"""The goal that an action names already."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.goal_of_action import goal_of_action, has_goal_in_it
from csr_xblock.domain.goals.measured_goal import Direction, MeasuredGoal, Rhythm
from csr_xblock.domain.plan.actions import NO_FIGURE, OWN_FIGURE, Measure
from tests.domain.goals.made_goals import ENERGY, RENEWABLE, REPORT, TODAY
from tests.domain.plan.made_actions import CLIMATE, WHOLE

NUMBERS = Decimal(60), Decimal(50)


def made(kpi: str, name: str = "", per: Divisor | None = None, **changes: object) -> MeasuredGoal:
    """Return the goal of an action, which there must be."""
    action = replace(WHOLE, measure=Measure(kpi, name, *NUMBERS), **changes)  # type: ignore[arg-type]
    goal = goal_of_action(action, packaged_instrument(), per, TODAY)
    assert goal is not None
    return goal


def test_it_has_the_actions_figure_numbers_and_days() -> None:
    """The figure of the instrument says how often it is read."""
    goal = made(RENEWABLE)

    assert (RENEWABLE, *NUMBERS, Rhythm.YEARLY) == (goal.kpi, goal.baseline, goal.target, goal.rhythm)
    assert (WHOLE.start, WHOLE.due) == (goal.baseline_day, goal.target_day)


def test_a_figure_that_is_there_or_not_becomes_a_goal_of_yes_and_no() -> None:
    """Zero is a number: not yet."""
    assert has_goal_in_it(Measure(REPORT, "", Decimal(0), Decimal(1)))


def test_an_own_figure_keeps_name_objective_and_way() -> None:
    """It shall fall, so less is better."""
    goal = made(OWN_FIGURE, "Loaves left over")

    assert ("", "Loaves left over", Direction.DOWN, CLIMATE) == (
        goal.kpi,
        goal.own.name,
        goal.own.direction,
        goal.own.objective,
    )


def test_a_figure_of_both_kinds_counts_as_the_company_counts() -> None:
    """Others never do."""
    assert Divisor.PEOPLE is made(ENERGY, per=Divisor.PEOPLE).per
    assert made(RENEWABLE, per=Divisor.PEOPLE).per is None


def test_a_beginning_is_never_in_the_future() -> None:
    """An action may begin later; a target that lies before it has no day."""
    assert TODAY == made(RENEWABLE, start=date(2027, 5, 1), due=date(2027, 6, 1)).baseline_day
    assert made(RENEWABLE, start=TODAY, due=TODAY).target_day is None


@pytest.mark.parametrize(
    "measure",
    [
        Measure(),
        Measure(NO_FIGURE, "", *NUMBERS),
        Measure(OWN_FIGURE, " ", *NUMBERS),
        Measure(RENEWABLE, "", NUMBERS[0], None),
        Measure(RENEWABLE, "", None, NUMBERS[1]),
        Measure(REPORT, "", Decimal(0), Decimal(5)),
    ],
    ids=str,
)
def test_half_a_figure_is_no_goal(measure: Measure) -> None:
    """Nothing is offered then."""
    assert not has_goal_in_it(measure)
    assert goal_of_action(replace(WHOLE, measure=measure), packaged_instrument(), None, TODAY) is None

"""The goals in figures."""

from dataclasses import replace
from decimal import Decimal

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.programme.settings import Step
from csr_xblock.services.goals.show_goals import ShownGoals
from tests.domain.goals.made_goals import kept_goal, kept_reading
from tests.presentation.document.sections.companies import EVERYTHING, bakery
from tests.presentation.document.sections.told import missing, section, text


def rows(**changes: object) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table."""
    (found,) = (block for block in section(SectionId.GOALS, **changes).blocks if isinstance(block, Table))
    return found.rows


def test_a_goal_stands_with_beginning_today_target_and_action() -> None:
    """What is not read yet says so."""
    energy, loaves = rows()

    assert (
        *("Energy use (kWh per person)", "500 (Dec. 31, 2025)", "no reading yet", "400", "Dec. 31, 2027"),
        "Bake rye and rolls in one go",
    ) == energy
    assert "18 (Nov. 28, 2026)" == loaves[2]


def test_a_beginning_without_a_day_is_told_without_one() -> None:
    """Nobody had to say when it was."""
    goal = replace(bakery("en")[0].goals.goals[0].goal, baseline_day=None)

    assert "500" == rows(goals=ShownGoals((kept_goal(goal),)))[0][1]


def test_a_goal_of_which_nothing_is_known_stays_out_and_is_asked_for() -> None:
    """A row of dashes tells a bank nothing."""
    assert "Report or web page" not in text(SectionId.GOALS)
    assert [("goal/1", False), ("goal/3", False)] == missing(SectionId.GOALS)


def test_a_target_that_is_reached_is_said() -> None:
    """The only goal that has come so far."""
    shown = ShownGoals((kept_goal(),), {1: [kept_reading(12)]})

    assert rows(goals=shown)[0][2].endswith(", target reached")
    assert "reached" not in text(SectionId.GOALS)


def test_given_up_actions_do_nothing_for_a_goal() -> None:
    """They stand in the plan as what they are."""
    facts, _words = bakery("en")
    given_up = tuple(replace(one, action=replace(one.action, status=ActionStatus.STOPPED)) for one in facts.actions)

    assert "–" == rows(actions=given_up)[0][-1]


def test_a_figure_that_is_not_proposed_any_more_has_a_name_all_the_same() -> None:
    """Authors change their figures."""
    goal = replace(bakery("en")[0].goals.goals[0].goal, kpi="kpi-lost", per=None, baseline=Decimal(1))

    assert rows(goals=ShownGoals((kept_goal(goal),)))[0][0]


def test_without_goals_it_leads_to_them_unless_they_are_hidden() -> None:
    """The step Decide holds them."""
    nothing = ShownGoals()

    assert () == section(SectionId.GOALS, goals=nothing).blocks
    assert [("goals", False)] == missing(SectionId.GOALS, goals=nothing)
    assert [] == missing(SectionId.GOALS, goals=nothing, steps=EVERYTHING - {Step.STRATEGY})

"""The form of an action: what is offered, and what somebody else has written."""

from dataclasses import replace

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.plan.actions import MAX_STEPS, Action, LinkedItem, Measure
from csr_xblock.presentation.plan.action_page import ActionPage, action_page, told_fields
from csr_xblock.presentation.plan.plan_page import PlanHandlers
from tests.domain.plan.made_actions import ENERGY, WHOLE, kept

KEY = AssessmentKey(Learner("course-v1:a+b+c", 7))
HANDLERS = PlanHandlers(*["/x"] * 9)


def page(action: Action = WHOLE, levels: dict[ItemId, int] | None = None) -> ActionPage:
    """Return the form of a kept action."""
    return action_page(
        kept(action, 5), action, packaged_instrument(), levels or {}, Links("0" * 8), HANDLERS, KEY, form_key="k"
    )


def levels_offered(shown: ActionPage, item: ItemId) -> tuple[list[str], str]:
    """Return the levels that can be wanted for a question, and why there are none."""
    row = next(row for group in shown.item_groups for row in group.rows if row.id == item)
    return [choice.value for choice in row.levels], row.note


def test_levels_above_todays_can_be_wanted_and_the_one_that_is_wanted_stays() -> None:
    """Also when it has been reached, or when nobody knows today's."""
    linked = replace(WHOLE, items=(LinkedItem(ENERGY, 2),))
    alone = replace(WHOLE, items=())

    assert levels_offered(page(linked, {ENERGY: 1}), ENERGY)[0] == ["2", "3", "4"]
    assert levels_offered(page(linked, {ENERGY: 3}), ENERGY)[0] == ["2", "4"]
    assert levels_offered(page(linked), ENERGY)[0] == ["2"]
    assert levels_offered(page(alone), ENERGY) == ([], "no answer with a level yet")
    assert levels_offered(page(alone, {ENERGY: 4}), ENERGY) == ([], "at the highest level already")


def test_questions_of_other_goals_are_shown_where_they_are_linked() -> None:
    """A unit's task improves questions of several goals."""
    shown = page(replace(WHOLE, objective=ObjectiveId("fin-resilience"), items=(LinkedItem(ENERGY, 2),)))

    assert [group.objective for group in shown.item_groups if group.is_shown] == ["fin-resilience", "env-climate"]


def test_a_figure_that_the_author_has_taken_away_stays_chosen() -> None:
    """Saving the form must not change it."""
    shown = page(replace(WHOLE, measure=Measure("gone")))

    assert [one.value for one in shown.plain_figures if one.is_chosen] == ["gone"]


def test_one_empty_step_waits_below_those_that_are_written() -> None:
    """And not one more than there may be."""
    shown = page()

    assert [line.text for line in shown.steps if line.is_shown] == [step.text for step in WHOLE.steps] + [""]
    assert len(shown.steps) == MAX_STEPS


def test_the_folded_part_is_open_once_people_have_written_into_it() -> None:
    """What a draft fills in is no reason."""
    assert not page().needs_more
    assert page(replace(WHOLE, why="The bill")).needs_more


def test_everything_that_the_form_sends_can_be_told() -> None:
    """A field that is left out would be overwritten unseen."""
    told = told_fields(WHOLE, packaged_instrument(), ())

    assert told["items"].value == f"{ENERGY}:2"
    assert told["steps"].value == "\n".join(step.text for step in WHOLE.steps)
    assert told["due"].value == "2026-12-31"
    assert told["due"].words != told["due"].value
    assert told["kpi"].words == "no figure: it is done or not"

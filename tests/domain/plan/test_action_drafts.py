"""What one tap makes: for every question, at every level."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.plan.action_checks import check_action
from csr_xblock.domain.plan.action_drafts import (
    cut_at_word,
    draft_of_improvement,
    draft_of_task,
    draft_to_find_out,
    teaching_unit,
    with_figure,
)
from csr_xblock.domain.plan.actions import ActionStatus, LinkedItem
from csr_xblock.domain.questions.instrument import Item
from tests.domain.plan.made_actions import ENERGY, TODAY, rules

ITEMS = packaged_instrument().items
UNITS = packaged_units("en")


@given(st.text(), st.integers(2, 300))
def test_a_title_is_cut_at_a_word(text: str, most: int) -> None:
    """It is never longer, says nothing that was not there, and cuts a word only where the first is too long."""
    line, cut = " ".join(text.split()), cut_at_word(text, most)

    assert len(cut) <= most
    if cut != line:
        kept = cut.removesuffix("…")
        assert line.startswith(kept)
        rest = line[len(kept) :].lstrip(",;:")
        assert rest.startswith(" ") or " " not in line[: most - 1]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Read the meter", "Read the meter"),
        ("Read the meters on Monday", "Read the meters…"),
        ("Read the meter, then note it", "Read the meter…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschif…"),
        ("  Read\n the meter ", "Read the meter"),
    ],
)
def test_how_titles_are_cut(text: str, cut: str) -> None:
    """At sixteen characters."""
    assert cut_at_word(text, 16) == cut


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
@pytest.mark.parametrize("level", range(5))
def test_an_improvement_becomes_an_idea(item: Item, level: int) -> None:
    """Quick win, then the words of the next anchor, which is wanted; at the top nothing is."""
    draft = draft_of_improvement(item, level, TODAY)

    steps = [step.text for step in draft.steps]
    goal = item.anchors.after(level)
    assert (draft.status, draft.title, draft.start) == (ActionStatus.IDEA, item.quick_win, TODAY)
    assert steps == [item.quick_win, *([] if goal is None else [goal.text])]
    assert draft.items == (LinkedItem(item.id, None if level == 4 else level + 1),)
    check_action(replace(draft, currency="EUR"), None, rules({item.id: level}))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_what_is_not_known_becomes_something_to_find_out(item: Item) -> None:
    """The first step says where the answer may be; a level is wanted once there is one."""
    draft = draft_to_find_out(item, f"Find out: {item.topic}", TODAY)

    assert [step.text for step in draft.steps] == [item.evidence_hint]
    assert draft.items == (LinkedItem(item.id, None),)
    check_action(replace(draft, currency="EUR"), None, rules({}))


def test_a_questions_author_need_not_write_a_quick_win() -> None:
    """Trainers' own questions have a topic at least."""
    own = replace(ITEMS[0], quick_win="", evidence_hint="", topic="Bread left over")

    assert draft_of_improvement(own, 0, TODAY).title == "Bread left over"
    assert draft_to_find_out(own, "Find out", TODAY).steps[0].text == own.text


@pytest.mark.parametrize("unit", UNITS.values(), ids=lambda unit: unit.id)
def test_a_units_task_becomes_an_idea_that_is_due_when_its_time_is_over(unit) -> None:  # type: ignore[no-untyped-def]
    """Its steps, its questions, and the goal of the first."""
    draft = draft_of_task(unit, "Walk", ["One", "", "Two", "One"], packaged_instrument(), {}, TODAY)

    assert [step.text for step in draft.steps] == ["One", "Two"]
    assert draft.due == TODAY + timedelta(days=unit.span_days)
    assert tuple(linked.item for linked in draft.items) == unit.items
    assert draft.objective == packaged_instrument().item(unit.items[0]).objective
    assert draft.unit == unit.id


def test_a_draft_has_the_first_figure_of_its_goal() -> None:
    """So that nobody begins with an empty list of figures."""
    item = packaged_instrument().item(ENERGY)
    draft = with_figure(draft_of_improvement(item, 1, TODAY), packaged_instrument())

    assert draft.measure.kpi == packaged_instrument().objective(item.objective).kpis[0].id


def test_the_unit_that_names_a_question_comes_before_the_first_of_its_area() -> None:
    """Energy is taught in the foundation of the environment."""
    item = packaged_instrument().item(ENERGY)

    assert teaching_unit(item, UNITS.values()) == UnitId("environment-foundation")
    assert teaching_unit(item, []) == ""

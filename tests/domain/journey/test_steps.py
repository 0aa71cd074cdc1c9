"""The seven steps: when each is done or begun, and what comes next. The table is that of JOURNEY 4."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.steps import OF_STAFF, JourneyFacts, StepState, next_step, step_states
from csr_xblock.domain.programme.settings import Step

NOTHING = JourneyFacts(
    has_opened_beginning=False,
    hunt_lines=0,
    stakeholder_groups=0,
    rated_objectives=0,
    objectives=18,
    priorities=0,
    actions=0,
    goals=0,
    versions=0,
    recommended=0,
)
EVERYTHING = JourneyFacts(
    has_profile=True,
    has_opened_beginning=True,
    hunt_lines=10,
    stakeholder_groups=5,
    rated_objectives=18,
    objectives=18,
    hand_ins=2,
    priorities=3,
    actions=3,
    goals=1,
    versions=1,
    recommended=4,
    recommended_done=4,
)


def state(step: Step, **facts: Any) -> StepState:
    """Return the state of one step of somebody who has done only this."""
    return step_states(replace(NOTHING, **facts), Step)[step]


@pytest.mark.parametrize(
    ("step", "facts", "expected"),
    [
        pytest.param(Step.PROFILE, {}, StepState.NOT_BEGUN, id="see: nothing"),
        pytest.param(Step.PROFILE, {"has_profile": True}, StepState.PARTLY, id="see: profile"),
        pytest.param(Step.PROFILE, {"hunt_lines": 1}, StepState.PARTLY, id="see: one line of the hunt"),
        pytest.param(
            Step.PROFILE,
            {"has_profile": True, "has_opened_beginning": True},
            StepState.DONE,
            id="see: and the unit",
        ),
        pytest.param(
            Step.PROFILE, {"has_profile": True, "has_opened_beginning": None}, StepState.DONE, id="see: no such unit"
        ),
        pytest.param(Step.IMPORTANCE, {}, StepState.NOT_BEGUN, id="ask: nothing"),
        pytest.param(Step.IMPORTANCE, {"stakeholder_groups": 1}, StepState.PARTLY, id="ask: a group"),
        pytest.param(Step.IMPORTANCE, {"rated_objectives": 1}, StepState.PARTLY, id="ask: a rating"),
        pytest.param(Step.IMPORTANCE, {"rated_objectives": 18}, StepState.PARTLY, id="ask: ratings, no group"),
        pytest.param(
            Step.IMPORTANCE,
            {"stakeholder_groups": 1, "rated_objectives": 17},
            StepState.PARTLY,
            id="ask: one short",
        ),
        pytest.param(
            Step.IMPORTANCE, {"stakeholder_groups": 1, "rated_objectives": 18}, StepState.DONE, id="ask: both"
        ),
        pytest.param(Step.START, {"has_draft": True}, StepState.PARTLY, id="assess: a draft"),
        pytest.param(Step.START, {"hand_ins": 1}, StepState.DONE, id="assess: handed in"),
        pytest.param(Step.START, {"hand_ins": 1, "has_draft": True}, StepState.DONE, id="assess: and a second draft"),
        pytest.param(Step.SCORECARD, {"hand_ins": 1}, StepState.NOT_BEGUN, id="understand: nothing chosen"),
        pytest.param(Step.SCORECARD, {"priorities": 1}, StepState.PARTLY, id="understand: one chosen"),
        pytest.param(Step.SCORECARD, {"priorities": 3}, StepState.DONE, id="understand: three chosen"),
        pytest.param(Step.STRATEGY, {}, StepState.NOT_BEGUN, id="decide: nothing planned"),
        pytest.param(Step.STRATEGY, {"actions": 1}, StepState.PARTLY, id="decide: one action"),
        pytest.param(Step.STRATEGY, {"actions": 3}, StepState.PARTLY, id="decide: three actions, no goal"),
        pytest.param(Step.STRATEGY, {"goals": 1}, StepState.PARTLY, id="decide: a goal, no action"),
        pytest.param(Step.STRATEGY, {"goals": 1, "actions": 2}, StepState.PARTLY, id="decide: one action short"),
        pytest.param(Step.STRATEGY, {"versions": 1}, StepState.PARTLY, id="decide: a document, nothing planned"),
        pytest.param(Step.STRATEGY, {"goals": 1, "actions": 3}, StepState.PARTLY, id="decide: no version kept"),
        pytest.param(Step.STRATEGY, {"goals": 1, "actions": 3, "versions": 1}, StepState.DONE, id="decide: all three"),
        pytest.param(
            Step.STRATEGY, {"goals": None, "actions": 3, "versions": 2}, StepState.DONE, id="decide: no goals there"
        ),
        pytest.param(
            Step.STRATEGY, {"goals": 1, "actions": 3, "versions": None}, StepState.DONE, id="decide: no document there"
        ),
        pytest.param(Step.PATH, {}, StepState.NOT_BEGUN, id="learn: before anything is recommended"),
        pytest.param(Step.PATH, {"recommended": 4, "recommended_done": 1}, StepState.PARTLY, id="learn: one of four"),
        pytest.param(
            Step.PATH, {"hand_ins": 1, "recommended": 4, "recommended_done": 4}, StepState.DONE, id="learn: all"
        ),
        pytest.param(Step.PATH, {"hand_ins": 1, "recommended": 4}, StepState.NOT_BEGUN, id="learn: none of four"),
        pytest.param(Step.PATH, {"hand_ins": 1, "recommended": 0}, StepState.DONE, id="learn: nothing to learn"),
        pytest.param(Step.RENEW, {"hand_ins": 1}, StepState.NOT_BEGUN, id="renew: the first"),
        pytest.param(Step.RENEW, {"hand_ins": 2}, StepState.DONE, id="renew: the second"),
    ],
)
def test_state_of_a_step(step: Step, facts: dict[str, Any], expected: StepState) -> None:
    """Nobody is told 'done' for half of it, or 'not begun' for work that is there."""
    assert expected == state(step, **facts)


def test_step_without_parts_is_not_there() -> None:
    """Neither a plan where nothing may be kept, nor a path without units."""
    none = replace(
        NOTHING,
        actions=None,
        goals=None,
        versions=None,
        recommended=None,
        stakeholder_groups=None,
        rated_objectives=None,
    )
    states = step_states(none, Step)

    assert [Step.PROFILE, Step.START, Step.SCORECARD, Step.RENEW] == list(states)


def test_steps_keep_the_journeys_order_and_hidden_ones_are_left_out() -> None:
    """The order of the page is 1 to 7, whatever comes next."""
    states = step_states(NOTHING, {Step.PATH, Step.START, Step.PROFILE})

    assert [Step.PROFILE, Step.START, Step.PATH] == list(states)


def test_staff_have_a_shorter_way() -> None:
    """They see, answer, read and learn; the company's own work is for those who lead it."""
    facts = replace(NOTHING, is_staff=True, hand_ins=1)
    states = step_states(facts, Step)

    assert OF_STAFF == set(states)
    assert StepState.DONE is states[Step.SCORECARD]


def test_what_the_company_has_chosen_is_not_begun_by_staff() -> None:
    """Those who lead the company choose its goals; who has only just joined has read nothing yet."""
    facts = replace(NOTHING, priorities=2)

    states = [step_states(replace(facts, is_staff=one), Step)[Step.SCORECARD] for one in (False, True)]

    assert [StepState.PARTLY, StepState.NOT_BEGUN] == states


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({}, Step.PROFILE, id="the profile first"),
        pytest.param({"has_profile": True}, Step.START, id="then answers, though asking stands before them"),
        pytest.param({"has_profile": True, "hand_ins": 1}, Step.IMPORTANCE, id="then what matters"),
        pytest.param(
            {"has_profile": True, "hand_ins": 1, "rated_objectives": 18, "stakeholder_groups": 1},
            Step.SCORECARD,
            id="then what comes first",
        ),
        pytest.param(
            {
                "has_profile": True,
                "hand_ins": 1,
                "rated_objectives": 18,
                "stakeholder_groups": 1,
                "priorities": 3,
                "recommended": 4,
                "unit_to_begin": UnitId("g-scorecard"),
            },
            Step.PATH,
            id="then a unit",
        ),
    ],
)
def test_next_step(facts: dict[str, Any], expected: Step) -> None:
    """One thing at a time, in the order of JOURNEY 4."""
    known = replace(NOTHING, **facts)

    assert expected is next_step(known, step_states(known, Step))


def test_nothing_comes_after_everything() -> None:
    """The page says so instead of inventing something."""
    assert next_step(EVERYTHING, step_states(EVERYTHING, Step)) is None


FACTS = st.builds(
    JourneyFacts,
    has_profile=st.booleans(),
    is_staff=st.booleans(),
    has_opened_beginning=st.none() | st.booleans(),
    hunt_lines=st.none() | st.integers(0, 10),
    stakeholder_groups=st.none() | st.integers(0, 30),
    rated_objectives=st.none() | st.integers(0, 18),
    objectives=st.just(18),
    has_draft=st.booleans(),
    hand_ins=st.integers(0, 3),
    priorities=st.none() | st.integers(0, 3),
    recommended=st.none() | st.integers(0, 4),
    unit_to_begin=st.none() | st.just(UnitId("g-why")),
)


@given(FACTS, st.sets(st.sampled_from(Step)), st.sets(st.sampled_from(Step)))
def test_next_step_is_shown_and_not_done(facts: JourneyFacts, shown: set[Step], put_off: set[Step]) -> None:
    """The one button leads to no step that is hidden, finished or put off, and is missing only where all are."""
    states = step_states(facts, shown)
    wanted = next_step(facts, states, put_off)
    left = {step for step, state in states.items() if state is not StepState.DONE} - put_off

    assert set(states) <= shown
    assert (wanted is None) == (not left)
    assert wanted is None or wanted in left

"""If you do this: what a plan does to answers, and what it can never do (JOURNEY 6)."""

from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.plan.projection import PlannedLevels, has_projection, projected, without_level
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import LEVELS, Instrument
from csr_xblock.domain.scoring.answered_again import as_of_today
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import answer_of, scored_inputs, sheet_of, tiny_instrument

Inputs = tuple[Instrument, AnswerSheet, dict[ObjectiveId, Importance]]
HALF = 0.5
TINY = tiny_instrument({}, {}, {})
ONE, TWO, THREE = (item.id for item in TINY.items)


@st.composite
def plans(draw: st.DrawFn, instrument: Instrument) -> list[PlannedLevels]:
    """Draw a plan for an instrument."""
    items = st.sampled_from([item.id for item in instrument.items])
    levels = st.dictionaries(items, st.sampled_from(LEVELS), max_size=4)
    action = st.builds(PlannedLevels, levels, st.sampled_from(Phase), st.sampled_from(ActionStatus), st.sets(items))
    return draw(st.lists(action, max_size=6))


def planned(
    levels: dict[ItemId, int], phase: Phase = Phase.NOW, status: ActionStatus = ActionStatus.PLANNED
) -> PlannedLevels:
    """Return what an action brings."""
    return PlannedLevels(levels, phase, status)


def levels_after(*plan: PlannedLevels, phase: Phase = Phase.NOW, **answers: str | int) -> list[int | None]:
    """Return the three levels once a plan is done."""
    sheet = projected(sheet_of(answers), plan, phase, TINY)
    return [sheet.level(item) for item in TINY.items]


def test_a_wanted_level_lifts_and_never_lowers() -> None:
    """Two actions that want one question bring the higher of both."""
    answers = {ONE: 1, TWO: 3}

    assert [2, 3, None] == levels_after(planned({ONE: 2, TWO: 2}), **answers)
    assert [4, 3, None] == levels_after(planned({ONE: 2}), planned({ONE: 4}), planned({ONE: 3}), **answers)


def test_a_question_without_a_level_stays_as_it_is() -> None:
    """Not known, open, does not apply: the page says how many of the plan's questions that are."""
    plan = [planned({ONE: 2, TWO: 2, THREE: 2})]

    assert [None, 2, None] == levels_after(*plan, **{ONE: "d", TWO: 1})
    assert {ONE, THREE} == without_level(sheet_of({ONE: "d", TWO: 1}), (ONE, TWO, THREE, ItemId("gone")), TINY)


def test_phases_add_up() -> None:
    """The third holds everything; what is given up counts nowhere, what is done everywhere."""
    plan = [
        planned({ONE: 2}, Phase.NEXT),
        planned({TWO: 2}, Phase.LATER),
        planned({THREE: 2}, Phase.LATER, ActionStatus.DONE),
        planned({ONE: 4, TWO: 4}, Phase.NOW, ActionStatus.STOPPED),
    ]
    answers = dict.fromkeys((ONE, TWO, THREE), 1)

    assert [[1, 1, 2], [2, 1, 2], [2, 2, 2]] == [levels_after(*plan, phase=phase, **answers) for phase in Phase]


def test_a_level_that_the_question_offers_no_more_is_left_out() -> None:
    """An author has taken the answer away: it would take the level with it."""
    assert [1, None, None] == levels_after(planned({ONE: 7, ItemId("gone"): 2}), **{ONE: 1})


def test_there_is_something_to_look_at_once_something_is_to_be_done() -> None:
    """A plan of what was given up shows nothing."""
    assert [False, False, True] == [
        has_projection(plan)
        for plan in ([], [planned({}, status=ActionStatus.STOPPED)], [planned({}, status=ActionStatus.IDEA)])
    ]


def test_today_keeps_the_note_of_an_answer_without_one() -> None:
    """What was shown once is still there to be seen; a new note stands for itself."""
    sheet = AnswerSheet({ONE: answer_of(1), TWO: answer_of(1)})
    before = {item: type(one)(one.level, evidence=f"Folder {item}") for item, one in sheet.answers.items()}
    now = as_of_today(AnswerSheet(before), {ONE: answer_of(2), TWO: type(answer_of(2))(2, evidence="New")})

    assert [(2, f"Folder {ONE}"), (2, "New")] == [(one.level, one.evidence) for one in now.answers.values()]


@given(st.data(), scored_inputs())
def test_a_plan_never_lowers_an_area_or_the_balanced_score(data: st.DataObject, inputs: Inputs) -> None:
    """Nobody is shown that doing something makes it worse."""
    instrument, sheet, importance = inputs
    assume(instrument.scoring.imbalance_lambda <= HALF)
    plan = data.draw(plans(instrument))
    before = score(instrument, sheet, importance)
    for phase in Phase:
        after = score(instrument, projected(sheet, plan, phase, instrument), importance)
        for name, area in before.perspectives.items():
            assert (area.score is None) is (after.perspectives[name].score is None)
            assert (area.score or 0) <= (after.perspectives[name].score or 0)
        assert (before.overall.balanced is None) is (after.overall.balanced is None)
        assert (before.overall.balanced or 0) <= (after.overall.balanced or 0)
        before = after


@given(st.data(), scored_inputs(), st.randoms())
def test_a_projection_does_not_depend_on_the_order_of_actions(
    data: st.DataObject, inputs: Inputs, random: Random
) -> None:
    """A store may give them in any order."""
    instrument, sheet, _importance = inputs
    plan = data.draw(plans(instrument))
    mixed = list(plan)
    random.shuffle(mixed)

    assert projected(sheet, plan, Phase.LATER, instrument) == projected(sheet, mixed, Phase.LATER, instrument)


@given(scored_inputs())
def test_today_is_as_handed_in_without_answers_again(inputs: Inputs) -> None:
    """The second number on the scorecard is there only once something has moved."""
    _instrument, sheet, _importance = inputs

    assert sheet == as_of_today(sheet, {})

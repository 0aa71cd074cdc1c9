"""If you do this: the bakery's vectors through the use cases, and that looking ahead changes nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.questions.answers import Answer, Mark, Special
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow
from csr_xblock.services.plan.show_projection import PlanAhead, show_projection
from csr_xblock.services.plan.work_on_plan import choose_phase
from csr_xblock.services.scoring.show_scorecard import show_scorecard
from tests.domain.instruments import read_journey_vectors
from tests.learners import assess, key_of
from tests.queries import queries_of
from tests.services.again.answerers import GHG, give
from tests.services.plan.bakery import bakery, plan, plan_three, today
from tests.services.plan.planners import PROGRAMME, access, colleague
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

VECTORS = {case["id"]: case for case in read_journey_vectors()}


def ahead(key: AssessmentKey) -> PlanAhead:
    """Return what the plan would bring to somebody."""
    return show_projection(access(key), today(key))


def shown(key: AssessmentKey) -> list[int | None]:
    """Return the number today, and after each phase."""
    plan = ahead(key)
    return [plan.today.scorecard.overall.display, *(plan.scorecard_after(phase).overall.display for phase in Phase)]


def balanced(key: AssessmentKey, phase: Phase) -> float:
    """Return the balanced score after a phase."""
    exact = ahead(key).scorecard_after(phase).overall.balanced
    assert exact is not None
    return round(float(exact), 4)


def handed_in_long_ago() -> AssessmentKey:
    """Return the owner of a bakery that has had time to do something since its hand-in."""
    key = bakery()
    AttemptRow.objects.update(submitted_at=timezone.now() - timedelta(days=30))
    return key


def done(key: AssessmentKey, item: str = GHG, days_ago: int = 0, wanted: int = 1) -> int:
    """Have done what was to lift a question."""
    kept = plan(key, item, wanted)
    day = timezone.localdate() - timedelta(days=days_ago)
    PlanAction.objects.filter(pk=kept.id).update(status=ActionStatus.DONE, done_on=day)
    return kept.id


def test_the_three_actions_of_the_bakery_in_the_first_phase() -> None:
    """35 instead of 32 (JOURNEY 6)."""
    key = bakery()
    for kept in plan_three(key):
        choose_phase(key, kept.id, kept.revision, Phase.NOW)

    assert [32, 35, 35, 35] == shown(key)
    assert VECTORS["three actions in phase 1"]["projections"]["1"]["balanced"] == balanced(key, Phase.NOW)


def test_as_they_fall_by_themselves() -> None:
    """Only one comes now: 33, and 35 with what comes next."""
    key = bakery()
    plan_three(key)

    assert [32, 33, 35, 35] == shown(key)
    expected = VECTORS["as they fall by themselves"]["projections"]
    assert [expected["1"]["balanced"], expected["2"]["balanced"]] == [balanced(key, one) for one in list(Phase)[:2]]


def test_it_begins_with_what_was_answered_again() -> None:
    """34 today, 36 with the plan on top (JOURNEY 7)."""
    key = handed_in_long_ago()
    planned = plan_three(key)
    ghg = PlanAction.objects.filter(pk=planned[0].id)
    ghg.update(status=ActionStatus.DONE, done_on=timezone.localdate())
    give(key, 2)
    ghg.update(status=ActionStatus.PLANNED, done_on=None)
    for kept in planned:
        choose_phase(key, kept.id, kept.revision, Phase.NOW)

    assert [34, 36, 36, 36] == shown(key)


def test_what_is_done_counts_in_each_phase_until_it_is_answered_again() -> None:
    """After it was done, its question's new answer says more than the plan."""
    key = handed_in_long_ago()
    done(key, wanted=4, days_ago=3)
    before = shown(key)

    give(key, 1)

    assert before[0] == 32
    assert before[1] == before[3] > 32
    assert 1 == len({*shown(key)})


@pytest.mark.parametrize(("mark", "counts"), [(Mark.CHANGED, False), (Mark.NOT_LOOKED_AT, True)])
def test_a_later_hand_in_says_more_than_what_was_done_before_it(mark: Mark, *, counts: bool) -> None:
    """Unless the answer was only carried over: nobody has looked at it since."""
    key = bakery()
    done(key, wanted=4, days_ago=3)
    AnswerRow.objects.filter(item_id=GHG).update(mark=mark.value)

    numbers = shown(key)

    assert counts == (numbers[0] != numbers[1])


@pytest.mark.parametrize(("days_ago", "counts"), [(0, True), (1, False)], ids=["the same day", "a later day"])
def test_an_answer_after_something_else_says_more_from_the_next_day_on(days_ago: int, *, counts: bool) -> None:
    """On the day itself nobody knows which was first, unless it was given about this very action."""
    key = handed_in_long_ago()
    other = done(key)
    give(key, 1)
    PlanAction.objects.filter(pk=other).delete()
    done(key, wanted=4, days_ago=days_ago)

    numbers = shown(key)

    assert counts == (numbers[0] != numbers[1])


def test_stopped_actions_and_levels_that_nobody_wants_bring_nothing() -> None:
    """Also one that is over already: a plan never lowers."""
    key = bakery()
    stopped = plan(key, "env-ghg", 4)
    PlanAction.objects.filter(pk=stopped.id).update(status=ActionStatus.STOPPED)
    plan(key, "com-local-buying", None)
    lower = plan(key, "env-energy", 4)
    PlanAction.objects.get(pk=lower.id).items.update(wanted=0)  # type: ignore[attr-defined]

    assert [32, 32, 32, 32] == shown(key)


def test_questions_without_a_level_are_counted_once() -> None:
    """Not known, and open; two actions may name the same."""
    key = key_of()
    assess(key, {"env-ghg": Answer(special=Special.DO_NOT_KNOW), "env-energy": 1})
    plan(key, "env-ghg", None)
    plan(key, "env-water", None)
    plan(key, "env-energy", 2)

    assert {ItemId("env-ghg"), ItemId("env-water")} == ahead(key).without_level


def test_levels_are_those_of_whoever_looks() -> None:
    """A colleague who has not handed in has none, and is told nothing of others' answers (JOURNEY 5)."""
    rasa = bakery()
    plan_three(rasa)
    jonas = colleague(rasa)

    assert [None] * 4 == shown(jonas)


def test_looking_ahead_changes_nothing_that_counts() -> None:
    """Not a row; and the scorecard that rules and trainers' files rest on is as it was without a plan."""
    key = bakery()
    before = show_scorecard(key, PROGRAMME.instrument)
    plan_three(key)

    with unchanged_database():
        shown(key)

    assert before == show_scorecard(key, PROGRAMME.instrument)


def test_a_long_plan_costs_as_many_queries_as_a_short_one() -> None:
    """Two for the plan; what today says is read once."""
    key = bakery()
    seen, now = access(key), today(key)
    plan_three(key)

    assert 2 == len(queries_of(lambda: show_projection(seen, now).scorecard_after(Phase.LATER)))

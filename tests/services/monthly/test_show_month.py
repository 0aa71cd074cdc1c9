"""What a company looks at in its monthly 20 minutes, read from its goals, its plan and the latest hand-in."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.goals.measured_goal import OwnFigure, Rhythm
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.monthly.monthly_look import MoveReason
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.results.plan.plan_tables import PlanAction, PlanStep
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.goals.work_on_goals import archive_goal
from csr_xblock.services.monthly.show_month import actions_to_move, goals_to_read, question_to_talk_about
from csr_xblock.services.plan.work_on_plan import tick_step
from tests.domain.goals.made_goals import LOAVES
from tests.domain.plan.made_actions import WHOLE
from tests.learners import assess, company_key_of, key_of, submitted_of
from tests.ratings import keep_importance
from tests.services.again.answerers import GHG, do, give
from tests.services.goals.followers import follow
from tests.services.goals.followers import read as read_figure
from tests.services.plan.planners import access, planner, write

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def question(key: AssessmentKey, today: date = TODAY) -> str:
    """Return the question of the month of a day."""
    found = question_to_talk_about(key, submitted_of(key), packaged_instrument(), today)
    assert found is not None
    return found.item.id


def test_goals_that_wait_longest_come_first() -> None:
    """Those to be read in the next 30 days stand behind; later ones and those that are put away are left out."""
    key = planner()
    names = {"away": 40, "soon": 1, "waits": 40, "later": 1}
    rhythms = {"later": Rhythm.QUARTERLY}
    kept = {}
    for name, days in names.items():
        goal = replace(LOAVES, own=OwnFigure(name), rhythm=rhythms.get(name, Rhythm.MONTHLY))
        kept[name] = follow(key, goal, f"page-{name}")
        read_figure(key, kept[name].id, 3, TODAY - timedelta(days=days))
    archive_goal(key, kept["away"].id, kept["away"].revision)

    assert ["waits", "soon"] == [one.kept.goal.own.name for one in goals_to_read(access(key), TODAY)]


def test_actions_that_are_due_or_stand_still() -> None:
    """A ticked step is a change, so nobody is asked about what moved yesterday."""
    key = planner()
    far = TODAY + timedelta(days=99)
    running = replace(WHOLE, status=ActionStatus.RUNNING, start=TODAY, due=far)
    moving, still = write(key, running, "page-1"), write(key, running, "page-2")
    due = write(key, replace(WHOLE, start=TODAY, due=TODAY), "page-3")
    write(key, replace(WHOLE, start=TODAY, due=far), "page-4")
    PlanAction.objects.update(updated_at=timezone.now() - timedelta(days=31))
    tick_step(key, PlanStep.objects.filter(action=moving.id)[0].pk, is_done=True)

    first, second = (step.text for step in WHOLE.steps)
    tick_step(key, PlanStep.objects.filter(action=due.id)[0].pk, is_done=True)
    found = [(one.kept.id, one.reason, one.next_step) for one in actions_to_move(access(key), TODAY)]
    assert [(due.id, MoveReason.DUE, second), (still.id, MoveReason.QUIET, first)] == found
    assert () == actions_to_move(None, TODAY)


def test_question_follows_the_importance_of_today() -> None:
    """What the company holds for unimportant is not talked about first."""
    key = key_of()
    assess(key, 1)
    first = question(key)
    objective = packaged_instrument().item(first).objective  # type: ignore[arg-type]
    keep_importance(company_key_of(key), {objective: Importance(1, 1)})

    assert first != question(key)


def test_question_follows_what_was_answered_again() -> None:
    """It tells the level of today, and what has reached the top is not talked about any more."""
    key = key_of()
    assess(key, {GHG: 0})
    do(key)
    levels = []
    for level in (1, 4):
        give(key, level)
        found = question_to_talk_about(key, submitted_of(key), packaged_instrument(), TODAY)
        levels.append(None if found is None else (found.item.id, found.level))

    assert [(GHG, 1), None] == levels


def test_next_month_brings_another_question() -> None:
    """Counted from the month of the hand-in, which brings the most urgent."""
    key = key_of()
    assess(key, 1)
    first = question(key, TODAY)
    AttemptRow.objects.update(submitted_at=timezone.now() - timedelta(days=31))

    assert first != question(key, TODAY)


def test_nothing_to_ask_is_no_question() -> None:
    """Neither before the first hand-in, nor where everything is at the top."""
    key = key_of()
    assess(key, 4)

    assert question_to_talk_about(key, None, packaged_instrument(), TODAY) is None
    assert question_to_talk_about(key, submitted_of(key), packaged_instrument(), TODAY) is None


def test_board_costs_five_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Goals with readings, actions, the importance and answers given again, however many there are."""
    key = planner()
    write(key, replace(WHOLE, start=TODAY, due=TODAY))
    for number in range(3):
        goal = follow(key, replace(LOAVES, own=OwnFigure(f"Loaf {number}")), f"goal-{number}")
        read_figure(key, goal.id, number, TODAY - timedelta(days=40))
    place, attempt = access(key), submitted_of(key)
    with django_assert_num_queries(5):
        goals_to_read(place, TODAY)
        actions_to_move(place, TODAY)
        question_to_talk_about(key, attempt, packaged_instrument(), TODAY)

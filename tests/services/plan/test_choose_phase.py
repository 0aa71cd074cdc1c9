"""Now, next, later: by themselves, put by people, and back."""

from dataclasses import replace

import pytest
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.plan.phase import MovedPhase, Phase
from csr_xblock.domain.priorities.confirmed_priority import HandIn
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.services.plan.plan_today import phases_today, read_today
from csr_xblock.services.plan.show_plan import show_plan_to_order
from csr_xblock.services.plan.work_on_plan import choose_phase, move_action
from tests.domain.plan.made_actions import WHOLE
from tests.learners import company_key_of, key_of, start, submitted_of
from tests.queries import queries_of
from tests.ratings import keep_importance
from tests.services.plan.bakery import bakery, plan, plan_three, today
from tests.services.plan.planners import PROGRAMME, access, colleague, read, rewrite, write
from tests.whole_database import whole_database

pytestmark = pytest.mark.django_db

NOW, NEXT, LATER = Phase.NOW, Phase.NEXT, Phase.LATER


def phases(key: AssessmentKey) -> list[Phase]:
    """Return the phases of the plan as somebody sees them, in the order in which the actions were made."""
    return list(phases_today(show_plan_to_order(access(key)).actions, today(key)).values())


def test_actions_fall_by_themselves_until_they_are_put_somewhere() -> None:
    """And fall again once they are let go."""
    key = bakery()
    slow, *_others = plan_three(key)
    fallen = phases(key)

    choose_phase(key, slow.id, slow.revision, NOW)
    put = phases(key)
    choose_phase(key, slow.id, slow.revision + 1, None)

    assert [NEXT, NOW, NEXT] == fallen == phases(key)
    assert [NOW, NOW, NEXT] == put


def test_the_next_one_moves_up_when_one_is_done() -> None:
    """Three are now; the fourth waits for a place."""
    key = bakery()
    first, *_others = [plan(key, item, 2) for item in ("com-local-buying", "env-management", "env-energy", "env-water")]
    before = phases(key)

    PlanAction.objects.filter(pk=first.id).update(status=ActionStatus.DONE, done_on=timezone.localdate())

    assert [NOW, NOW, NOW, NEXT] == before
    assert [NOW, NOW, NOW] == phases(key)


def test_importance_of_today_decides_not_that_of_the_hand_in() -> None:
    """What matters less than it did waits."""
    key = bakery()
    plan(key, "com-local-buying", 2)
    before = phases(key)

    keep_importance(company_key_of(key), {ObjectiveId("com-local-value"): Importance(1, 1)})

    assert ([NOW], [LATER]) == (before, phases(key))


def test_before_the_first_hand_in_everything_waits() -> None:
    """It can be put somewhere all the same; that rests on nothing."""
    key = key_of()
    start(key)
    idea = plan(key, "env-ghg", None)
    before = phases(key)

    choose_phase(key, idea.id, idea.revision, NEXT)

    assert ([LATER], [NEXT]) == (before, phases(key))
    assert MovedPhase(NEXT) == read(key, idea.id).moved


def test_what_was_put_says_on_whose_hand_in_it_rests() -> None:
    """JOURNEY 5; it stays when the hand-in is deleted."""
    rasa = bakery()
    jonas = colleague(rasa)
    idea = plan(rasa, "env-ghg")
    choose_phase(rasa, idea.id, idea.revision, NOW)
    handed_in = submitted_of(rasa)
    assert handed_in.submitted_at is not None

    (seen,) = show_plan_to_order(access(jonas)).actions

    assert MovedPhase(NOW, HandIn(handed_in.id, handed_in.submitted_at, rasa.learner.user_id)) == seen.moved


def test_the_same_phase_again_changes_nothing() -> None:
    """Whatever the page showed: a retry is no second move."""
    key = bakery()
    idea = plan(key, "env-ghg")
    choose_phase(key, idea.id, idea.revision, NOW)
    moved = read(key, idea.id)

    choose_phase(key, idea.id, idea.revision, NOW)

    assert moved == read(key, idea.id)
    assert moved.revision == idea.revision + 1


def test_who_has_not_seen_a_change_is_told() -> None:
    """Of two members the second; and whoever still sees an action that is done, or one that is gone."""
    rasa = bakery()
    jonas = colleague(rasa)
    idea, running = plan(rasa, "env-ghg"), plan(rasa, "env-water", 2)
    rewrite(jonas, idea, why="It matters")
    PlanAction.objects.filter(pk=running.id).update(status=ActionStatus.DONE)

    for action, code in ((idea.id, "action-changed"), (running.id, "action-changed"), (0, "action-gone")):
        with pytest.raises(Conflict, match=code):
            choose_phase(rasa, action, 0, NOW)
    assert not PlanAction.objects.exclude(phase=None).exists()


def test_another_status_keeps_the_phase() -> None:
    """And so does a change of the form."""
    key = bakery()
    kept = write(key, replace(WHOLE, items=()))
    choose_phase(key, kept.id, kept.revision, LATER)
    for status in (ActionStatus.STOPPED, ActionStatus.RUNNING):
        shown = read(key, kept.id).revision
        move_action(key, kept.id, shown, status, PROGRAMME.instrument, timezone.localdate())
    rewrite(key, read(key, kept.id), why="It matters")

    assert [LATER] == phases(key)


def test_moving_touches_one_row_that_neither_rules_nor_trainers_read() -> None:
    """No result, no unit, no milestone and no note that the overview has to be added up anew."""
    key = bakery()
    idea = plan(key, "env-ghg")
    before = whole_database()

    choose_phase(key, idea.id, idea.revision, NOW)

    after = whole_database()
    changed = {table for table, rows in before.items() if rows != after[table]}
    assert {"csr_xblock_planaction", "csr_xblock_membership"} == changed, "the action, and the lock of who moved it"


def test_reading_a_plan_by_phase_costs_five_queries_however_long_it_is() -> None:
    """Actions, questions, steps; importance, and what was answered again."""
    key = bakery()
    seen, attempt = access(key), submitted_of(key)
    plan_three(key)

    assert 3 == len(queries_of(lambda: show_plan_to_order(seen)))
    assert 2 == len(queries_of(lambda: read_today(key, attempt, PROGRAMME.instrument)))

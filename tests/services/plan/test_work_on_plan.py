"""Status, ticks, deleting and bringing back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.plan.actions import UNDO_DAYS, Action, ActionStatus, LinkedItem
from csr_xblock.results.plan.plan_tables import PlanAction, PlanStep
from csr_xblock.services.plan.show_plan import show_plan
from csr_xblock.services.plan.work_on_plan import bring_back, delete_action, move_action, tick_step
from tests.domain.plan.made_actions import ENERGY, WHOLE
from tests.services.plan.planners import PROGRAMME, TODAY, access, colleague, planner, read, rewrite, write

pytestmark = pytest.mark.django_db

IDEA = Action("Ask the bank", ActionStatus.IDEA, currency="EUR")


def test_an_action_moves_on() -> None:
    """And moving it where it is changes nothing, whatever the page showed."""
    key = planner()
    kept = write(key)
    move_action(key, kept.id, kept.revision, ActionStatus.RUNNING, PROGRAMME.instrument, TODAY)
    moved = read(key, kept.id)

    move_action(key, kept.id, kept.revision, ActionStatus.RUNNING, PROGRAMME.instrument, TODAY)

    assert moved.action.status is ActionStatus.RUNNING
    assert read(key, kept.id) == moved


def test_an_idea_stays_one_while_something_is_missing() -> None:
    """Rules would count a plan that says nothing."""
    key = planner()
    bare, unwanted = (
        write(key, IDEA),
        write(key, replace(WHOLE, status=ActionStatus.IDEA, items=(LinkedItem(ENERGY),)), "2"),
    )

    for kept in (bare, unwanted):
        with pytest.raises(InvalidInput, match="action-not-ready"):
            move_action(key, kept.id, kept.revision, ActionStatus.PLANNED, PROGRAMME.instrument, TODAY)
    whole = rewrite(key, unwanted, items=(LinkedItem(ENERGY, 2),))
    move_action(key, whole.id, whole.revision, ActionStatus.PLANNED, PROGRAMME.instrument, TODAY)

    assert read(key, bare.id).action.status is ActionStatus.IDEA
    assert read(key, whole.id).action.status is ActionStatus.PLANNED


def test_a_move_of_an_action_that_others_have_changed_is_told() -> None:
    """What they wrote may be a reason not to."""
    rasa = planner()
    jonas = colleague(rasa)
    kept = write(rasa)
    rewrite(jonas, kept, risk="The oven is broken")

    with pytest.raises(Conflict, match="action-changed"):
        move_action(rasa, kept.id, kept.revision, ActionStatus.RUNNING, PROGRAMME.instrument, TODAY)


def test_two_members_tick_two_steps() -> None:
    """A tick asks for no revision, and a form that was open is told."""
    rasa = planner()
    jonas = colleague(rasa)
    kept = write(rasa)
    first, second = (step.id or 0 for step in kept.action.steps)

    tick_step(rasa, first, is_done=True)
    tick_step(jonas, second, is_done=True)
    tick_step(jonas, second, is_done=True)

    after = read(rasa, kept.id)
    assert after.action.steps_done == 2
    assert after.revision == kept.revision + 2
    with pytest.raises(Conflict, match="action-changed"):
        rewrite(rasa, kept, why="Older page")


def test_a_tick_goes_to_what_was_read_or_nowhere() -> None:
    """The step may have been reworded meanwhile."""
    key = planner()
    kept = write(key)
    gone = kept.action.steps[0].id or 0
    rewrite(key, kept, steps=kept.action.steps[1:])

    for step in (gone, 0, 2**31 - 1):
        with pytest.raises(Conflict, match="step-gone"):
            tick_step(key, step, is_done=True)
    assert not PlanStep.objects.filter(is_done=True).exists()


def test_a_deleted_action_comes_back_as_it_was() -> None:
    """Each may be pressed twice."""
    key = planner()
    kept = write(key)
    for _ in range(2):
        delete_action(key, kept.id, kept.revision)
    deleted = show_plan(access(key))

    for _ in range(2):
        bring_back(key, kept.id)

    assert (deleted.actions, [one.id for one in deleted.deleted]) == ((), [kept.id])
    assert read(key, kept.id).action == kept.action
    assert show_plan(access(key)).deleted == ()


def test_deleting_what_others_have_changed_is_told() -> None:
    """Otherwise their words would go unseen."""
    rasa = planner()
    jonas = colleague(rasa)
    kept = write(rasa)
    rewrite(jonas, kept, why="It matters")

    with pytest.raises(Conflict, match="action-changed"):
        delete_action(rasa, kept.id, kept.revision)
    with pytest.raises(Conflict, match="action-gone"):
        delete_action(rasa, kept.id + 1, 0)


@pytest.mark.parametrize(("days", "is_back"), [(UNDO_DAYS - 1, True), (UNDO_DAYS + 1, False)])
def test_thirty_days_later_it_is_gone(days: int, is_back: bool) -> None:
    """JOURNEY 5; with the next change of the plan the row goes, too."""
    key = planner()
    kept = write(key)
    delete_action(key, kept.id, kept.revision)
    PlanAction.objects.update(deleted_at=timezone.now() - timedelta(days=days))

    shown = show_plan(access(key)).deleted
    write(key, IDEA, form_key="page-2")

    assert bool(shown) == is_back
    assert PlanAction.objects.filter(pk=kept.id).exists() == is_back
    if not is_back:
        with pytest.raises(Conflict, match="action-gone"):
            bring_back(key, kept.id)


def test_an_action_is_done_since_the_day_it_became_so() -> None:
    """A change of its words keeps the day, and an action that is taken up again has none."""
    key, later = planner(), TODAY + timedelta(days=9)
    kept = write(key)
    assert kept.done_on is None

    move_action(key, kept.id, kept.revision, ActionStatus.DONE, PROGRAMME.instrument, later)
    done = read(key, kept.id)
    assert done.done_on == later
    assert rewrite(key, done, title="Another name").done_on == later

    move_action(key, kept.id, done.revision + 1, ActionStatus.RUNNING, PROGRAMME.instrument, later)
    assert read(key, kept.id).done_on is None


def test_an_action_may_become_done_by_its_form() -> None:
    """Also one that is written down only after it was done."""
    key = planner()
    assert write(key, replace(WHOLE, status=ActionStatus.DONE), "page-2").done_on == TODAY
    kept = write(key)
    assert rewrite(key, kept, status=ActionStatus.DONE).done_on == TODAY

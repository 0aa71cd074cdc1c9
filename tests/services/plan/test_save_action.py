"""Writing actions: retries, two members, rights."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed, Refusal
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import Action, ActionNote, ActionStatus, ActionStep, LinkedItem, Measure
from csr_xblock.results.plan.plan_tables import PlanAction, PlanStep
from csr_xblock.services.plan.save_action import ActionChange, save_action
from csr_xblock.services.plan.work_on_plan import delete_action, tick_step
from tests.domain.plan.made_actions import ENERGY, WHOLE
from tests.learners import key_of, start
from tests.services.plan.planners import PROGRAMME, TODAY, colleague, planner, read, rewrite, write

pytestmark = pytest.mark.django_db

FULL = replace(
    WHOLE,
    why="The bill",
    participants="The bakers",
    budget=Decimal("149.90"),
    saved=Decimal(20),
    hours=3,
    measure=Measure("own", "Kilowatt hours", Decimal("132.5"), Decimal(84)),
    risk="Nobody looks",
    notes=(ActionNote("We began"),),
)


def test_everything_that_is_written_is_read_again() -> None:
    """Each field has its column."""
    key = planner()

    kept = write(key, FULL)

    assert read(key, kept.id).action == FULL
    assert read(key, kept.id).action.notes[0].day == TODAY


def test_the_same_page_writes_a_new_action_once() -> None:
    """Whoever hears nothing of the first answer presses again, perhaps after a word more."""
    key = planner()
    first = write(key)

    assert write(key) == first
    again = write(key, replace(WHOLE, why="One word more"))

    assert (again.id, again.action.why) == (first.id, "One word more")
    assert PlanAction.objects.count() == 1


def test_sending_the_same_again_changes_nothing() -> None:
    """A retry of a change that has arrived is no conflict."""
    key = planner()
    first = write(key)
    changed = rewrite(key, first, why="The bill")

    assert rewrite(key, first, why="The bill") == changed


def test_the_second_of_two_members_is_told_and_nothing_is_overwritten() -> None:
    """The unit of conflict is one action (JOURNEY 1)."""
    rasa = planner()
    jonas = colleague(rasa)
    seen = write(rasa)
    rewrite(jonas, seen, why="Jonas says so")

    with pytest.raises(Conflict, match="action-changed"):
        rewrite(rasa, seen, why="Rasa says so")

    assert read(rasa, seen.id).action.why == "Jonas says so"
    assert rewrite(rasa, read(rasa, seen.id), why="Both say so").action.why == "Both say so"


def test_two_actions_at_once_do_not_meet() -> None:
    """Only the same action is a conflict."""
    rasa = planner()
    jonas = colleague(rasa)
    one, other = write(rasa), write(rasa, form_key="page-2")

    rewrite(jonas, one, why="One")
    rewrite(rasa, other, why="Other")

    assert [read(rasa, kept.id).action.why for kept in (one, other)] == ["One", "Other"]


def test_an_action_that_was_deleted_meanwhile_is_gone() -> None:
    """The page keeps what was typed; a retry does not make it anew."""
    key = planner()
    kept = write(key)
    delete_action(key, kept.id, kept.revision)

    with pytest.raises(Conflict, match="action-gone"):
        rewrite(key, kept, why="Too late")
    with pytest.raises(Conflict, match="action-gone"):
        write(key, replace(WHOLE, why="Too late"))


def test_steps_keep_their_ticks_when_words_around_them_change() -> None:
    """A step is its words: moved it stays ticked, reworded it is another one."""
    key = planner()
    kept = write(key)
    first, second = kept.action.steps
    tick_step(key, first.id or 0, is_done=True)
    shown = read(key, kept.id)

    moved = rewrite(key, shown, steps=(shown.action.steps[1], ActionStep("In between"), shown.action.steps[0]))

    assert [(step.text, step.is_done) for step in moved.action.steps] == [
        (second.text, False),
        ("In between", False),
        (first.text, True),
    ]
    assert [moved.action.steps[0].id, moved.action.steps[2].id] == [second.id, first.id]
    assert PlanStep.objects.count() == 3


def test_the_same_step_twice_stays_two_steps() -> None:
    """Twice "Ask the bank" are two talks."""
    key = planner()
    kept = write(key, replace(WHOLE, steps=(ActionStep("Ask", True), ActionStep("Ask"))))

    assert [(step.text, step.is_done) for step in read(key, kept.id).action.steps] == [("Ask", True), ("Ask", False)]
    assert rewrite(key, kept, steps=kept.action.steps[:1]).action.steps == (ActionStep("Ask", True),)


def test_notes_keep_their_day() -> None:
    """When something was learned does not move with later saves."""
    key = planner()
    kept = write(key, FULL)
    notes = (*kept.action.notes, ActionNote("It works"))
    action = replace(kept.action, notes=notes)

    later = save_action(key, ActionChange(action, kept.id, kept.revision), PROGRAMME, date(2026, 12, 24))

    assert [note.day for note in later.action.notes] == [TODAY, date(2026, 12, 24)]


def test_wanted_levels_are_judged_by_the_hand_in_of_who_writes() -> None:
    """Until there is a company picture (JOURNEY 5)."""
    rasa, level_four = planner("rasa", 1), planner("ona", 4)

    assert write(rasa).action.wanted(ENERGY) == 2
    with pytest.raises(InvalidInput, match="wanted-not-above"):
        write(level_four)


def test_a_firm_of_one_plans_without_a_name() -> None:
    """Nobody else could be meant; a second member, or an employee, could."""
    key = key_of("ona")
    start(key, profile=Profile(Role.OWNER, CompanyFacts(0, "LT", "G")))
    alone = replace(WHOLE, responsible="", items=())
    kept = write(key, alone)
    colleague(key)

    assert kept.action.responsible == ""
    with pytest.raises(InvalidInput, match="action-responsible-missing"):
        write(key, alone, form_key="page-2")


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_only_management_writes(role: Role) -> None:
    """Others read what is released."""
    rasa = planner()
    jonas = colleague(rasa, role=role)

    with pytest.raises(NotAllowed, match="company-of-management"):
        write(jonas)
    with pytest.raises(NotAllowed, match="read-only"):
        save_action(None, ActionChange(WHOLE), PROGRAMME, TODAY)
    assert not PlanAction.objects.exists()


def test_nobody_reaches_into_another_company() -> None:
    """A number in a request is no right."""
    rasa, ona = planner("rasa"), planner("ona")
    kept = write(rasa)

    for reach in (
        lambda: rewrite(ona, kept, why="Mine"),
        lambda: tick_step(ona, kept.action.steps[0].id or 0, is_done=True),
        lambda: delete_action(ona, kept.id, kept.revision),
    ):
        with pytest.raises(Refusal):
            reach()
    assert read(rasa, kept.id) == kept


def test_what_is_refused_changes_nothing() -> None:
    """Not a word, and no revision."""
    key = planner()
    kept = write(key)

    with pytest.raises(InvalidInput):
        rewrite(key, kept, title="", items=(LinkedItem(ENERGY, 3),))

    assert read(key, kept.id) == kept
    assert isinstance(kept.action, Action)
    assert kept.action.status is ActionStatus.PLANNED

"""What the handlers of the plan take, refuse and tell."""

from typing import Any

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.role import Role
from csr_xblock.results.plan.plan_tables import PlanAction, PlanStep
from tests.bodies import action_body
from tests.domain.plan.made_actions import ENERGY
from tests.learners import assess, key_of
from tests.screens.plan.planned import Planned, page_key
from tests.services.plan.planners import colleague
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in."""
    assess(key_of(), {ENERGY: 1})
    return Planned()


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"budget": "a lot"}, "number-unreadable", "budget"),
        ({"budget": "1e9"}, "number-unreadable", "budget"),
        ({"budget": "1.000,50"}, "number-unreadable", "budget"),
        ({"baseline": "NaN"}, "number-unreadable", "baseline"),
        ({"hours": -1}, "value-invalid", "hours"),
        ({"due": "31.12.2026"}, "day-unreadable", "due"),
        ({"due": "2026-02-30"}, "day-unreadable", "due"),
        ({"start": 5}, "value-invalid", "start"),
        ({"status": "soon"}, "value-invalid", "status"),
        ({"items": "env-energy"}, "value-invalid", "items"),
        ({"items": [{"item": "env-energy"}]}, "value-invalid", "items"),
        ({"items": [{"item": "env-energy", "wanted": "high"}]}, "value-invalid", "items"),
        ({"items": [{"item": "env-energy", "wanted": 1}]}, "wanted-not-above", "items"),
        ({"items": [{"item": "x" * 65, "wanted": None}]}, "value-invalid", "items"),
        ({"steps": ["One"]}, "value-invalid", "steps"),
        ({"steps": [{"text": "One", "is_done": 1}]}, "value-invalid", "steps"),
        ({"steps": [{"text": str(n), "is_done": False} for n in range(13)]}, "too-many-lines", "steps"),
        ({"notes": [1]}, "value-invalid", "notes"),
        ({"notes": None}, "value-invalid", "notes"),
        ({"unit": "people-leading"}, "value-invalid", "unit"),
        ({"form_key": "mine"}, "tab-invalid", "form_key"),
        ({"action": "1"}, "value-invalid", "action"),
    ],
    ids=str,
)
def test_what_is_refused_names_its_field(planned: Planned, change: dict[str, Any], code: str, field: str) -> None:
    """And changes nothing."""
    with unchanged_database():
        answered = planned.call("save_action", action_body(**change))

    assert (answered.status, answered.data["code"], answered.data["field"]) == (400, code, field)


@pytest.mark.parametrize(
    ("written", "kept"), [("149.9", "149.90"), ("149,90", "149.90"), ("1 200", "1200.00"), ("0", "0.00")]
)
def test_numbers_are_taken_as_people_write_them(planned: Planned, written: str, kept: str) -> None:
    """With a point or a comma, and with spaces between thousands."""
    planned.plan(budget=written)

    assert str(PlanAction.objects.get().budget) == kept


def test_lines_and_titles_have_one_line(planned: Planned) -> None:
    """The fields grow with what is written, so a line break can get in."""
    planned.plan(title="Read\nthe meter ", steps=[{"text": "One\ntwo", "is_done": False}])

    assert PlanAction.objects.get().title == "Read the meter"
    assert PlanStep.objects.get().text == "One two"


def test_the_second_writer_is_told_what_the_first_has_written(planned: Planned) -> None:
    """409, and then both texts can be shown."""
    planned.plan()
    colleague(key_of())
    row = PlanAction.objects.get()
    theirs = action_body(action=row.pk, why="Jonas says so", saved="12.5", items=[])
    planned.call("save_action", theirs, "jonas")

    refused = planned.call("save_action", action_body(action=row.pk, why="Rasa says so"))
    told = planned.call("read_action", {"action": row.pk, "form_key": ""}).data

    assert (refused.status, refused.data["code"]) == (409, "action-changed")
    assert (told["action"], told["revision"]) == (row.pk, 1)
    assert told["fields"]["why"] == {"value": "Jonas says so", "words": "Jonas says so"}
    assert told["fields"]["saved"]["value"] == "12.5"
    assert told["fields"]["status"] == {"value": "planned", "words": "planned"}
    assert {*told["fields"]} == {*action_body()} - {"action", "revision", "form_key"}
    both = action_body(action=row.pk, revision=1, why="Both say so")
    assert planned.call("save_action", both).status == 200


def test_a_page_that_has_written_a_new_action_finds_it(planned: Planned) -> None:
    """Its first answer was lost, and somebody has changed the action since."""
    planned.plan(form_key=page_key(1))
    row = PlanAction.objects.get()
    colleague(key_of())
    planned.call("save_action", action_body(action=row.pk, why="Jonas"), "jonas")

    refused = planned.plan(form_key=page_key(1), why="Rasa")
    told = planned.call("read_action", {"action": 0, "form_key": page_key(1)})

    assert refused.data["code"] == "action-changed"
    assert (told.data["action"], told.data["revision"]) == (row.pk, 1)
    assert planned.call("read_action", {"action": 0, "form_key": page_key(2)}).data["code"] == "action-gone"


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.CONSULTANT])
def test_only_management_calls(planned: Planned, role: Role) -> None:
    """Every handler asks; reading and files, too."""
    planned.plan()
    row, step = PlanAction.objects.get(), PlanStep.objects.get()
    colleague(key_of(), role=role)
    calls: dict[str, dict[str, Any]] = {
        "draft_task_action": {},
        "save_action": action_body(action=row.pk),
        "read_action": {"action": row.pk, "form_key": ""},
        "move_action": {"action": row.pk, "revision": 0, "status": "running"},
        "choose_phase": {"action": row.pk, "revision": 0, "phase": 1},
        "tick_step": {"step": step.pk, "is_done": True},
        "delete_action": {"action": row.pk, "revision": 0},
        "bring_action_back": {"action": row.pk},
        "draft_action": {"item": ENERGY},
    }

    with unchanged_database():
        answers = {
            name: planned.call(name, body, "jonas", "task" if name == "draft_task_action" else "p").data["code"]
            for name, body in calls.items()
        }

    assert answers == dict.fromkeys(calls, "company-of-management")


@pytest.mark.parametrize("phase", [0, 4, True, "now", 1.5])
def test_only_the_three_phases_are_taken(planned: Planned, phase: object) -> None:
    """And nothing, to let an action fall by itself."""
    planned.plan()
    body = {"action": PlanAction.objects.get().pk, "revision": 0}

    refused = planned.call("choose_phase", {**body, "phase": phase})

    assert (refused.status, refused.data["code"], refused.data["field"]) == (400, "value-invalid", "phase")
    assert [200, 200] == [planned.call("choose_phase", {**body, "phase": one}).status for one in (None, 2)]
    assert PlanAction.objects.get().phase == 2


def test_a_tap_on_the_scorecard_leads_to_the_idea(planned: Planned) -> None:
    """The button stands at what to improve and at what is not known, and not in programmes of before."""
    page = planned.page(inside="scorecard")

    answered = planned.call("draft_action", {"item": ENERGY})

    row = PlanAction.objects.get()
    assert "Turn this into an action" in page
    assert answered.data["next"].endswith(f"=action%2F{row.pk}")
    assert (row.status, row.title) == ("idea", packaged_instrument().item(ENERGY).quick_win)
    assert "Turn this into an action" not in Planned("").page(inside="scorecard")


@pytest.mark.parametrize("unit", ["task", "own"])
def test_a_tap_on_a_task_leads_to_the_idea(planned: Planned, unit: str) -> None:
    """Packaged texts have steps, a trainer's plain task has paragraphs."""
    page = planned.unit_page(unit)

    answered = planned.call("draft_task_action", {}, block=unit)

    row = PlanAction.objects.get()
    steps = list(PlanStep.objects.order_by("place").values_list("text", flat=True))
    assert "Turn this into an action" in page
    assert answered.data["next"].endswith(f"=action%2F{row.pk}")
    assert steps == ["Look.", "Ask."] if unit == "own" else len(steps) > 1
    assert not any("<" in step for step in steps)


def test_no_tap_without_a_task_or_before_a_unit_is_open(planned: Planned) -> None:
    """Nothing is kept then."""
    far, one = planned.call("draft_task_action", {}, block="far"), planned.call("draft_task_action", {}, block="one")

    assert (far.status, far.data["code"]) == (403, "unit-locked")
    assert (one.status, one.data["code"]) == (409, "task-missing")
    assert not PlanAction.objects.exists()
    assert "Turn this into an action" not in planned.unit_page("one")

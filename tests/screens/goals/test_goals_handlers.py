"""What the handlers of goals take, refuse and tell, and the file they give."""

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from webob import Request

from csr_xblock.domain.people.role import Role
from csr_xblock.results.goals.goal_tables import GoalRow, ReadingRow
from tests.blocks.runtime import person
from tests.bodies import goal_body, reading_body
from tests.domain.plan.made_actions import ENERGY
from tests.learners import assess, key_of
from tests.screens.plan.planned import Planned
from tests.services.plan.planners import colleague
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in and has a goal."""
    assess(key_of(), {ENERGY: 1})
    placed = Planned()
    assert placed.call("save_goal", goal_body()).status == 200
    return placed


def goal() -> int:
    """Return the number of the goal."""
    return GoalRow.objects.get().pk


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"baseline": "a lot"}, "number-unreadable", "baseline"),
        ({"target": "1.000,50"}, "number-unreadable", "target"),
        ({"target": "1,2345"}, "number-out-of-range", "target"),
        ({"baseline_day": "31.1.2026"}, "day-unreadable", "baseline_day"),
        ({"baseline_day": ""}, "goal-day-missing", "baseline_day"),
        ({"rhythm": "daily"}, "value-invalid", "rhythm"),
        ({"direction": "sideways"}, "value-invalid", "direction"),
        ({"per": "hours"}, "value-invalid", "per"),
        ({"per": "people"}, "value-invalid", "per"),
        ({"name": " "}, "goal-name-missing", "name"),
        ({"name": "\ud800"}, "value-invalid", "name"),
        ({"objective": "x" * 65}, "value-invalid", "objective"),
        ({"form_key": "mine"}, "tab-invalid", "form_key"),
        ({"goal": -1}, "value-invalid", "goal"),
    ],
    ids=str,
)
def test_what_is_refused_of_a_goal_names_its_field(
    planned: Planned, change: dict[str, Any], code: str, field: str
) -> None:
    """And changes nothing."""
    with unchanged_database():
        answered = planned.call("save_goal", goal_body(**{"form_key": "f" * 32, **change}))

    assert (answered.status, answered.data["code"], answered.data["field"]) == (400, code, field)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"value": ""}, "reading-value-missing", "value"),
        ({"value": "1e3"}, "number-unreadable", "value"),
        ({"day": ""}, "reading-day-missing", "day"),
        ({"day": "2099-01-01"}, "day-out-of-range", "day"),
        ({"divisor": "2"}, "value-invalid", "divisor"),
        ({"note": "x" * 301}, "text-too-long", "note"),
        ({"form_key": ""}, "tab-invalid", "form_key"),
    ],
    ids=str,
)
def test_what_is_refused_of_a_reading_names_its_field(
    planned: Planned, change: dict[str, Any], code: str, field: str
) -> None:
    """And changes nothing."""
    body = reading_body(goal(), **change)
    with unchanged_database():
        answered = planned.call("save_reading", body)

    assert (answered.status, answered.data["code"], answered.data["field"]) == (400, code, field)


@pytest.mark.parametrize(
    ("written", "kept"), [("18,5", "18.500"), ("18.5", "18.500"), ("1 200", "1200.000"), ("-3", "-3.000")]
)
def test_numbers_are_taken_as_people_write_them(planned: Planned, written: str, kept: str) -> None:
    """With a point or a comma, and exactly."""
    planned.call("save_reading", reading_body(goal(), value=written))

    assert str(ReadingRow.objects.get().value) == kept


def test_the_second_writer_of_a_goal_reads_what_the_first_has_written(planned: Planned) -> None:
    """Nothing is written until both texts were seen."""
    colleague(key_of())
    planned.call("save_goal", goal_body(goal=goal(), target="10,5"), "jonas")

    told = planned.call("save_goal", goal_body(goal=goal(), rhythm="yearly")).data

    assert told["revision"] == 1
    assert told["theirs"]["target"] == {"value": "10.5", "words": "10.5"}
    assert told["theirs"]["rhythm"] == {"value": "monthly", "words": "every month"}
    assert {*told["theirs"]} == {*goal_body()} - {"goal", "revision", "form_key"}
    assert "next" in planned.call("save_goal", goal_body(goal=goal(), revision=1, rhythm="yearly")).data


def test_the_second_writer_of_a_reading_reads_what_the_first_has_written(planned: Planned) -> None:
    """The same."""
    colleague(key_of())
    planned.call("save_reading", reading_body(goal()))
    reading = ReadingRow.objects.get().pk
    planned.call("save_reading", reading_body(goal(), reading=reading, note="Counted anew"), "jonas")

    told = planned.call("save_reading", reading_body(goal(), reading=reading, value="17")).data

    assert told["theirs"]["note"]["value"] == "Counted anew"
    assert told["theirs"]["day"] == {"value": "2026-02-28", "words": "28 Feb 2026"}
    assert ReadingRow.objects.get().value == 18


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.CONSULTANT])
def test_only_management_calls(planned: Planned, role: Role) -> None:
    """Every handler asks; the file, too."""
    planned.call("save_reading", reading_body(goal()))
    planned.plan(kpi="kpi-renewable", baseline="10", target="80")
    colleague(key_of(), role=role)
    calls: dict[str, dict[str, Any]] = {
        "take_goal": {"kpi": "kpi-water"},
        "keep_figure": {"action": 1},
        "save_goal": goal_body(goal=goal()),
        "archive_goal": {"goal": goal(), "revision": 0},
        "bring_goal_back": {"goal": goal()},
        "save_reading": reading_body(goal()),
        "delete_reading": {"goal": goal(), "reading": ReadingRow.objects.get().pk, "revision": 0},
        "choose_divisor": {"divisor": "people", "revision": 0},
    }

    with unchanged_database():
        answers = {name: planned.call(name, body, "jonas").data["code"] for name, body in calls.items()}

    assert answers == dict.fromkeys(calls, "company-of-management")
    assert download(planned, "jonas").json["code"] == "company-of-management"


def download(planned: Planned, who: str = "rasa", **options: Any) -> Any:
    """Return the answer to a download."""
    return planned.block("p", person(who)).handle("download_goals", Request.blank("/", **options))


def sheets_of(answer: Any) -> list[list[list[Any]]]:
    """Return the cells of the workbook's sheets."""
    book = openpyxl.load_workbook(BytesIO(answer.body))
    return [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets]


def test_the_file_has_a_sheet_of_goals_and_one_of_readings(planned: Planned) -> None:
    """Days are days, figures are numbers."""
    planned.call("save_reading", reading_body(goal(), note="=1+1"))

    goals, readings = sheets_of(download(planned))

    told = dict(zip(*goals, strict=True))
    assert (told["Figure at the beginning"], told["Target figure"], told["Newest reading"]) == (24, 12, 18)
    assert (told["Way to the target in percent"], told["Next reading"].date()) == (50, date(2026, 3, 28))
    assert readings[1][:3] == ["Loaves left over", readings[1][1], 18]
    assert readings[1][-1] == "'=1+1"


def test_an_empty_list_is_a_file_all_the_same(planned: Planned) -> None:
    """A link that was kept must not break; it is asked for as the page asks."""
    planned.call("archive_goal", {"goal": goal(), "revision": 0})

    assert [1, 1] == [len(sheet) for sheet in sheets_of(download(planned))]
    assert download(planned, method="POST").json["code"] == "get-only"
    assert download(planned, "ona").json["code"] == "profile-missing"

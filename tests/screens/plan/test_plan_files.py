"""The plan as files: a workbook, and due days for a calendar."""

from datetime import date
from io import BytesIO
from typing import Any

import icalendar
import openpyxl
import pytest
from webob import Request

from csr_xblock.domain.people.role import Role
from csr_xblock.results.plan.plan_tables import PlanAction
from tests.blocks.runtime import person
from tests.bodies import action_body
from tests.domain.plan.made_actions import ENERGY
from tests.learners import assess, key_of
from tests.screens.plan.planned import Planned, page_key
from tests.services.plan.planners import colleague

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in."""
    assess(key_of(), {ENERGY: 1})
    return Planned()


def download(planned: Planned, form: str, who: str = "rasa", **options: Any) -> Any:
    """Return the answer to a download."""
    request = Request.blank(f"/?form={form}", **options)
    return planned.block("p", person(who)).handle("download_plan", request)


def rows_of(answer: Any) -> list[list[Any]]:
    """Return the cells of the workbook."""
    sheet = openpyxl.load_workbook(BytesIO(answer.body)).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_workbook_has_a_line_for_each_action(planned: Planned) -> None:
    """Days are days, amounts are numbers, lists have a line for each entry."""
    planned.plan(
        items=[{"item": ENERGY, "wanted": 3}],
        budget="149.90",
        hours="3",
        notes=["It works"],
        unit="environment-foundation",
    )

    headings, row = rows_of(download(planned, "xlsx"))

    told = dict(zip(headings, row, strict=True))
    assert told["Due"].date() == date(2026, 12, 31)
    assert (told["Money"], told["Working hours"], told["Currency"]) == (149.9, 3, "EUR")
    assert (told["Level today"], told["Level that is wanted"]) == ("First steps", "Managed")
    assert (told["Status"], told["Figure"]) == ("planned", "no figure: it is done or not")
    assert told["When it comes"] == "Next"
    assert told["Notes"] == "It works"


@pytest.mark.parametrize("written", ["=1+1", "+370 600", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_is_a_formula(planned: Planned, written: str) -> None:
    """Whatever people write (DESIGN 9)."""
    fields = dict.fromkeys(["why", "participants", "risk", "figure_name"], written)
    planned.plan(title=f"{written}x", responsible=f"{written}x", notes=[f"{written}x"], **fields)

    cells = [str(cell) for cell in rows_of(download(planned, "xlsx"))[1] if cell is not None]

    assert [] == [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝"))]


def test_due_days_are_whole_days_with_a_name_that_stays(planned: Planned) -> None:
    """And nobody's name; what is done, stopped or an idea is not due."""
    for number, status in enumerate(["planned", "running", "done", "stopped", "idea"]):
        planned.plan(status=status, title=f"{status}; ąčę, x", form_key=page_key(number))
    planned.plan(title="Someday", status="idea", due="", form_key=page_key(9))
    before = events_of(download(planned, "ics"))
    row = PlanAction.objects.get(status="running")
    planned.call("save_action", action_body(action=row.pk, status="running", title="Moved", due="2027-01-15"))

    after = events_of(download(planned, "ics"))

    assert {event["summary"] for event in before} == {"planned; ąčę, x", "running; ąčę, x"}
    assert {event["uid"] for event in before} == {event["uid"] for event in after}
    moved = next(event for event in after if event["summary"] == "Moved")
    assert (moved.decoded("dtstart"), moved.decoded("dtend")) == (date(2027, 1, 15), date(2027, 1, 16))
    assert moved["sequence"] == 1
    assert b"Shift leader" not in download(planned, "ics").body


def events_of(answer: Any) -> list[Any]:
    """Return the events of a calendar file."""
    assert answer.headers["Content-Type"].startswith("text/calendar")
    return list(icalendar.Calendar.from_ical(answer.body).walk("VEVENT"))


def test_files_are_for_those_who_may_change_the_plan(planned: Planned) -> None:
    """And are asked for as the page asks."""
    planned.plan()
    colleague(key_of(), role=Role.EMPLOYEE)

    answers = {
        "staff": download(planned, "xlsx", "jonas"),
        "nobody": download(planned, "ics", "ona"),
        "unknown": download(planned, "pdf"),
        "posted": download(planned, "xlsx", method="POST"),
    }

    assert {name: (one.status_int, one.json["code"]) for name, one in answers.items()} == {
        "staff": (403, "company-of-management"),
        "nobody": (409, "profile-missing"),
        "unknown": (400, "value-invalid"),
        "posted": (400, "get-only"),
    }


def test_an_empty_plan_is_a_file_all_the_same(planned: Planned) -> None:
    """A link that was kept must not break."""
    assert len(rows_of(download(planned, "xlsx"))) == 1
    assert events_of(download(planned, "ics")) == []

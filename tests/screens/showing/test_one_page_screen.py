"""Whom the one-page report shows what, and what it costs."""

from dataclasses import replace
from typing import Any

import pytest
from lxml import html as lxml_html

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.goals.measured_goal import OwnFigure
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.people.company_tables import Company
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.priorities.choose_priorities import choose_priority
from tests.blocks.runtime import Person, person
from tests.domain.goals.made_goals import LOAVES
from tests.domain.plan.made_actions import CLIMATE, ENERGY, WHOLE
from tests.learners import EMPLOYEE, answer_items, assess, key_of, start, submit
from tests.queries import queries_of
from tests.screens.plan.planned import Planned, words
from tests.services.goals.followers import follow, read
from tests.services.plan.planners import access, write

pytestmark = pytest.mark.django_db

BUDGET_BYTES = 60 * 1024
BUDGET_QUERIES = 12
PARTS = "//*[@data-csr-part]/@data-csr-part"
SECRET = "Secret of the bakery"


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in, chosen, done something and followed a figure."""
    rasa = key_of()
    assess(rasa, {ENERGY: 1})
    choose_priority(rasa, packaged_instrument(), ShownGoal(access(rasa).key.company_id, CLIMATE), "Our largest bill.")
    write(rasa, replace(WHOLE, title=SECRET, status=ActionStatus.DONE))
    read(rasa, follow(rasa).id, 18)
    return Planned()


def sheet_of(programme: Planned, who: Person | None = None) -> Any:
    """Return the one-page report, parsed."""
    return lxml_html.fromstring(f"<div>{programme.page(inside='one-page', who=who)}</div>")


def test_owner_shows_level_and_work(planned: Planned) -> None:
    """Each part has a box that leaves it out, and only parts have one."""
    Company.objects.update(name="Rye & daughters")

    sheet = sheet_of(planned)

    assert ["name", "level", "areas", "strengths", "priorities", "done", "figures"] == sheet.xpath(PARTS)
    assert sheet.xpath(PARTS) == sheet.xpath("//input[@type='checkbox'][@checked]/@value")
    assert ["Rye & daughters"] == words(sheet, "//*[@data-csr-part='name']")
    assert SECRET in sheet.text_content()
    assert "Our largest bill." in sheet.text_content()


def test_employee_shows_the_own_view_alone(planned: Planned) -> None:
    """What a company plans is read by those who may change it."""
    jonas = key_of("jonas")
    save_profile(jonas.learner, EMPLOYEE)
    join_company(jonas.learner.user_id, access(key_of()).key.company_id, Role.EMPLOYEE)
    start(jonas, profile=EMPLOYEE)
    answer_items(jonas, {ENERGY: 1})
    submit(jonas)

    sheet = sheet_of(planned, person("jonas"))

    assert "How I see the company" in words(sheet, "//h2")
    assert {"areas"} <= set(sheet.xpath(PARTS)) <= {"areas", "strengths"}
    assert SECRET not in sheet.text_content()


@pytest.mark.parametrize(
    ("settings", "gone"),
    [
        pytest.param("", {"priorities", "done", "figures"}, id="version 1 has no company work"),
        pytest.param(
            'programme-version="2" steps="profile start scorecard path"', {"done", "figures"}, id="no step Decide"
        ),
    ],
)
def test_programmes_show_what_they_have(planned: Planned, settings: str, gone: set[str]) -> None:
    """The rest of the sheet is the same."""
    all_of_it = set(sheet_of(planned).xpath(PARTS))

    assert all_of_it - gone == set(sheet_of(Planned(settings)).xpath(PARTS))


def test_after_leaving_nothing_of_either_company_is_told(planned: Planned) -> None:
    """The answers were given for the one, the work belongs to the other."""
    jonas = key_of("jonas")
    assess(jonas, {ENERGY: 1})
    Company.objects.update(name="Another")
    join_company(jonas.learner.user_id, access(key_of()).key.company_id, Role.MANAGER)

    assert {"level", "areas", "strengths"} == set(sheet_of(planned, person("jonas")).xpath(PARTS))


def test_nobody_without_a_result_sees_a_sheet(planned: Planned) -> None:
    """Visitors, and who has not begun."""
    pages = [planned.page(inside="one-page", who=who) for who in (person("t", "staff"), person("ona"))]

    assert [] == [page for page in pages if "csr-one-page" in page]


def test_much_work_costs_as_many_queries_as_little(planned: Planned) -> None:
    """And is as light as any page."""
    planned.page(inside="one-page")
    few = len(queries_of(lambda: planned.page(inside="one-page")))
    for number in range(6):
        write(key_of(), replace(WHOLE, status=ActionStatus.DONE), form_key=f"page-{number + 2}")
        follow(key_of(), replace(LOAVES, own=OwnFigure(f"Figure {number}")), f"goal-{number}")

    assert len(queries_of(lambda: planned.page(inside="one-page"))) == few <= BUDGET_QUERIES
    assert len(planned.page(inside="one-page").encode()) <= BUDGET_BYTES


def test_words_of_people_stay_words(planned: Planned) -> None:
    """Whatever they write."""
    hostile = '<img src=x onerror=alert(1)>"'
    write(key_of(), replace(WHOLE, title=hostile, status=ActionStatus.DONE), form_key="page-2")
    Company.objects.update(name=hostile)

    assert [] == sheet_of(planned).xpath("//img | //*[@onerror]")


def test_report_scorecard_and_start_page_lead_there(planned: Planned) -> None:
    """Step 7 is where one looks for it."""
    pages = [planned.page(inside="report"), planned.page(inside="scorecard"), planned.page("home")]

    assert [True] * 3 == ["=one-page" in page for page in pages]
    assert "Step 7 of 7: Show and renew" in planned.page(inside="one-page")

"""If you do this, through the product: the bakery's numbers, who sees them, and what leads there."""

from typing import Any

import pytest

from csr_xblock.domain.people.role import Role
from csr_xblock.results.plan.plan_tables import PlanAction
from tests.blocks.runtime import person
from tests.learners import key_of, start
from tests.queries import queries_of
from tests.screens.plan.planned import Planned, page_key, words
from tests.services.plan.bakery import WANTED, bakery
from tests.services.plan.planners import colleague
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

BUDGET_BYTES = 60 * 1024
BUDGET_QUERIES = 12
NUMBER = "//article//h3"


@pytest.fixture
def planned() -> Planned:
    """Return a programme where the bakery of the vectors has handed in."""
    bakery()
    return Planned()


def plan_three(planned: Planned) -> None:
    """Let Rasa plan the three actions of the vectors."""
    for number, item in enumerate(WANTED):
        items = [{"item": item, "wanted": 1}]
        assert planned.plan(title=f"Lift {item}", items=items, form_key=page_key(number)).status == 200


def ahead(planned: Planned, phase: int = 1) -> Any:
    """Return the screen, parsed."""
    return planned.document(f"if-you-do-this/{phase}")


def test_moving_all_three_to_now_shows_35_instead_of_32(planned: Planned) -> None:
    """By themselves one comes now and the number is 33 (JOURNEY 6)."""
    plan_three(planned)
    fallen, next_too = ahead(planned), ahead(planned, 2)
    for row in PlanAction.objects.all():
        assert planned.call("choose_phase", {"action": row.pk, "revision": row.revision, "phase": 1}).status == 200

    moved = ahead(planned)

    assert "If you do what is planned for now: 33 instead of 32." == words(fallen, NUMBER)[0]
    assert "If you do what is planned for now and next: 35 instead of 32." == words(next_too, NUMBER)[0]
    assert "If you do what is planned for now: 35 instead of 32." == words(moved, NUMBER)[0]
    assert ["32 First steps", "35 First steps"] == words(moved, "//dl//dd")


def test_what_is_added_is_hatched_and_stands_in_a_table(planned: Planned) -> None:
    """Three areas move; the table says the same in words, and the lowest area is named."""
    plan_three(planned)

    page = ahead(planned, 3)

    assert 3 == len(page.xpath("//li//rect[contains(@fill, 'url(#')]"))
    rows = {row.findtext("th"): [cell.text for cell in row.iter("td")] for row in page.xpath("//tbody/tr")}
    assert ["35", "35", "First steps"] == rows["Finance"]
    assert ["30", "34", "First steps"] == rows["Processes"]
    assert ["22", "25", "First steps"] == rows["Community"]
    assert ["23", "27", "First steps"] == rows["Environment"]
    assert 6 == len(rows)
    assert "Lowest area today: Community (22). If you do this: Community (25)." in page.text_content()
    assert "It is a look ahead, not a result." in page.text_content()
    assert "A plan never lowers an area" in page.text_content()


def test_what_counts_in_is_listed_question_by_question(planned: Planned) -> None:
    """What comes later is not there yet."""
    plan_three(planned)

    page = ahead(planned)

    assert ["Lift com-local-buying Now"] == words(page, "//h4")
    assert "from “Not started” to “First steps”" in words(page, "//section//li//li")[0]


def test_the_plan_has_the_number_in_a_line_and_the_scorecard_a_link(planned: Planned) -> None:
    """For those who may read the plan, where there is a scorecard."""
    plan_three(planned)

    plan, scorecard = planned.page("plan"), planned.page(inside="scorecard")
    hidden = Planned('programme-version="2" steps="profile start strategy path"')

    assert "If you do what is planned for now: 33 instead of 32." in plan
    assert "if-you-do-this%2F1" in plan
    assert "=if-you-do-this" in scorecard
    assert "if-you-do-this" not in hidden.page("plan")
    assert "If you do this" not in hidden.page("if-you-do-this/1")


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.CONSULTANT])
def test_whoever_may_not_read_the_plan_is_led_nowhere(planned: Planned, role: Role) -> None:
    """Neither by the scorecard nor by an address."""
    plan_three(planned)
    colleague(key_of(), role=role)

    for page in (
        planned.page(inside="scorecard", who=person("jonas")),
        planned.page("if-you-do-this/1", who=person("jonas")),
    ):
        assert "if-you-do-this" not in page
        assert "Lift" not in page


def test_without_an_action_or_a_hand_in_the_page_says_what_comes_first(planned: Planned) -> None:
    """Warmly, and with the way there."""
    start(key_of("ona"))

    nothing_planned, not_handed_in = ahead(planned), planned.document("if-you-do-this/1", person("ona"))

    assert "Nothing is planned yet" in nothing_planned.text_content()
    assert nothing_planned.xpath("//a[contains(@href, 'action%2Fnew')]")
    assert "First comes your self-assessment." in not_handed_in.text_content()
    assert [] == nothing_planned.xpath("//table") == not_handed_in.xpath("//table")


@pytest.mark.parametrize("part", ["", "/0", "/4", "/soon"])
def test_an_address_that_names_no_phase_shows_the_first_that_moves_the_number(planned: Planned, part: str) -> None:
    """Links grow old, and whoever comes from the scorecard wants to see a difference."""
    plan_three(planned)

    page = planned.document(f"if-you-do-this{part}")

    assert ["Now only"] == words(page, "//a[@aria-current='page']")


def test_looking_ahead_opens_no_unit_and_writes_nothing(planned: Planned) -> None:
    """The learning path is the same before there is a plan and after it was looked at."""
    before = words(planned.document("path"), "//h3 | //h4")
    plan_three(planned)
    with unchanged_database():
        planned.page("if-you-do-this/3")

    assert before == words(planned.document("path"), "//h3 | //h4") != []


def test_the_screen_is_light_with_a_long_plan(planned: Planned) -> None:
    """As many queries for forty actions as for three; thirty are listed and the others are counted."""
    plan_three(planned)
    planned.page("if-you-do-this/3")
    few = len(queries_of(lambda: planned.page("if-you-do-this/3")))
    for number in range(3, 43):
        planned.plan(form_key=page_key(number))

    page = planned.page("if-you-do-this/3")

    assert len(queries_of(lambda: planned.page("if-you-do-this/3"))) == few <= BUDGET_QUERIES
    assert len(page.encode()) <= BUDGET_BYTES
    assert "And 13 more actions." in page

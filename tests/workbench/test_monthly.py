"""The monthly 20 minutes over HTTP: led to from the steps, the plan and the goals; an action is moved there."""

import json
from datetime import timedelta

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.test import Client
from django.utils import timezone
from lxml import html
from lxml.html import HtmlElement

from csr_xblock.openedx.screens import short_id_of
from csr_xblock.results.plan.plan_tables import PlanAction
from tests.queries import queries_of

PLANNED = "bakery-with-a-plan"
BLOCK = f"block-v1:csr+{PLANNED}+demo+type@csr_program+block@program"
MOST_QUERIES = 8


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of an owner with goals and a plan, one action of which stands still."""
    scenario = find_scenario(PLANNED)
    assert scenario is not None
    make_users()
    load_scenario(scenario)
    seed_demo()
    far, long_ago = timezone.localdate() + timedelta(days=99), timezone.now() - timedelta(days=40)
    PlanAction.objects.filter(status="running").update(due=far, updated_at=long_ago)
    client = Client()
    client.post("/choose/", {"learner": "rasa", "role": "student", "language": "en", "next": "/"})
    return client


def screen(name: str) -> str:
    """Return the address of a screen."""
    return f"/scenario/{PLANNED}/?csr_{short_id_of(BLOCK)}={name}"


def page_of(client: Client, name: str = "monthly") -> HtmlElement:
    """Return a screen."""
    answer = client.get(screen(name))
    assert 200 == answer.status_code
    return html.fromstring(answer.content)


def cards(client: Client) -> list[str]:
    """Return the titles of the actions on the board."""
    return [one.text_content() for one in page_of(client).xpath("//li[contains(@class, 'csr-plan-action')]/h4")]


@pytest.mark.parametrize("name", ["home", "plan", "goals"])
def test_steps_plan_and_goals_lead_there(rasa: Client, name: str) -> None:
    """Where somebody is when the month is over."""
    links = page_of(rasa, name).xpath("//a[normalize-space()='The monthly 20 minutes']/@href")

    assert [screen("monthly").partition("?")[2]] == [link.partition("?")[2] for link in links]


def test_board_has_figures_actions_and_one_question(rasa: Client) -> None:
    """In at most eight queries."""
    words = " ".join(page_of(rasa).text_content().split())

    assert "Loaves left over in a week" in words
    assert "running, and nothing has changed since" in words
    assert all(part in words for part in ("Where we said we are", "One level higher", "What would it take?"))
    assert len(queries_of(lambda: page_of(rasa))) <= MOST_QUERIES


def test_action_is_moved_on_the_board(rasa: Client) -> None:
    """As on the board of the plan; then it is not asked about any more."""
    before = cards(rasa)
    (form,) = page_of(rasa).xpath(
        "//form[contains(@data-csr-url, 'move_action')][.//option[@selected and @value='running']]"
    )
    fields = {one.get("data-csr-name"): int(one.get("value")) for one in form.xpath(".//input[@type='hidden']")}
    answer = rasa.post(
        form.get("data-csr-url"), json.dumps({**fields, "status": "done"}), content_type="application/json"
    )

    assert 200 == answer.status_code, answer.content
    assert 1 == len(before) - len(cards(rasa))


def test_who_does_not_lead_the_company_is_led_to_the_start_page(rasa: Client) -> None:
    """A consultant reads along, and has no company of the demo."""
    rasa.post("/choose/", {"learner": "marek", "role": "student", "language": "en", "next": "/"})

    assert not page_of(rasa).find_class("csr-monthly")
    assert page_of(rasa).find_class("csr-home")

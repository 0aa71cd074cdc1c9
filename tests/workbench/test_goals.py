"""Goals in figures over HTTP: from a tap to a reading, and a file; the step Decide asks for one."""

import json
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.test import Client
from lxml import html

from csr_xblock.openedx.screens import short_id_of
from tests.bodies import goal_body, reading_body
from tests.workbench.demo_visitors import visitor, visitor_in

SEVEN = "seven-steps"
BLOCK = f"block-v1:csr+{SEVEN}+demo+type@csr_program+block@program"


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of an owner who has handed in."""
    return visitor_in(SEVEN)


def page_of(client: Client, screen: str) -> html.HtmlElement:
    """Return a screen of the programme."""
    answered = client.get(f"/scenario/{SEVEN}/?csr_{short_id_of(BLOCK)}={screen}")
    assert 200 == answered.status_code
    return html.fromstring(answered.content)


def post(client: Client, address: str, body: dict[str, Any]) -> Any:
    """Send a form as its script does."""
    return client.post(address, json.dumps(body), content_type="application/json")


def test_from_a_tap_to_a_reading_and_a_file(rasa: Client) -> None:
    """The addresses are those that the pages have."""
    list_page = page_of(rasa, "goals")
    tap = list_page.xpath("//form[.//input[@data-csr-name='kpi']]")[0]
    kpi = tap.xpath("string(.//input[@data-csr-name='kpi']/@value)")
    taken = post(rasa, tap.get("data-csr-url"), {"kpi": kpi}).json()
    goal = int(taken["next"].rpartition("%2F")[2])
    form = page_of(rasa, f"goal/{goal}").xpath("//form[@data-csr-module='goal-form']")[0]
    sent = goal_body(goal=goal, name="", unit="", direction="up", objective="")
    assert 200 == post(rasa, form.get("data-csr-url"), sent).status_code
    reading = page_of(rasa, f"goal/{goal}").xpath("//form[contains(@data-csr-url, 'save_reading')]")[0]
    assert 200 == post(rasa, reading.get("data-csr-url"), reading_body(goal)).status_code

    page = page_of(rasa, "goals")
    file = rasa.get(page.xpath("//a[contains(@href, 'download_goals')]/@href")[0])

    assert "Half way: now 18, from 24 to 12." in page.text_content()
    assert ["Goals in figures", "Readings"] == openpyxl.load_workbook(BytesIO(file.content)).sheetnames
    assert "1 goal with beginning and target" in page_of(rasa, "home").text_content()


@pytest.mark.parametrize("learner", ["jonas", "marek"])
def test_others_see_nothing_of_it(rasa: Client, learner: str) -> None:
    """An employee and a consultant."""
    take = page_of(rasa, "goals").xpath("//form[.//input[@data-csr-name='kpi']]/@data-csr-url")[0]
    other = visitor(learner)

    assert not page_of(other, "goals").xpath("//*[contains(@class, 'csr-goals')]")
    assert post(other, take, {"kpi": "kpi-water"}).status_code in (403, 409)

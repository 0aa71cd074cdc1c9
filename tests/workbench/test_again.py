"""Answering again over HTTP: a unit and the scorecard lead there, and today's number moves while the other stays."""

import json

import pytest
from django.test import Client
from lxml import html

from csr_xblock.openedx.screens import short_id_of
from tests.workbench.demo_visitors import visitor_in

YEARS = "second-year"
BLOCK = f"block-v1:csr+{YEARS}+demo+type@csr_assessment+block@assessment"
UNIT = f"/xblock/block-v1:csr+{YEARS}+demo+type@csr_unit+block@environment-practice"
GHG = "env-ghg"


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of the owner of a bakery in its second year."""
    return visitor_in(YEARS)


def screen(client: Client, name: str) -> html.HtmlElement:
    """Return a screen of the self-assessment."""
    answered = client.get(f"/scenario/{YEARS}/?csr_{short_id_of(BLOCK)}={name}")
    assert 200 == answered.status_code
    return html.fromstring(answered.content)


def of_today(client: Client) -> tuple[str, str, list[str]]:
    """Return the number that was handed in, that of today, and the topics that have moved."""
    table = screen(client, "scorecard").xpath("//section[contains(@class, 'csr-today')]")[0]
    then, today = (cell.text_content().strip() for cell in table.xpath(".//tr[last()]/td"))
    return then, today, [one.text_content() for one in table.xpath(".//li/strong")]


def test_a_done_unit_leads_to_its_questions_and_the_number_of_today_moves(rasa: Client) -> None:
    """What was handed in stays as it was, on the scorecard and in what the answer is compared with."""
    unit = html.fromstring(rasa.get(UNIT).content)
    assert unit.xpath("//a[@data-csr-again]/@href")[0].endswith("again")
    before = of_today(rasa)
    form = screen(rasa, "again").xpath(f"//form[.//input[@value='{GHG}']]")[0]
    body = {
        "attempt": int(form.xpath("string(.//input[@data-csr-name='attempt']/@value)")),
        "item": GHG,
        "choice": "3",
        "reason": "",
        "evidence": "",
    }

    answer = rasa.post(form.get("data-csr-url"), json.dumps(body), content_type="application/json")

    assert 200 == answer.status_code, answer.content
    assert ("42", "43", ["Saving energy and using renewables"]) == before
    then, today, topics = of_today(rasa)
    assert ("42", "45", 2) == (then, today, len(topics))
    given = screen(rasa, "again").xpath(f"//details[.//input[@value='{GHG}']]/summary")
    assert "Managed" in given[0].text_content()


def test_nothing_chosen_is_said_beside_the_question(rasa: Client) -> None:
    """The form sends null for it."""
    form = screen(rasa, "again").xpath("//form[@data-csr-module='form']")[0]
    attempt = int(form.xpath("string(.//input[@data-csr-name='attempt']/@value)"))
    body = {"attempt": attempt, "item": GHG, "choice": None, "reason": "", "evidence": ""}

    answer = rasa.post(form.get("data-csr-url"), json.dumps(body), content_type="application/json")

    assert (400, "choose-an-answer", "choice") == (
        answer.status_code,
        answer.json()["code"],
        answer.json()["field"],
    )

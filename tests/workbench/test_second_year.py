"""A second self-assessment over HTTP: what has changed, the earlier one as it was, and a look back."""

import json
from typing import Any

import pytest
from django.test import Client
from lxml import html

from csr_xblock.openedx.screens import short_id_of
from tests.bodies import answer_body, start_body
from tests.workbench.demo_visitors import visitor, visitor_in

PLANNED = "bakery-with-a-plan"
ASSESSMENT = f"block-v1:csr+{PLANNED}+demo+type@csr_assessment+block@assessment"
AREA, ITEM = "environment", "env-ghg"


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of an owner who has handed in once."""
    return visitor_in(PLANNED)


def page_of(client: Client, screen: str) -> html.HtmlElement:
    """Return a screen of the self-assessment."""
    answered = client.get(f"/scenario/{PLANNED}/?csr_{short_id_of(ASSESSMENT)}={screen}")
    assert 200 == answered.status_code
    return html.fromstring(answered.content)


def text_of(client: Client, screen: str) -> str:
    """Return the words of a screen."""
    return " ".join(page_of(client, screen).text_content().split())


def post(client: Client, address: str, body: dict[str, Any]) -> None:
    """Send something as a page's script does, which must be taken."""
    answered = client.post(address, json.dumps(body), content_type="application/json")
    assert 200 == answered.status_code, answered.content


def address_of(page: html.HtmlElement, handler: str) -> str:
    """Return the address of a handler that a page calls."""
    return str(page.xpath(f"//*[contains(@data-csr-url, '/{handler}')]/@data-csr-url")[0])


def hand_in_again(client: Client) -> None:
    """Take the answers of last time over, change one, and hand in."""
    post(client, address_of(page_of(client, "start"), "start_attempt"), start_body())
    questions = page_of(client, AREA)
    form = questions.xpath("//form[@data-csr-attempt]")[0]
    answer = answer_body(int(form.get("data-csr-attempt")), item=ITEM, level=3)
    post(client, form.get("data-csr-url"), answer)
    review = page_of(client, "review")
    post(client, address_of(review, "submit_attempt"), {"attempt": answer["attempt"]})


def test_a_second_year_beside_the_first(rasa: Client) -> None:
    """The addresses are those that the pages have, and every page is the person's own."""
    assert not page_of(rasa, "scorecard").xpath("//a[contains(@href, 'compare')]")
    hand_in_again(rasa)
    compare, listed = page_of(rasa, "scorecard").xpath("//a[contains(@href, 'compare') or contains(@href, 'attempts')]")

    page = html.fromstring(rasa.get(f"/scenario/{PLANNED}/{compare.get('href')}").content)
    back = page.xpath(f"//a[contains(@href, '{AREA}')]/@href")[0]
    form = html.fromstring(rasa.get(f"/scenario/{PLANNED}/{back}").content).xpath("//form[@data-csr-earlier]")[0]
    said = {name: int(form.get(f"data-csr-{name}")) for name in ("attempt", "earlier")}
    post(rasa, form.get("data-csr-url"), {**said, "item": ITEM, "level": 1})

    assert "Up (+75)" in page.text_content()
    assert "47 answers were taken over and not looked at again" in page.text_content()
    seen = text_of(rasa, "compare/1/2")
    assert "Up (+75)Up (+50)" in seen
    assert "As seen now: First steps" in seen
    assert "As it was handed in" in rasa.get(f"/scenario/{PLANNED}/{listed.get('href')}").content.decode()
    assert "This is as it was handed in" in text_of(rasa, "attempts/1")
    assert page_of(rasa, "attempts/1/report").xpath("//*[@data-csr-module='report']")


def test_the_list_leads_to_each_comparison_once(rasa: Client) -> None:
    """With two hand-ins the button above is the only way, not one of two that lead to the same page."""
    hand_in_again(rasa)

    listed = page_of(rasa, "attempts")

    assert ["See what has changed"] == [link.text for link in listed.xpath("//a[contains(@href, 'compare')]")]


def test_nobody_else_sees_them(rasa: Client) -> None:
    """An address from somebody's history shows a colleague their own pages."""
    hand_in_again(rasa)

    pages = [text_of(visitor("elena"), screen) for screen in ("attempts", "attempts/1", "compare/1/2")]

    assert not any("First steps" in page or "What has changed" in page for page in pages)

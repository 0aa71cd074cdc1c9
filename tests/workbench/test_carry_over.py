"""A second course over HTTP: what was done in the first one goes on, and answers from there begin the new draft."""

import json
from typing import Any

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.test import Client
from django.urls import reverse
from lxml import html
from lxml.html import HtmlElement

from csr_xblock.domain.carry_over.carried_parts import CarriedPart
from csr_xblock.domain.questions.answers import Mark
from csr_xblock.openedx.screens import short_id_of
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.services.people.save_profile import save_profile
from tests.bodies import start_body
from tests.learners import OWNER, draft_of, key_of
from tests.queries import queries_of

FIRST, SECOND = "bakery-with-a-plan", "full-programme"
COURSE = f"course-v1:csr+{SECOND}+demo"
PROGRAMME = f"block-v1:csr+{SECOND}+demo+type@csr_program+block@program"
ASSESSMENT = f"block-v1:csr+{SECOND}+demo+type@csr_assessment+block@assessment"
START_PAGE = f"/scenario/{SECOND}/"
OFFER = "Your company has worked in another course already."


class Rasa:
    """The browser of an owner whose company has a plan in a first course, and who begins a second one."""

    def __init__(self) -> None:
        self._client = Client()
        self._client.post("/choose/", {"learner": "rasa", "role": "student", "language": "en", "next": "/"})
        save_profile(key_of("rasa", COURSE).learner, OWNER)

    def page(self, address: str) -> HtmlElement:
        """Return a page."""
        answer = self._client.get(address)
        assert 200 == answer.status_code, address
        return html.fromstring(answer.content)

    def words(self, address: str) -> str:
        """Return what a page says, in one line."""
        return " ".join(self.page(address).text_content().split())

    def call(self, block: str, handler: str, **data: object) -> Any:
        """Call a handler as a page does."""
        return self.send(reverse("xblock_handler", args=[COURSE, block, handler]), data)

    def send(self, address: str, data: dict[str, Any]) -> Any:
        """Send a form to the address that a page has named."""
        return self._client.post(address, json.dumps(data), content_type="application/json")


@pytest.fixture
def rasa(db: None) -> Rasa:
    """Return her with a profile in the second course."""
    make_users()
    for name in (FIRST, SECOND):
        scenario = find_scenario(name)
        assert scenario is not None
        load_scenario(scenario)
    seed_demo()
    return Rasa()


def screen(name: str) -> str:
    """Return the address of a screen of the programme."""
    return f"{START_PAGE}?csr_{short_id_of(PROGRAMME)}={name}"


def test_start_page_leads_to_what_can_go_on(rasa: Rasa) -> None:
    """All five parts are ticked; one press copies them, and the start page calls no more."""
    before = rasa.words(START_PAGE)
    page = rasa.page(screen("carry-over"))
    (form,) = page.xpath("//form[contains(@data-csr-url, 'carry_over')]")
    boxes = form.xpath(".//input[@type='checkbox']")
    ticked = {box.get("data-csr-name"): box.get("checked") is not None for box in boxes}
    answer = rasa.send(form.get("data-csr-url"), ticked)

    assert OFFER in before
    assert dict.fromkeys((part.value for part in CarriedPart), True) == ticked
    assert 200 == answer.status_code, answer.content
    assert OFFER not in rasa.words(START_PAGE)
    assert "There is nothing to take over." in rasa.words(screen("carry-over"))
    titles = set(PlanAction.objects.filter(course_key=COURSE).values_list("title", flat=True))
    assert titles
    assert all(title in rasa.words(screen("plan")) for title in titles)


def test_who_ticks_nothing_is_told(rasa: Rasa) -> None:
    """And a part that the page did not know is refused as any other odd key."""
    nothing = rasa.call(PROGRAMME, "carry_over", **dict.fromkeys((part.value for part in CarriedPart), False))
    odd = rasa.call(PROGRAMME, "carry_over", document=True)

    assert (400, "Please tick at least one box. Nothing was changed.") == (
        nothing.status_code,
        nothing.json()["message"],
    )
    assert 400 == odd.status_code
    assert not PlanAction.objects.filter(course_key=COURSE).exists()


def test_start_page_stays_within_its_queries(rasa: Rasa) -> None:
    """The offer is asked for in the query that counts the company's work."""
    assert len(queries_of(lambda: rasa.page(START_PAGE))) <= 12
    assert len(queries_of(lambda: rasa.page(screen("carry-over")))) <= 6


def test_first_draft_begins_with_the_answers_of_the_other_course(rasa: Rasa) -> None:
    """The learner chooses; each answer waits to be looked at, and the page says how many."""
    start = f"/xblock/{ASSESSMENT}?csr_{short_id_of(ASSESSMENT)}=start"
    page = rasa.page(start)
    asked = len(queries_of(lambda: rasa.page(start)))
    choices = page.xpath("//input[@data-csr-name='beginning']/@value")
    answer = rasa.call(ASSESSMENT, "start_attempt", **{**start_body(), "beginning": "elsewhere"})
    answers = draft_of(key_of("rasa", COURSE)).sheet.answers

    assert ["elsewhere", "usual"] == choices
    assert asked <= 6
    assert 200 == answer.status_code, answer.content
    assert {Mark.NOT_LOOKED_AT} == {one.mark for one in answers.values()}
    assert f"You have not looked at {len(answers)} of them yet." in rasa.words(start)

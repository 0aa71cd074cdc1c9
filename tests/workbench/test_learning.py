"""What a unit measures, over HTTP: asked before the text, told after the check, asked weeks later on the start page."""

import json
from datetime import timedelta
from typing import Any

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.test import Client
from django.utils import timezone
from lxml import html

from csr_xblock.content.library import unit_text
from csr_xblock.openedx.screens import short_id_of
from csr_xblock.results.units.learning_tables import UnitLearning
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.bodies import report_body
from tests.learners import key_of
from tests.programmes import WHY

SEVEN, OF_BEFORE = "seven-steps", "before-seven-steps"
UNIT = "block-v1:csr+{}+demo+type@csr_unit+block@g-why"
QUESTIONS = unit_text(WHY, "en").questions
RIGHT = {one.id: sorted(one.correct_ids) for one in QUESTIONS}
REPORT = report_body("We walked through the workshop and wrote down ten things.")


def visitor(scenario: str, role: str = "student") -> Client:
    """Return the browser of somebody at a scenario that was just loaded."""
    found = find_scenario(scenario)
    assert found is not None
    make_users()
    load_scenario(found)
    seed_demo()
    client = Client()
    client.post("/choose/", {"learner": "elena", "role": role, "language": "en", "next": "/"})
    return client


def unit_page(client: Client, scenario: str, query: str = "") -> html.HtmlElement:
    """Return the page of the unit g-why, or another of its screens."""
    return html.fromstring(client.get(f"/xblock/{UNIT.format(scenario)}{query}").content)


def send(client: Client, page: html.HtmlElement, form: str, body: dict[str, Any]) -> dict[str, Any]:
    """Send what a form of a page sends, and return the answer."""
    (address,) = page.xpath(f"//form[{form}]/@data-csr-url")
    answered = client.post(address, json.dumps(body), content_type="application/json")
    assert answered.status_code == 200, answered.content
    return dict(answered.json())


def done(client: Client, scenario: str) -> list[str]:
    """Answer before, pass the check and report; return what the answer to the check says has changed."""
    (before,) = unit_page(client, scenario).xpath("//a[contains(@href, '=before')]/@href")
    asked = unit_page(client, scenario, before)
    send(client, asked, ".//*[@data-csr-of]", {"answers": {QUESTIONS[0].id: RIGHT[QUESTIONS[0].id]}, "sure": "3"})
    page = unit_page(client, scenario)
    learned = send(client, page, "@data-csr-module='knowledge-check'", {"answers": RIGHT})["learned"]
    (version,) = page.xpath("//form/@data-csr-version")
    send(client, page, "@data-csr-module='unit-task'", {**REPORT, "version": version})
    return list(learned)


def due(client: Client, scenario: str) -> list[str]:
    """Return what the start page says is due."""
    page = html.fromstring(client.get(f"/scenario/{scenario}/").content)
    return [" ".join(one.text_content().split()) for one in page.xpath("//*[@class='csr-home-due']/li//strong")]


@pytest.mark.django_db
def test_the_loop_of_a_unit() -> None:
    """From what was known before to what came of it; then the start page is quiet again."""
    elena = visitor(SEVEN)

    learned = done(elena, SEVEN)
    at_once = due(elena, SEVEN)
    UnitProgress.objects.filter(unit_id=WHY).update(completed_at=timezone.now() - timedelta(days=42))
    six_weeks_later = due(elena, SEVEN)
    page = unit_page(elena, SEVEN)
    send(elena, page, ".//*[@data-csr-name='sure']", {"sure": "8"})
    send(elena, page, ".//*[@data-csr-name='line']", {"useful": 5, "understood": 4, "right_length": 3, "line": ""})
    send(elena, page, ".//*[@data-csr-name='how_much']", {"how_much": "done", "obstacle": ""})

    assert learned[0] == "Before the text you answered 20\u00a0% rightly, at your first try afterwards 100\u00a0%."
    assert [] == at_once == due(elena, SEVEN)
    assert [one.startswith("What came of it?") for one in six_weeks_later] == [True]
    (row,) = UnitLearning.objects.filter(progress__course_key=f"course-v1:csr+{SEVEN}+demo")
    assert (20, 3, 8, 5, "done") == (row.before_percent, row.sure_before, row.sure_after, row.useful, row.transfer)
    assert key_of("elena", f"course-v1:csr+{SEVEN}+demo").learner.user_id == row.progress.user_id


@pytest.mark.django_db
def test_course_without_a_start_page_asks_on_the_units_page() -> None:
    """A course that began before the seven steps has no place else."""
    elena = visitor(OF_BEFORE)
    done(elena, OF_BEFORE)
    UnitProgress.objects.filter(unit_id=WHY).update(completed_at=timezone.now() - timedelta(days=42))

    page = unit_page(elena, OF_BEFORE)

    assert page.xpath("count(//*[@data-csr-name='how_much'])") == 3
    assert due(elena, OF_BEFORE) == []


@pytest.mark.django_db
def test_unit_that_was_entered_before_the_upgrade_asks_nothing() -> None:
    """A course that runs is not surprised."""
    elena = visitor(SEVEN)
    unit_page(elena, SEVEN)
    UnitProgress.objects.filter(unit_id=WHY).update(may_ask_before=False)

    page = unit_page(elena, SEVEN)

    assert page.xpath("//a[contains(@href, '=before')]") == []
    assert unit_page(elena, SEVEN, f"?csr_{short_id_of(UNIT.format(SEVEN))}=before").xpath("//*[@data-csr-of]") == []

"""The yearly call over HTTP: first on the start page, put off for a while, gone once a draft is begun."""

import json
from datetime import timedelta

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.test import Client
from django.utils import timezone
from lxml import html

from csr_xblock.results.journey.pause_tables import StepPause
from csr_xblock.results.questions.attempt_tables import AttemptRow
from tests.learners import key_of, start
from tests.queries import queries_of

SEVEN = "seven-steps"
COURSE = f"course-v1:csr+{SEVEN}+demo"
START_PAGE = f"/scenario/{SEVEN}/"
CALL = "A year has passed since your last self-assessment: look again"


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of an owner who handed in a year ago."""
    scenario = find_scenario(SEVEN)
    assert scenario is not None
    make_users()
    load_scenario(scenario)
    seed_demo()
    AttemptRow.objects.filter(course_key=COURSE).update(submitted_at=timezone.now() - timedelta(days=365))
    client = Client()
    client.post("/choose/", {"learner": "rasa", "role": "student", "language": "en", "next": "/"})
    return client


def first_card(client: Client) -> str:
    """Return the words of the first card of the start page."""
    page = html.fromstring(client.get(START_PAGE).content)
    return " ".join(page.find_class("csr-home-next")[0].text_content().split())


def put_off(client: Client) -> None:
    """Press "Not now" in the first card."""
    page = html.fromstring(client.get(START_PAGE).content)
    (form,) = page.find_class("csr-home-next")[0].iter("form")
    step = form.xpath(".//input[@data-csr-name='step']")[0].get("value")
    answer = client.post(form.get("data-csr-url"), json.dumps({"step": step}), content_type="application/json")
    assert 200 == answer.status_code, answer.content


def test_year_later_the_start_page_calls_to_look_again(rasa: Client) -> None:
    """It says how long that takes and what is there already, and needs no query more than on any other day."""
    words = first_card(rasa)
    called = len(queries_of(lambda: rasa.get(START_PAGE)))
    AttemptRow.objects.filter(course_key=COURSE).update(submitted_at=timezone.now())
    on_another_day = len(queries_of(lambda: rasa.get(START_PAGE)))

    assert words.startswith(f"What is due {CALL}")
    assert "45 minutes for all questions. Your answers of last time are there" in words
    assert called <= on_another_day
    assert CALL not in first_card(rasa)


def test_not_now_puts_the_call_off(rasa: Client) -> None:
    """For thirty days; the steps are called to meanwhile."""
    put_off(rasa)
    meanwhile = first_card(rasa)
    StepPause.objects.update(until=timezone.localdate())

    assert CALL not in meanwhile
    assert CALL in first_card(rasa)


def test_begun_draft_is_gone_on_with(rasa: Client) -> None:
    """Nobody is called to begin what is begun."""
    start(key_of("rasa", course=COURSE))
    words = first_card(rasa)

    assert CALL not in words
    assert "7. Show and renew" in words
    assert "Go on answering" in words

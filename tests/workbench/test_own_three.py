"""
The company's own three over HTTP, in a running course: a trainer's own unit waits for them, and opens.

The course is made here: the demo's seven steps with one more unit, written by the trainer.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import load_scenario, read_catalogue
from csr_demo.seed import seed_demo
from django.conf import LazySettings
from django.test import Client
from lxml import html

from csr_xblock.openedx.screens import short_id_of

WAITS = "you have chosen your priorities"
DEMO = Path(__file__).parents[2] / "workbench" / "scenarios"
SEVEN = "seven-steps"
PROGRAMME = f"block-v1:csr+{SEVEN}+demo+type@csr_program+block@program"
OWN_UNIT = f"block-v1:csr+{SEVEN}+demo+type@csr_unit+block@our-plan"
OWN = (
    '<csr_unit url_name="our-plan" unit="own-our-plan" title="Our plan on one page" text="Take a sheet of paper."'
    ' opens-when="assessment-completed and priorities-chosen" recommended-when="priorities-chosen"/></csr_program>'
)


@pytest.fixture
def course(db: None, settings: LazySettings, tmp_path: Path) -> None:
    """Load the demo with the trainer's unit in the programme of seven steps."""
    for file in DEMO.glob("*.xml"):
        text = file.read_text("utf-8")
        (tmp_path / file.name).write_text(text.replace("</csr_program>", OWN) if file.stem == SEVEN else text, "utf-8")
    settings.CSR_DEMO_SCENARIOS = tmp_path
    make_users()
    for scenario in read_catalogue():
        load_scenario(scenario)
    seed_demo()


@pytest.fixture
def rasa(course: None) -> Client:
    """Return the browser of the bakery's owner, who has handed in."""
    return visitor("rasa")


def visitor(learner: str) -> Client:
    """Return somebody's browser."""
    client = Client()
    client.post("/choose/", {"learner": learner, "role": "student", "language": "en", "next": "/"})
    return client


def page_of(client: Client, address: str) -> html.HtmlElement:
    """Return a page."""
    answered = client.get(address)
    assert 200 == answered.status_code, address
    return html.fromstring(answered.content)


def screen(name: str) -> str:
    """Return the address of one of the programme's screens."""
    return f"/scenario/{SEVEN}/?csr_{short_id_of(PROGRAMME)}={name}"


def text_of(page: html.HtmlElement) -> str:
    """Return the words of a page, with one space between them."""
    return " ".join(page.text_content().split())


def send(client: Client, form: html.HtmlElement, **changes: Any) -> Any:
    """Send a goal's form as its script does."""
    body = {
        "company": int(form.get("data-csr-company")),
        "objective": form.get("data-csr-objective"),
        "revision": int(form.get("data-csr-revision")),
        "why": form.xpath("string(.//textarea)"),
    }
    address = form.get("data-csr-confirm")
    return client.post(address, json.dumps({**body, **changes}), content_type="application/json")


def forms_of(client: Client) -> list[html.HtmlElement]:
    """Return the forms of the goals on the page."""
    return page_of(client, screen("understand")).xpath("//form[@data-csr-objective]")


def test_a_trainers_own_unit_opens_by_a_confirmed_goal(rasa: Client) -> None:
    """The whole way: locked with its reason on the unit's page and on the path, one tap, and both are open."""
    locked, before = text_of(page_of(rasa, f"/xblock/{OWN_UNIT}")), text_of(page_of(rasa, screen("path")))
    answered = send(rasa, forms_of(rasa)[0], why="Energy is our largest bill.")

    after, unit = text_of(page_of(rasa, screen("path"))), text_of(page_of(rasa, f"/xblock/{OWN_UNIT}"))

    assert WAITS in locked
    assert (True, False) == (WAITS in before, WAITS in after)
    assert "Take a sheet of paper." not in locked
    assert (200, True) == (answered.status_code, answered.json()["is_mine"])
    assert "Take a sheet of paper." in unit


def test_what_was_confirmed_stands_on_the_page_and_on_the_start_page(rasa: Client) -> None:
    """Three taps, and the step is done."""
    for form in forms_of(rasa):
        assert 200 == send(rasa, form, why="Because.").status_code

    assert ["1", "1", "1"] == [form.get("data-csr-revision") for form in forms_of(rasa)]
    assert "3 of 3 chosen" in text_of(page_of(rasa, screen("home")))
    assert "Rests on your self-assessment of" in text_of(page_of(rasa, screen("understand")))


@pytest.mark.parametrize("learner", ["jonas", "elena", "marek"])
def test_others_see_nothing_of_it(rasa: Client, learner: str) -> None:
    """An employee, the manager of another company, and a consultant."""
    [form, *_others] = forms_of(rasa)
    send(rasa, form, why="A sentence for the owners.")
    other = visitor(learner)

    page = text_of(page_of(other, screen("understand")))
    answered = send(other, form, why="Not theirs.")

    assert "Your three goals" not in page
    assert "A sentence for the owners." not in page
    assert answered.status_code in (403, 409)


def test_a_scenario_without_the_step_is_as_before(rasa: Client) -> None:
    """Version 1 has no such screen, whatever the address asks for."""
    programme = "block-v1:csr+before-seven-steps+demo+type@csr_program+block@program"

    page = text_of(page_of(rasa, f"/scenario/before-seven-steps/?csr_{short_id_of(programme)}=understand"))

    assert "Your three goals" not in page

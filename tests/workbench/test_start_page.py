"""A running programme of before gets the start page over HTTP, as Studio has it: by one click, and back."""

import json
import re
from html import unescape

import pytest
from csr_demo.models import FieldValue
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.test import Client
from lxml import html as lxml_html

from tests.workbench.edited_block import LEARNER, TRAINER

SCENARIO = "before-seven-steps"
PROGRAMME = f"block-v1:csr+{SCENARIO}+demo+type@csr_program+block@program"
CARD = f"/studio/container/{PROGRAMME}"
START_PAGE, FOUR_STEPS = "csr-home", "csr-journey"


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of a learner who has handed in already."""
    scenario = find_scenario(SCENARIO)
    assert scenario is not None
    make_users()
    load_scenario(scenario)
    seed_demo()
    client = Client()
    client.post("/choose/", LEARNER | {"learner": "rasa"})
    return client


@pytest.fixture
def trainer(rasa: Client) -> Client:
    """Return the trainer's browser, with the token of a page."""
    client = Client()
    client.post("/choose/", TRAINER)
    return client


def page(client: Client) -> str:
    """Return what somebody finds in the course."""
    return client.get(f"/scenario/{SCENARIO}/").content.decode()


def words(html: str) -> str:
    """Return what is read on a page; beside it stand tokens, other ones each time."""
    return " ".join(lxml_html.fromstring(html).xpath("string(//main)").split())


def offer(client: Client) -> dict[str, str]:
    """Return the offer on the programme's card, {} without one."""
    html = client.get(CARD).content.decode()
    found = re.search(r'data-csr-module="author-switch" data-csr-url="([^"]*)" data-csr-shown="([^"]*)"', html)
    return {} if found is None else {"url": unescape(found[1]), "shown": found[2]}


def press(client: Client, offered: dict[str, str]) -> tuple[int, dict[str, str]]:
    """Press the button of the card."""
    body = json.dumps({"shown": offered["shown"]})
    answer = client.post(offered["url"], body, content_type="application/json")
    return answer.status_code, answer.json()


def take_back(client: Client) -> int:
    """Untick the box in the settings, and save."""
    editor = lxml_html.fromstring(client.get(f"/studio/xblock/{PROGRAMME}/action/edit").content)
    address = editor.xpath("//@data-csr-submit")[0]
    form = editor.xpath("//form[@data-csr-form]")[0]
    values: dict[str, object] = {"intent": "save"}
    for control in form.xpath(".//*[@name][not(@name='intent')]"):
        name = control.get("name")
        if control.get("type") == "checkbox" and name == "steps" and control.get("checked") is not None:
            values.setdefault("steps", []).append(control.get("value"))  # type: ignore[attr-defined]
        elif control.get("type") != "checkbox":
            values[name] = control.value or ""
    assert form.xpath(".//input[@name='programme_version'][@checked]")
    return client.post(f"{address}?place=programme", values).status_code


def test_learners_see_the_start_page_once_the_trainer_says_so_and_not_after(rasa: Client, trainer: Client) -> None:
    """Nothing changes by an update, and taking it back brings back what was there, with all that was handed in."""
    before = page(rasa)
    status, _ = press(trainer, offer(trainer))
    switched, offered_again = page(rasa), offer(trainer)
    status_back = take_back(trainer)

    assert (False, True) == (START_PAGE in before, FOUR_STEPS in before)
    assert (200, True, {}) == (status, START_PAGE in switched, offered_again)
    assert (200, words(before)) == (status_back, words(page(rasa)))


def test_of_two_trainers_the_second_click_changes_nothing(trainer: Client) -> None:
    """Both have the page open."""
    offered = offer(trainer)
    press(trainer, offered)
    before = list(FieldValue.objects.order_by("pk").values())

    assert (200, {}) == press(trainer, offered)
    assert before == list(FieldValue.objects.order_by("pk").values())


def test_learners_switch_nothing_on(rasa: Client, trainer: Client) -> None:
    """Neither by the address of the card."""
    status, answer = press(rasa, offer(trainer))

    assert (403, "authors-only") == (status, answer["code"])
    assert START_PAGE not in page(rasa)

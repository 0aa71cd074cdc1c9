"""The strategy map over HTTP: from the start page to the map, a tap, and what the start page and an idea say then."""

import json
from typing import Any

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.test import Client
from lxml import html

from csr_xblock.openedx.screens import short_id_of
from csr_xblock.results.plan.plan_tables import PlanAction

SEVEN = "seven-steps"
BLOCK = f"block-v1:csr+{SEVEN}+demo+type@csr_program+block@program"
START_PAGE = f"/scenario/{SEVEN}/"
SAVES = "peo-learning:env-climate"
HOSE = "Our people found the leaking hose."


@pytest.fixture
def demo(db: None) -> None:
    """Load the demo's seven steps."""
    scenario = find_scenario(SEVEN)
    assert scenario is not None
    make_users()
    load_scenario(scenario)
    seed_demo()


def visitor(learner: str, language: str = "en") -> Client:
    """Return somebody's browser."""
    client = Client()
    client.post("/choose/", {"learner": learner, "role": "student", "language": language, "next": "/"})
    return client


def page_of(client: Client, screen: str = "") -> html.HtmlElement:
    """Return the start page, or a screen of the programme."""
    query = f"?csr_{short_id_of(BLOCK)}={screen}" if screen else ""
    answered = client.get(START_PAGE + query)
    assert 200 == answered.status_code
    return html.fromstring(answered.content)


def call(client: Client, handler: str, **data: object) -> dict[str, Any]:
    """Call a handler as the map does: at the address that stands on it."""
    (address,) = page_of(client, "strategy-map").xpath(f"//@data-csr-{handler}")
    return dict(client.post(address, json.dumps(data), content_type="application/json").json())


@pytest.mark.usefixtures("demo")
def test_from_the_start_page_to_a_reason_in_the_plan() -> None:
    """The link is on the start page; what is said on the map stands in the next idea for its goal."""
    rasa = visitor("rasa")
    (address,) = page_of(rasa).xpath("//a[contains(@href, '=strategy-map')]/@href")
    assert 30 == len(html.fromstring(rasa.get(START_PAGE + address).content).xpath("//li[@data-csr-kept]"))

    said = call(rasa, "save", slug=SAVES, revision=0, why=HOSE, months="3")
    (draft,) = {
        one.get("data-csr-url")
        for one in page_of_scorecard(rasa).xpath("//form[contains(@data-csr-url, 'draft_action')]")
    }
    rasa.post(draft, json.dumps({"item": "env-energy"}), content_type="application/json")

    assert "saved" == said["outcome"]
    assert "1 of 30 links looked at" in page_of(rasa).text_content()
    assert [HOSE] == list(PlanAction.objects.filter(course_key__contains=SEVEN).values_list("why", flat=True))


def page_of_scorecard(client: Client) -> html.HtmlElement:
    """Return the scorecard, whose improvements become actions by a tap."""
    (address,) = {one for one in page_of(client).xpath("//a/@href") if "=scorecard" in one}
    return html.fromstring(client.get(START_PAGE + address).content)


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("language", ["en", "lt"])
def test_who_has_nothing_yet_is_led_to_the_start_page(language: str) -> None:
    """Without a profile there is no company whose goals hang together."""
    page = page_of(visitor("marek", language), "strategy-map")

    assert not page.xpath("//li[@data-csr-kept]")
    assert page.xpath("//*[contains(@class, 'csr-home')]")


@pytest.mark.usefixtures("demo")
def test_page_is_in_the_language_of_its_reader() -> None:
    """Goals, reasons and our own words; what a company wrote stays as it was written."""
    rasa = visitor("rasa", "lt")
    part = call(rasa, "save", slug=SAVES, revision=0, why=HOSE, months="3")["parts"][0]["html"]
    tap = call(rasa, "decide", slug="env-climate:fin-efficiency", decision="confirmed", revision=0)["parts"][0]["html"]

    assert HOSE in part
    assert "Mums tinka, savais žodžiais." in part
    assert "Mums tinka." in tap
    assert "padeda tikslui" in tap


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(("language", "word"), [("en", "True for us, in our words."), ("lt", "Mums tinka")])
def test_what_is_stored_of_links_can_be_read_in_words(language: str, word: str) -> None:
    """The download of one's own data names the goals, and says what was said of them."""
    rasa = visitor("rasa", language)
    call(rasa, "save", slug=SAVES, revision=0, why=HOSE, months="3")
    (address, *_others) = page_of(rasa, "privacy").xpath("//a[contains(@href, 'download_own_data')]/@href")

    told = rasa.get(address).content.decode()

    assert HOSE in told
    assert word.split(",")[0] in told
    assert "peo-learning" not in told

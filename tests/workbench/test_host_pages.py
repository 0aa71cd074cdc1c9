"""The pages around our blocks: which can be chosen, what they put around a block, and in which language they are."""

import pytest
from csr_demo.host_pages import COOKIE, HOST_PAGES
from csr_demo.people import make_users
from csr_demo.scenarios import Scenario, find_scenario, load_scenario
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from lxml import html

from tests.workbench.native_blocks import PAGE, PROBLEM

PLATFORM = ["lms", "studio"]
CHOICE = {"learner": "rasa", "role": "student", "language": "en"}


def page_of(client: Client, address: str, host: str = "") -> html.HtmlElement:
    """Return a page, as the page of a host if one is named."""
    return html.fromstring(client.get(address, {"host": host} if host else {}).content)


def chain(page: html.HtmlElement, usage_key: str) -> list[str]:
    """Return the elements around a block from the inside out, as selectors without ids."""
    [block] = page.xpath(f"//*[@data-usage-id='{usage_key}']")
    around = [one for one in block.iterancestors() if one.tag not in ("html", "body")]
    return [".".join([one.tag, *(one.get("class") or "").split()]) for one in around]


@pytest.mark.parametrize("address", [f"/xblock/{PAGE}", f"/xblock/{PROBLEM}"], ids=["vertical", "block"])
def test_the_lms_stands_around_a_block_once(scenarios: list[Scenario], client: Client, address: str) -> None:
    """Its rules are as strong as the elements that they name; a vertical brings the last ones by itself."""
    page = page_of(client, address, "lms")

    around = chain(page, PROBLEM)

    assert around[:2] == ["div.vert.vert-0" if PROBLEM in address else "div.vert", "div.vert-mod"]
    assert around.count("div.vert-mod") == 1
    assert around[-3:] == [
        "section.course-content",
        "div.course-wrapper.chromeless",
        "div.content-wrapper.main-container",
    ]
    assert "view-courseware" in page.find("body").get("class")


@pytest.mark.parametrize("host", PLATFORM)
def test_a_host_brings_its_style_sheet(scenarios: list[Scenario], client: Client, host: str) -> None:
    """Without it there is nothing hostile about the page."""
    [sheet] = page_of(client, f"/xblock/{PAGE}", host).xpath("//link[contains(@href, '/hosts/')]/@href")

    assert finders.find(sheet.removeprefix(settings.STATIC_URL))


def test_the_plain_page_puts_nothing_around_a_block(scenarios: list[Scenario], client: Client) -> None:
    """It is the page that others are compared with."""
    page = page_of(client, f"/xblock/{PAGE}")

    assert chain(page, PAGE) == ["main.demo-main"]
    assert page.xpath("//link[contains(@href, '/hosts/')]") == []


def test_a_choice_in_the_bar_is_kept(scenarios: list[Scenario], client: Client) -> None:
    """Somebody who looks at the demo inside the LMS goes from page to page."""
    response = client.post("/choose/", {**CHOICE, "host": "lms"})

    page = page_of(client, f"/xblock/{PAGE}")

    assert (response.status_code, client.cookies[COOKIE].value) == (302, "lms")
    assert page.xpath("//select[@name='host']/option[@selected]/@value") == ["lms"]
    assert page.xpath("//select[@name='host']/option/@value") == list(HOST_PAGES)


def test_a_host_that_does_not_exist_is_refused(scenarios: list[Scenario], client: Client) -> None:
    """In an address it stands for the plain page, so that old links work."""
    assert client.post("/choose/", {**CHOICE, "host": "moon"}).status_code == 400
    assert page_of(client, f"/xblock/{PAGE}", "moon").xpath("//option[@value='plain']/@selected")


@pytest.mark.parametrize(("language", "catalogue"), [("en", "en"), ("lt", "lt-lt")])
@pytest.mark.parametrize("block", ["type@csr_unit+block@g-why", "type@csr_program+block@program"])
def test_the_page_is_in_the_language_of_the_host(
    db: None, client: Client, block: str, language: str, catalogue: str
) -> None:
    """It keeps the language of what it renders first, which is a block inside ours, and loads that catalogue."""
    scenario = find_scenario("full-programme")
    assert scenario is not None
    make_users()
    load_scenario(scenario)
    client.post("/choose/", {**CHOICE, "language": language})

    page = page_of(client, f"/xblock/block-v1:csr+full-programme+demo+{block}", "lms")

    [script] = page.xpath("//script[contains(@src, 'djangojs')]/@src")
    assert page.get("lang") == language
    assert script.endswith(f"/{catalogue}/djangojs.js")
    assert finders.find(script.removeprefix(settings.STATIC_URL))

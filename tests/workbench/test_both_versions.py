"""A course that began with four steps stays as it was; every other programme of the demo begins with the start page."""

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario, read_catalogue
from csr_demo.seed import seed_demo
from django.test import Client
from lxml import etree, html

from csr_xblock.openedx.screens import short_id_of
from csr_xblock.screens.programme.company_screens import COMPANY_SCREENS
from tests.workbench.edited_block import LEARNER

OLD, NEW, EMPTY = "before-seven-steps", "seven-steps", "new-programme"
FOUR_STEPS = ["profile", "start", "scorecard", "path"]
WORK = {"hunt", "importance", "stakeholders", "understand", "plan"}
COURSES = pytest.mark.parametrize(("scenario", "has_start_page"), [(OLD, False), (NEW, True)], ids=["1", "2"])


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of a learner who has handed in, in both courses."""
    make_users()
    for name in (OLD, NEW):
        scenario = find_scenario(name)
        assert scenario is not None
        load_scenario(scenario)
    seed_demo()
    client = Client()
    client.post("/choose/", LEARNER | {"learner": "rasa"})
    return client


def page(client: Client, scenario: str, screen: str = "") -> html.HtmlElement:
    """Return what somebody finds in a course, at the first page or at a screen of the programme."""
    programme = f"block-v1:csr+{scenario}+demo+type@csr_program+block@program"
    query = f"?csr_{short_id_of(programme)}={screen}" if screen else ""
    return html.fromstring(client.get(f"/scenario/{scenario}/{query}").content)


def screens_led_to(found: html.HtmlElement, xpath: str) -> list[str]:
    """Return the names of the screens behind some links, each once."""
    addresses = found.xpath(f"{xpath}//a/@href")
    return list(dict.fromkeys(address.rpartition("=")[2] for address in addresses if "?csr_" in address))


@pytest.mark.parametrize("scenario", read_catalogue(), ids=lambda scenario: scenario.name)
def test_every_programme_of_the_demo_but_one_writes_version_2(scenario: object) -> None:
    """The empty one is as Studio adds it: the start buttons write the version, and their tests say so."""
    [*programmes] = etree.parse(scenario.file).iter("csr_program")  # type: ignore[attr-defined]

    versions = {programme.get("programme-version", "1") for programme in programmes}

    name = scenario.name  # type: ignore[attr-defined]
    assert (set() if not programmes else {"1"} if name in (OLD, EMPTY) else {"2"}) == versions


@COURSES
def test_the_first_page_is_the_one_of_its_version(rasa: Client, scenario: str, *, has_start_page: bool) -> None:
    """The scorecard for somebody who has handed in, or the start page."""
    first = page(rasa, scenario)

    assert has_start_page == bool(first.xpath("//*[contains(@class, 'csr-home-steps')]"))
    assert has_start_page != bool(first.xpath("//*[contains(@class, 'csr-scorecard')]"))


@COURSES
def test_the_steps_are_those_of_its_version(rasa: Client, scenario: str, *, has_start_page: bool) -> None:
    """Four in a line on every screen, or seven on the start page with a way back to it."""
    first, path = page(rasa, scenario), page(rasa, scenario, "path")
    line = "//ol[contains(@class, 'csr-journey')]"

    parts = set(screens_led_to(first, "//ol[contains(@class, 'csr-home-steps')]"))

    assert ([] if has_start_page else FOUR_STEPS) == screens_led_to(path, line) == screens_led_to(first, line)
    assert parts >= {*FOUR_STEPS, *WORK} if has_start_page else not parts
    assert has_start_page == bool(path.xpath("//p[@class='csr-programme-place']"))


def words(found: html.HtmlElement) -> str:
    """Return what is read on a page."""
    return " ".join(found.xpath("string(//main)").split())


def test_an_old_course_has_none_of_the_companys_screens(rasa: Client) -> None:
    """Their addresses lead to its first page."""
    first = words(page(rasa, OLD))

    assert [] == [screen for screen in COMPANY_SCREENS if first != words(page(rasa, OLD, screen))]


def test_a_new_course_has_each_of_the_companys_screens(rasa: Client) -> None:
    """With the way back to all steps above it."""
    back = {screen: page(rasa, NEW, screen).xpath("//p[@class='csr-programme-place']/a") for screen in WORK}

    assert [] == [screen for screen, links in back.items() if not links]


@COURSES
def test_the_learning_path_is_the_same_in_both(rasa: Client, scenario: str, *, has_start_page: bool) -> None:
    """What was learned and what is recommended does not depend on the version."""
    path = page(rasa, scenario, "path")
    units = {address.rpartition("@")[2] for address in path.xpath("//main//a/@href") if "type@csr_unit" in address}

    assert {"g-why", "g-scorecard", "people-foundation", "environment-foundation"} <= units

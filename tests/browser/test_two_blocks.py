"""Two self-assessments on one page: one for the main site and one for the shop, as in the scenario of that name."""

from collections import Counter
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser import bakery
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PAGE = "two-assessments"
ITEM = "fin-strategy-link"
Visit = Callable[..., Visitor]


def block(visitor: Visitor, name: str) -> Locator:
    """Return one of the two self-assessments."""
    return visitor.page.locator(f'[data-usage-id$="block@{name}"]')


def begin(visitor: Visitor, name: str) -> None:
    """Start the quick check of one block."""
    with visitor.page.expect_navigation():
        block(visitor, name).locator('button[data-csr-name="mode"]').click()


def both_begun(visit: Visit) -> Visitor:
    """Return somebody who has begun both."""
    elena = visit("elena")
    elena.open(PAGE)
    with elena.page.expect_navigation():
        block(elena, "main-site").locator("[type=submit]").click()
    begin(elena, "main-site")
    begin(elena, "shop")
    return elena


def choose(visitor: Visitor, name: str, level: int) -> None:
    """Answer the item in one block and wait until it is saved."""
    card = block(visitor, name).locator(f'[data-csr-item="{ITEM}"]')
    card.locator(f'input[type=radio][value="{level}"]').check()
    expect(card.locator("[data-csr-status]")).to_have_attribute("data-csr-state", "saved")


def chosen(visitor: Visitor, name: str) -> str:
    """Return the level chosen in one block."""
    radio = block(visitor, name).locator(f'[data-csr-item="{ITEM}"] input[type=radio]:checked')
    return str(radio.input_value())


def test_answers_do_not_mix(visit: Visit) -> None:
    """Radio buttons of the same name would take each other's choice away, and saves would land in the wrong place."""
    elena = both_begun(visit)

    choose(elena, "main-site", 4)
    choose(elena, "shop", 1)
    elena.page.reload()

    assert (chosen(elena, "main-site"), chosen(elena, "shop")) == ("4", "1")


def test_each_turns_its_own_pages(visit: Visit) -> None:
    """Going on in one block must not leave the page of the other."""
    elena = both_begun(visit)
    steps = '[data-csr-step="people"] >> xpath=preceding-sibling::a'

    block(elena, "shop").locator("[data-csr-parts] > summary").click()
    with elena.page.expect_navigation():
        block(elena, "shop").locator(steps).click()

    expect(block(elena, "shop").locator('[data-csr-item^="peo-"]').first).to_be_visible()
    expect(block(elena, "main-site").locator(f'[data-csr-item="{ITEM}"]')).to_be_visible()


def test_progress_is_counted_in_the_right_block(visit: Visit) -> None:
    """The line above the questions changes without a reload; it must find its own block."""
    elena = both_begun(visit)
    before = block(elena, "main-site").locator("[data-csr-progress]").inner_text()

    choose(elena, "shop", 3)

    expect(block(elena, "shop").locator("[data-csr-progress]")).to_contain_text("1")
    assert block(elena, "shop").locator("[data-csr-progress]").inner_text() != before
    assert block(elena, "main-site").locator("[data-csr-progress]").inner_text() == before


def test_no_two_elements_have_the_same_id_and_axe_finds_nothing(visit: Visit) -> None:
    """Labels would name the wrong field."""
    elena = both_begun(visit)

    ids = elena.page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    found = Axe().run(elena.page).response["violations"]

    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert [one["id"] for one in found] == []


def test_two_scorecards_stand_on_one_page(visit: Visit) -> None:
    """Each has its charts, tables and number."""
    elena = both_begun(visit)
    for name in ("main-site", "shop"):
        hand_in_after_two_areas(elena, name)

    ids = elena.page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    found = Axe().run(elena.page).response["violations"]

    expect(elena.page.get_by_role("heading", name=elena.say("Your scorecard"), exact=True)).to_have_count(2)
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert [one["id"] for one in found] == []


def hand_in_after_two_areas(visitor: Visitor, name: str) -> None:
    """Answer the first two areas of one block and hand in."""
    here = block(visitor, name)
    for _ in range(2):
        for card in here.locator("[data-csr-item]").all():
            level = bakery.LEVELS[str(card.get_attribute("data-csr-item"))]
            card.locator(f'input[type=radio][value="{level}"]').check()
            expect(card.locator("[data-csr-status]")).to_have_attribute("data-csr-state", "saved")
        with visitor.page.expect_navigation():
            here.locator("[data-csr-next]").click()
    visitor.page.goto(visitor.page.url.replace(current_screen(here), "review"))
    with visitor.page.expect_navigation():
        here.locator('[data-csr-module="form"] [type=submit]').click()


def current_screen(here: Locator) -> str:
    """Return the name of the screen that a block shows, as its own step links name it."""
    address = here.locator('[aria-current="step"]').get_attribute("href")
    return str(address).rsplit("=", 1)[1]

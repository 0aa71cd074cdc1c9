"""Pages that come slowly, not wholly, or out of the browser's memory: nothing is lost, and nothing untrue is said."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.screens import BAKERY, HALF_WAY, SCREENS, Screen, screen_path
from tests.browser.test_layout_shift import WATCH_SHIFTS
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
OUR_SCRIPTS = re.compile(r"/csr_xblock/.*\.js")
LATE_MILLISECONDS = 8_000
LINKED = ["profile", "scorecard", "path", "unit-open", "unit-locked", "receipt"]
"""Screens whose links nobody but themselves holds."""


class Held:
    """Keeps back what a page asks for until it is let go."""

    def __init__(self, page: Page, address: re.Pattern[str]) -> None:
        self.routes: list[Route] = []
        self.is_open = False
        page.route(address, self.take)

    def take(self, route: Route) -> None:
        """Keep a request, or let it through once all may go."""
        if self.is_open:
            route.continue_()
        else:
            self.routes.append(route)

    def let_go(self) -> None:
        """Let everything through from now on."""
        self.is_open = True
        for route in self.routes:
            route.continue_()


def first_open(visitor: Visitor) -> str:
    """Return the first question of the page that has no answer."""
    return next(item for item in visitor.items() if not visitor.chosen(item))


def test_an_answer_chosen_before_the_scripts_is_saved_when_they_come(visit: Visit) -> None:
    """It looks chosen at once, so it has to count."""
    rasa = visit()
    rasa.open_assessment("company-half-way")
    rasa.go_to_part("community")
    item = first_open(rasa)
    held = Held(rasa.page, OUR_SCRIPTS)
    rasa.page.reload(wait_until="commit")
    rasa.item(item).locator('input[value="2"]').check()
    held.let_go()
    rasa.expect_saved(item)
    rasa.page.reload()

    assert rasa.chosen(item) == "2"


def test_a_page_whose_scripts_never_come_says_so(visit: Visit) -> None:
    """It would else promise that every answer is saved at once."""
    rasa = visit()
    rasa.open_assessment("company-half-way")
    rasa.go_to_part("community")
    note = rasa.page.locator("[data-csr-late]").last
    expect(note).to_be_hidden()
    rasa.page.route(re.compile("questions/answers.js"), lambda route: route.abort())
    rasa.page.reload()

    expect(note).to_have_css("opacity", "1", timeout=2 * LATE_MILLISECONDS)
    expect(note).to_contain_text(rasa.say("Please reload it.") if rasa.language == "lt" else "Please reload it.")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_phone_shows_one_question_before_the_scripts_come(visit: Visit, language: str) -> None:
    """Eight that become one would put another button under the finger."""
    rasa = visit("rasa", language=language, viewport={"width": 360, "height": 800})
    rasa.open_assessment("company-half-way")
    rasa.go_to_part("community")
    held = Held(rasa.page, OUR_SCRIPTS)
    rasa.page.reload(wait_until="commit")
    shown = rasa.page.locator("[data-csr-item]:visible")
    expect(shown).to_have_count(1)
    before = shown.get_attribute("data-csr-item")
    rasa.page.evaluate(WATCH_SHIFTS)
    held.let_go()
    expect(rasa.page.locator("[data-csr-single]")).to_have_count(1)
    rasa.page.wait_for_load_state("networkidle")

    assert shown.get_attribute("data-csr-item") == before
    assert sum(rasa.page.evaluate("window.shifts")) <= 0.1


def test_back_brings_no_conflict_with_oneself(visit: Visit) -> None:
    """The page that the browser kept knows nothing of the answer that was given on it."""
    rasa = visit()
    rasa.open_assessment("company-half-way")
    rasa.go_to_part("community")
    item = first_open(rasa)
    rasa.choose(item, 1)
    rasa.expect_saved(item)
    rasa.follow("To the review")
    rasa.page.go_back()
    rasa.page.wait_for_load_state("networkidle")
    rasa.choose(item, 3)
    rasa.expect_saved(item)
    rasa.page.reload()

    assert rasa.chosen(item) == "3"


def test_back_after_handing_in_offers_nothing_that_is_over(visit: Visit) -> None:
    """The review of a draft that is no draft any more would ask to hand it in again."""
    rasa = visit()
    rasa.open_assessment("company-half-way")
    rasa.page.goto(rasa.demo.url + screen_path(HALF_WAY, "review"))
    rasa.hand_in()
    rasa.page.go_back()
    rasa.page.wait_for_load_state("networkidle")

    expect(rasa.button("Hand in and see the scorecard")).to_have_count(0)


def test_a_button_at_work_keeps_the_focus_and_takes_no_second_press(visit: Visit) -> None:
    """A server that takes its time is no reason to begin at the top of the page, or to send twice."""
    rasa = visit("elena")
    rasa.open("quick-assessment")
    rasa.module("form").locator('[data-csr-name=role][value="owner"]').check()
    rasa.module("form").locator("[data-csr-name=employees]").fill("14")
    held = Held(rasa.page, re.compile("/handler/save_profile"))
    button = rasa.button("Save and go on")
    button.focus()
    rasa.page.keyboard.press("Enter")
    expect(rasa.page.locator("[data-csr-busy]").last).to_have_text(rasa.say("One moment, please …"))
    rasa.page.keyboard.press("Enter")
    expect(button).to_be_focused()
    sent = len(held.routes)
    with rasa.page.expect_navigation():
        held.let_go()

    assert sent == 1


@pytest.mark.parametrize("name", LINKED)
def test_links_wait_for_the_line_on_every_page(visit: Visit, name: str) -> None:
    """The browser's own error page leads nowhere."""
    screen: Screen = next(one for one in SCREENS if one.name == name)
    visitor = screen.open(visit)
    visitor.page.wait_for_load_state("networkidle")
    here = visitor.page.url
    link = visitor.page.locator("[data-csr-frame] a[href*='csr_']:visible:not([download])").first
    visitor.page.context.set_offline(True)
    link.click()
    stay = visitor.button("Stay on this page").locator("visible=true")
    expect(stay).to_have_count(1)
    expect(stay).to_be_in_viewport()
    assert visitor.page.url == here
    with visitor.page.expect_navigation():
        visitor.page.context.set_offline(False)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_browser_that_keeps_nothing_is_not_said_to_keep(visit: Visit, language: str) -> None:
    """Private windows refuse storage; who trusts the sentence would close the tab."""
    rasa = visit("rasa", language=language)
    rasa.page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }")
    rasa.open_assessment("company-half-way")
    rasa.go_to_part("community")
    item = first_open(rasa)
    rasa.page.context.set_offline(True)
    rasa.choose(item, 2)
    sentence = "No connection, and this browser keeps nothing: leave this page open. It will be sent by itself."
    expect(rasa.status(item)).to_have_text(rasa.say(sentence))
    rasa.page.context.set_offline(False)
    rasa.expect_saved(item)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_what_cannot_be_undone_is_confirmed_in_words(visit: Visit, language: str) -> None:
    """A page that only comes again leaves one guessing whether it happened."""
    rasa = visit("rasa", language=language)
    receipt = next(one for one in SCREENS if one.name == "receipt")
    rasa.page.goto(rasa.demo.url + receipt.path)
    rasa.page.locator("summary", has_text=str(rasa.say("Delete my data in this course"))).click()
    rasa.press("Yes, delete my data in this course")

    told = rasa.page.get_by_role("status").filter(has_text=str(rasa.say("Your data in this course are deleted.")))
    expect(told).to_be_visible()
    assert BAKERY in rasa.page.url

"""Reminders in a browser: switched on by keyboard, and one press behind the mail's link that stops them."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.keyboard import enter, tab_to
from tests.browser.screens import SEVEN
from tests.browser.test_accessibility import violations
from tests.browser.test_plan import GOAL, field, go
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
BUTTON = "[data-csr-name=wish]"
SMALLEST = {"width": 320, "height": 640}


def plan_for_today(visitor: Visitor) -> None:
    """Write an action that is due today."""
    go(visitor, "action/new")
    field(visitor, "title").fill("Talk to the bank")
    field(visitor, "due").fill(timezone.localdate().isoformat())
    field(visitor, "responsible").fill("Rasa")
    field(visitor, "objective").select_option(GOAL)
    field(visitor, "step-1").fill("Call them")
    visitor.press("Save")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_from_the_start_page_to_the_mail_and_out_again(visit: Visit, language: str) -> None:
    """The section can be read and used on the smallest screen; the link of the mail opens in a stranger's browser."""
    rasa = visit("rasa", language=language, viewport=SMALLEST)
    plan_for_today(rasa)
    rasa.open(SEVEN)
    assert violations(rasa.page) == []
    tab_to(rasa.page, BUTTON)
    with rasa.page.expect_navigation():
        enter(rasa.page)
    expect(rasa.page.locator(BUTTON)).to_have_text(rasa.say("No more reminders"))
    assert violations(rasa.page) == []

    rasa.page.goto(f"{rasa.demo.url}/mails/")
    rasa.page.locator("main form button").click()
    link = rasa.page.locator("section").first.locator("a[href*='/csr/reminders/stop/']")
    expect(link).to_have_count(1)
    address = str(link.get_attribute("href"))

    page = visit("elena", viewport=SMALLEST).page
    page.context.clear_cookies()
    page.goto(address)
    assert language == page.locator("html").get_attribute("lang")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    page.emulate_media(color_scheme="light")
    tab_to(page, "button")
    with page.expect_navigation():
        enter(page)
    expect(page.locator("h1")).to_have_text(rasa.say("Reminders are off"))
    expect(page.locator("form")).to_have_count(0)
    assert violations(page) == []
    assert [] == page.context.cookies()

    rasa.open(SEVEN)
    expect(rasa.page.locator(BUTTON)).to_have_text(rasa.say("Remind me by mail"))


def test_stopping_needs_no_script(visit: Visit) -> None:
    """Mails are opened in programs that run none."""
    rasa = visit("rasa")
    plan_for_today(rasa)
    rasa.open(SEVEN)
    with rasa.page.expect_navigation():
        rasa.page.locator(BUTTON).click()
    rasa.page.goto(f"{rasa.demo.url}/mails/")
    rasa.page.locator("main form button").click()
    link = rasa.page.locator("section").first.locator("a[href*='/csr/reminders/stop/']")
    address = str(link.get_attribute("href"))
    plain = visit("elena", java_script_enabled=False).page
    plain.goto(address)
    plain.locator("button").click()

    expect(plain.locator("h1")).to_have_text("Reminders are off")

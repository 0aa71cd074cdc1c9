"""Now, next, later in a browser: an action is moved by keyboard alone, and what the plan would bring is read."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import PLANNED, work_path
from tests.browser.visitor import Visitor, screen_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]


def test_an_action_is_moved_by_keyboard_and_let_fall_again(visit: Visit) -> None:
    """A choice and a button; the page says that people have put it there."""
    visitor = visit("rasa")
    page = visitor.page
    page.goto(visitor.demo.url + work_path("plan"))
    later = page.get_by_role("region", name="Later")
    now = page.get_by_role("region", name="Now")
    title = later.get_by_role("heading", level=4).first.inner_text()

    later.get_by_role("button", name=f"Move: {title}").focus()
    page.keyboard.press("Enter")
    expect(later.get_by_label(f"When it comes: {title}")).to_be_focused()
    page.keyboard.press("N")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(now.get_by_role("heading", level=4, name=title)).to_be_visible()
    expect(now.get_by_text("You have put it here yourselves. Rests on your self-assessment")).to_be_visible()
    now.get_by_role("button", name=f"Move: {title}").click()
    now.get_by_label(f"When it comes: {title}").select_option("")
    with page.expect_navigation():
        now.get_by_role("button", name="Move", exact=True).click()
    expect(later.get_by_role("heading", level=4, name=title)).to_be_visible()


@pytest.mark.parametrize("language", ["en", "lt"])
def test_what_the_plan_would_bring_is_read_on_a_phone(visit: Visit, language: str) -> None:
    """From the scorecard, in both languages, with nothing cut off; hatched parts are as wide as their numbers say."""
    visitor = visit("rasa", language=language, viewport={"width": 360, "height": 740})
    page = visitor.page
    page.goto(visitor.demo.url + screen_path(PLANNED, "scorecard"))
    link = page.locator("a[href*='if-you-do-this']")
    page.goto(visitor.demo.url + f"/scenario/{PLANNED}/{link.get_attribute('href')}")
    with page.expect_navigation():
        page.locator(".csr-plan-tabs a").nth(2).click()

    expect(page.locator(".csr-plan-tabs a").nth(2)).to_have_attribute("aria-current", "page")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    bars = page.locator(".csr-bars li").filter(has=page.locator(".csr-ahead-more"))
    assert bars.count()
    for bar in bars.all():
        then, today = (
            int(number) for number in bar.locator(".csr-bars__number").inner_text().split() if number.isdigit()
        )
        track, more = (bar.locator(name).bounding_box() for name in (".csr-track", ".csr-ahead-more"))
        assert track is not None
        assert more is not None
        assert more["width"] / track["width"] == pytest.approx((then - today) / 100, abs=0.01)

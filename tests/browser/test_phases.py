"""Now, next, later in a browser: an action is moved by keyboard alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import work_path
from tests.browser.visitor import Visitor

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

    later.get_by_label(f"When it comes: {title}").focus()
    page.keyboard.press("N")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(now.get_by_role("heading", level=4, name=title)).to_be_visible()
    expect(now.get_by_text("You have put it here yourselves. Rests on your self-assessment")).to_be_visible()
    now.get_by_label(f"When it comes: {title}").select_option("")
    with page.expect_navigation():
        now.get_by_role("button", name=f"Move: {title}").click()
    expect(later.get_by_role("heading", level=4, name=title)).to_be_visible()

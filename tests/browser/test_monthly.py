"""The sheet of the monthly 20 minutes, as it leaves the printer."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import work_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]


def test_sheet_has_lines_to_write_on_and_no_buttons(visit: Callable[..., Visitor]) -> None:
    """The button prints; what is pressed on a screen is not on paper, and the other way round."""
    rasa = visit("rasa")
    rasa.page.add_init_script("window.print = () => { window.printed = true; }")
    rasa.page.goto(rasa.demo.url + work_path("monthly"))
    board = rasa.page.locator(".csr-monthly")
    expect(board.locator(".csr-monthly-write").first).to_be_hidden()
    rasa.button("Print this sheet").click()
    rasa.page.emulate_media(media="print")

    assert rasa.page.evaluate("window.printed")
    expect(board.locator(".csr-monthly-write").first).to_be_visible()
    assert 0 == board.locator("button:visible, select:visible").count()

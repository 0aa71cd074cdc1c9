"""What is made for others to read is one sheet of paper, however much stands on it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from csr_xblock.edge.rendering import render_template
from csr_xblock.openedx.speaking import speaking
from tests.browser.screens import PLANNED, screen_path
from tests.browser.visitor import Visitor
from tests.presentation.showing.sheets import full_sheet

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]

TAKE_PLACE = "([of, html]) => { document.querySelector(of).outerHTML = html }"
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"


def sheets(page: Page) -> int:
    """Return how many sheets the printed page takes, by its own measures of paper."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, print_background=True)))


def shown_instead(visitor: Visitor, template: str, page: object, of: str) -> None:
    """Show a page with other words in the place of the one that the demo has, with the demo's styles."""
    with speaking(visitor.language):
        visitor.page.evaluate(TAKE_PLACE, [of, render_template(template, {"page": page})])


@pytest.mark.parametrize("language", ["en", "lt"])
def test_everything_on_one_page_is_one_page(visit: Visit, language: str) -> None:
    """From short texts to the longest that people may write; nothing is made smaller by the browser to fit."""
    rasa = visit("rasa", language=language, viewport={"width": 680, "height": 1000})
    rasa.page.goto(rasa.demo.url + screen_path(PLANNED, "one-page"))
    found = [sheets(rasa.page)]
    rasa.page.emulate_media(media="print")
    wide = [rasa.page.evaluate(TOO_WIDE)]

    for length in (0.15, 0.3, 0.5, 1.0):
        with speaking(language):
            long_page = full_sheet(language, length)
        shown_instead(rasa, "showing/one_page.html", long_page, ".csr-one-page")
        found.append(sheets(rasa.page))
        wide.append(rasa.page.evaluate(TOO_WIDE))

    assert [1] * 5 == found
    assert max(wide) <= 0


def test_an_unticked_part_is_not_printed_and_not_remembered(visit: Visit) -> None:
    """Also without script: it is a choice of the page alone."""
    rasa = visit("rasa", java_script_enabled=False)
    rasa.page.goto(rasa.demo.url + screen_path(PLANNED, "one-page"))
    for label in ("The level", "What it has saved us"):
        rasa.page.get_by_label(label, exact=True).uncheck()
    part = rasa.page.locator("[data-csr-part]")
    rasa.page.emulate_media(media="print")

    seen = [one.get_attribute("data-csr-part") for one in part.all() if one.is_visible()]

    assert ["areas", "strengths", "priorities", "done", "figures"] == seen
    expect(rasa.page.get_by_role("checkbox")).to_have_count(0)
    rasa.page.emulate_media(media="screen")
    rasa.page.reload()
    expect(rasa.page.get_by_role("checkbox", checked=True)).to_have_count(7)

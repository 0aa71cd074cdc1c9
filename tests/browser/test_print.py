"""The scorecard on paper: owners show it to colleagues, banks and customers."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser import bakery
from tests.browser.screens import BAKERY, screen_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

A4_WIDTH = 794
"""Pixels of CSS: 210 mm at 96 pixels per inch."""

MARGIN = "12mm"
MOST_PAGES = 3
AREA_NUMBERS = ("35", "50", "30", "22", "23")
Visit = Callable[..., Visitor]


def scorecard(visit: Visit, language: str) -> Visitor:
    """Return the bakery's owner before her scorecard, as the printer lays it out."""
    rasa = visit("rasa", language=language, viewport={"width": A4_WIDTH, "height": 1123})
    rasa.page.goto(rasa.demo.url + screen_path(BAKERY, "scorecard"))
    return rasa


def pages_of(page: Page) -> int:
    """Return how many sheets of A4 the page takes."""
    margins = dict.fromkeys(("top", "right", "bottom", "left"), MARGIN)
    printed = page.pdf(format="A4", margin=margins, print_background=True)
    return len(re.findall(rb"/Type\s*/Page\b", printed))


@pytest.mark.parametrize("language", ["en", "lt"])
def test_the_scorecard_takes_at_most_three_sheets(visit: Visit, language: str) -> None:
    """More is not read in a meeting."""
    assert 1 <= pages_of(scorecard(visit, language).page) <= MOST_PAGES


@pytest.mark.parametrize("language", ["en", "lt"])
def test_paper_shows_the_numbers_and_what_they_are_not(visit: Visit, language: str) -> None:
    """Paper goes further than the page: without the last sentence it could pass for a certificate."""
    rasa = scorecard(visit, language)
    rasa.page.emulate_media(media="print")
    text = rasa.page.get_by_role("article").inner_text()

    assert [number for number in (str(bakery.OVERALL), *AREA_NUMBERS) if not re.search(rf"\b{number}\b", text)] == []
    assert rasa.say("Prepared from a self-assessment for learning. Not a certificate, label or audit.") in text


def test_paper_has_no_buttons_and_nothing_is_cut_off(visit: Visit) -> None:
    """A button on paper is a riddle, and a table that runs over the edge is lost."""
    rasa = scorecard(visit, "en")
    rasa.page.emulate_media(media="print")

    assert rasa.page.locator("article").get_by_role("button").count() == 0
    assert rasa.link("Go to the learning path").count() == 0
    assert rasa.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

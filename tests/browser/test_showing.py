"""What is made for others to read is one sheet of paper, however much stands on it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from csr_xblock.edge.rendering import render_template
from csr_xblock.openedx.speaking import speaking
from tests.browser.screens import PLANNED, screen_path, work_path
from tests.browser.visitor import Visitor
from tests.presentation.showing.certificates import certificate
from tests.presentation.showing.sheets import full_sheet

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]

TAKE_PLACE = "([of, html]) => { document.querySelector(of).outerHTML = html }"
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
LONG_NAME = "Ąžuolė Konstancija " * 6
LONG_TITLE = "Įmonių socialinė atsakomybė žingsnis po žingsnio " * 3


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


def test_a_certificate_has_the_typed_name_and_is_one_page(visit: Visit) -> None:
    """With all units in the longer language, and with long names of everything."""
    rasa = visit("rasa", language="lt")
    rasa.page.goto(rasa.demo.url + work_path("certificate"))
    printed = rasa.page.locator("[data-csr-printed-name]")
    expect(printed).to_have_text("Rasa Petraitienė")
    rasa.page.get_by_label(rasa.say("Your name, as it shall be printed")).fill("<b>Rasa</b> P.")
    expect(printed).to_have_text("<b>Rasa</b> P.")
    found = [sheets(rasa.page)]

    for name, title in (("Rasa", "ĮSA"), (LONG_NAME, LONG_TITLE)):
        with speaking("lt"):
            page = certificate("lt", 24, name, programme=title, course=title)
        shown_instead(rasa, "showing/certificate.html", page, ".csr-certificate")
        found.append(sheets(rasa.page))

    assert [1, 1, 1] == found
    rasa.page.reload()
    expect(printed).to_have_text("Rasa Petraitienė")

"""One main button on each screen of the self-assessment, the one with which most people go on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]


def main_buttons(visitor: Visitor) -> list[str]:
    """Return the words of the filled buttons on the page."""
    return visitor.page.locator(".csr-button:not(.csr-button--quiet, .csr-button--bad):visible").all_inner_texts()


def test_start_page_offers_what_comes_next_first(visit: Visit) -> None:
    """With a draft that is to go on, without one the self-assessment once more."""
    rasa = visit()
    rasa.open_assessment("bakery-scorecard")
    rasa.follow("Assess again")
    again = main_buttons(rasa)
    rasa.start("full")
    rasa.page.goto(rasa.page.url.rpartition("=")[0] + "=start")

    assert again == ["Start the full self-assessment"]
    assert main_buttons(rasa) == ["Go on"]


def test_review_leads_back_while_an_area_would_get_no_number(visit: Visit) -> None:
    """Handing in half of it is allowed, and not what is asked for."""
    rasa = visit()
    rasa.open_assessment("company-half-way")
    rasa.page.locator(".csr-now a").click()
    expect(rasa.page.get_by_text("No number yet", exact=True)).to_have_count(3)
    expect(rasa.page.get_by_text("would get no number")).to_have_count(1)
    buttons = main_buttons(rasa)
    rasa.follow("Back to the questions")

    assert buttons == ["Back to the questions"]
    assert rasa.page.url.partition("#")[0].endswith("=people")


def test_nothing_is_promised_that_is_not_there(visit: Visit) -> None:
    """A quick check alone has no learning units around it."""
    elena = visit("elena")
    elena.open("quick-assessment")
    elena.fill_in_profile()

    expect(elena.page.get_by_text("At once you see where you are strong")).to_be_visible()
    expect(elena.page.get_by_text("learning units")).to_have_count(0)


def test_what_the_management_has_filled_in_reads_as_fixed(visit: Visit) -> None:
    """A field that looks as if it could be filled in is tried."""
    jonas = visit("jonas")
    jonas.open_assessment("full-programme")
    form = jonas.module("form")

    expect(form.locator("select, input[type=number]")).to_have_count(0)
    expect(form.locator("dd")).to_have_text(
        ["24", "Lithuania", "Making things: food, furniture, metal, textiles and other goods"]
    )
    expect(jonas.page.get_by_text("Four short questions")).to_have_count(0)
    jonas.press("Save and go on")
    expect(jonas.button("Start the quick check")).to_be_visible()

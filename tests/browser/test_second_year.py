"""The second self-assessment in a browser: a large step up asks for a note, and looking back is saved at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor, screen_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
BAKERY = "bakery-scorecard"
LOW = "env-ghg"


def again(visit: Visit) -> Visitor:
    """Let the bakery begin its second self-assessment and turn to climate, which was at level 0."""
    rasa = visit("rasa")
    rasa.open_assessment(BAKERY)
    rasa.start_again()
    rasa.page.goto(rasa.demo.url + screen_path(BAKERY, "environment"))
    return rasa


def test_two_steps_up_ask_for_a_note_until_there_is_one(visit: Visit) -> None:
    """At once and after a reload; one step up asks for nothing, and nothing is held back."""
    rasa = again(visit)
    asks = rasa.item(LOW).locator(".csr-up")
    note = rasa.note(LOW)

    rasa.choose(LOW, 1)
    rasa.expect_saved(LOW)
    expect(asks).to_be_hidden()
    rasa.choose(LOW, 2)
    rasa.expect_saved(LOW)
    expect(asks).to_be_visible()
    expect(note).to_be_visible()
    rasa.page.reload()
    expect(asks).to_be_visible()
    expect(note).to_be_visible()
    note.fill("The table hangs in the office.")
    expect(asks).to_be_hidden()
    rasa.expect_saved(LOW)
    rasa.page.reload()

    expect(asks).to_be_hidden()
    expect(note).to_have_value("The table hangs in the office.")


def test_looking_back_survives_a_lost_line(visit: Visit) -> None:
    """What was chosen stays chosen, and is sent by itself when the line is back."""
    rasa = again(visit)
    rasa.choose(LOW, 2)
    rasa.expect_saved(LOW)
    rasa.page.goto(rasa.demo.url + screen_path(BAKERY, "review"))
    rasa.press("Hand in and see the scorecard")
    rasa.page.wait_for_url("**scorecard**")
    rasa.page.goto(rasa.demo.url + screen_path(BAKERY, "compare/1/2/environment"))
    question = rasa.page.locator(f"[data-csr-item='{LOW}']")
    status = question.locator("[data-csr-status]")

    rasa.page.context.set_offline(True)
    question.locator("input[value='1']").check()
    expect(status).not_to_have_text("")
    expect(status).not_to_have_text("Saving …")
    expect(status).not_to_have_text("Saved")
    expect(question.locator("input[value='1']")).to_be_checked()
    rasa.page.context.set_offline(False)
    expect(status).to_have_text("Saved")
    rasa.page.reload()

    expect(question.locator("input[value='1']")).to_be_checked()

"""The whole loop of one unit on a phone: asked before, learned, said what it was like, and asked again weeks later."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import bakery
from tests.browser.demo_server import Demo
from tests.browser.passing_days import days_pass
from tests.browser.unit_keys import right_choices
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PHONE = {"width": 360, "height": 740}
COURSE, UNIT, BEFORE, AFTER = "seven-steps", "g-why", "3", "8"


def rate(part: Locator, name: str, number: str) -> None:
    """Choose a number of a scale."""
    part.locator(f'[data-csr-name="{name}"][value="{number}"]').check()


def save(part: Locator) -> Locator:
    """Save a small form that stays on its page, and return the place of its answer."""
    part.locator("[type=submit]").click()
    return part.locator("[data-csr-said]")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_unit_measures_what_is_learned(visit: Callable[..., Visitor], demo: Demo, language: str) -> None:
    """Nothing of it marks anything; the learner reads what changed, and is asked weeks later what came of it."""
    elena = visit("elena", language=language, viewport=PHONE)
    elena.open_unit(COURSE, UNIT)
    elena.follow("Answer the questions")
    rate(elena.page.locator("article"), "sure", BEFORE)
    expect(elena.page.locator("[data-csr-verdict], [data-csr-feedback]")).to_have_count(0)
    elena.press("Done, on to the unit")

    expect(elena.link("Answer the questions")).to_have_count(0)
    expect(elena.module("knowledge-check").locator("input:checked")).to_have_count(0)

    elena.pass_check(right_choices(UNIT))
    learned = elena.page.locator('[data-csr-when="shows_learned"]')
    expect(learned.locator("[data-csr-learned]")).to_contain_text("100")
    rate(learned, "sure", AFTER)
    expect(save(learned)).to_contain_text(AFTER)

    elena.report(bakery.WEEKEND)
    reactions = elena.page.locator('[data-csr-when="is_completed"]')
    expect(reactions).to_be_visible()
    rate(reactions, "useful", "5")
    expect(save(reactions)).to_have_text(elena.say("Saved. Thank you."))

    days_pass(demo, 43)
    elena.open(COURSE)
    elena.follow("Answer in one minute")
    transfer = elena.page.locator("section", has=elena.page.locator('[data-csr-name="how_much"]'))
    rate(transfer, "how_much", "partly")
    transfer.locator('[data-csr-name="obstacle"]').fill("Kalėdos")
    expect(save(transfer)).to_have_text(elena.say("Saved. Thank you."))
    elena.page.reload()

    expect(transfer.locator('[data-csr-name="obstacle"]')).to_have_value("Kalėdos")
    expect(reactions.locator('[data-csr-name="useful"][value="5"]')).to_be_checked()
    elena.open(COURSE)
    expect(elena.link("Answer in one minute")).to_have_count(0)

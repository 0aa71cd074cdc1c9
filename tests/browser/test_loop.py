"""The whole loop with a clock that moves: a gap, a lesson, a task, one question again, and a year later all of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser import bakery
from tests.browser.demo_server import Demo
from tests.browser.passing_days import days_pass
from tests.browser.unit_keys import right_choices
from tests.browser.visitor import Visitor, screen_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

SEVEN, UNIT = "seven-steps", "environment-foundation"
ENERGY, WASTE, CLIMATE = "env-energy", "env-circular", "env-ghg"
PHONE = {"width": 360, "height": 740}


def learn(rasa: Visitor) -> None:
    """Do the unit with its task."""
    rasa.open_unit(SEVEN, UNIT)
    rasa.pass_check(right_choices(UNIT))
    rasa.report(bakery.WEEKEND)


def say_again(rasa: Visitor) -> None:
    """Answer one of the unit's questions again; the others stay to be answered."""
    rasa.follow("Answer the questions of this unit again")
    form = rasa.page.locator(f'form:has([value="{ENERGY}"])')
    form.locator('input[value="3"]').check()
    with rasa.page.expect_navigation():
        form.locator("[type=submit]").click()


def of_today(rasa: Visitor) -> list[str]:
    """Return the numbers of all areas together, as handed in and of today."""
    rasa.page.goto(rasa.demo.url + screen_path(SEVEN, "scorecard"))
    return [cell.inner_text().strip() for cell in rasa.page.locator(".csr-today__all td").all()]


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_gap_becomes_a_lesson_a_task_and_a_better_answer(
    visit: Callable[..., Visitor], demo: Demo, language: str
) -> None:
    """What was handed in stays as it was; six weeks later what came of it, and a year later line by line."""
    rasa = visit("rasa", language=language, viewport=PHONE)
    learn(rasa)
    say_again(rasa)
    assert ["32", "34"] == of_today(rasa)
    expect(rasa.page.locator(".csr-level__number strong")).to_have_text("32")

    days_pass(demo, 43)
    rasa.open(SEVEN)
    expect(rasa.link("Answer these questions again")).to_be_visible()
    came_of_it = rasa.page.locator(f'.csr-home a[href$="{UNIT}"]')
    expect(came_of_it).to_be_visible()

    days_pass(demo, 330)
    rasa.open(SEVEN)
    expect(came_of_it).to_have_count(0)
    rasa.follow("Answer again")
    rasa.start("full")
    rasa.page.goto(rasa.demo.url + screen_path(SEVEN, "environment"))
    assert ("3", "2") == (rasa.chosen(ENERGY), rasa.chosen(WASTE))
    rasa.turn_to(CLIMATE)
    rasa.choose(CLIMATE, 1)
    rasa.expect_saved(CLIMATE)
    rasa.page.goto(rasa.demo.url + screen_path(SEVEN, "review"))
    rasa.press("Hand in and see the scorecard")
    rasa.page.wait_for_url("**scorecard**")
    expect(rasa.page.locator(".csr-today")).to_have_count(0)

    rasa.page.goto(rasa.demo.url + screen_path(SEVEN, "compare"))
    expect(rasa.page.get_by_role("heading", name=rasa.say("What has changed"), exact=True)).to_be_visible()
    rasa.page.get_by_text(rasa.say("The same numbers as a table")).click()
    # Of the area one question was looked at, and that has gone up by a level: 25 points.
    expect(rasa.page.get_by_role("table").first.get_by_role("row").last).to_contain_text("(+25)")
    assert rasa.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]

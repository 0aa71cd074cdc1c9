"""What only a browser shows: the way from a provisional number to the questions that it lacks; and what staff read."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser import bakery
from tests.browser.screens import FULL, screen_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
LEFT_OUT = "environment"


def hand_in_without(visitor: Visitor, area: str = "") -> None:
    """Answer everything but one area, and hand in."""
    while visitor.module("answers").count():
        if not area or area not in visitor.page.url:
            visitor.answer_page(bakery.LEVELS)
        visitor.go_on()
    visitor.hand_in()


def test_a_missing_area_is_told_at_the_number_and_answered_from_there(visit: Visit) -> None:
    """The number is provisional until the questions that it lacks are answered; nothing is answered twice."""
    elena = visit("elena")
    elena.open_assessment(FULL)
    elena.start("quick")
    hand_in_without(elena, LEFT_OUT)

    expect(elena.page.get_by_text("Based on 5 of 6 areas. Not yet rated: “Environment and climate”.")).to_be_visible()
    elena.page.get_by_role("link", name="Answer 3 more questions").click()
    expect(elena.page.get_by_role("heading", name="Find out first")).to_be_in_viewport()
    elena.press("Answer these 3 questions")
    assert elena.page.url.endswith("-env-management")
    expect(elena.item("env-management")).to_be_in_viewport()
    elena.choose("env-management", 1)
    elena.expect_saved("env-management")

    elena.page.goto(elena.demo.url + screen_path(FULL, "scorecard"))
    expect(elena.page.get_by_role("link", name="Answer these 2 questions")).to_be_visible()
    with elena.page.expect_navigation():
        elena.page.get_by_role("link", name="Saving energy and using renewables").click()
    for item in ("env-energy", "env-circular"):
        elena.choose(item, bakery.LEVELS[item])
        elena.expect_saved(item)
    elena.page.goto(elena.demo.url + screen_path(FULL, "review"))
    elena.hand_in()

    expect(elena.page.get_by_role("heading", name="Your level: In place, 40 of 100", exact=True)).to_have_count(1)
    expect(elena.page.get_by_text("Based on 5 of 6 areas.")).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_an_employee_is_told_before_the_first_answer_and_gets_no_level(visit: Visit, language: str) -> None:
    """The quick check of an employee promises areas and keeps that; the employer is named before anything is said."""
    jonas = visit("jonas", language=language)
    jonas.open_assessment(FULL)
    jonas.press("Save and go on")
    told = jonas.page.locator("form div.csr-note").inner_text()
    assert (
        jonas.say(
            "You are asked the questions that staff can judge, as your own view. You get a picture of these "
            "areas, and no level for the whole company."
        )
        in told
    )
    jonas.start("quick")
    hand_in_without(jonas)

    heading = jonas.say.of("Your view of %(count)s area", "Your view of %(count)s areas", 3) % {"count": 3}
    expect(jonas.page.get_by_role("heading", level=2, name=heading)).to_be_visible()
    expect(jonas.page.locator(".csr-level__number")).to_have_count(0)
    expect(jonas.page.locator(".csr-bars__told")).to_have_count(2)
    expect(jonas.page.locator(".csr-find-out")).to_have_count(0)

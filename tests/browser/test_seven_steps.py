"""From an empty learner to a plan with three actions: the start page's one button leads all the way."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from csr_xblock.content.library import packaged_instrument
from tests.browser.screens import SEVEN, screen_path
from tests.browser.test_journey import LANGUAGES, answer_all
from tests.browser.test_plan import titles, write
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

ACTIONS = ["First", "Second", "Third"]


def home(visitor: Visitor) -> None:
    """Open the start page."""
    visitor.page.goto(visitor.demo.url + screen_path(SEVEN, "home", "program", "csr_program"))


def go_where_it_says(visitor: Visitor) -> None:
    """Press the one button of the start page."""
    home(visitor)
    with visitor.page.expect_navigation():
        visitor.page.locator(".csr-home-next a.csr-button").click()


def done(visitor: Visitor) -> list[str]:
    """Return the numbers of the steps that are done, as the start page shows them."""
    home(visitor)
    steps = visitor.page.locator(".csr-home-steps > li")
    return [str(n) for n, step in enumerate(steps.all(), 1) if "--done" in str(step.get_attribute("class"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_button_leads_from_nothing_to_a_plan(visit: Callable[..., Visitor], language: str) -> None:
    """Profile, answers, importance, people, priorities; then three actions are planned, and the steps say so."""
    elena = visit("elena", language=language)
    assert [] == done(elena)

    go_where_it_says(elena)
    elena.fill_in_profile()
    go_where_it_says(elena)
    elena.start("quick")
    answer_all(elena)
    elena.hand_in()
    go_where_it_says(elena)
    rate_all(elena)
    go_where_it_says(elena)
    elena.page.locator('[data-csr-once][data-csr-slug="customers"]').click()
    expect(elena.page.locator('[data-csr-kept="customers"]')).to_be_visible()
    go_where_it_says(elena)
    confirm_three(elena)
    for title in ACTIONS:
        write(elena, title)

    assert ACTIONS == titles(elena)
    assert ["2", "3", "4", "5"] == done(elena)


def rate_all(visitor: Visitor) -> None:
    """Rate every goal from one side."""
    goals = packaged_instrument().objectives
    for goal in goals:
        side = visitor.item(goal.id).locator("[data-csr-side]").first
        side.locator('input[value="4"]').check()
    told = visitor.say("%(done)d of %(all)d goals rated") % {"done": len(goals), "all": len(goals)}
    expect(visitor.page.locator("[data-csr-progress]")).to_have_text(told)
    visitor.page.wait_for_load_state("networkidle")


def confirm_three(visitor: Visitor) -> None:
    """Confirm what is proposed, one after the other."""
    for count in range(1, 4):
        with visitor.page.expect_navigation():
            visitor.page.get_by_role("button", name=visitor.say("Confirm"), exact=True).first.click()
        expect(visitor.page.locator("form[data-csr-objective] h5")).not_to_have_count(0)
        assert count <= visitor.page.locator("form[data-csr-objective]").count()

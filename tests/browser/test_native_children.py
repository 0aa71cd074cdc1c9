"""A learning unit holds native blocks of the platform; they work when it is open, and are not there when it is not."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser import bakery
from tests.browser.visitor import Visitor, unit_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PROBLEM = "[data-block-type=problem]"
NOTE = "[data-block-type=html]"
Visit = Callable[..., Visitor]


def test_a_native_problem_works_inside_an_open_unit(visit: Visit) -> None:
    """Its script is started and its handler answers, beside our own scripts."""
    elena = visit("elena")
    elena.open_unit("full-programme", "g-why")
    problem = elena.page.locator(PROBLEM)

    problem.locator("input[type=radio]").nth(0).check()
    problem.get_by_role("button").click()
    expect(problem.get_by_role("status")).to_have_text("Not quite. Try again.")
    problem.locator("input[type=radio]").nth(1).check()
    problem.get_by_role("button").click()
    expect(problem.get_by_role("status")).to_have_text("That is right.")
    elena.page.reload()

    expect(problem.get_by_role("status")).to_have_text("That is right.")
    expect(elena.page.locator(NOTE)).to_be_visible()


@pytest.mark.parametrize(
    ("language", "host", "answer"),
    [("en", "lms", "Not quite. Try again."), ("lt", "lms", "Dar ne. Bandykite iš naujo.")],
)
def test_a_native_problem_finds_the_words_of_its_page(visit: Visit, language: str, host: str, answer: str) -> None:
    """Without the page's catalogue its script stops at the first word, and it stays on “Submitting” for ever."""
    elena = visit("elena", language=language)
    elena.page.goto(f"{elena.demo.url}{unit_path('full-programme', 'g-why')}?host={host}")
    problem = elena.page.locator(PROBLEM)

    problem.locator("input[type=radio]").nth(0).check()
    problem.get_by_role("button").click()

    expect(problem.get_by_role("status")).to_have_text(answer)
    expect(elena.page.locator("html")).to_have_attribute("lang", language)


def test_a_locked_unit_shows_neither_its_text_nor_its_native_blocks(visit: Visit) -> None:
    """What is hidden by style only is not locked."""
    elena = visit("elena")
    elena.open_unit("locked-with-children", "environment-practice")

    assert elena.page.locator(f"{PROBLEM}, {NOTE}").count() == 0
    assert "SECRET OF THE LOCKED UNIT" not in elena.page.content()
    assert elena.page.locator("[data-csr-question], [data-csr-field]").count() == 0


def test_our_forms_and_a_native_problem_do_not_disturb_each_other(visit: Visit) -> None:
    """Both listen to submit; each must answer its own."""
    elena = visit("elena")
    elena.open_unit("full-programme", "g-why")

    elena.page.locator(PROBLEM).get_by_role("button").click()
    elena.report(bakery.WEEKEND)

    expect(elena.module("knowledge-check").locator("[data-csr-summary]")).to_be_hidden()
    expect(elena.page.locator(PROBLEM).get_by_role("status")).not_to_have_text("That is right.")

"""A second course in a browser: the company's work goes on by one press, and the answers begin the new draft."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import FULL, screen_path, work_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
CORE_ITEM = "fin-strategy-link"


def newcomer(visit: Visit, **options: object) -> Visitor:
    """Return an owner who has a plan and answers in other courses, with a profile in a new one."""
    rasa = visit("rasa", **options)
    rasa.page.goto(rasa.demo.url + screen_path(FULL, "profile"))
    rasa.press("Save and go on")
    return rasa


def test_work_goes_on_in_the_new_course(visit: Visit) -> None:
    """On a phone: from the start page to the boxes and back; what was not ticked stays offered."""
    rasa = newcomer(visit, viewport={"width": 360, "height": 740})
    rasa.page.goto(rasa.demo.url + work_path("home", FULL))
    rasa.follow("See what can go on here")
    rasa.page.locator('[data-csr-name="goals"]').uncheck()
    rasa.press("Take over what is ticked")

    expect(rasa.page.get_by_text(rasa.say("All steps"))).to_be_visible()
    rasa.follow("See what can go on here")
    assert ["goals"] == rasa.page.locator("input[type=checkbox]").evaluate_all(
        "all => all.map((one) => one.dataset.csrName)"
    )


@pytest.mark.parametrize("beginning", ["elsewhere", "usual"])
def test_learner_chooses_with_what_to_begin(visit: Visit, beginning: str) -> None:
    """The answers of the other course wait to be looked at; who begins empty has none."""
    rasa = newcomer(visit)
    rasa.page.goto(rasa.demo.url + screen_path(FULL, "start"))
    rasa.page.locator(f'[data-csr-name="beginning"][value="{beginning}"]').check()
    rasa.start_as_chosen("full")

    assert (beginning == "elsewhere") == bool(rasa.chosen(CORE_ITEM))
    expect(rasa.item(CORE_ITEM).locator('[data-csr-mark="not-looked-at"]')).to_have_count(int(beginning == "elsewhere"))

"""
The screens of a company's work without script: everything is read, nothing is sent and nothing typed is lost.

With script each form posts; what was posted is what a reader without script finds.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser import test_hunt, test_importance, test_own_three, test_plan, test_stakeholders
from tests.browser.screens import PLANNED, SEVEN, work_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
WORDS = "An owl watches the flour store."
KEPT = {
    "hunt": ["New people get a buddy for their first month", "The miller is paid within a week"],
    "stakeholders": ["Fresh bread at seven", "Good: the rye. They miss a smaller loaf."],
    "understand": ["Energy is our largest bill after wages.", "Two shops have asked where our flour comes from."],
    "plan": ["Read the meter every Monday", "Hang a list beside the meter", "Ask the miller", "A smaller loaf for one"],
    "plan/board": ["Read the meter every Monday", "Mend the ladder of the flour store"],
    "plan/calendar": ["Mend the ladder of the flour store"],
    "action/1": ["Read the meter every Monday", "Compare after four weeks", "The proving cabinet runs all night."],
}


def read(page: Page) -> str:
    """Return the words of a page and what stands in its fields, also where they are folded."""
    values = page.locator("main input, main textarea").evaluate_all("all => all.map((one) => one.value)")
    return " ".join([*page.locator("main").all_text_contents(), *values])


def reader(visit: Visit, screen: str, scenario: str = PLANNED, **options: object) -> Page:
    """Return a page as somebody finds it whose browser runs no scripts."""
    rasa = visit("rasa", java_script_enabled=False, **options)
    rasa.page.goto(rasa.demo.url + work_path(screen, scenario))
    return rasa.page


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("screen", KEPT)
def test_everything_that_is_kept_is_read(visit: Visit, screen: str, language: str) -> None:
    """And above it stands that nothing can be saved so; only the calendar has nothing to enter."""
    page = reader(visit, screen, language=language)
    said = read(page)

    assert (screen != "plan/calendar") == page.locator("main noscript").first.is_visible()
    assert [words for words in KEPT[screen] if words not in said] == []


@pytest.mark.parametrize("screen", ["stakeholders", "understand", "plan/board", "action/1"])
def test_a_press_sends_nothing_and_keeps_what_was_typed(visit: Visit, screen: str) -> None:
    """A browser's own sending would open the first page, and the text would be gone."""
    page = reader(visit, screen)
    sent: list[str] = []
    here = page.url
    page.on("request", lambda request: sent.append(request.url) if request.is_navigation_request() else None)
    fields = page.locator("main textarea:visible, main input[type=text]:visible")
    for field in fields.all():
        field.fill(WORDS)
    for button in page.locator("main [type=submit]:enabled:visible").all():
        button.click()

    assert ([], here) == (sent, page.url)
    assert [WORDS] * fields.count() == [field.input_value() for field in fields.all()]


def hunt(rasa: Visitor) -> None:
    """Write down a good thing."""
    test_hunt.add(rasa.page, WORDS)
    test_hunt.expect_state(rasa.page, "saved")


def stakeholders(rasa: Visitor) -> None:
    """Put a group on the map."""
    own = rasa.page.locator('form[data-csr-begins="own-"]')
    own.locator("[type=text]").fill(WORDS)
    test_stakeholders.save(own)
    expect(rasa.page.get_by_role("heading", name=WORDS)).to_be_visible()


def importance(rasa: Visitor) -> None:
    """Rate a goal."""
    test_importance.tap(rasa, test_importance.CLIMATE, test_importance.BUSINESS, 4)
    rasa.expect_saved(test_importance.CLIMATE)


def understand(rasa: Visitor) -> None:
    """Confirm the first goal that is proposed."""
    test_own_three.confirm(rasa, test_own_three.goals_of(rasa.page)[0], WORDS)


def plan(rasa: Visitor) -> None:
    """Plan an action."""
    test_plan.write(rasa, WORDS)


POSTS: dict[str, tuple[Callable[[Visitor], None], str]] = {
    "hunt": (hunt, "save_good_thing"),
    "stakeholders": (stakeholders, "add_stakeholder"),
    "importance": (importance, "save_importance"),
    "understand": (understand, "confirm_priority"),
    "plan": (plan, "save_action"),
}


@pytest.mark.parametrize("screen", POSTS)
def test_what_a_form_posts_is_read_without_script(visit: Visit, screen: str) -> None:
    """One post to the screen's own handler, as JSON; a reader then finds it."""
    write, handler = POSTS[screen]
    rasa = visit()
    posted: list[Request] = []
    rasa.page.on("request", lambda request: posted.append(request) if request.method == "POST" else None)
    rasa.page.goto(rasa.demo.url + work_path(screen, SEVEN))
    write(rasa)

    page = reader(visit, screen, SEVEN)
    assert [handler] == [request.url.partition("?")[0].rpartition("/handler/")[2] for request in posted]
    assert "json" in posted[0].headers["content-type"]
    if screen == "importance":
        expect(page.get_by_role("row", name="Use less energy")).to_contain_text("4")
    else:
        assert WORDS in read(page)

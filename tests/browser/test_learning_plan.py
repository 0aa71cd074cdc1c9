"""The learning plan in a browser: by keyboard, at two pages at once, without a connection, for everybody."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.keyboard import enter, tab_to
from tests.browser.screens import screen_path
from tests.browser.test_accessibility import SMALLEST, open_all_details, pale_words, sideways, violations
from tests.browser.visitor import Visitor, Watch

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

SEVEN = "seven-steps"
WALK = "Walk through the bakery at night"
Visit = Callable[..., Visitor]


def go(visitor: Visitor, screen: str) -> None:
    """Open a screen of the programme."""
    visitor.page.goto(visitor.demo.url + screen_path(SEVEN, screen, "program", "csr_program"))


def leader(visit: Visit) -> Visitor:
    """Return somebody with a profile before the empty learning plan."""
    visitor = visit("elena")
    visitor.page.goto(visitor.demo.url + screen_path(SEVEN, "profile"))
    visitor.fill_in_profile(employees=24)
    go(visitor, "learning-plan")
    return visitor


def field(visitor: Visitor, name: str) -> Locator:
    """Return a field of the form."""
    return visitor.page.locator(f'[id$="-given-{name}"]')


def give(visitor: Visitor, task: str = WALK, name: str = "Ula") -> None:
    """Give a task in own words to somebody by name."""
    go(visitor, "learning-plan/new")
    field(visitor, "task").fill(task)
    field(visitor, "name").fill(name)
    field(visitor, "due").fill("2026-11-01")
    field(visitor, "change").fill("The oven is off at two.")
    visitor.press("Save")


def open_form(visitor: Visitor) -> None:
    """Open the form of the first thing that is given."""
    go(visitor, "learning-plan")
    visitor.page.get_by_role("link", name=re.compile("Change or take back")).first.click()
    expect(field(visitor, "task")).to_be_visible()


def test_from_a_unit_to_the_start_page_by_keyboard_alone(visit: Visit) -> None:
    """The form asks only what fits; who gives it to themselves finds it on the start page."""
    visitor = leader(visit)
    page = visitor.page
    page.locator("details summary").click()
    tab_to(page, ".csr-goals-proposal a")
    enter(page)
    expect(field(visitor, "task")).to_be_hidden()
    expect(field(visitor, "name")).to_be_visible()
    tab_to(page, '[id$="-given-member"]')
    page.keyboard.press("ArrowDown")
    expect(field(visitor, "name")).to_be_hidden()
    tab_to(page, "form:has([id$=-given-kind]) [type=submit]")
    enter(page)

    expect(page.get_by_role("heading", name=re.compile(r"\(you\)"))).to_be_visible()
    go(visitor, "home")
    given = page.get_by_role("region", name="Given to you")
    expect(given.get_by_role("link", name="Why responsible business pays for a small company")).to_be_visible()
    expect(page.get_by_text("1 thing given")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("screen", ["learning-plan", "learning-plan/new", "change", "home"])
def test_everybody_can_use_the_screens(visit: Visit, screen: str, language: str) -> None:
    """axe finds nothing, in the light and in the dark, and nothing is cut off on the smallest phone."""
    visitor = leader(visit)
    give(visitor, "Gegenüberstellung" * 10, "Bäckermeisterin" * 8)
    go(visitor, "learning-plan/new")
    field(visitor, "task").fill(WALK)
    field(visitor, "member").select_option(index=1)
    field(visitor, "due").fill("2026-11-01")
    visitor.press("Save")
    shown = visit("elena", language=language, viewport=SMALLEST)
    if screen == "change":
        go(shown, "learning-plan")
        change = shown.page.locator(".csr-given-row a[href*='learning-plan%2F']").last
        shown.page.goto(change.evaluate("link => link.href"))
    else:
        go(shown, screen)
    open_all_details(shown.page)

    assert violations(shown.page) == []
    assert pale_words(shown.page) == []
    assert sideways(shown.page) <= 0


def test_who_saves_second_sees_both_texts_and_loses_neither(visit: Visit) -> None:
    """Also in a part that the choice hides: somebody else has made a unit of it."""
    visitor = leader(visit)
    give(visitor)
    other = visitor.another_tab()
    for one in (visitor, other):
        open_form(one)
    field(other, "change").fill("Two hours less")
    field(other, "kind").select_option("unit")
    field(other, "unit").select_option("g-why")
    other.press("Save")

    field(visitor, "change").fill("One hour less")
    visitor.button("Save").click()

    summary = visitor.page.locator("[data-csr-summary]:visible")
    expect(summary).to_contain_text("Somebody else has changed this since you opened it.")
    expect(visitor.page.locator('[data-csr-part="change"] [data-csr-their]')).to_contain_text("Two hours less")
    expect(visitor.page.locator('[data-csr-part="unit"] [data-csr-their]')).to_be_visible()
    assert field(visitor, "change").input_value() == "One hour less"
    visitor.press("Save")
    expect(visitor.page.get_by_text("What shall be different: One hour less")).to_be_visible()
    expect(visitor.page.get_by_text(WALK, exact=True)).to_be_visible()


def test_nothing_typed_is_lost_without_a_connection(visit: Visit, watch: Watch) -> None:
    """Not at the press, not at a reload; and what was saved is not offered again."""
    visitor = leader(visit)
    page = visitor.page
    go(visitor, "learning-plan/new")
    field(visitor, "task").fill(WALK)
    field(visitor, "name").fill("Ula")
    page.context.set_offline(True)
    visitor.button("Save").click()
    expect(page.locator("[data-csr-summary]:visible")).to_contain_text("There is no connection")
    page.context.set_offline(False)

    page.reload()

    expect(field(visitor, "task")).to_have_value(WALK)
    visitor.press("Save")
    expect(page.get_by_role("heading", name="Ula")).to_be_visible()
    go(visitor, "learning-plan/new")
    expect(field(visitor, "task")).to_have_value("")


def test_what_is_missing_is_led_to(visit: Visit) -> None:
    """With a sentence beside the field."""
    visitor = leader(visit)
    go(visitor, "learning-plan/new")
    field(visitor, "task").fill(WALK)
    visitor.button("Save").click()

    expect(field(visitor, "name")).to_be_focused()
    expect(visitor.page.locator('[data-csr-error="name"]')).to_contain_text("type a name")


def test_ticked_and_taken_back(visit: Visit) -> None:
    """A tick can be taken back; what is taken back is gone after one question."""
    visitor = leader(visit)
    page = visitor.page
    give(visitor)
    page.get_by_role("button", name=re.compile("^Done")).click()
    expect(page.locator(".csr-given-done")).to_contain_text("done on")
    page.get_by_role("button", name=re.compile("^Not done yet")).click()
    expect(page.locator(".csr-given-late")).to_contain_text("due since")
    open_form(visitor)
    page.get_by_text("Take it back", exact=True).click()
    visitor.press("Yes, take it back")

    expect(page.get_by_text("Nothing is given yet.")).to_be_visible()

"""Goals in figures in a browser: by keyboard, at two pages at once, without a connection, for everybody."""

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
WASTE = "kpi-waste-intensity"
Visit = Callable[..., Visitor]


def go_to_goal(visitor: Visitor, place: int = 0) -> None:
    """Open the page of a goal from the list."""
    go(visitor, "goals")
    visitor.page.goto(visitor.demo.url + f"/scenario/{SEVEN}/" + links_to_goals(visitor)[place])


def links_to_goals(visitor: Visitor) -> list[str]:
    """Return where the goals of the list lead, in its order; other companies of the demo have goals, too."""
    links = visitor.page.locator('a[href*="=goal%2F"]').evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return list(dict.fromkeys(link for link in links if re.search(r"=goal%2F[0-9]+$", link)))


def go(visitor: Visitor, screen: str) -> None:
    """Open a screen of the programme."""
    visitor.page.goto(visitor.demo.url + screen_path(SEVEN, screen, "program", "csr_program"))


def show(visitor: Visitor, screen: str) -> None:
    """Open a screen by its name: that of a goal, of a reading, of a goal that was just taken, or another."""
    if screen not in ("goal", "reading", "taken"):
        go(visitor, screen)
        return
    go_to_goal(visitor, place=int(screen == "taken"))
    if screen == "reading":
        visitor.page.goto(visitor.page.locator(".csr-goals-table a").first.evaluate("link => link.href"))


def follower(visit: Visit) -> Visitor:
    """Return somebody with a profile before the empty list of goals."""
    visitor = visit("elena")
    visitor.page.goto(visitor.demo.url + screen_path(SEVEN, "profile"))
    visitor.fill_in_profile(employees=24)
    go(visitor, "goals")
    return visitor


def field(visitor: Visitor, name: str, form: str = "goal") -> Locator:
    """Return a field of the form of a goal or of a reading."""
    return visitor.page.locator(f'[id$="-{form}-{name}"]')


def write(visitor: Visitor, name: str = "Loaves left over") -> None:
    """Write a goal with an own figure."""
    go(visitor, "goal/new")
    for key, value in (("name", name), ("baseline", "24"), ("baseline_day", "2026-01-31"), ("target", "12,5")):
        field(visitor, key).fill(value)
    visitor.press("Save")


def read(visitor: Visitor, day: str, value: str) -> None:
    """Enter a reading on the page of a goal."""
    field(visitor, "day", "reading").fill(day)
    field(visitor, "value", "reading").fill(value)
    visitor.press("Save the reading")


def test_from_a_proposal_to_a_reading_by_keyboard_alone(visit: Visit) -> None:
    """One tap, beginning and target, one reading; the start page knows of it."""
    visitor = follower(visit)
    page = visitor.page
    tab_to(page, ".csr-goals-proposal button")
    enter(page)
    for name, keys in (("baseline", "10"), ("target", "80")):
        tab_to(page, f'[id$="-goal-{name}"]')
        page.keyboard.type(keys)
    tab_to(page, "form:has([id$=-goal-target]) [type=submit]")
    enter(page)
    tab_to(page, '[id$="-reading-value"]')
    page.keyboard.type("45")
    tab_to(page, "form:has([id$=-reading-value]) [type=submit]")
    enter(page)

    expect(page.locator(".csr-goals-standing")).to_contain_text("Half way: now 45, from 10 to 80.")
    go(visitor, "home")
    expect(page.get_by_text("1 goal with beginning and target")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("screen", ["goals", "goals/more", "goal", "reading", "goal/new", "taken"])
def test_everybody_can_use_the_screens(visit: Visit, screen: str, language: str) -> None:
    """axe finds nothing, in the light and in the dark, and nothing is cut off on the smallest phone."""
    visitor = follower(visit)
    write(visitor, "Loaves left over on a Saturday evening in all three shops together")
    for day, value in (("2026-02-28", "20"), ("2026-03-31", "18.25")):
        read(visitor, day, value)
    go(visitor, "goals/more")
    visitor.page.locator('select[id$="-kpi"]').select_option(WASTE)
    visitor.press("Take this figure")
    shown = visit("elena", language=language, viewport=SMALLEST)
    show(shown, screen)
    open_all_details(shown.page)

    assert violations(shown.page) == []
    assert pale_words(shown.page) == []
    assert sideways(shown.page) <= 0


def test_who_saves_second_sees_both_texts_and_loses_neither(visit: Visit) -> None:
    """The next press saves what then stands in the fields."""
    visitor = follower(visit)
    write(visitor)
    other = visitor.another_tab()
    for one in (visitor, other):
        go_to_goal(one)
        one.page.get_by_text("Change beginning, target").click()
    field(other, "target").fill("10")
    other.press("Save")

    field(visitor, "target").fill("11")
    visitor.button("Save").click()

    expect(visitor.page.locator("[data-csr-summary]:visible")).to_contain_text("Somebody else has changed this")
    expect(visitor.page.locator('[data-csr-part="target"] [data-csr-their]')).to_contain_text("10")
    assert visitor.page.locator("[data-csr-their]").count() == 1
    assert field(visitor, "target").input_value() == "11"
    visitor.press("Save")
    expect(visitor.page.locator(".csr-goals-standing")).to_contain_text("from 24 to 11")


def test_nothing_typed_is_lost_without_a_connection(visit: Visit, watch: Watch) -> None:
    """Not at the press, not at a reload; and what was saved is not offered again."""
    visitor = follower(visit)
    page = visitor.page
    write(visitor)
    field(visitor, "value", "reading").fill("18")
    field(visitor, "note", "reading").fill("Rain all week")
    page.context.set_offline(True)
    visitor.button("Save the reading").click()
    expect(page.locator("[data-csr-summary]:visible")).to_contain_text("There is no connection")
    page.context.set_offline(False)

    page.reload()

    expect(field(visitor, "note", "reading")).to_have_value("Rain all week")
    visitor.press("Save the reading")
    assert "Rain all week" in page.locator(".csr-goals-table").inner_text()
    assert field(visitor, "note", "reading").input_value() == ""


def test_what_is_missing_is_led_to(visit: Visit) -> None:
    """With a sentence beside the field."""
    visitor = follower(visit)
    write(visitor)
    visitor.button("Save the reading").click()

    expect(field(visitor, "value", "reading")).to_be_focused()
    expect(visitor.page.locator('[data-csr-error="value"]')).to_contain_text("enter the figure")


def test_a_reading_is_changed_and_deleted(visit: Visit) -> None:
    """Each from its line in the table."""
    visitor = follower(visit)
    page = visitor.page
    write(visitor)
    read(visitor, "2026-02-28", "20")
    with page.expect_navigation():
        page.locator(".csr-goals-table a").first.click()
    field(visitor, "value", "reading").fill("19,5")
    visitor.press("Save the reading")
    expect(page.locator(".csr-goals-table td").first).to_have_text("19.5")
    with page.expect_navigation():
        page.locator(".csr-goals-table a").first.click()
    page.get_by_text("Delete this reading").click()
    visitor.press("Yes, delete it")

    expect(page.locator(".csr-goals-table")).to_have_count(0)


def test_goals_can_be_read_without_script(visit: Visit) -> None:
    """The list, the line with its words, and the table."""
    visitor = follower(visit)
    write(visitor)
    read(visitor, "2026-02-28", "18.25")
    reader = visit("elena", java_script_enabled=False)

    go(reader, "goals")
    expect(reader.page.locator(".csr-goals-standing")).to_contain_text("Half way: now 18.25, from 24 to 12.5.")
    go_to_goal(reader)
    assert "18.25" in reader.page.locator(".csr-goals-table").inner_text()

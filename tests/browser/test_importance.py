"""Rating the goals: saved per tap, nothing lost, nothing overwritten in silence, usable with a keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.screens import SEVEN, screen_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
CLIMATE, WATER, PROFIT = "env-climate", "env-resources", "fin-resilience"
BUSINESS, IMPACT = "business", "impact"
LANGUAGES = ["en", "lt"]


def path_of_step(screen: str) -> str:
    """Return the address of one of the programme's own screens."""
    return screen_path(SEVEN, screen, "program", "csr_program")


def rating(visitor: Visitor) -> Visitor:
    """Open the screen; who has no company yet says first who they are."""
    page = visitor.page
    page.goto(visitor.demo.url + path_of_step("importance"))
    if not page.locator("[data-csr-item]").count():
        page.goto(visitor.demo.url + screen_path(SEVEN, "profile"))
        visitor.fill_in_profile("manager", 40, "BG", "I")
        page.goto(visitor.demo.url + path_of_step("importance"))
    page.wait_for_load_state()
    return visitor


def row(visitor: Visitor, goal: str, side: str) -> Locator:
    """Return one row of choices."""
    return visitor.item(goal).locator(f'[data-csr-side="{side}"]')


def tap(visitor: Visitor, goal: str, side: str, number: int) -> None:
    """Tap a number."""
    row(visitor, goal, side).locator(f'input[value="{number}"]').check()


def taken_back(visitor: Visitor, goal: str, side: str) -> Locator:
    """Return the button that takes a tap back."""
    return row(visitor, goal, side).locator("[data-csr-take-back]")


def shown(visitor: Visitor, goal: str) -> tuple[str, str]:
    """Return the numbers of a goal, '' where none is chosen."""

    def number(side: str) -> str:
        chosen = row(visitor, goal, side).locator("input:checked")
        return str(chosen.input_value()) if chosen.count() else ""

    return number(BUSINESS), number(IMPACT)


def elsewhere(visit: Visit, goal: str) -> tuple[str, str]:
    """Return what the server has, as another device shows it."""
    return shown(rating(visit("elena")), goal)


def expect_state(visitor: Visitor, goal: str, state: str) -> None:
    """Wait until the page says how the saving of a goal goes."""
    expect(visitor.status(goal)).to_have_attribute("data-csr-state", state, timeout=20000)


def places(visitor: Visitor) -> list[float]:
    """Return how far below the top of the page each goal stands."""
    top = "all => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY))"
    return list(visitor.page.locator("[data-csr-item]").evaluate_all(top))


@contextmanager
def signed_out(visitor: Visitor) -> Iterator[None]:
    """Let the platform answer every save with its page for signing in."""

    def fulfill(route: Route) -> None:
        route.fulfill(status=403, content_type="text/html", body="<!doctype html>")

    visitor.page.context.route("**/handler/save_importance*", fulfill)
    yield
    visitor.page.context.unroute("**/handler/save_importance*", fulfill)


def barriers(page: Page) -> list[str]:
    """Return what axe finds."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['target']} {one['nodes'][0]['failureSummary']}" for one in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tap_is_saved_counted_and_still_there_after_a_reload(visit: Visit, language: str) -> None:
    """There is no button to save; the page says that it did."""
    elena = rating(visit("elena", language=language))
    tap(elena, CLIMATE, BUSINESS, 4)
    tap(elena, CLIMATE, IMPACT, 5)
    tap(elena, WATER, IMPACT, 1)
    elena.expect_saved(CLIMATE)
    elena.expect_saved(WATER)

    expect(elena.status(CLIMATE)).to_have_text(elena.say("Saved"))
    expect(elena.page.locator("[data-csr-progress]")).to_have_text(
        elena.say("%(done)d of %(all)d goals rated") % {"done": 2, "all": 18}
    )
    elena.page.reload()
    assert (("4", "5"), ("", "1")) == (shown(elena, CLIMATE), shown(elena, WATER))


def test_a_tap_can_be_taken_back_and_nothing_moves(visit: Visit) -> None:
    """A finger slips; where the next finger goes must stay where it is."""
    elena = rating(visit("elena"))
    expect(taken_back(elena, CLIMATE, BUSINESS)).to_be_disabled()
    before = places(elena)
    tap(elena, CLIMATE, BUSINESS, 4)
    elena.expect_saved(CLIMATE)
    after = places(elena)

    taken_back(elena, CLIMATE, BUSINESS).click()
    elena.expect_saved(CLIMATE)

    assert before == after
    assert ("", "") == shown(elena, CLIMATE) == elsewhere(visit, CLIMATE)
    assert row(elena, CLIMATE, BUSINESS).locator("input").first.evaluate("one => one === document.activeElement")


def test_every_target_is_large_enough_for_a_thumb(visit: Visit) -> None:
    """44 pixels each way, both rows of five on a narrow phone."""
    elena = rating(visit("elena", viewport={"width": 320, "height": 640}))
    targets = elena.item(CLIMATE).locator("label, [data-csr-take-back]").all()

    boxes = [one.bounding_box() for one in targets]

    assert 12 == len(boxes)
    assert all(box is not None and box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    assert 0 == elena.page.evaluate("document.documentElement.scrollWidth - innerWidth")


def test_taps_without_a_line_are_sent_by_themselves_when_it_is_back(visit: Visit) -> None:
    """On the train; each goal says that it waits."""
    elena = rating(visit("elena"))
    elena.page.context.set_offline(True)
    tap(elena, CLIMATE, BUSINESS, 5)
    tap(elena, WATER, IMPACT, 2)
    expect_state(elena, CLIMATE, "waiting")
    expect_state(elena, WATER, "waiting")

    elena.page.context.set_offline(False)

    elena.expect_saved(CLIMATE)
    elena.expect_saved(WATER)
    assert (("5", ""), ("", "2")) == (elsewhere(visit, CLIMATE), elsewhere(visit, WATER))


def test_taps_that_could_not_be_sent_are_there_at_the_next_visit(visit: Visit) -> None:
    """The session has expired, and the page is closed."""
    elena = rating(visit("elena"))
    with signed_out(elena):
        tap(elena, CLIMATE, BUSINESS, 5)
        expect_state(elena, CLIMATE, "signed-out")
        elena.page.close()

    again = rating(elena.another_tab())
    again.expect_saved(CLIMATE)

    assert ("5", "") == shown(again, CLIMATE) == elsewhere(visit, CLIMATE)


def test_a_link_waits_until_the_taps_are_sent(visit: Visit) -> None:
    """Otherwise the next page would not show, and the last tap be forgotten with this one."""
    elena = rating(visit("elena"))
    elena.page.context.set_offline(True)
    tap(elena, CLIMATE, BUSINESS, 5)
    expect_state(elena, CLIMATE, "waiting")
    elena.link("To all steps").click()
    expect(elena.leaving).to_contain_text("No connection")

    with elena.page.expect_navigation():
        elena.page.context.set_offline(False)

    assert ("5", "") == elsewhere(visit, CLIMATE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("version", "kept"), [("mine", ("5", "")), ("theirs", ("1", "2"))])
def test_the_later_of_two_sees_both_and_chooses(
    visit: Visit, language: str, version: str, kept: tuple[str, str]
) -> None:
    """Two devices stand here for two members: nobody's numbers are replaced in silence."""
    elena = rating(visit("elena", language=language))
    phone = rating(visit("elena"))
    elena.page.context.set_offline(True)
    tap(elena, CLIMATE, BUSINESS, 5)
    tap(elena, WATER, BUSINESS, 3)
    tap(phone, CLIMATE, BUSINESS, 1)
    tap(phone, CLIMATE, IMPACT, 2)
    phone.expect_saved(CLIMATE)
    elena.page.context.set_offline(False)
    expect_state(elena, CLIMATE, "two")
    elena.expect_saved(WATER)
    before = elsewhere(visit, CLIMATE)

    panel = elena.item(CLIMATE).locator("details.csr-two")
    panel.locator("summary").click()
    told = [one.inner_text() for one in panel.locator("[data-csr-version]").all()]
    found = barriers(elena.page)
    panel.locator(f'[data-csr-version="{version}"] button').click()
    elena.expect_saved(CLIMATE)

    assert ("1", "2") == before
    assert elena.say("For our business") + ": 5" in told[0]
    assert elena.say("For people and nature") + ": 2" in told[1]
    assert [] == found
    assert kept == shown(elena, CLIMATE) == elsewhere(visit, CLIMATE)
    assert 0 == panel.count()


def test_two_tabs_that_rate_different_goals_see_each_other(visit: Visit) -> None:
    """Without being asked anything: the unit of conflict is one goal."""
    elena = rating(visit("elena"))
    other = rating(elena.another_tab())
    tap(elena, CLIMATE, BUSINESS, 5)
    elena.expect_saved(CLIMATE)

    tap(other, WATER, BUSINESS, 2)
    other.expect_saved(WATER)
    elena.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect_state(other, CLIMATE, "elsewhere")
    expect_state(elena, WATER, "elsewhere")
    assert (("5", ""), ("2", "")) == (shown(other, CLIMATE), shown(elena, WATER))


def test_a_tap_on_what_another_tab_has_told_is_no_conflict(visit: Visit) -> None:
    """The page has shown the newer number, so the next tap has seen it."""
    elena = rating(visit("elena"))
    other = rating(elena.another_tab())
    tap(elena, CLIMATE, BUSINESS, 5)
    elena.expect_saved(CLIMATE)
    other.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect_state(other, CLIMATE, "elsewhere")

    tap(other, CLIMATE, IMPACT, 3)
    other.expect_saved(CLIMATE)

    assert ("5", "3") == elsewhere(visit, CLIMATE)


def test_the_picture_says_when_it_is_old_and_is_drawn_anew(visit: Visit) -> None:
    """The server draws it; a tap after that is not in it yet."""
    elena = rating(visit("elena"))
    tap(elena, CLIMATE, BUSINESS, 4)
    tap(elena, CLIMATE, IMPACT, 5)
    elena.expect_saved(CLIMATE)
    expect(elena.page.locator("[data-csr-stale]")).not_to_be_empty()

    elena.link("Show the picture").last.click()

    expect(elena.page.locator(".csr-goal-dot")).to_have_count(1)
    expect(elena.page.locator("[data-csr-stale]")).to_be_empty()
    expect(elena.page.locator(".csr-matrix")).to_be_in_viewport()


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_and_rows_have_no_barriers_in_any_colours(visit: Visit, language: str) -> None:
    """In the dark, and in the colours of the system, where dots keep their edges."""
    elena = rating(visit("elena", language=language))
    for goal in (CLIMATE, WATER, PROFIT):
        tap(elena, goal, BUSINESS, 4)
        tap(elena, goal, IMPACT, 5)
        elena.expect_saved(goal)
    elena.page.reload()
    found = barriers(elena.page)
    elena.page.emulate_media(color_scheme="dark")
    dark = barriers(elena.page)
    elena.page.emulate_media(color_scheme="light", forced_colors="active")
    forced = barriers(elena.page)

    path = elena.page.locator(".csr-goal-dot path").first
    fill, stroke = (path.evaluate(f"one => getComputedStyle(one).{name}") for name in ("fill", "stroke"))
    assert [[], [], []] == [found, dark, forced]
    assert fill != stroke

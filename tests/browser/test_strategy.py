"""The strategy map as people use it: taps, own words, own links, two at once, lost lines, a keyboard, small screens."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.keyboard import tab_to
from tests.browser.screens import SEVEN, screen_path
from tests.browser.test_accessibility import SMALLEST, open_all_details, pale_words, sideways, violations
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
MAP = screen_path(SEVEN, "strategy-map", "program", "csr_program")
SAVES = "peo-learning:env-climate"
COSTS = "env-climate:fin-efficiency"
HOSE = "Our people found the leaking hose."


def at_map(visitor: Visitor) -> Page:
    """Let somebody who has a company open its map."""
    visitor.page.goto(visitor.demo.url + MAP)
    return visitor.page


def link(page: Page, slug: str = SAVES) -> Locator:
    """Return a link of the list."""
    return page.locator(f'[data-csr-kept="{slug}"]')


def tap(page: Page, decision: str, slug: str = SAVES) -> None:
    """Decide a link by one tap."""
    link(page, slug).locator(f'button[value="{decision}"]').click()


def form_of(page: Page, slug: str = SAVES) -> Locator:
    """Return the form of a link, opened."""
    editor = link(page, slug).locator("[data-csr-change]")
    if editor.get_attribute("open") is None:
        editor.locator("summary").click()
    return editor.locator("form")


def state(page: Page, slug: str = SAVES) -> Locator:
    """Return what the company has said of a link, in words."""
    return link(page, slug).locator(".csr-link-state")


def arrows(page: Page, kind: str) -> Locator:
    """Return the arrows of a kind in the picture."""
    return page.locator(f".csr-strategy-map .csr-arrow--{kind}")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_taps_are_saved_at_once_and_the_picture_goes_with_them(visit: Visit, language: str) -> None:
    """Without a reload: sentence, progress and arrows; afterwards everything is kept."""
    rasa = visit(language=language)
    page = at_map(rasa)
    told = rasa.say("%(done)d of %(all)d looked at")
    tap(page, "confirmed")
    expect(state(page)).to_contain_text(rasa.say("True for us."))
    expect(state(page)).to_be_focused()
    tap(page, "dropped", COSTS)
    expect(state(page, COSTS)).to_contain_text(rasa.say("Not for us."))
    expect(page.locator("[id$=-progress]")).to_contain_text(told % {"done": 2, "all": 30})
    expect(arrows(page, "confirmed")).to_have_count(1)
    expect(arrows(page, "open")).to_have_count(28)

    page.reload()
    expect(state(page)).to_contain_text(rasa.say("True for us."))
    tap(page, "open")

    expect(state(page)).to_contain_text(rasa.say("Not looked at yet."))
    expect(page.locator("[id$=-progress]")).to_contain_text(told % {"done": 1, "all": 30})


def test_own_words_and_own_links(visit: Visit) -> None:
    """They stand in the list at once; a fault is told beside its field."""
    page = at_map(visit())
    form = form_of(page, COSTS)
    expect(form.locator("[data-csr-field=months]")).to_have_value("6")
    form.locator("[data-csr-field=why]").fill(HOSE)
    form.locator("[type=submit]").click()
    expect(link(page, COSTS)).to_contain_text(HOSE)
    expect(state(page, COSTS)).to_be_focused()
    page.locator(".csr-strategy > section > details > summary").click()
    new = page.locator("form[data-csr-empties]")
    new.locator("[data-csr-field=source]").select_option("peo-learning")
    new.locator("[data-csr-field=target]").select_option("peo-learning")
    new.locator("[data-csr-field=why]").fill("Learners know the street.")
    new.locator("[data-csr-field=months]").fill("6")
    new.locator("[type=submit]").click()
    expect(new.locator('[data-csr-error="target"]')).to_contain_text("A goal cannot help itself")
    new.locator("[data-csr-field=target]").select_option("com-dialogue")
    new.locator("[type=submit]").click()
    own = link(page, "peo-learning:com-dialogue")
    expect(own).to_contain_text("Learners know the street.")
    expect(new.locator("[data-csr-field=why]")).to_have_value("")
    own.get_by_text("Delete", exact=True).click()
    own.get_by_role("button", name="Yes, delete this link").click()
    expect(page.get_by_text("The link is deleted:")).to_be_focused()


def test_by_keyboard_alone(visit: Visit) -> None:
    """Some hands cannot use a mouse: tap, change, take back; the picture can be scrolled."""
    page = at_map(visit())
    tab_to(page, ".csr-map-scroll")
    tab_to(page, f'[data-csr-kept="{COSTS}"] button[value="confirmed"]')
    page.keyboard.press("Enter")
    expect(state(page, COSTS)).to_have_text("True for us.")
    expect(state(page, COSTS)).to_be_focused()
    tab_to(page, f'[data-csr-kept="{COSTS}"] [data-csr-change] > summary')
    page.keyboard.press("Enter")
    tab_to(page, f'[data-csr-kept="{COSTS}"] [data-csr-field=why]')
    page.keyboard.press("Control+A")
    page.keyboard.type(HOSE)
    tab_to(page, f'[data-csr-kept="{COSTS}"] [type=submit]')
    page.keyboard.press("Enter")
    expect(state(page, COSTS)).to_have_text("True for us, in our words.")
    tab_to(page, f'[data-csr-kept="{COSTS}"] button[value="open"]')
    page.keyboard.press("Enter")
    expect(state(page, COSTS)).to_have_text("Not looked at yet.")
    expect(link(page, COSTS)).to_contain_text(HOSE)


def test_of_two_pages_the_later_is_told_and_chooses(visit: Visit) -> None:
    """Neither a tap nor a sentence goes over another one in silence."""
    rasa = visit()
    page, other = at_map(rasa), rasa.page.context.new_page()
    other.goto(page.url)
    tap(other, "dropped")
    expect(state(other)).to_contain_text("Not for us.")

    tap(page, "confirmed")
    expect(state(page)).to_contain_text("You: “True for us.” Now it says: “Not for us.”")
    tap(page, "open")
    expect(state(page)).to_have_text("Not looked at yet.")

    other.reload()
    form_of(other).locator("[data-csr-field=why]").fill(HOSE)
    form_of(other).locator("[type=submit]").click()
    expect(link(other)).to_contain_text(HOSE)
    mine = form_of(page)
    mine.locator("[data-csr-field=why]").fill("Our apprentice did.")
    mine.locator("[type=submit]").click()
    expect(mine.locator("[data-csr-theirs]")).to_contain_text(HOSE)
    expect(mine.locator("[data-csr-field=why]")).to_have_value("Our apprentice did.")
    mine.locator("[type=submit]").click()
    expect(link(page)).to_contain_text("Our apprentice did.")


def test_without_a_connection_nothing_is_lost(visit: Visit) -> None:
    """A tap says that it was not saved; a sentence is still there after a reload; a lost answer is no second change."""
    page = at_map(visit())
    page.context.set_offline(True)
    tap(page, "confirmed")
    expect(link(page).locator("[data-csr-problem]")).to_contain_text("There is no connection")
    form_of(page).locator("[data-csr-field=why]").fill(HOSE)
    form_of(page).locator("[type=submit]").click()
    page.context.set_offline(False)
    page.reload()
    expect(form_of(page).locator("[data-csr-field=why]")).to_have_value(HOSE)

    lost = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch())
            route.abort()

    page.route("**/save_link*", lose)
    form_of(page).locator("[type=submit]").click()
    expect(form_of(page).locator("[data-csr-summary]")).to_be_visible()
    form_of(page).locator("[type=submit]").click()
    expect(state(page)).to_have_text("True for us, in our words.")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_axe_finds_nothing_and_only_the_picture_scrolls(visit: Visit, language: str) -> None:
    """With a form open, a link confirmed and one dropped, in light and dark, at 320 pixels."""
    page = at_map(visit(language=language))
    tap(page, "confirmed")
    expect(state(page)).to_be_focused()
    tap(page, "dropped", COSTS)
    expect(state(page, COSTS)).to_be_focused()
    form_of(page)
    open_all_details(page)

    found, pale = violations(page), pale_words(page)
    page.set_viewport_size(SMALLEST)

    assert found == []
    assert pale == []
    assert sideways(page) == 0
    assert page.locator(".csr-map-scroll").evaluate("frame => frame.scrollWidth > frame.clientWidth")


def test_lines_and_boxes_stay_in_forced_colours(visit: Visit) -> None:
    """With the colours of the system, arrows must not vanish; what is true stays apart from what is proposed."""
    page = at_map(visit(forced_colors="active"))
    tap(page, "confirmed")
    expect(state(page)).to_be_focused()

    strokes = {
        kind: arrows(page, kind).first.locator("path").first.evaluate("line => getComputedStyle(line).stroke")
        for kind in ("confirmed", "open")
    }
    ground = page.locator(".csr-lane").first.evaluate("lane => getComputedStyle(lane).fill")
    assert 3 == len({*strokes.values(), ground})

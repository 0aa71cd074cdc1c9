"""The map of stakeholders as people use it: taps, forms, lost lines, two tabs, a keyboard, small screens."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.keyboard import tab_to
from tests.browser.screens import SEVEN, screen_path
from tests.browser.test_accessibility import SMALLEST, open_all_details, pale_words, sideways, violations
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
MAP = screen_path(SEVEN, "stakeholders", "program", "csr_program")
WISH = "A call when the bread is late."


def at_map(visitor: Visitor) -> Page:
    """Let somebody who has a company already open its map."""
    visitor.page.goto(visitor.demo.url + MAP)
    return visitor.page


def card(page: Page, slug: str = "customers") -> Locator:
    """Return the card of a group."""
    return page.locator(f'[data-csr-kept="{slug}"]')


def tap(page: Page, slug: str = "customers") -> Locator:
    """Put a proposed group on the map, and return its card."""
    page.locator(f'[data-csr-once][data-csr-slug="{slug}"]').click()
    expect(card(page, slug)).to_be_visible()
    return card(page, slug)


def opened(group: Locator, kind: str) -> Locator:
    """Return the first form of a kind in a card, opened."""
    editor = group.locator(f'[data-csr-form="{kind}"]').last
    if not editor.get_attribute("open"):
        editor.locator("summary").first.click()
    return editor.locator("form").first


def save(form: Locator) -> None:
    """Press the button of a form."""
    form.locator("[type=submit]").click()


def said(group: Locator) -> Locator:
    """Return where a card says what became of a save."""
    return group.locator(":scope > [data-csr-said]")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_map_is_drawn_by_taps_and_short_texts(visit: Visit, language: str) -> None:
    """From the profile's proposals to the first talk, without a reload; afterwards everything is kept."""
    rasa = visit(language=language)
    page = at_map(rasa)
    tap(page, "neighbours")
    group = tap(page)
    form = opened(group, "group")
    form.locator("[data-csr-field=expectations]").fill(WISH)
    form.locator("[data-csr-field=influence]").select_option("high")
    save(form)
    expect(said(group)).to_have_text(rasa.say("Saved."))
    talk = opened(group, "talk")
    talk.locator("[data-csr-field=day]").fill("2024-05-06")
    talk.locator("[data-csr-field=heard]").fill("Good: the rye.")
    save(talk)
    told = rasa.say("Short talks written down: %(done)d of %(all)d.") % {"done": 1, "all": 3}
    expect(said(group)).to_contain_text(told)
    expect(talk).not_to_be_visible()

    page.reload()

    expect(card(page)).to_contain_text(WISH)
    expect(card(page)).to_contain_text("Good: the rye.")
    expect(page.locator('[id$="-numbers"]')).to_contain_text(told)
    expect(page.locator('[id$="-numbers"] a')).to_have_count(1)
    expect(page.locator('[data-csr-once][data-csr-slug="customers"]')).to_have_count(0)


def test_everything_by_keyboard_alone(visit: Visit) -> None:
    """Some hands cannot use a mouse: tap, describe, write down a talk, remove, put back."""
    page = at_map(visit())
    tab_to(page, '[data-csr-once][data-csr-slug="customers"]')
    page.keyboard.press("Enter")
    expect(page.locator('[data-csr-once][data-csr-slug="suppliers"]')).to_be_focused()
    tab_to(page, '[data-csr-kept="customers"] [data-csr-form="group"] > summary')
    page.keyboard.press("Enter")
    tab_to(page, "[data-csr-field=dialogue]")
    page.keyboard.type("At the counter.")
    tab_to(page, '[data-csr-kept="customers"] [type=submit]')
    page.keyboard.press("Enter")
    expect(card(page).locator("[id$=-words]")).to_contain_text("At the counter.")
    expect(card(page).locator('[data-csr-form="group"] > summary')).to_be_focused()
    tab_to(page, '[data-csr-kept="customers"] [data-csr-form="talk"] > summary')
    page.keyboard.press("Enter")
    tab_to(page, "[data-csr-field=day]")
    page.keyboard.type("05062024")
    tab_to(page, "[data-csr-field=heard]")
    page.keyboard.type("Good: the rye.")
    tab_to(page, '[data-csr-kept="customers"] [data-csr-form="talk"] [type=submit]')
    page.keyboard.press("Enter")
    expect(card(page).locator(":scope > ul > li")).to_have_count(1)
    page.reload()
    tab_to(page, '[data-csr-kept="customers"] [data-csr-form="group"] > summary')
    page.keyboard.press("Enter")
    tab_to(page, "[id$=-removal] summary")
    page.keyboard.press("Enter")
    tab_to(page, "[id$=-removal] button")
    page.keyboard.press("Enter")
    back = card(page).locator('[data-csr-call="csrPutBack"]')
    expect(back).to_be_focused()
    page.keyboard.press("Enter")

    expect(card(page)).to_contain_text("Good: the rye.")
    expect(card(page).locator('[data-csr-form="group"] > summary')).to_be_focused()


def test_a_text_survives_a_lost_line_and_a_reload(visit: Visit) -> None:
    """What was typed stands in the form, is back after a reload, and is saved then."""
    rasa = visit()
    page = at_map(rasa)
    form = opened(tap(page), "group")
    form.locator("[data-csr-field=expectations]").fill(WISH)
    page.context.set_offline(True)
    save(form)
    expect(form.locator("[data-csr-summary]")).to_contain_text("There is no connection.")
    expect(form.locator("[data-csr-field=expectations]")).to_have_value(WISH)
    page.context.set_offline(False)
    page.reload()
    expect(said(card(page))).to_have_text(rasa.say("Text that you had not saved is back. Please save it."))
    again = card(page).locator('[data-csr-form="group"] form')
    expect(again.locator("[data-csr-field=expectations]")).to_have_value(WISH)
    save(again)
    expect(said(card(page))).to_have_text("Saved.")

    page.reload()

    expect(card(page).locator("[id$=-words]")).to_contain_text(WISH)
    expect(card(page).locator("[data-csr-field]")).to_have_count(0)


@pytest.mark.parametrize("reloads", [False, True])
def test_a_group_whose_answer_got_lost_is_there_once(visit: Visit, *, reloads: bool) -> None:
    """The server had it, the browser does not know: sent again, or seen after a reload, it is one group."""
    page = at_map(visit())

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/add_stakeholder*", lose)
    own = page.locator('form[data-csr-begins="own-"]')
    own.locator("[type=text]").fill("Our drivers")
    save(own)
    expect(own.locator("[data-csr-summary]")).to_contain_text("There is no connection.")
    page.unroute("**/add_stakeholder*")
    if reloads:
        page.reload()
    else:
        save(own)

    expect(page.get_by_role("heading", name="Our drivers")).to_have_count(1)
    expect(own.locator("[type=text]")).to_have_value("")


def test_of_two_tabs_the_later_sees_both_texts_and_chooses(visit: Visit) -> None:
    """Colleagues at two computers are told in the same way: nothing is overwritten in silence."""
    rasa = visit()
    page = at_map(rasa)
    tap(page)
    other = at_map(rasa.another_tab())
    first = opened(card(page), "group")
    first.locator("[data-csr-field=expectations]").fill("Fresh bread at seven.")
    first.locator("[data-csr-field=dialogue]").fill("At the counter.")
    save(first)
    expect(said(card(page))).to_have_text("Saved.")
    second = opened(card(other), "group")
    second.locator("[data-csr-field=expectations]").fill(WISH)
    save(second)

    summary, theirs = second.locator("[data-csr-summary]"), second.locator("[data-csr-theirs]")
    expect(summary).to_contain_text("nothing was saved over it")
    expect(summary).to_be_focused()
    expect(theirs).to_contain_text("Fresh bread at seven.")
    expect(second.locator("[data-csr-field=expectations]")).to_have_value(WISH)
    expect(second.locator("[data-csr-field=dialogue]")).to_have_value("At the counter.")
    theirs.get_by_role("button", name="Take this").click()
    expect(second.locator("[data-csr-field=expectations]")).to_have_value("Fresh bread at seven.")
    second.locator("[data-csr-field=expectations]").fill(f"Fresh bread at seven. {WISH}")
    save(second)
    expect(said(card(other))).to_have_text("Saved.")
    page.reload()
    expect(card(page)).to_contain_text(f"Fresh bread at seven. {WISH}")


def test_what_a_colleague_has_removed_comes_back_with_the_text(visit: Visit) -> None:
    """Whoever is writing loses no word."""
    rasa = visit()
    page = at_map(rasa)
    tap(page)
    other = at_map(rasa.another_tab())
    form = opened(card(other), "group")
    form.locator("[data-csr-field=expectations]").fill(WISH)
    opened(card(page), "group")
    card(page).locator("[id$=-removal] button").click()
    expect(card(page)).to_contain_text("is removed")
    save(form)
    expect(form.locator("[data-csr-summary]")).to_contain_text("save once more")
    save(form)
    expect(said(card(other))).to_have_text("Saved.")

    page.reload()

    expect(card(page)).to_contain_text(WISH)


def test_a_field_at_fault_is_named_and_keeps_its_text(visit: Visit) -> None:
    """A talk of tomorrow, and an own group without a name."""
    page = at_map(visit())
    own = page.locator('form[data-csr-begins="own-"]')
    save(own)
    expect(own.locator("[data-csr-error=name]")).to_contain_text("Please give the group a name")
    talk = opened(tap(page), "talk")
    talk.locator("[data-csr-field=day]").fill("2090-01-01")
    talk.locator("[data-csr-field=heard]").fill("Good: the rye.")
    save(talk)

    expect(talk.locator("[data-csr-error=day]")).not_to_be_empty()
    expect(talk.locator("[data-csr-field=day]")).to_be_focused()
    expect(talk.locator("[data-csr-field=heard]")).to_have_value("Good: the rye.")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_filled_map_has_no_barrier_and_fits_small_screens(visit: Visit, language: str) -> None:
    """With every form open, a removed group, and two texts."""
    rasa = visit(language=language, device_scale_factor=2)
    page = at_map(rasa)
    for slug in ("customers", "neighbours"):
        tap(page, slug)
    talk = opened(card(page), "talk")
    talk.locator("[data-csr-field=day]").fill("2024-05-06")
    talk.locator("[data-csr-field=heard]").fill("Good: the rye.")
    save(talk)
    expect(card(page).locator(":scope > ul > li")).to_have_count(1)
    opened(card(page, "neighbours"), "group")
    card(page, "neighbours").locator("[id$=-removal] button").click()
    expect(card(page, "neighbours").locator("form")).to_have_count(0)
    other = at_map(rasa.another_tab())
    form = opened(card(other), "group")
    form.locator("[data-csr-field=dialogue]").fill("x" * 60)
    save(form)
    expect(said(card(other))).not_to_be_empty()
    mine = opened(card(page), "group")
    mine.locator("[data-csr-field=dialogue]").fill("At the counter.")
    save(mine)
    expect(mine.locator("[data-csr-theirs]")).to_be_visible()
    open_all_details(page)
    expect(page.locator("[data-csr-field=heard]")).to_have_count(2)

    found, pale = violations(page), pale_words(page)
    page.set_viewport_size(SMALLEST)

    assert found == []
    assert pale == []
    assert sideways(page) == 0

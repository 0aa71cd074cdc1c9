"""The strategy document as people use it: read, print, write by keyboard, two at once, lost lines, new data."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import enter, tab_to
from tests.browser.screens import PLANNED, work_path
from tests.browser.visitor import Visitor, Watch

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
GOALS = "document/edit/goals"
TEXT = ".csr-rich"
HANDLER = "**/handler/save_own_text**"


def at(visitor: Visitor, screen: str) -> Page:
    """Open a screen of the bakery with a plan; on that for writing wait for the editor."""
    visitor.page.goto(visitor.demo.url + work_path(screen, PLANNED))
    if "/edit/" in screen:
        expect(visitor.page.locator(TEXT)).to_be_visible()
    return visitor.page


def write(page: Page, words: str) -> None:
    """Write words in the place of what stands in the field."""
    page.locator(TEXT).click()
    page.keyboard.press("Control+a")
    page.keyboard.type(words)


def sheets(page: Page) -> int:
    """Return how many sheets the printed page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, print_background=True)))


def section(page: Page, slug: str = "goals") -> str:
    """Return what a section of the full document says."""
    return page.locator(f'section[aria-labelledby$="-{slug}"]').inner_text()


@pytest.mark.parametrize("language", ["en", "lt"])
def test_the_short_form_is_two_sheets(visit: Visit, language: str) -> None:
    """Nobody at a bank turns a third one over."""
    rasa = visit("rasa", language=language)

    assert sheets(at(rasa, "document")) in (1, 2)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_what_is_missing_and_what_can_be_pressed_is_not_printed(visit: Visit, language: str) -> None:
    """The paper is for others; nothing is wider than it."""
    rasa = visit("rasa", language=language, viewport={"width": 680, "height": 1000})
    page = at(rasa, "document/full")
    expect(page.locator(".csr-document__missing").first).to_be_visible()

    page.emulate_media(media="print")

    for hidden in (".csr-document__missing", ".csr-paper__setup", ".csr-document a.csr-button"):
        for one in page.locator(hidden).all():
            expect(one).to_be_hidden()
    expect(page.locator(".csr-document__contents")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert sheets(page) >= 5


def test_contents_lead_to_each_section(visit: Visit) -> None:
    """By keyboard, without leaving the page."""
    page = at(visit("rasa"), "document/full")
    tab_to(page, '.csr-document__contents a[href$="-goals"]')

    page.keyboard.press("Enter")

    expect(page.locator('h3[id$="-goals"]')).to_be_in_viewport()


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_section_is_written_by_keyboard_alone(visit: Visit, language: str) -> None:
    """From the document to the field and back, with bold words; then it is named as own."""
    rasa = visit("rasa", language=language)
    page = at(rasa, "document/full")
    tab_to(page, f'a[href*="{GOALS.replace("/", "%2F")}"]')
    page.keyboard.press("Enter")
    expect(page.locator(TEXT)).to_be_visible()
    tab_to(page, TEXT)
    page.keyboard.press("Control+a")
    page.keyboard.type("Less energy")
    page.keyboard.press("Shift+Home")
    page.keyboard.press("Control+b")

    tab_to(page, ".csr-button[type=submit]")
    enter(page)

    expect(page.locator('section[aria-labelledby$="-goals"] b')).to_have_text("Less energy")
    assert rasa.say("In your own words") in section(page)


def test_the_generated_text_is_not_kept_as_own_words_by_pressing_save(visit: Visit) -> None:
    """What nobody has changed goes on following the data."""
    rasa = visit("rasa")
    page = at(rasa, GOALS)

    with page.expect_navigation():
        rasa.button("Save").click()

    assert rasa.say("In your own words") not in section(page)


def test_the_second_tab_reads_both_texts_and_chooses(visit: Visit) -> None:
    """Nothing is written over in silence."""
    rasa = visit("rasa")
    other = rasa.another_tab()
    page, second = at(rasa, GOALS), at(other, GOALS)
    write(page, "We follow one goal.")
    with page.expect_navigation():
        rasa.button("Save").click()
    write(second, "We follow two goals.")

    other.button("Save").click()
    expect(second.locator("[data-csr-theirs]")).to_contain_text("We follow one goal.")
    expect(second.locator(TEXT)).to_contain_text("We follow two goals.")
    other.button("Put their text into the field instead of mine").click()
    expect(second.locator(TEXT)).to_have_text("We follow one goal.")
    write(second, "We follow one goal, or two.")
    with second.expect_navigation():
        other.button("Save").click()

    assert "We follow one goal, or two." in section(second)


def test_what_was_typed_survives_a_lost_line_and_a_closed_tab(visit: Visit, watch: Watch) -> None:
    """It stands in the field while the line is down, and is there when the page is opened anew."""
    rasa = visit("rasa")
    page = at(rasa, "document/edit/dialogue")
    page.route(HANDLER, lambda route: route.abort())
    write(page, "We talk at the counter.")
    rasa.button("Save").click()
    expect(page.locator("[data-csr-summary]")).to_be_visible()
    watch.forgive("console")
    page.close()

    again = rasa.another_tab()
    page = at(again, "document/edit/dialogue")
    expect(page.locator(TEXT)).to_have_text("We talk at the counter.")
    with page.expect_navigation():
        again.button("Save").click()

    assert "We talk at the counter." in section(page, "dialogue")
    at(again, "document/edit/dialogue")
    expect(page.locator("[data-csr-unsaved]")).to_be_hidden()


def test_a_text_over_the_limit_is_told_before_it_is_sent(visit: Visit) -> None:
    """With the count, and the focus in the text."""
    rasa = visit("rasa")
    page = at(rasa, GOALS)
    page.evaluate(
        "() => { const area = document.querySelector('[data-csr-field=html]'); area.value = '<p>' + 'x'.repeat(9994)"
        " + '</p>'; area.dispatchEvent(new Event('input')); }"
    )
    expect(page.locator("[data-csr-count]")).to_contain_text("10001")

    rasa.button("Save").click()

    expect(page.locator("[data-csr-error=html]")).to_contain_text("too long")
    expect(page.locator(TEXT)).to_be_focused()


def test_without_the_libraries_the_field_takes_plain_words(visit: Visit, watch: Watch) -> None:
    """On a line that loses files: what is typed is saved as paragraphs."""
    rasa = visit("rasa")
    rasa.page.route("**/vendor/**", lambda route: route.abort())
    rasa.page.goto(rasa.demo.url + work_path("document/edit/communication", PLANNED))
    area = rasa.page.locator("[data-csr-field=html]")
    expect(area).to_be_visible(timeout=8_000)
    area.fill("We tell it.\n\nAt the counter.")

    with rasa.page.expect_navigation():
        rasa.button("Save").click()

    watch.forgive("console")
    own = rasa.page.locator('section[aria-labelledby$="-communication"] .csr-document-own p')
    expect(own).to_have_text(["We tell it.", "At the counter."])


def test_new_data_are_shown_beside_own_words_and_taken_over(visit: Visit) -> None:
    """A question first, since own words are deleted; the generated text then stands alone."""
    rasa = visit("rasa")
    page = at(rasa, "document/edit/action-plan")
    write(page, "We bake once a day.")
    with page.expect_navigation():
        rasa.button("Save").click()
    at(rasa, "action/1")
    title = page.locator('[data-csr-field="title"]')
    title.fill("A new name for it")
    with page.expect_navigation():
        rasa.button("Save").click()

    page = at(rasa, "document/full")
    new = page.locator("aside")
    expect(new).to_contain_text("A new name for it")
    assert "We bake once a day." in section(page, "action-plan")
    new.locator("summary").click()
    with page.expect_navigation():
        rasa.button("Yes, delete our words and take over the new text").click()

    expect(page.locator("aside")).to_have_count(0)
    assert "We bake once a day." not in section(page, "action-plan")
    assert "A new name for it" in section(page, "action-plan")

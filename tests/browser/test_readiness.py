"""Questions of banks in a browser: from the start page to a letter, with the keyboard, on a phone, without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import work_path
from tests.browser.visitor import Visitor

WRITE, OWN = "Write a letter with your answers", "Write it in your own words"


def letters_text(visitor: Visitor) -> str:
    """Return what stands on the paper."""
    return visitor.page.locator(".csr-document__section").inner_text()


@pytest.mark.parametrize("language", ["en", "lt"])
def test_from_the_start_page_to_an_own_letter_and_back(visit: Callable[..., Visitor], language: str) -> None:
    """One point is chosen, written anew, kept, and given back for the written text."""
    visitor = visit("rasa", language=language)
    page = visitor.page
    page.goto(visitor.demo.url + work_path("home"))
    page.get_by_role("link", name=visitor.say("Ready for questions of banks and customers")).first.click()
    visitor.follow(WRITE)
    page.locator(".csr-choices a", has_text="B2").first.click()
    assert "B2:" not in letters_text(visitor)
    assert "B9:" in letters_text(visitor)

    visitor.follow(OWN)
    editor = page.locator(".csr-rich")
    editor.click()
    page.keyboard.press("Control+Home")
    page.keyboard.type("Labas, banke! ")
    with page.expect_navigation():
        visitor.button("Save").click()
    assert "Labas, banke!" in letters_text(visitor)
    expect(page.locator(".csr-choices")).to_have_count(0)

    visitor.follow("Go on writing")
    page.locator("summary").get_by_text(visitor.say("Take over the new text")).click()
    with page.expect_navigation():
        visitor.button("Yes, delete our words and take over the new text").click()
    assert "Labas, banke!" not in letters_text(visitor)
    expect(page.locator(".csr-choices a").first).to_be_visible()


def test_a_letter_is_chosen_and_read_without_scripts(visit: Callable[..., Visitor]) -> None:
    """Points are links; only writing needs scripts."""
    visitor = visit("rasa", java_script_enabled=False)
    page = visitor.page
    page.goto(visitor.demo.url + work_path("readiness/letter/answers"))
    page.locator(".csr-choices a", has_text="B9").click()

    assert "B9:" not in letters_text(visitor)
    page.locator(".csr-choices a", has_text="B9").click()
    assert "B9:" in letters_text(visitor)


def test_points_are_chosen_with_the_keyboard(visit: Callable[..., Visitor]) -> None:
    """Enter on a point; what a press does is said to who hears it."""
    visitor = visit("rasa")
    page = visitor.page
    page.goto(visitor.demo.url + work_path("readiness/letter/answers"))
    point = page.get_by_role("link", name="B9 Health and safety at work (in the letter, leave out)")
    point.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(page.get_by_role("link", name="B9 Health and safety at work (not in the letter, take in)")).to_be_visible()


def test_only_the_letter_is_printed(visit: Callable[..., Visitor]) -> None:
    """Neither advice nor points to choose belong on the paper."""
    visitor = visit("rasa")
    page = visitor.page
    page.goto(visitor.demo.url + work_path("readiness/letter/asks"))
    page.emulate_media(media="print")

    expect(page.get_by_text("Good day,")).to_be_visible()
    expect(page.get_by_role("heading", name="A letter that asks back")).to_be_hidden()
    expect(page.get_by_text("It refuses nothing")).to_be_hidden()


def test_every_gap_leads_to_where_it_is_mended(visit: Callable[..., Visitor]) -> None:
    """A figure to its goal, and back to the list."""
    visitor = visit("rasa")
    page = visitor.page
    page.goto(visitor.demo.url + work_path("readiness"))
    visitor.follow("Energy and greenhouse gases")
    with page.expect_navigation():
        page.get_by_role("link", name="Energy in kWh").click()

    expect(page.get_by_role("heading", level=2, name="Energy use")).to_be_visible()

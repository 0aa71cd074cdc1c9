"""Versions of the strategy document as people use them: keep, approve, compare, take along, release, take back."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import tab_to
from tests.browser.screens import PLANNED, overview_of, work_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
NOTE, KEEP, APPROVER = "[data-csr-name=note]", "form:has([data-csr-name=note])", "[data-csr-name=approver]"
NAME = "Rasa Petraitienė"


def at(visitor: Visitor, screen: str = "document/versions") -> Page:
    """Open a screen of the bakery with a plan."""
    visitor.page.goto(visitor.demo.url + work_path(screen, PLANNED))
    return visitor.page


def keep(visitor: Visitor, note: str, number: int = 1) -> Page:
    """Keep the document of today, and arrive at the version."""
    page = at(visitor)
    page.locator(NOTE).fill(note)
    page.locator(KEEP).locator("[type=submit]").click()
    expect(page.locator("h2").last).to_have_text(visitor.say("Version %(number)d") % {"number": number})
    return page


def approve(page: Page, name: str = NAME) -> None:
    """Approve the version that is open."""
    page.locator(APPROVER).fill(name)
    page.locator(f"form:has({APPROVER}) [type=submit]").click()
    expect(page.locator(APPROVER)).to_have_count(0)


def release(visitor: Visitor) -> None:
    """Release the version that is open."""
    page = visitor.page
    page.get_by_text(visitor.say("Let the trainers of this course read it"), exact=True).click()
    page.locator("[value=release]").click()
    expect(page.locator("[value=take-back]")).to_be_visible()


def documents(visitor: Visitor) -> Page:
    """Let the trainer look at what companies have released."""
    visitor.become("rasa", "staff")
    visitor.page.goto(visitor.demo.url + overview_of(PLANNED, "documents"))
    return visitor.page


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_version_goes_its_whole_way(visit: Visit, language: str) -> None:
    """Kept, approved, released, read by the trainer, taken back; and nothing is left there."""
    rasa = visit("rasa", language=language)
    page = keep(rasa, "Our first one.")
    approve(page)
    assert NAME in page.locator("article").inner_text()
    release(rasa)

    documents(rasa).get_by_role("table").get_by_role("link").first.click()
    expect(rasa.page.locator("article")).to_contain_text(NAME)
    read = rasa.page.url
    rasa.become("rasa")
    at(rasa, "document/versions/1").locator("[value=take-back]").click()
    expect(rasa.page.locator("[value=take-back]")).to_have_count(0)

    expect(documents(rasa).get_by_role("table")).to_have_count(0)
    rasa.page.goto(read)
    expect(rasa.page.locator("article")).to_have_count(0)


def test_what_has_changed_is_read_line_by_line(visit: Visit) -> None:
    """From one tap on the list, with words for who sees no colour."""
    rasa = visit("rasa")
    keep(rasa, "")
    page = at(rasa, "hunt")
    line = page.locator("textarea, input[type=text]").last
    with page.expect_response("**/handler/save_good_thing**"):
        line.fill("The apprentices choose the music")
        line.blur()

    page = at(rasa)
    page.get_by_role("link", name=rasa.say("Look at it")).click()

    expect(page.locator("li:has(ins)").filter(has_text="The apprentices choose the music")).to_contain_text("Added:")
    expect(page.locator("ins").first).to_have_css("text-decoration-line", "none")


def test_two_pages_promise_one_number(visit: Visit) -> None:
    """The slower one is told, and the sentence stays in the field."""
    rasa = visit("rasa")
    page = at(rasa)
    other = rasa.another_tab()
    keep(other, "From the other tab.")

    page.locator(NOTE).fill("From this tab.")
    page.locator(KEEP).locator("[type=submit]").click()

    expect(page.locator("[data-csr-summary]")).to_contain_text("Somebody else in your company has kept")
    expect(page.locator("[data-csr-summary]")).to_be_focused()
    expect(page.locator(NOTE)).to_have_value("From this tab.")


def test_slip_is_deleted_by_keyboard_and_an_approved_version_stays(visit: Visit) -> None:
    """After a question that says what becomes of the step."""
    rasa = visit("rasa")
    page = keep(rasa, "A slip.")
    tab_to(page, "details:has(.csr-button--bad) > summary")
    page.keyboard.press("Enter")
    expect(page.get_by_text("so the step Decide asks for one again")).to_be_visible()
    tab_to(page, ".csr-button--bad")
    page.keyboard.press("Enter")
    expect(page.locator(KEEP)).to_contain_text("Keep this as version 1")

    approve(keep(rasa, "The real one."))

    expect(page.get_by_text("Delete this version")).to_have_count(0)


def test_files_are_downloaded(visit: Visit) -> None:
    """Of the version, each under a name of its own."""
    rasa = visit("rasa")
    page = keep(rasa, "Our first one.")
    names = []
    for form in ("DOCX", "CSV", "JSON"):
        with page.expect_download() as waiting:
            page.get_by_role("link", name=form).click()
        names.append(waiting.value.suggested_filename)
        if form == "JSON":
            told = json.loads(waiting.value.path().read_text())

    assert [f"csr-strategy-version-1.{end}" for end in ("docx", "csv", "json")] == names
    assert "Our first one." == told["version"]["what_has_changed"]

"""The privacy receipt in a browser: by keyboard, with other tabs open, and its file without a network."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import enter, tab_to
from tests.browser.screens import BAKERY, HALF_WAY, Screen, screen_path
from tests.browser.visitor import Visitor, unit_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
LANGUAGES = ["en", "lt"]


def receipt_of(scenario: str) -> Screen:
    """Return the receipt in a programme."""
    return Screen("receipt", screen_path(scenario, "privacy", "program", "csr_program"))


def do(visitor: Visitor, title: str, button: str) -> None:
    """Open a choice, and press its button."""
    visitor.page.get_by_text(visitor.say(title), exact=True).click()
    visitor.press(button)


def stored(page: Page) -> list[str]:
    """Return the names under which the browser keeps something."""
    return sorted(page.evaluate("Object.keys(localStorage)"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_deleting_by_keyboard_alone_takes_two_presses_and_says_what_follows(visit: Visit, language: str) -> None:
    """The first press only opens the consequences."""
    rasa = Screen("path", screen_path(BAKERY, "path", "program", "csr_program")).open(visit, language)
    page = rasa.page
    tab_to(page, 'a[href$="=privacy"]')
    enter(page)
    choice = page.locator("details", has_text=rasa.say("Delete my data in this course")).last
    consequence = rasa.say("Answers, notes, scores, reports and plans are deleted at once. Nobody can bring them back.")
    expect(choice.get_by_text(consequence)).to_be_hidden()

    tab_to(page, "details.csr-receipt-choice:nth-of-type(3) > summary")
    page.keyboard.press("Enter")
    expect(choice.get_by_text(consequence)).to_be_visible()
    tab_to(page, "details.csr-receipt-choice:nth-of-type(3) [type=submit]")
    enter(page)

    expect(page.get_by_role("heading", name=rasa.say("What is stored about you"), exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name=rasa.say("What you have allowed"))).to_have_count(0)
    page.goto(rasa.demo.url + screen_path(BAKERY, "scorecard"))
    expect(rasa.button("Save and go on")).to_be_visible()


def test_an_open_tab_is_told_that_its_answers_were_deleted_and_keeps_what_was_typed(visit: Visit) -> None:
    """And nothing comes back, not even after the page is loaded again."""
    rasa = visit("rasa")
    rasa.page.goto(rasa.demo.url + screen_path(HALF_WAY, "people"))
    item = rasa.items()[0]
    other = rasa.another_tab()
    other.page.goto(other.demo.url + receipt_of(HALF_WAY).path)
    do(other, "Delete everything, in all courses of this site", "Yes, delete everything")
    expect(other.page.get_by_text(other.say("Nothing is stored about you here."))).to_be_visible()

    rasa.note(item).fill("A note that was typed too late.")

    expect(rasa.status(item)).to_contain_text("These answers have been deleted")
    expect(rasa.note(item)).to_have_value("A note that was typed too late.")
    other.page.reload()
    expect(other.page.get_by_text(other.say("Nothing is stored about you here."))).to_be_visible()


def test_a_report_in_an_open_tab_is_not_saved_after_the_deletion(visit: Visit) -> None:
    """The text stays in its window."""
    rasa = visit("rasa")
    rasa.page.goto(rasa.demo.url + unit_path(BAKERY, "environment-foundation"))
    other = rasa.another_tab()
    other.page.goto(other.demo.url + receipt_of(BAKERY).path)
    do(other, "Delete my data in this course", "Yes, delete my data in this course")
    text = "We read the meters on Monday and wrote down what the ovens use at night."

    form = rasa.module("unit-task")
    form.locator('[data-csr-field="evidence"]').fill(text)
    form.locator("[type=submit]").click()

    expect(form.get_by_text("Your data for this unit have been deleted")).to_be_visible()
    expect(form.locator('[data-csr-field="evidence"]')).to_have_value(text)


def test_the_browser_forgets_what_it_kept_of_this_course_and_of_no_other(visit: Visit) -> None:
    """What waits for the server in another course must not be lost."""
    rasa = receipt_of(BAKERY).open(visit)
    page = rasa.page
    page.get_by_text("Delete my data in this course", exact=True).click()
    form = page.locator("form", has_text="Yes, delete my data in this course")
    names = (form.get_attribute("data-csr-forgets") or "").split()
    answers = next(name for name in names if name.startswith("csr-answers-"))
    learner = answers.split("-")[2]
    others = [f"{answers}9", f"csr-xblock:course-v1:csr+other+demo:{learner}:g-why:evidence", "somebody's own"]
    mine = [answers, f"csr-xblock:course-v1:csr+{BAKERY}+demo:{learner}:g-why:evidence"]
    page.evaluate("names => names.forEach((name) => localStorage.setItem(name, '{}'))", [*mine, *others])

    rasa.press("Yes, delete my data in this course")

    assert sorted(others) == stored(page)


def test_consent_is_taken_back_and_given_again(visit: Visit) -> None:
    """The page says at once what holds."""
    rasa = receipt_of(BAKERY).open(visit)

    do(rasa, "Stop sharing my scores with the trainers", "Yes, stop sharing")
    expect(rasa.page.get_by_text("only you, because you do not share it")).to_be_visible()
    do(rasa, "Share my scores with the trainers", "Yes, share my scores")

    expect(rasa.page.get_by_text("you and the trainers of this course, because you share it")).to_be_visible()
    expect(rasa.page.get_by_text("trainers may not see my scores")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_to_read_opens_without_a_network(visit: Visit, language: str, tmp_path: Path) -> None:
    """A learner keeps it for years, and asks nobody for anything."""
    rasa = receipt_of(BAKERY).open(visit, language)
    with rasa.page.expect_download() as started:
        rasa.link("Download to read (HTML)").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    asked: list[str] = []
    offline = rasa.page.context.browser.new_context(offline=True)  # type: ignore[union-attr]  # it was launched
    page = offline.new_page()
    page.on("request", lambda request: asked.append(request.url))

    page.goto(file.as_uri())

    assert [file.as_uri()] == asked
    expect(page.get_by_role("heading", name=rasa.say("Self-assessments"), exact=True)).to_be_visible()
    assert language == page.evaluate("document.documentElement.lang")
    page.set_viewport_size({"width": 320, "height": 640})
    assert 0 == page.evaluate("document.documentElement.scrollWidth - innerWidth")
    offline.close()


def test_the_file_for_programs_is_offered_by_its_name(visit: Visit) -> None:
    """JSON, with the day in its name."""
    rasa = receipt_of(BAKERY).open(visit)

    with rasa.page.expect_download() as started:
        rasa.link("Download for programs (JSON)").click()

    assert started.value.suggested_filename.startswith("csr-my-data-")
    assert started.value.suggested_filename.endswith(".json")

"""Answers taken over from last time wait to be looked at, and an attempt that was begun by mistake can be discarded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
LANGUAGES = ["en", "lt"]
ONE, MANY = (
    "%(done)d of %(asked)d questions done; %(unseen)d answer from last time still to look at",
    "%(done)d of %(asked)d questions done; %(unseen)d answers from last time still to look at",
)


def again(visit: Visit, language: str = "en", **options: object) -> Visitor:
    """Let the bakery begin its second self-assessment."""
    rasa = visit("rasa", language=language, **options)
    rasa.open_assessment("bakery-scorecard")
    rasa.start_again()
    return rasa


def mark(rasa: Visitor, item: str) -> str | None:
    """Return how the answer to an item is marked."""
    return rasa.item(item).locator("[data-csr-mark]").get_attribute("data-csr-mark")


def progress(rasa: Visitor, done: int, asked: int = 48) -> str:
    """Return what the page says of so many answers that were looked at."""
    values = {"done": done, "asked": asked, "unseen": asked - done}
    return rasa.say.of(ONE, MANY, asked - done) % values


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_was_looked_at_counts_as_done(visit: Visit, language: str) -> None:
    """'All questions are answered' before anything was read is an invitation to hand in last year's answers."""
    rasa = again(visit, language)
    first, second, third = rasa.items()[:3]
    said = rasa.page.locator("[data-csr-progress]")
    before = said.inner_text()
    chosen = rasa.chosen(first)

    rasa.item(first).locator("[data-csr-confirm]").click()
    rasa.expect_saved(first)
    rasa.choose(second, 0 if rasa.chosen(second) != "0" else 1)
    rasa.expect_saved(second)
    expect(said).to_have_text(progress(rasa, 2))
    at_once = [mark(rasa, item) for item in (first, second, third)]
    rasa.page.reload()

    assert before == progress(rasa, 0)
    assert at_once == ["confirmed", "changed", "not-looked-at"]
    assert [mark(rasa, item) for item in (first, second, third)] == at_once
    assert rasa.chosen(first) == chosen
    expect(rasa.item(first).locator("[data-csr-confirm]")).to_have_attribute("aria-pressed", "true")


def test_still_true_keeps_the_focus_where_it_was_pressed(visit: Visit) -> None:
    """The next Tab goes on from there."""
    rasa = again(visit)
    button = rasa.item(rasa.items()[0]).locator("[data-csr-confirm]")
    button.focus()
    rasa.page.keyboard.press("Enter")
    rasa.expect_saved(rasa.items()[0])

    expect(button).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_handing_in_unread_answers_is_possible_and_said(visit: Visit, language: str) -> None:
    """Nobody is held back, and nobody is fooled."""
    rasa = again(visit, language)
    rasa.page.locator(".csr-now").get_by_role("link").click()
    expect(
        rasa.page.get_by_role("heading", name=rasa.say("Please look once more at what you took over"))
    ).to_be_visible()
    rasa.hand_in()

    one, many = (
        "%(unseen)s answer was taken over from last time and not looked at again. It counts as it was.",
        "%(unseen)s answers were taken over from last time and not looked at again. They count as they were.",
    )
    expect(rasa.page.get_by_text(rasa.say.of(one, many, 48) % {"unseen": 48})).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", ["start", "review"])
def test_a_draft_begun_by_mistake_is_discarded_with_two_clicks(visit: Visit, language: str, screen: str) -> None:
    """The first one says what is lost; what was handed in stays."""
    rasa = again(visit, language)
    item = rasa.items()[0]
    rasa.choose(item, 3)
    rasa.expect_saved(item)
    rasa.page.goto(rasa.page.url.replace("=continue", f"={screen}"))
    rasa.page.locator("summary", has_text=str(rasa.say("Discard this self-assessment"))).click()
    expect(rasa.page.get_by_text(rasa.say("What you have handed in before stays as it is."))).to_be_visible()
    rasa.press("Yes, discard it")

    expect(rasa.link("See the scorecard")).to_be_visible()
    expect(rasa.link("Go on")).to_have_count(0)
    expect(rasa.page.locator('button[data-csr-name="mode"][value="full"]')).to_be_visible()


def test_a_tab_that_was_open_is_told_that_the_answers_are_gone(visit: Visit) -> None:
    """It must not bring them back."""
    rasa = again(visit)
    other = rasa.another_tab()
    other.page.goto(rasa.page.url.replace("=continue", "=review"))
    other.page.locator("summary", has_text=str(rasa.say("Discard this self-assessment"))).click()
    other.press("Yes, discard it")

    item = rasa.items()[0]
    rasa.choose(item, 3)
    expect(rasa.status(item)).to_have_attribute("data-csr-state", "refused")
    expect(rasa.status(item)).to_contain_text("These answers have been deleted")


def test_a_discarded_draft_leaves_no_words_in_the_browser(visit: Visit) -> None:
    """What had not been sent is forgotten, too."""
    rasa = again(visit)
    review = rasa.another_tab()
    review.page.goto(rasa.page.url.replace("=continue", "=review"))
    item = rasa.items()[0]
    rasa.page.context.route("**/handler/save_answer**", lambda route: route.abort())
    rasa.note(item).fill("A note that nobody else should find at this computer.")
    expect(rasa.status(item)).to_have_attribute("data-csr-state", "waiting", timeout=20000)
    rasa.page.close()
    review.page.locator("summary", has_text=str(rasa.say("Discard this self-assessment"))).click()
    review.press("Yes, discard it")

    kept = review.page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('csr-answers-'))")
    assert kept == []

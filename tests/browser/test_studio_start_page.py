"""A trainer reads what the start page is, switches it on, and takes it back: with the keyboard, in both languages."""

import pytest
from playwright.sync_api import expect

from csr_xblock.domain.overview.milestones import CompanyMilestone
from tests.browser.keyboard import enter, focus_stops, tab_to
from tests.browser.screens import OLD, SEVEN, overview_of
from tests.browser.test_studio_accessibility import complaints_about
from tests.browser.trainer import SMALLEST_STUDIO, Visit, as_trainer, usage_key
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PROGRAM = usage_key(OLD)
OFFER = ".csr-author [data-csr-module=author-switch]"
BOX = '[name="programme_version"]'
LANGUAGES = pytest.mark.parametrize("language", ["en", "lt"])


def learners_page(visit: Visit) -> Visitor:
    """Return a learner before the programme."""
    elena = visit("elena")
    elena.open(OLD)
    return elena


@LANGUAGES
def test_start_page_is_switched_on_with_the_keyboard(visit: Visit, language: str) -> None:
    """One click, and learners begin on it; the card then says which steps there are."""
    trainer = as_trainer(visit, language=language, viewport=SMALLEST_STUDIO)
    trainer.open_container(PROGRAM)
    assert complaints_about(trainer.page) == []
    offer = trainer.page.locator(OFFER)
    expect(offer.get_by_role("listitem")).to_have_count(7)
    elena = learners_page(visit)
    expect(elena.page.locator(".csr-home")).to_have_count(0)
    tab_to(trainer.page, f"{OFFER} button")
    enter(trainer.page)

    expect(trainer.page.locator(OFFER)).to_have_count(0)
    facts = trainer.page.locator(".csr-author-facts").first
    expect(facts).to_contain_text(trainer.say("Start page with the steps: {steps}").partition("{")[0])
    elena.page.reload()
    expect(elena.page.locator(".csr-home")).to_be_visible()


@LANGUAGES
def test_it_is_taken_back_in_the_settings(visit: Visit, language: str) -> None:
    """The boxes are those of the steps that learners have then."""
    trainer = as_trainer(visit, language=language, viewport=SMALLEST_STUDIO)
    trainer.open_editor(usage_key(SEVEN))
    expect(trainer.editor.locator('[name="steps"]')).to_have_count(5)
    assert complaints_about(trainer.page) == []
    assert any(stop["isMarked"] for stop in focus_stops(trainer.page))
    trainer.editor.locator(BOX).uncheck()
    trainer.save()

    expect(trainer.editor.locator('[name="steps"]')).to_have_count(2)
    elena = visit("elena")
    elena.open(SEVEN)
    expect(elena.page.locator(".csr-home")).to_have_count(0)


def test_a_click_on_an_old_page_is_told_and_can_be_tried_again(visit: Visit) -> None:
    """Somebody else has hidden a step since; nothing is shown to learners unseen."""
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    other = trainer.another_tab()
    other.open_editor(PROGRAM)
    other.editor.locator('[name="steps"][value="path"]').uncheck()
    other.save()
    button = trainer.page.locator(f"{OFFER} button")
    button.click()

    expect(trainer.page.locator(f"{OFFER} [data-csr-status]")).to_contain_text("Somebody else has changed the steps")
    expect(button).to_be_enabled()
    trainer.page.reload()
    with trainer.page.expect_navigation():
        button.click()
    expect(trainer.page.locator(".csr-author-facts").first).to_contain_text("Understand, Decide, Show and renew")


@pytest.mark.parametrize("width", [320, 1280])
@LANGUAGES
def test_overview_says_how_far_the_companies_are(visit: Visit, language: str, width: int) -> None:
    """The bakery has begun; nobody else counts before the first profile."""
    elena = visit("elena", language=language)
    elena.open(SEVEN)
    trainer = as_trainer(visit, language=language, viewport={"width": width, "height": 800})
    trainer.page.goto(trainer.demo.url + overview_of(SEVEN))
    part = trainer.page.locator("section", has=trainer.page.locator("h3[id$=-companies]"))

    expect(part.locator("p").first).to_contain_text("1")
    expect(part.get_by_role("row")).to_have_count(1 + len(CompanyMilestone))
    expect(part.get_by_role("link")).to_have_count(0)
    assert complaints_about(trainer.page) == []

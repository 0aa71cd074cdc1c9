"""The settings of a programme: what a trainer sets there is what learners meet."""

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import tab_to
from tests.browser.screens import FULL, screen_path
from tests.browser.trainer import Trainer, Visit, as_trainer, usage_key
from tests.browser.visitor import unit_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PROGRAM = usage_key(FULL)
LOCKED = "environment-practice"


def editing(visit: Visit, place: str, **options: object) -> Trainer:
    """Return the trainer before one screen of the programme's editor."""
    trainer = as_trainer(visit, **options)
    trainer.open_editor(PROGRAM)
    trainer.go(place)
    return trainer


def test_title_introduction_and_contact_are_what_learners_read(visit: Visit) -> None:
    """The first thing that a trainer changes."""
    trainer = editing(visit, "programme")
    trainer.field("display_name").fill("Responsible bakeries")
    trainer.field("introduction").fill("Welcome to our autumn course.")
    trainer.save()
    trainer.go("people")
    trainer.field("contact").fill("Laima, laima@example.com")
    trainer.save()
    elena = visit("elena")
    elena.open(FULL)

    page = elena.page.locator("main")
    expect(page).to_contain_text("Responsible bakeries")
    expect(page).to_contain_text("Welcome to our autumn course.")
    expect(page).to_contain_text("laima@example.com")


def test_a_fixed_language_holds_for_every_learner(visit: Visit) -> None:
    """A course in Lithuanian is read in Lithuanian, whatever a browser says."""
    trainer = editing(visit, "programme")
    trainer.field("language").select_option("lt")
    trainer.save()
    elena = visit("elena", language="en")
    elena.open(FULL)

    expect(elena.page.locator("[data-csr-frame]").first).to_have_attribute("lang", "lt")


def test_a_quick_programme_offers_the_quick_check_only(visit: Visit) -> None:
    """Full or quick is the trainer's decision."""
    trainer = editing(visit, "learning")
    trainer.editor.locator('[name="mode"][value="quick"]').check()
    trainer.save()
    elena = visit("elena")
    elena.page.goto(elena.demo.url + screen_path(FULL, "start"))

    modes = elena.page.locator('button[data-csr-name="mode"]').evaluate_all("all => all.map((one) => one.value)")
    assert modes == ["quick"]


def test_a_hidden_step_is_gone_for_learners(visit: Visit) -> None:
    """Which steps show is a setting."""
    trainer = editing(visit, "programme")
    trainer.editor.locator('[name="steps"][value="path"]').uncheck()
    trainer.save()
    elena = visit("elena")
    elena.open(FULL)

    expect(elena.page.get_by_role("link", name="Learning path")).to_have_count(0)
    expect(elena.page.get_by_text("Learning path", exact=True)).to_have_count(0)


def test_locked_units_open_anyway_only_where_the_trainer_allows_it(visit: Visit) -> None:
    """Off by default: the scorecard opens the units."""
    elena = visit("elena")
    elena.page.goto(elena.demo.url + unit_path("bakery-scorecard", LOCKED))
    expect(elena.page.get_by_text("Open it anyway")).to_have_count(0)
    trainer = as_trainer(visit)
    trainer.open_editor(usage_key("bakery-scorecard"))
    trainer.go("learning")
    trainer.field("may_open_locked").check()
    trainer.save()
    elena.page.reload()

    expect(elena.page.get_by_text("Open it anyway")).to_be_visible()


def test_a_rejected_save_changes_nothing_and_keeps_what_was_typed(visit: Visit) -> None:
    """What was typed must be mended, not typed again."""
    trainer = editing(visit, "programme")
    trainer.field("introduction").fill("Typed before the mistake")
    trainer.field("display_name").fill("")
    status = trainer.send()

    assert status == 400
    expect(trainer.summary).to_be_focused()
    expect(trainer.field("introduction")).to_have_value("Typed before the mistake")
    expect(trainer.field("display_name")).to_have_attribute("aria-invalid", "true")
    trainer.open_editor(PROGRAM)
    expect(trainer.field("display_name")).to_have_value("CSR Step by Step")
    expect(trainer.field("introduction")).not_to_have_value("Typed before the mistake")


def test_the_summary_of_errors_leads_to_the_field(visit: Visit) -> None:
    """On a long form the field at fault is out of sight."""
    trainer = editing(visit, "programme")
    trainer.field("display_name").fill("")
    trainer.send()
    trainer.summary.get_by_role("link").first.click()

    expect(trainer.field("display_name")).to_be_focused()


def test_a_wrong_number_is_told_beside_the_field(visit: Visit) -> None:
    """In a sentence that says what would be right."""
    trainer = editing(visit, "learning")
    trainer.field("repeat_limit").fill("-3")
    status = trainer.send()

    assert status == 400
    expect(trainer.region("error-repeat_limit")).to_contain_text("whole number")
    trainer.page.evaluate("sessionStorage.clear()")  # What was typed would be offered again.
    trainer.open_editor(PROGRAM)
    trainer.go("learning")
    expect(trainer.field("repeat_limit")).to_have_value("0")


def test_the_second_of_two_trainers_is_told_and_loses_nothing(visit: Visit) -> None:
    """Nothing is overwritten silently; saving again is a decision."""
    first, second = editing(visit, "programme"), editing(visit, "programme")
    first.field("introduction").fill("From the first trainer")
    first.save()
    second.field("introduction").fill("From the second trainer")
    status = second.send()

    assert status == 409
    expect(second.summary).to_be_focused()
    expect(second.field("introduction")).to_have_value("From the second trainer")
    first.open_editor(PROGRAM)
    expect(first.field("introduction")).to_have_value("From the first trainer")
    second.save()
    first.open_editor(PROGRAM)
    expect(first.field("introduction")).to_have_value("From the second trainer")


def test_the_second_trainer_may_look_at_what_the_first_saved(visit: Visit) -> None:
    """Often that is what both wanted."""
    first, second = editing(visit, "programme"), editing(visit, "programme")
    first.field("introduction").fill("From the first trainer")
    first.save()
    second.field("introduction").fill("From the second trainer")
    second.send()
    second.summary.get_by_role("button").click()

    expect(second.field("introduction")).to_have_value("From the first trainer")
    assert second.send() == 200


def test_settings_by_keyboard_alone(visit: Visit) -> None:
    """From the tab of a screen to the saved setting without a mouse."""
    trainer = as_trainer(visit)
    trainer.open_editor(PROGRAM)
    page = trainer.page
    tab_to(page, '[data-csr-place="learning"]')
    page.keyboard.press("Enter")
    trainer.expect_place("learning")
    tab_to(page, '[name="repeat_limit"]')
    page.keyboard.press("Control+a")
    page.keyboard.type("2")
    tab_to(page, 'button[name="intent"][value="save"]')
    with trainer.answered() as answers:
        page.keyboard.press("Enter")

    assert answers[0].status == 200
    expect(trainer.said).not_to_be_empty()
    expect(trainer.field("repeat_limit")).to_have_value("2")


def test_a_save_in_studios_window_shows_the_block_anew_when_it_is_closed(visit: Visit) -> None:
    """The page behind the window must not show the old name."""
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    trainer.page.locator(".nav-actions .edit-button").click()
    trainer.go("programme")
    trainer.field("display_name").fill("Responsible bakeries")
    trainer.save()
    with trainer.page.expect_navigation():
        trainer.editor.locator("[data-csr-close]").click()

    expect(trainer.page.get_by_role("heading", level=1)).to_have_text("Responsible bakeries")


def test_a_block_inside_is_shown_anew_without_leaving_the_page(visit: Visit) -> None:
    """Whoever edits the third block of ten stays there."""
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    key = trainer.components()[0]
    trainer.open_panel(key)
    trainer.jump("settings")
    trainer.field("display_name").fill("Where we stand")
    trainer.save()
    trainer.page.evaluate("window.isSamePage = true")
    trainer.editor.locator("[data-csr-close]").click()

    expect(trainer.component(key).locator(".demo-component-name").first).to_have_text("Where we stand")
    assert trainer.page.evaluate("window.isSamePage")


def test_a_lost_line_is_told_and_nothing_is_lost(visit: Visit) -> None:
    """Trains have tunnels."""
    trainer = editing(visit, "programme")
    trainer.field("introduction").fill("Typed in a train")
    trainer.page.context.set_offline(True)
    trainer.editor.locator('button[name="intent"][value="save"]:not([aria-hidden])').click()

    expect(trainer.said).not_to_be_empty()
    expect(trainer.field("introduction")).to_have_value("Typed in a train")
    trainer.page.context.set_offline(False)
    trainer.save()

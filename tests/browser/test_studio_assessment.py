"""The editor of the self-assessment: questions and areas changed, added, moved and taken back."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import tab_to
from tests.browser.screens import BAKERY, FULL, screen_path
from tests.browser.trainer import Trainer, Visit, as_trainer, usage_key
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

ASSESSMENT = usage_key(FULL, "assessment", "csr_assessment")
ITEM = "item/env-water"
ANCHORS = [f"At level {level}, this can be seen." for level in range(5)]


def editing(visit: Visit, place: str = "questions", scenario: str = FULL) -> Trainer:
    """Return the trainer before one screen of the assessment's editor."""
    trainer = as_trainer(visit)
    trainer.open_editor(usage_key(scenario, "assessment", "csr_assessment"))
    trainer.jump(place)
    return trainer


def answering(visit: Visit, part: str = "environment") -> Visitor:
    """Return a learner who has begun the full self-assessment, before one of its parts."""
    elena = visit("elena")
    elena.page.goto(elena.demo.url + screen_path(FULL, "start"))
    elena.start("full")
    elena.page.goto(elena.demo.url + screen_path(FULL, part))
    return elena


def fill_in_question(trainer: Trainer, topic: str, prefix: str = "") -> None:
    """Fill in what a question needs at least."""
    trainer.field(f"{prefix}topic").fill(topic)
    trainer.field(f"{prefix}text").fill(f"How do you care for {topic.lower()}?")
    for level, anchor in enumerate(ANCHORS):
        trainer.field(f"{prefix}anchor_{level}").fill(anchor)


def topics(trainer: Trainer) -> list[str]:
    """Return the topics of all questions in the list, in order."""
    return trainer.editor.locator(".csr-edit-row strong").all_inner_texts()


def test_a_changed_question_is_what_learners_are_asked(visit: Visit) -> None:
    """Wording, levels and weight without any XML; the other questions stay as they are."""
    trainer = editing(visit, ITEM)
    trainer.field("text").fill("How much water do your ovens and mixers need?")
    trainer.field("anchor_2").fill("We read the water meter every week.")
    trainer.save()
    expect(trainer.said).to_contain_text("is saved")
    elena = answering(visit)

    expect(elena.item("env-water")).to_contain_text("How much water do your ovens and mixers need?")
    expect(elena.item("env-water")).to_contain_text("We read the water meter every week.")
    assert len(elena.items()) == 8


def test_the_preview_follows_what_is_typed(visit: Visit) -> None:
    """A trainer sees the card of the learner grow while typing, and the focus stays where it is."""
    trainer = editing(visit, ITEM)
    trainer.field("text").fill("How much water do your ovens need?")

    expect(trainer.region("preview")).to_contain_text("How much water do your ovens need?")
    expect(trainer.field("text")).to_be_focused()


def test_a_fault_is_told_while_typing_and_leads_to_its_field(visit: Visit) -> None:
    """Live, beside the field; after a save in a summary, too."""
    trainer = editing(visit, ITEM)
    trainer.field("topic").fill("")
    expect(trainer.region("error-topic")).not_to_be_empty()
    trainer.field("weight").fill("99")
    status = trainer.send()

    assert status == 400
    expect(trainer.summary).to_be_focused()
    trainer.summary.get_by_role("link").last.click()
    expect(trainer.field("weight")).to_be_focused()
    expect(trainer.field("weight")).to_have_value("99")


def test_switching_a_question_off_and_on_again(visit: Visit) -> None:
    """The company has no vans: nobody should be asked for them."""
    trainer = editing(visit)
    trainer.send("item-off:env-transport")
    elena = answering(visit)
    assert "env-transport" not in elena.items()
    trainer.send("item-on:env-transport")
    elena.page.reload()

    assert "env-transport" in elena.items()


def test_an_own_question_joins_the_packaged_ones(visit: Visit) -> None:
    """Questions that only this institution asks."""
    trainer = editing(visit, "new-item/environment")
    fill_in_question(trainer, "Flour dust")
    trainer.save()
    assert "Flour dust" in topics(trainer)
    elena = answering(visit)

    assert len(elena.items()) == 9
    expect(elena.page.get_by_text("How do you care for flour dust?")).to_be_visible()


def test_an_own_area_has_its_own_part_and_bar(visit: Visit) -> None:
    """A whole perspective of the institution's own, from nothing."""
    trainer = editing(visit, "new-area")
    trainer.field("area-title").fill("Craft and tradition")
    trainer.field("area-short").fill("Craft")
    trainer.field("area-question").fill("What do you hand on?")
    trainer.field("first-goal").fill("Skills live on")
    fill_in_question(trainer, "Old recipes", "first-")
    trainer.save()
    elena = answering(visit)
    elena.page.locator("[data-csr-parts] > summary").click()
    elena.page.get_by_role("link", name=re.compile("Craft")).first.click()

    expect(elena.page.get_by_role("heading", name="Craft and tradition")).to_be_visible()
    assert len(elena.items()) == 1


def test_moving_questions_and_areas_changes_their_order_for_learners(visit: Visit) -> None:
    """By buttons, so without a mouse, too; the focus stays on what was moved."""
    trainer = editing(visit)
    before = topics(trainer)
    trainer.send("item-down:env-management")
    expect(trainer.editor.locator("[data-csr-focus]")).to_be_focused()
    trainer.send("area-up:environment")
    elena = answering(visit)

    assert elena.items()[:2] == ["env-energy", "env-management"]
    assert topics(trainer) != before
    assert sorted(topics(trainer)) == sorted(before)


def test_back_to_the_packaged_version_of_one_question_and_of_all(visit: Visit) -> None:
    """Trying something out must not cost anything."""
    trainer = editing(visit, ITEM)
    original = trainer.field("text").input_value()
    trainer.field("text").fill("Changed")
    trainer.save()
    trainer.jump("changes")
    expect(trainer.editor).to_contain_text("Changed")
    expect(trainer.editor).to_contain_text(original)
    trainer.go("item-back/env-water")
    trainer.save()
    trainer.jump(ITEM)
    expect(trainer.field("text")).to_have_value(original)
    trainer.jump("questions")
    trainer.send("item-off:env-water")
    trainer.jump("all-back")
    trainer.save()
    trainer.jump("changes")

    expect(trainer.editor).to_contain_text("Nothing is changed")


def test_changing_an_answered_question_says_first_what_will_happen(visit: Visit) -> None:
    """Answers of real people stand behind it."""
    trainer = editing(visit, ITEM, BAKERY)
    trainer.field("anchor_3").fill("Something quite different from before.")
    status = trainer.send()
    assert status == 400
    expect(trainer.region("effects")).not_to_be_empty()
    assert trainer.send("save-anyway") == 200
    rasa = visit("rasa")
    rasa.page.goto(rasa.demo.url + screen_path(BAKERY, "scorecard"))

    expect(rasa.page.locator("main")).to_contain_text("32")


def test_a_condition_of_a_result_level_is_checked(visit: Visit) -> None:
    """Levels that overlap would give two names to one number."""
    trainer = editing(visit, "results")
    trainer.field("band-2-lowest").fill("1")
    status = trainer.send()

    assert status == 400
    expect(trainer.summary).to_be_focused()
    trainer.leave_and_jump("changes")
    expect(trainer.editor).to_contain_text("Nothing is changed")


def test_stored_questions_with_faults_can_be_mended(visit: Visit) -> None:
    """The scenario of the mistake: the author's page names the faults, the editor offers the way out."""
    trainer = as_trainer(visit)
    key = usage_key("trainer-mistake", "assessment", "csr_assessment")
    trainer.open_container(key)
    expect(trainer.page.locator("main")).to_contain_text("To be mended before learners come")
    trainer.open_editor(key)
    with trainer.page.expect_download() as stored:
        trainer.editor.locator("a[download]").click()
    assert "env-energy" in stored.value.path().read_text()
    trainer.go("all-back")
    trainer.save()
    elena = visit("elena")
    elena.page.goto(elena.demo.url + screen_path("trainer-mistake", "start"))

    expect(elena.page.get_by_text("This part is being repaired")).to_have_count(0)


def test_single_faults_of_stored_questions_are_left_out(visit: Visit) -> None:
    """Nobody has to read XML for a weight that is too large."""
    trainer = as_trainer(visit)
    trainer.open_editor(usage_key("trainer-mistake", "assessment", "csr_assessment"))
    expect(trainer.summary).to_contain_text("“Saving energy and using renewables” has the weight 99")
    assert 200 == trainer.send("leave-out:0")
    expect(trainer.said).to_contain_text("Left out of “Saving energy and using renewables”: Weight “99”")
    for _rest in range(2):
        assert 200 == trainer.send("leave-out:0")

    expect(trainer.editor.get_by_role("heading", name="Questions", exact=True)).to_be_visible()


def test_the_second_of_two_trainers_is_told_and_loses_nothing(visit: Visit) -> None:
    """Even when both change the same question."""
    first, second = editing(visit, ITEM), editing(visit, ITEM)
    first.field("text").fill("First wording?")
    first.save()
    second.field("text").fill("Second wording?")
    status = second.send()

    assert status == 409
    expect(second.field("text")).to_have_value("Second wording?")
    second.save()
    first.jump(ITEM)
    expect(first.field("text")).to_have_value("Second wording?")


def test_two_trainers_at_different_questions_do_not_disturb_each_other(visit: Visit) -> None:
    """A warning that comes without need is soon ignored."""
    first, second = editing(visit, ITEM), editing(visit, "item/env-energy")
    first.field("text").fill("About water?")
    first.save()
    second.field("text").fill("About energy?")
    second.save()
    first.jump(ITEM)

    expect(first.field("text")).to_have_value("About water?")


def test_a_question_changed_by_keyboard_alone(visit: Visit) -> None:
    """From the list to the saved question."""
    trainer = editing(visit)
    page = trainer.page
    tab_to(page, '[data-csr-place="item/fin-strategy-link"]')
    page.keyboard.press("Enter")
    trainer.expect_place("item/fin-strategy-link")
    tab_to(page, '[name="text"]')
    page.keyboard.press("Control+a")
    page.keyboard.type("Typed without a mouse?")
    tab_to(page, 'button[name="intent"][value="save"]')
    with trainer.answered() as answers:
        page.keyboard.press("Enter")

    assert answers[0].status == 200
    trainer.expect_place("questions/fin-strategy-link")
    expect(trainer.editor.locator("[data-csr-focus]")).to_be_focused()

"""The editor of a learning unit: packaged ones chosen, read and adapted, own ones written with everything they have."""

import pytest
from playwright.sync_api import expect

from tests.browser.screens import FULL
from tests.browser.trainer import NEW, Trainer, Visit, as_trainer, usage_key
from tests.browser.visitor import Visitor, unit_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PACKAGED, OWN = "g-why", "recycling-visit"
EVIDENCE = "The glass container is the fullest one; nobody had known what the deposit of a crate is worth to us."


def editing(visit: Visit, place: str, unit: str = PACKAGED) -> Trainer:
    """Return the trainer before one screen of a unit's editor."""
    trainer = as_trainer(visit)
    trainer.open_editor(usage_key(FULL, unit, "csr_unit"))
    trainer.jump(place)
    return trainer


def new_unit(visit: Visit) -> tuple[Trainer, str]:
    """Return the trainer before the editor of a unit that was just added to the empty course, and its key."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key(NEW))
    with trainer.page.expect_navigation():
        trainer.module("author-start").locator('button[value="empty"]').click()
    key = trainer.add("CSR learning unit")
    trainer.open_editor(key)
    return trainer, key


def at_unit(visit: Visit, key: str) -> Visitor:
    """Return a learner before a unit."""
    elena = visit("elena")
    elena.page.goto(f"{elena.demo.url}/xblock/{key}")
    return elena


def test_a_new_block_becomes_a_packaged_unit_with_one_choice(visit: Visit) -> None:
    """Pick and go; the name in Studio follows the unit."""
    trainer, key = new_unit(visit)
    trainer.editor.locator(f'[name="unit"][value="{PACKAGED}"]').check()
    trainer.save()
    elena = at_unit(visit, key)

    expect(elena.page.get_by_role("heading", name="Why responsible business pays for a small company")).to_be_visible()
    trainer.open_container(usage_key(NEW))
    assert "Why responsible business pays for a small company" in trainer.names()


def test_a_packaged_unit_can_be_read_before_it_is_chosen(visit: Visit) -> None:
    """In every language that it has."""
    trainer = editing(visit, "unit")
    trainer.go("preview/finance-foundation")

    expect(trainer.editor).to_contain_text("Where the money leaks, where risks hide")
    expect(trainer.editor).to_contain_text("The valve nobody heard")


def write_reading(trainer: Trainer) -> None:
    """Write what learners read: an objective, a story and a section with formatted text."""
    trainer.jump("reading")
    trainer.send("add-objective")
    trainer.field("objective.o1.text").fill("Say what happens to the glass of your company")
    trainer.field("story_title").fill("The crate in the yard")
    trainer.rich("story_html").fill("Nobody knew whose crate it was.")
    trainer.send("add-point")
    trainer.field("point.p1.title").fill("Glass comes back")
    trainer.rich("point.p1.html").click()
    trainer.editor.get_by_role("button", name="Bold").nth(1).click()
    trainer.page.keyboard.type("Sorted glass")
    trainer.save()


def write_task(trainer: Trainer) -> None:
    """Write a task with two steps and what comes out of it."""
    trainer.jump("task")
    trainer.field("title").fill("Look into the containers")
    trainer.rich("intro_html").fill("Take half an hour with one colleague.")
    for number, step in enumerate(("Open every container.", "Write down what is in it."), start=1):
        trainer.send("add-step")
        trainer.rich(f"step.s{number}.html").fill(step)
    trainer.field("evidence_prompt").fill("What did you find?")
    trainer.save()


def write_check(trainer: Trainer) -> None:
    """Write a question with several right answers."""
    trainer.jump("check")
    trainer.send("add-question")
    trainer.field("question.q1.prompt").fill("What belongs into the glass container?")
    trainer.field("question.q1.kind").select_option("multiple")
    for number, (answer, is_right) in enumerate((("Jars", True), ("Bottles", True), ("Cups", False)), start=1):
        trainer.field(f"choice.q1.c{number}.text").fill(answer)
        trainer.field(f"choice.q1.c{number}.feedback").fill(f"{answer}: look at the label.")
        trainer.field(f"choice.q1.c{number}.right").set_checked(is_right)
    trainer.save()


def test_an_own_unit_with_all_parts_is_one_that_learners_can_finish(visit: Visit) -> None:
    """Sections, objectives, minutes, task, check and evidence: what packaged units have, own ones have, too."""
    trainer, key = new_unit(visit)
    trainer.editor.locator('[name="unit"][value="own"]').check()
    trainer.field("title").fill("What our glass is worth")
    trainer.save()
    trainer.jump("basics")
    trainer.field("promise").fill("You find money in the yard.")
    trainer.field("minutes").fill("15")
    trainer.save()
    write_reading(trainer)
    write_task(trainer)
    write_check(trainer)
    elena = at_unit(visit, key)
    page = elena.page.locator("main")
    for words in ("What our glass is worth", "You find money in the yard.", "Nobody knew whose crate it was."):
        expect(page).to_contain_text(words)
    expect(page.locator("strong, b").filter(has_text="Sorted glass")).to_be_visible()
    elena.pass_check({"q1": ["c1", "c2"]})
    expect(elena.module("knowledge-check").locator("[data-csr-summary]")).to_contain_text("100")
    elena.report(EVIDENCE)
    elena.page.reload()

    expect(page).to_contain_text("You have done this unit")


def test_rows_keep_what_was_typed_when_others_are_added_moved_and_removed(visit: Visit) -> None:
    """The page is made anew each time; nothing typed may be lost, and nothing is saved by it."""
    trainer = editing(visit, "task", OWN)
    trainer.field("title").fill("Not saved yet")
    for number in (1, 2):
        trainer.send("add-step")
        trainer.rich(f"step.s{number}.html").fill(f"Step number {number}")
    trainer.send("up-step:s2")
    steps = trainer.editor.locator('textarea[name^="step."]').evaluate_all("all => all.map((one) => one.name)")
    assert steps == ["step.s2.html", "step.s1.html"]
    trainer.send("remove-step:s1")

    expect(trainer.field("title")).to_have_value("Not saved yet")
    expect(trainer.rich("step.s2.html")).to_have_text("Step number 2")
    trainer.leave_and_jump("task")
    expect(trainer.field("title")).not_to_have_value("Not saved yet")


def test_a_packaged_unit_is_adapted_compared_and_brought_back(visit: Visit) -> None:
    """The original is kept: what was changed can be seen, and undone."""
    trainer = editing(visit, "reading")
    trainer.send("change")
    title = trainer.field("story_title")
    original = title.input_value()
    title.fill("The garage next door")
    trainer.save()
    elena = at_unit(visit, usage_key(FULL, PACKAGED, "csr_unit"))
    expect(elena.page.locator("main")).to_contain_text("The garage next door")
    trainer.jump("compare")
    expect(trainer.editor).to_contain_text("The garage next door")
    expect(trainer.editor).to_contain_text(original)
    trainer.jump("restore")
    trainer.send("restore")
    elena.page.reload()

    expect(elena.page.locator("main")).to_contain_text(original)
    expect(elena.page.locator("main")).not_to_contain_text("The garage next door")


def test_a_rejected_text_says_where_and_keeps_everything(visit: Visit) -> None:
    """A question without a right answer cannot be passed."""
    trainer = editing(visit, "check", OWN)
    trainer.send("add-question")
    trainer.field("question.q1.prompt").fill("Which is right?")
    trainer.field("choice.q1.c1.text").fill("This one")
    trainer.field("choice.q1.c2.text").fill("That one")
    status = trainer.send()

    assert status == 400
    expect(trainer.summary).to_be_focused()
    expect(trainer.field("choice.q1.c2.text")).to_have_value("That one")
    elena = at_unit(visit, usage_key(FULL, OWN, "csr_unit"))
    expect(elena.page.get_by_text("Which is right?")).to_have_count(0)


def test_the_second_of_two_trainers_is_told_and_loses_nothing(visit: Visit) -> None:
    """Also where a whole text is one value."""
    first, second = editing(visit, "task", OWN), editing(visit, "task", OWN)
    first.field("title").fill("First title")
    first.save()
    second.field("title").fill("Second title")
    status = second.send()

    assert status == 409
    expect(second.field("title")).to_have_value("Second title")
    second.save()
    first.jump("task")
    expect(first.field("title")).to_have_value("Second title")


def test_a_duplicate_of_an_own_unit_is_a_unit_of_its_own(visit: Visit) -> None:
    """Who has done the one has not done the other."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key(FULL))
    trainer.press_of(usage_key(FULL, OWN, "csr_unit"), "Duplicate")
    copy = trainer.components()[trainer.components().index(usage_key(FULL, OWN, "csr_unit")) + 1]

    expect(trainer.component(copy)).to_be_visible()
    assert trainer.page.locator(f'.demo-component[data-locator="{copy}"] .demo-message-error').count() == 0


def test_a_unit_is_written_by_keyboard_alone(visit: Visit) -> None:
    """Formatted text has a toolbar; its buttons must be reached and leave again."""
    trainer = editing(visit, "task", OWN)
    page = trainer.page
    trainer.field("title").focus()
    page.keyboard.press("Tab")
    names = []
    for _ in range(7):
        names.append(page.evaluate("document.activeElement.innerText || document.activeElement.getAttribute('role')"))
        page.keyboard.press("Tab")

    assert names[:6] == ["Bold", "Italic", "Bullets", "Numbers", "Plain", "Link"]


def test_the_learners_page_of_a_packaged_unit_is_still_the_packaged_one(visit: Visit) -> None:
    """Looking around in the editor must not change anything."""
    trainer = editing(visit, "basics")
    for place in ("reading", "task", "check", "look", "settings", "unit"):
        trainer.jump(place)
    elena = visit("elena")
    elena.page.goto(elena.demo.url + unit_path(FULL, PACKAGED))

    expect(elena.page.get_by_role("heading", name="Why responsible business pays for a small company")).to_be_visible()


def test_a_link_is_completed_and_a_wrong_address_is_told(visit: Visit) -> None:
    """Few people type https://, and a link that is not made without a word would be a riddle."""
    trainer = editing(visit, "reading", OWN)
    story = trainer.rich("story_html")
    story.fill("Look here")
    story.press("Control+a")
    trainer.editor.get_by_role("button", name="Link").first.click()
    address = trainer.editor.locator(".csr-rich-link input").first

    address.fill("javascript:alert(1)")
    address.press("Enter")
    expect(address).to_have_accessible_description(
        "Please enter an address such as https://example.org or name@example.org."
    )
    address.fill("example.org/glass")
    address.press("Enter")

    expect(story.locator("a")).to_have_attribute("href", "https://example.org/glass")
    expect(story).to_have_text("Look here")


def test_a_formatted_text_is_checked_guarded_and_kept_as_typed(visit: Visit) -> None:
    """It is a field like any other; tests/studio/frame/test_rich_text_script.py has what it sends in all cases."""
    trainer = editing(visit, "reading", OWN)
    story = trainer.rich("story_html")
    story.press("Control+a")
    story.press("Delete")
    with trainer.answered():
        trainer.page.keyboard.type("Nobody knew")
    trainer.editor.locator("[data-csr-close]").click()
    expect(trainer.editor.locator("[data-csr-unsaved]")).to_be_focused()
    trainer.editor.locator("[data-csr-stay]").click()
    expect(story).to_be_focused()
    trainer.editor.get_by_role("button", name="Bullets").first.click()
    trainer.save()

    trainer.leave_and_jump("reading")
    expect(trainer.field("story_html")).to_have_value("<ul><li>Nobody knew</li></ul>")

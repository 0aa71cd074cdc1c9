"""The rule builder: sentences from lists, warnings, and a simulation that shows at once what a rule does."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.keyboard import tab_to
from tests.browser.screens import BAKERY, FULL
from tests.browser.trainer import Trainer, Visit, as_trainer, usage_key
from tests.browser.visitor import unit_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

UNIT = "people-foundation"


def building(visit: Visit, place: str = "opens-when", scenario: str = FULL, unit: str = UNIT) -> Trainer:
    """Return the trainer before a rule of a unit."""
    trainer = as_trainer(visit)
    trainer.open_editor(usage_key(scenario, unit, "csr_unit"))
    trainer.jump(place)
    return trainer


def set_score(trainer: Trainer, part: str, subject: str, comparison: str, points: int) -> None:
    """Fill in a condition about a score."""
    trainer.field(f"{part}-kind").select_option("score")
    trainer.field(f"{part}-subject").select_option(subject)
    trainer.field(f"{part}-comparison").select_option(comparison)
    trainer.field(f"{part}-points").fill(str(points))


def sentence(trainer: Trainer) -> Locator:
    """Return the place of the rule in words."""
    return trainer.region("sentence")


def this_unit(trainer: Trainer) -> Locator:
    """Return what the made-up companies find of the unit, the own company last or first as the table has it."""
    return trainer.region("simulation").get_by_role("row").filter(has_text="This unit")


def test_a_rule_is_built_from_lists_read_in_words_and_holds_for_learners(visit: Visit) -> None:
    """Nobody has to type an id; what the trainer reads is what the learner reads."""
    trainer = building(visit, scenario=BAKERY)
    set_score(trainer, "part-0", "environment", "at least", 90)
    expect(sentence(trainer)).to_contain_text("90")
    trainer.save()
    elena = visit("elena")
    elena.page.goto(elena.demo.url + unit_path(BAKERY, UNIT))

    expect(elena.page.locator("main")).to_contain_text("90")
    expect(elena.page.locator("main")).to_contain_text("Environment")


def test_a_unit_that_was_open_stays_open_after_a_stricter_rule(visit: Visit) -> None:
    """A running course must not be broken by a change."""
    rasa = visit("rasa")
    rasa.page.goto(rasa.demo.url + unit_path(BAKERY, UNIT))
    is_open = rasa.module("knowledge-check")
    expect(is_open).to_be_visible()
    trainer = building(visit, scenario=BAKERY)
    set_score(trainer, "part-0", "environment", "at least", 99)
    trainer.save()
    rasa.page.reload()

    expect(is_open).to_be_visible()


def test_the_simulation_follows_the_rule_and_the_sliders(visit: Visit) -> None:
    """At once, for the packaged companies and for one's own; nothing of it is saved."""
    trainer = building(visit)
    set_score(trainer, "part-0", "people", "below", 40)
    slider = trainer.field("simulated-people")
    slider.fill("80")
    expect(this_unit(trainer)).to_contain_text("Locked")
    slider.fill("20")
    expect(trainer.region("simulated-people")).to_contain_text("20")
    expect(this_unit(trainer).get_by_role("cell").filter(has_text=re.compile("Open|Recommended")).first).to_be_visible()
    trainer.leave_and_jump("opens-when")

    expect(sentence(trainer)).not_to_contain_text("40")


def test_groups_of_all_and_any(visit: Visit) -> None:
    """“People is below 40 or the first unit is done”, and another condition beside both."""
    trainer = building(visit)
    set_score(trainer, "part-0", "people", "below", 40)
    trainer.send("add-group:part")
    expect(trainer.editor.locator("[data-csr-focus]")).to_be_focused()
    if trainer.field("part-1-0-kind").count() == 0:
        trainer.send("add-condition:part-1")
    trainer.field("part-1-join").select_option("any")
    trainer.field("part-1-0-kind").select_option("unit")
    trainer.field("part-1-0-unit").select_option("g-why")
    trainer.save()

    expect(sentence(trainer)).to_contain_text("40")
    expect(sentence(trainer)).to_contain_text("Why responsible business pays for a small company")


def test_a_rule_that_can_never_be_true_is_warned_of(visit: Visit) -> None:
    """Nobody would ever reach the unit, and nobody would know why."""
    trainer = building(visit)
    trainer.field("part-join").select_option("all")
    set_score(trainer, "part-0", "people", "below", 40)
    trainer.send("add-condition:part")
    set_score(trainer, "part-1", "people", "at least", 60)

    expect(sentence(trainer)).to_contain_text(re.compile("never", re.IGNORECASE))


def test_a_unit_that_waits_for_itself_is_warned_of(visit: Visit) -> None:
    """Units that nobody can reach."""
    trainer = building(visit)
    trainer.field("part-0-kind").select_option("unit")
    trainer.field("part-0-unit").select_option(UNIT)

    expect(sentence(trainer).locator(".csr-note--warn")).to_be_visible()


def test_what_is_odd_about_a_saved_rule_is_said_beside_saved(visit: Visit) -> None:
    """The warning above the conditions is out of sight of whoever presses the button."""
    trainer = building(visit)
    trainer.field("part-0-kind").select_option("unit")
    trainer.field("part-0-unit").select_option(UNIT)
    trainer.save()

    expect(trainer.said).to_contain_text("The rule is saved. Please look at this: Nobody can open")
    expect(trainer.said).to_be_in_viewport()


def test_points_that_do_not_exist_are_refused_beside_the_field(visit: Visit) -> None:
    """Scores go from 0 to 100."""
    trainer = building(visit)
    set_score(trainer, "part-0", "people", "below", 400)
    status = trainer.send()

    assert status == 400
    expect(trainer.summary).to_be_focused()
    trainer.summary.get_by_role("link").first.click()
    expect(trainer.field("part-0-points")).to_be_focused()


def test_back_to_the_packaged_rule(visit: Visit) -> None:
    """Trying a rule out costs nothing."""
    trainer = building(visit)
    packaged = sentence(trainer).inner_text()
    set_score(trainer, "part-0", "environment", "below", 20)
    trainer.save()
    expect(sentence(trainer)).not_to_have_text(packaged)
    trainer.send("as-packaged")
    trainer.save()

    expect(sentence(trainer)).to_have_text(packaged)
    expect(trainer.editor.get_by_role("button", name="As packaged")).to_have_count(0)


def test_the_second_of_two_trainers_is_told_and_loses_nothing(visit: Visit) -> None:
    """The two rules of a unit are edited one by one."""
    first, second = building(visit), building(visit)
    set_score(first, "part-0", "people", "below", 30)
    first.save()
    set_score(second, "part-0", "people", "below", 50)
    status = second.send()

    assert status == 409
    expect(second.field("part-0-points")).to_have_value("50")


def test_the_programme_shows_all_rules_together(visit: Visit) -> None:
    """One page says when each unit opens, and who waits for whom."""
    trainer = as_trainer(visit)
    trainer.open_editor(usage_key(FULL))
    trainer.jump("rules")

    expect(trainer.editor.get_by_role("heading", name="A visit to the recycling centre")).to_be_visible()
    trainer.field("simulated-people").fill("10")
    expect(trainer.region("simulated-people")).to_contain_text("10")


def test_the_programmes_rules_lead_to_the_editor_of_each_unit(visit: Visit) -> None:
    """The window of the programme makes room for that of the unit."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key(FULL))
    trainer.page.locator(".nav-actions .edit-button").click()
    trainer.go("rules")
    unit = trainer.editor.locator("li").filter(has=trainer.page.get_by_role("heading", name="A visit to the recycling"))
    unit.get_by_role("button", name="Change this rule").click()

    trainer.expect_place("opens-when")
    expect(trainer.editor).to_contain_text("A visit to the recycling centre")


def test_a_rule_by_keyboard_alone(visit: Visit) -> None:
    """Lists, numbers and sliders need no mouse."""
    trainer = building(visit)
    page = trainer.page
    tab_to(page, '[name="part-0-kind"]')
    page.keyboard.type("A score")
    tab_to(page, '[name="part-0-subject"]')
    page.keyboard.type("Peop")
    tab_to(page, '[name="part-0-points"]')
    page.keyboard.press("Control+a")
    page.keyboard.type("45")
    tab_to(page, 'button[name="intent"][value="save"]')
    with trainer.answered() as answers:
        page.keyboard.press("Enter")

    assert answers[0].status == 200
    expect(sentence(trainer)).to_contain_text("45")

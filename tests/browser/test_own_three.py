"""The company's own three in a browser: by keyboard alone, in two tabs, without a line, and with somebody else."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.keyboard import enter, tab_to
from tests.browser.screens import SEVEN, Screen, screen_path
from tests.browser.test_main_button import main_buttons
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
UNDERSTAND = Screen("understand", screen_path(SEVEN, "understand", "program", "csr_program"))
MINE, THEIRS = "Energy is our largest bill.", "Our largest customer asks for it."
TAKE_OFF = "Yes, take this goal off, with its sentence"


def cards(page: Page) -> Locator:
    """Return the forms of the goals that are confirmed or proposed."""
    return page.locator("form[data-csr-objective]")


def goals_of(page: Page) -> list[str]:
    """Return the ids of these goals, in the page's order."""
    return cards(page).evaluate_all("all => all.map((one) => one.dataset.csrObjective)")


def card(page: Page, goal: str) -> Locator:
    """Return the form of a goal."""
    return page.locator(f'form[data-csr-objective="{goal}"]')


def press(page: Page, form: Locator, name: str) -> None:
    """Press a button of a form after which the page comes anew."""
    page.wait_for_load_state()
    with page.expect_navigation():
        form.get_by_role("button", name=name, exact=True).click()


def confirm(visitor: Visitor, goal: str, why: str = "") -> None:
    """Confirm a proposed goal."""
    form = card(visitor.page, goal)
    if why:
        form.locator("textarea").fill(why)
    press(visitor.page, form, visitor.say("Confirm"))


def is_confirmed(page: Page, goal: str) -> bool:
    """Return whether the page shows a goal as confirmed."""
    return card(page, goal).get_attribute("data-csr-revision") != "0"


@pytest.mark.parametrize("language", ["en", "lt"])
def test_three_goals_by_keyboard_alone(visit: Visit, language: str) -> None:
    """The focus goes on at the goal that was confirmed, and what was done is said."""
    rasa = UNDERSTAND.open(visit, language)
    page = rasa.page
    for place, goal in enumerate(goals_of(page)):
        tab_to(page, f'form[data-csr-objective="{goal}"] textarea')
        page.keyboard.type(f"Sentence {place}.")
        page.keyboard.press("Tab")
        enter(page)
        expect(card(page, goal).locator("h5")).to_be_focused()
        expect(page.locator("[data-csr-told]")).to_have_text(rasa.say("Confirmed and saved."))

    expect(cards(page)).to_have_count(3)
    assert [f"Sentence {place}." for place in range(3)] == cards(page).locator("textarea").evaluate_all(
        "all => all.map((one) => one.value)"
    )
    expect(page.get_by_text(rasa.say("Choose another goal"), exact=True)).to_have_count(0)


def test_there_is_one_main_button_until_the_end(visit: Visit) -> None:
    """The next proposal's, and then the way on."""
    rasa = UNDERSTAND.open(visit)
    first = main_buttons(rasa)
    for goal in goals_of(rasa.page):
        confirm(rasa, goal)

    assert (first, main_buttons(rasa)) == (["Confirm"], ["To all steps"])
    rasa.follow("To all steps")
    expect(rasa.page.get_by_text("3 of 3 chosen")).to_be_visible()


def test_the_scorecard_leads_here(visit: Visit) -> None:
    """With its one main button."""
    rasa = visit()
    rasa.page.goto(rasa.demo.url + screen_path(SEVEN, "scorecard"))
    buttons = main_buttons(rasa)
    with rasa.page.expect_navigation():
        rasa.link("What it means, and what comes first").first.click()

    assert buttons == ["What it means, and what comes first"]
    expect(rasa.page.get_by_role("heading", name="Your three goals")).to_be_visible()


def test_without_a_line_nothing_that_was_typed_is_lost(visit: Visit) -> None:
    """Said at once, kept over a reload, and sent when the line is back."""
    rasa = UNDERSTAND.open(visit)
    page = rasa.page
    goal, other = goals_of(page)[:2]
    card(page, goal).locator("textarea").fill(MINE)
    card(page, other).locator("textarea").fill(THEIRS)
    page.context.set_offline(True)
    card(page, goal).get_by_role("button", name="Confirm").click()
    expect(card(page, goal).locator("[data-csr-summary]")).to_contain_text("There is no connection.")
    expect(card(page, goal).locator("[data-csr-summary]")).to_be_focused()
    page.context.set_offline(False)

    page.reload()
    expect(card(page, goal).locator("textarea")).to_have_value(MINE)
    confirm(rasa, goal)

    expect(card(page, goal).locator("textarea")).to_have_value(MINE)
    expect(card(page, other).locator("textarea")).to_have_value(THEIRS)
    assert (True, False) == (is_confirmed(page, goal), is_confirmed(page, other))


def test_of_two_tabs_the_second_sees_both_sentences(visit: Visit) -> None:
    """A colleague's page looks the same to the server; nothing is overwritten unread."""
    rasa = UNDERSTAND.open(visit)
    late = rasa.another_tab()
    late.page.goto(late.demo.url + UNDERSTAND.path)
    goal = goals_of(rasa.page)[0]
    confirm(rasa, goal, THEIRS)
    form = card(late.page, goal)
    form.locator("textarea").fill(MINE)
    form.get_by_role("button", name="Confirm").click()

    box = form.locator("[data-csr-theirs]")
    expect(box).to_be_focused()
    expect(box.locator("blockquote")).to_have_text(THEIRS)
    expect(form.locator("textarea")).to_have_value(MINE)
    press(late.page, form, "Confirm")
    expect(form.locator("textarea")).to_have_value(MINE)
    rasa.page.reload()
    expect(card(rasa.page, goal).locator("textarea")).to_have_value(MINE)


def test_the_other_sentence_can_be_kept(visit: Visit) -> None:
    """One's own is let go then, and does not come back with the next page."""
    rasa = UNDERSTAND.open(visit)
    late = rasa.another_tab()
    late.page.goto(late.demo.url + UNDERSTAND.path)
    goal = goals_of(rasa.page)[0]
    confirm(rasa, goal, THEIRS)
    form = card(late.page, goal)
    form.locator("textarea").fill(MINE)
    form.get_by_role("button", name="Confirm").click()
    press(late.page, form, "Keep the other sentence")

    expect(form.locator("textarea")).to_have_value(THEIRS)
    late.page.reload()
    expect(form.locator("textarea")).to_have_value(THEIRS)
    expect(form.get_by_text("never saved")).to_be_hidden()


def test_a_fourth_goal_waits_with_its_sentence_until_there_is_a_place(visit: Visit) -> None:
    """Refused in words; the sentence is there again when the goal can be confirmed."""
    rasa = UNDERSTAND.open(visit)
    late = rasa.another_tab()
    late.page.goto(late.demo.url + UNDERSTAND.path)
    first, *others = goals_of(rasa.page)
    for goal in others:
        confirm(rasa, goal)
    choose_other(rasa, "fin-resilience")
    form = card(late.page, first)
    form.locator("textarea").fill(MINE)
    form.get_by_role("button", name="Confirm").click()
    expect(form.locator("[data-csr-summary]")).to_contain_text("Three goals are confirmed already")
    expect(form.locator("textarea")).to_have_value(MINE)

    late.page.reload()
    expect(card(late.page, first)).to_have_count(0)
    take_off(late, "fin-resilience")

    expect(card(late.page, first).locator("textarea")).to_have_value(MINE)


def choose_other(visitor: Visitor, goal: str, why: str = "") -> None:
    """Choose a goal that was not proposed."""
    page = visitor.page
    page.get_by_text(visitor.say("Choose another goal"), exact=True).click()
    form = page.locator("[data-csr-others] form")
    form.locator("select").select_option(goal)
    form.locator("textarea").fill(why)
    press(page, form, visitor.say("Confirm this goal"))


def take_off(visitor: Visitor, goal: str) -> None:
    """Take a confirmed goal off, which takes two presses."""
    form = card(visitor.page, goal)
    form.locator(".csr-take-off > summary").click()
    press(visitor.page, form, visitor.say(TAKE_OFF))


def test_another_goal_is_chosen_and_taken_off_again(visit: Visit) -> None:
    """The company knows better than the ranking."""
    rasa = UNDERSTAND.open(visit)
    choose_other(rasa, "fin-resilience", "Our bank asks.")
    expect(card(rasa.page, "fin-resilience").locator("h5")).to_be_focused()
    expect(card(rasa.page, "fin-resilience").locator("textarea")).to_have_value("Our bank asks.")
    take_off(rasa, "fin-resilience")

    expect(rasa.page.locator("[data-csr-told]")).to_have_text("The goal is taken off.")
    assert "fin-resilience" not in goals_of(rasa.page)
    expect(rasa.page.locator("[data-csr-others] textarea")).to_have_value("")


def test_the_field_says_what_is_wrong(visit: Visit) -> None:
    """Nothing was chosen."""
    rasa = UNDERSTAND.open(visit)
    rasa.page.get_by_text("Choose another goal", exact=True).click()
    form = rasa.page.locator("[data-csr-others] form")
    form.get_by_role("button", name="Confirm this goal").click()

    expect(form.locator("select")).to_be_focused()
    expect(form.locator("select")).to_have_attribute("aria-invalid", "true")


def test_a_sentence_on_a_goal_that_was_taken_off_is_confirmed_by_a_second_press(visit: Visit) -> None:
    """Another tab has taken it off meanwhile."""
    rasa = UNDERSTAND.open(visit)
    goal = goals_of(rasa.page)[0]
    confirm(rasa, goal, THEIRS)
    late = rasa.another_tab()
    late.page.goto(late.demo.url + UNDERSTAND.path)
    take_off(rasa, goal)
    form = card(late.page, goal)
    form.locator("textarea").fill(MINE)
    form.get_by_role("button", name="Save").click()
    expect(form.locator("[data-csr-summary]")).to_contain_text("This goal was taken off")

    press(late.page, form, "Save")

    expect(card(late.page, goal).locator("textarea")).to_have_value(MINE)
    assert is_confirmed(late.page, goal)

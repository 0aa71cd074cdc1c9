"""From an empty learner to a plan and its first document: with the mouse by one button, and by keyboard alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from csr_xblock.content.library import packaged_instrument
from tests.browser import bakery
from tests.browser.keyboard import choose_radio, enter, pointed_at, tab_back_to, tab_to
from tests.browser.screens import SEVEN, work_path
from tests.browser.test_journey import answer_all
from tests.browser.test_plan import titles, write
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
ACTIONS = ["First", "Second", "Third"]
BUTTON = ".csr-home-next a.csr-button"
GOALS = '.csr-home-parts a[href$="=goals"]'
PLAN = '.csr-home-parts a[href$="=plan"]'
DOCUMENT = '.csr-home-parts a[href$="=document"]'
VERSIONS = 'a[href$="=document%2Fversions"]'
SUBMIT = 'form button[type="submit"]'


def go_where_it_says(visitor: Visitor) -> None:
    """Open the start page, and press its one button."""
    visitor.page.goto(visitor.demo.url + work_path("home", SEVEN))
    visitor.take_next_step()


def done(visitor: Visitor) -> list[str]:
    """Return the numbers of the steps that are done, as the start page shows them."""
    visitor.page.goto(visitor.demo.url + work_path("home", SEVEN))
    steps = visitor.page.locator(".csr-home-steps > li")
    return [str(n) for n, step in enumerate(steps.all(), 1) if "--done" in str(step.get_attribute("class"))]


def test_one_button_leads_from_nothing_to_a_plan(visit: Visit) -> None:
    """Profile, answers, importance, people, priorities, a goal, three actions, and a version of what was decided."""
    elena = visit("elena", language="lt")
    assert [] == done(elena)

    go_where_it_says(elena)
    elena.fill_in_profile()
    go_where_it_says(elena)
    elena.start("quick")
    answer_all(elena)
    elena.hand_in()
    go_where_it_says(elena)
    rate_all(elena)
    go_where_it_says(elena)
    elena.page.locator('[data-csr-once][data-csr-slug="customers"]').click()
    expect(elena.page.locator('[data-csr-kept="customers"]')).to_be_visible()
    go_where_it_says(elena)
    confirm_three(elena)
    follow(elena)
    for title in ACTIONS:
        write(elena, title)
    assert ACTIONS == titles(elena)
    assert ["2", "3", "4"] == done(elena)
    keep_version(elena)

    assert ["2", "3", "4", "5"] == done(elena)


def test_the_same_way_by_keyboard_alone(visit: Visit) -> None:
    """Some hands cannot use a mouse: Tab, arrows, Space and Enter lead all the way, and no address is typed."""
    elena = visit("elena")
    page = elena.page
    pointed = pointed_at(page)
    page.goto(elena.demo.url + work_path("home", SEVEN))
    profile_by_keyboard(page)
    next_step_by_keyboard(page)
    answered = answers_by_keyboard(elena)
    expect(page.get_by_role("heading", name="Your scorecard", exact=True)).to_be_visible()
    next_step_by_keyboard(page)
    importance_by_keyboard(elena)
    next_step_by_keyboard(page)
    tab_to(page, '[data-csr-once][data-csr-slug="customers"]')
    page.keyboard.press("Enter")
    expect(page.locator('[data-csr-kept="customers"]')).to_be_visible()
    next_step_by_keyboard(page)
    priorities_by_keyboard(page)
    next_step_by_keyboard(page, GOALS)  # The button offers a learning unit now.
    goal_by_keyboard(page)
    next_step_by_keyboard(page, PLAN)
    for title in ACTIONS:
        action_by_keyboard(page, title)
    assert ACTIONS == titles(elena)
    next_step_by_keyboard(page, DOCUMENT)
    version_by_keyboard(page)

    assert answered == {item: str(bakery.LEVELS[item]) for item in answered}
    assert 18 == len(answered)
    assert [] == pointed
    assert ["2", "3", "4", "5"] == done(elena)


def next_step_by_keyboard(page: Page, link: str = BUTTON) -> None:
    """Go back to all steps, and press the one button there, or follow another link."""
    tab_back_to(page, ".csr-programme-place a")
    enter(page)
    tab_to(page, link)
    enter(page)


def profile_by_keyboard(page: Page) -> None:
    """Say who one is, from the start page on."""
    tab_to(page, BUTTON)
    enter(page)
    tab_to(page, "[data-csr-name=role]")
    page.keyboard.press("Space")
    for field, keys in (("employees", "24"), ("country", "Lith"), ("sector", "Making")):
        tab_to(page, f"[data-csr-name={field}]")
        page.keyboard.type(keys)
    tab_to(page, SUBMIT)
    enter(page)


def answers_by_keyboard(visitor: Visitor) -> dict[str, str]:
    """Answer the quick check as the bakery and hand it in; return what was chosen."""
    page = visitor.page
    tab_to(page, '[data-csr-name="mode"][value="quick"]')
    enter(page)
    chosen = {}
    while visitor.module("answers").count():
        for item in visitor.items():
            tab_to(page, f'[data-csr-item="{item}"] input[type=radio]')
            choose_radio(page, bakery.LEVELS[item])
            visitor.expect_saved(item)
            chosen[item] = visitor.chosen(item)
        tab_to(page, "[data-csr-next]")
        enter(page)
    tab_to(page, '[data-csr-module="form"] [type=submit]')
    enter(page)
    return chosen


def importance_by_keyboard(visitor: Visitor) -> None:
    """Rate every goal from both sides: one Tab to each row, arrows within it, and from the last row to the picture."""
    page = visitor.page
    for goal in visitor.items():
        for side in ("business", "impact"):
            tab_to(page, f'[data-csr-item="{goal}"] [data-csr-side="{side}"] input')
            choose_radio(page, 2, "ArrowRight")
        visitor.expect_saved(goal)
    tab_to(page, "[data-csr-picture]")
    page.keyboard.press("Enter")

    expect(page.locator(".csr-goal-dot")).to_have_count(18)
    expect(page.locator("[data-csr-progress]")).to_have_text("18 of 18 goals rated")
    expect(page.locator(".csr-matrix")).to_be_in_viewport()
    assert {"3"} == set(
        page.locator("[data-csr-side] input:checked").evaluate_all("all => all.map((one) => one.value)")
    )


def priorities_by_keyboard(page: Page) -> None:
    """Confirm the three goals that are proposed; the focus goes on at the one that was confirmed."""
    goals = page.locator("form[data-csr-objective]").evaluate_all("all => all.map((one) => one.dataset.csrObjective)")
    for goal in goals:
        tab_to(page, f'form[data-csr-objective="{goal}"] textarea')
        page.keyboard.type("Energy is our largest bill.")
        page.keyboard.press("Tab")
        enter(page)
        expect(page.locator(f'form[data-csr-objective="{goal}"] h5')).to_be_focused()


def action_by_keyboard(page: Page, title: str) -> None:
    """Write a new action, from the plan to the plan."""
    tab_to(page, "a.csr-button")
    enter(page)
    for name, keys in (("title", title), ("due", "12242099"), ("responsible", "Chef")):
        tab_to(page, f'[data-csr-field="{name}"]')
        page.keyboard.type(keys)
    tab_to(page, '[data-csr-field="objective"]')
    page.keyboard.press("ArrowDown")
    tab_to(page, '[data-csr-field="step-1"]')
    page.keyboard.type("Begin")
    tab_to(page, SUBMIT)
    enter(page)


def goal_by_keyboard(page: Page) -> None:
    """Take the first figure that is proposed, and say its beginning and target."""
    tab_to(page, ".csr-goals-proposal button")
    enter(page)
    for name, keys in (("baseline", "10"), ("target", "80")):
        tab_to(page, f'[data-csr-field="{name}"]')
        page.keyboard.type(keys)
    tab_to(page, SUBMIT)
    enter(page)


def version_by_keyboard(page: Page) -> None:
    """Keep the first version of the document, from its short form on."""
    tab_to(page, VERSIONS)
    enter(page)
    tab_to(page, SUBMIT)
    enter(page)


def keep_version(visitor: Visitor) -> None:
    """Do the same with the mouse, in any language."""
    page = visitor.page
    page.locator(DOCUMENT).click()
    page.locator(VERSIONS).click()
    page.locator("form.csr-card [type=submit]").click()
    expect(page.locator("article.csr-document")).to_be_visible()


def follow(visitor: Visitor) -> None:
    """Do the same with the mouse, in any language."""
    page = visitor.page
    page.goto(visitor.demo.url + work_path("goals", SEVEN))
    page.wait_for_load_state()
    with page.expect_navigation():
        page.locator(".csr-goals-proposal button").first.click()
    for name, figure in (("baseline", "10"), ("target", "80")):
        page.locator(f'[data-csr-field="{name}"]').fill(figure)
    visitor.press("Save")


def rate_all(visitor: Visitor) -> None:
    """Rate every goal from one side."""
    goals = packaged_instrument().objectives
    for goal in goals:
        side = visitor.item(goal.id).locator("[data-csr-side]").first
        side.locator('input[value="4"]').check()
    told = visitor.say("%(done)d of %(all)d goals rated") % {"done": len(goals), "all": len(goals)}
    expect(visitor.page.locator("[data-csr-progress]")).to_have_text(told)
    visitor.page.wait_for_load_state("networkidle")


def confirm_three(visitor: Visitor) -> None:
    """Confirm what is proposed, one after the other."""
    for count in range(1, 4):
        with visitor.page.expect_navigation():
            visitor.page.get_by_role("button", name=visitor.say("Confirm"), exact=True).first.click()
        expect(visitor.page.locator("form[data-csr-objective] h5")).not_to_have_count(0)
        assert count <= visitor.page.locator("form[data-csr-objective]").count()

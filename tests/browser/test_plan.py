"""The action plan in a browser: by keyboard, at two pages at once, without a connection, for everybody."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.screens import screen_path
from tests.browser.visitor import Visitor, Watch

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

SEVEN = "seven-steps"
GOAL = "env-climate"
Visit = Callable[..., Visitor]


def plan_path(screen: str) -> str:
    """Return the address of a screen of the plan."""
    return screen_path(SEVEN, screen, "program", "csr_program")


def planner(visit: Visit, employees: int = 24, **options: object) -> Visitor:
    """Return somebody with a profile, who may plan, before the empty plan."""
    visitor = visit("elena", **options)
    visitor.page.goto(visitor.demo.url + screen_path(SEVEN, "profile"))
    visitor.fill_in_profile(employees=employees)
    go(visitor, "plan")
    return visitor


def go(visitor: Visitor, screen: str) -> None:
    """Open a screen of the plan."""
    visitor.page.goto(visitor.demo.url + plan_path(screen))


def field(visitor: Visitor, name: str) -> Locator:
    """Return a field of the form of an action."""
    return visitor.page.locator(f'[data-csr-field="{name}"]')


def write(visitor: Visitor, title: str) -> None:
    """Write a new action that may be planned, and save it."""
    go(visitor, "action/new")
    field(visitor, "title").fill(title)
    field(visitor, "due").fill("2099-12-24")
    field(visitor, "responsible").fill("Chef")
    field(visitor, "objective").select_option(GOAL)
    field(visitor, "step-1").fill("Begin")
    visitor.press("Save")


def written(visitor: Visitor) -> str:
    """Return the name of the screen of the first action in the list."""
    address = visitor.page.locator(".csr-plan-action h4 a").first.get_attribute("href")
    return unquote(str(address).rpartition("=")[2])


def titles(visitor: Visitor) -> list[str]:
    """Return the actions in the list."""
    return visitor.page.locator(".csr-plan-action h4").all_inner_texts()


def test_who_saves_second_sees_both_texts_and_loses_neither(visit: Visit) -> None:
    """The next press saves what then stands in the fields."""
    visitor = planner(visit)
    write(visitor, "Read the meter")
    other, screen = visitor.another_tab(), written(visitor)
    for one in (visitor, other):
        go(one, screen)
        one.page.locator("[data-csr-more] > summary").click()
    field(other, "why").fill("It saves money")
    other.press("Save")

    field(visitor, "why").fill("It is easy")
    visitor.button("Save").click()

    expect(visitor.page.locator("[data-csr-summary]").first).to_contain_text("Somebody else has changed this action")
    expect(visitor.page.locator('[data-csr-part="why"] [data-csr-their]')).to_contain_text("It saves money")
    assert visitor.page.locator("[data-csr-their]").count() == 1
    assert field(visitor, "why").input_value() == "It is easy"
    field(visitor, "why").fill("It is easy and saves money")
    visitor.press("Save")
    go(other, screen)
    assert field(other, "why").input_value() == "It is easy and saves money"


def test_nothing_typed_is_lost_without_a_connection(visit: Visit, watch: Watch) -> None:
    """Not at the press, not at a reload; and saving twice writes once."""
    visitor = planner(visit)
    page = visitor.page
    go(visitor, "action/new")
    field(visitor, "title").fill("Ask the bank")
    page.context.set_offline(True)
    visitor.button("Keep it as an idea").click()
    expect(page.locator("[data-csr-summary]")).to_contain_text("There is no connection")
    page.context.set_offline(False)

    page.reload()

    expect(field(visitor, "title")).to_have_value("Ask the bank")
    visitor.press("Keep it as an idea")
    assert titles(visitor) == ["Ask the bank"]
    go(visitor, "action/new")
    assert field(visitor, "title").input_value() == ""


def test_an_answer_that_never_arrived_does_not_double_an_action(visit: Visit) -> None:
    """The server has kept it, the browser does not know, and the person presses again."""
    visitor = planner(visit)
    page = visitor.page
    go(visitor, "action/new")
    field(visitor, "title").fill("Ask the bank")
    calls = []

    def lose_the_first(route):  # type: ignore[no-untyped-def]
        calls.append(route)
        if len(calls) > 1:
            route.continue_()
        else:
            route.fetch()
            route.abort()

    page.route("**/handler/save_action*", lose_the_first)
    visitor.button("Keep it as an idea").click()
    expect(page.locator("[data-csr-summary]")).to_be_visible()
    visitor.press("Keep it as an idea")

    assert titles(visitor) == ["Ask the bank"]


def test_what_is_missing_is_led_to(visit: Visit) -> None:
    """Also in the folded part of the form."""
    visitor = planner(visit)
    page = visitor.page
    go(visitor, "action/new")
    field(visitor, "title").fill("Ask the bank")
    visitor.button("Save").click()
    expect(field(visitor, "due")).to_be_focused()
    expect(page.locator('[data-csr-error="due"]')).to_contain_text("until when")

    for name, value in (("due", "2099-12-24"), ("responsible", "Chef"), ("step-1", "Begin")):
        field(visitor, name).fill(value)
    field(visitor, "objective").select_option(GOAL)
    page.locator("[data-csr-more] > summary").click()
    field(visitor, "start").fill("")
    page.locator("[data-csr-more] > summary").click()
    visitor.button("Save").click()

    expect(field(visitor, "start")).to_be_focused()


def test_a_step_is_ticked_in_the_list_and_a_status_changed_on_the_board(visit: Visit) -> None:
    """Without opening the action."""
    visitor = planner(visit)
    page = visitor.page
    write(visitor, "Read the meter")
    page.locator(".csr-plan-steps > summary").click()
    page.locator(".csr-plan-ticks input").check()
    expect(page.locator(".csr-plan-ticks [data-csr-status]")).to_have_text("Saved.")
    go(visitor, "plan/board")
    page.locator(".csr-plan-move select").select_option("done")
    with page.expect_navigation():
        page.locator(".csr-plan-move button").click()

    go(visitor, "plan")
    assert page.locator("h3").first.inner_text().startswith("Done")
    assert "1 of 1 step done" in page.locator(".csr-plan-facts").inner_text()


def test_a_deleted_action_is_brought_back(visit: Visit) -> None:
    """Deleting asks once, and says how long it can be undone."""
    visitor = planner(visit)
    write(visitor, "Read the meter")
    go(visitor, written(visitor))
    visitor.page.get_by_text("Delete this action").click()
    visitor.press("Yes, delete it")
    assert titles(visitor) == []

    visitor.page.get_by_text("1 deleted action").click()
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("button", name="Bring back").click()

    assert titles(visitor) == ["Read the meter"]


def test_the_questions_and_figures_of_the_goal_are_offered(visit: Visit) -> None:
    """All others stay out of the way; more lines come when they are asked for."""
    visitor = planner(visit)
    page = visitor.page
    go(visitor, "action/new")
    page.locator("[data-csr-more] > summary").click()
    assert page.locator("[data-csr-items]:visible").count() == 0

    field(visitor, "objective").select_option(GOAL)

    assert page.locator("[data-csr-items]:visible").get_attribute("data-csr-items") == GOAL
    visitor.button("Add a step").click()
    expect(field(visitor, "step-2")).to_be_focused()

"""Everybody can use every screen: checked by axe, on small and zoomed screens, by keyboard, and without script."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.keyboard import choose_radio, focus_stops, tab_to
from tests.browser.screens import BAKERY, FULL, SCREENS, Screen, screen_path
from tests.browser.unit_keys import right_choices
from tests.browser.visitor import Visitor, unit_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
LANGUAGES = ["en", "lt"]
every_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
SMALLEST = {"width": 320, "height": 640}
ZOOMED = {"width": 640, "height": 450}
"""A window of 1280 pixels at 200 %: half as many CSS pixels, each two pixels wide."""

by_name = {screen.name: screen for screen in SCREENS}
IN_WORDS = [
    "start-page-of-a-planner",
    "stakeholders",
    "importance",
    "understand",
    "plan",
    "plan-board",
    "plan-calendar",
    "questions",
    "scorecard",
    "path",
    "unit-open",
    "mistake-for-learners",
]
BY_KEYBOARD = [
    "start-page",
    "hunt",
    "stakeholders",
    "plan",
    "plan-board",
    "plan-calendar",
    "action",
    "first-profile",
    "start-of-a-draft",
    "questions",
    "review",
    "importance",
    "scorecard",
    "understand",
    "path",
    "receipt",
    "unit-open",
]


def open_all_details(page: Page) -> None:
    """Open whatever can be opened, so that what is inside is checked too."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def violations(page: Page) -> list[str]:
    """Return what axe finds, each with its first place."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['target']} {one['nodes'][0]['failureSummary']}" for one in found]


def pale_words(page: Page) -> list[str]:
    """Return where words are hard to read in the dark, within our pages."""
    if not page.locator(".csr").count():
        return []
    page.emulate_media(color_scheme="dark")
    found = Axe().run(page, ".csr", {"runOnly": ["color-contrast"]}).response["violations"]
    page.emulate_media(color_scheme="light")
    return [f"{node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]


def sideways(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@every_screen
@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.long), "lt"])
def test_axe_finds_nothing_and_nothing_is_cut_off(visit: Visit, screen: Screen, language: str) -> None:
    """WCAG 2.2 AA is a promise to institutions; long Lithuanian words break layouts that English ones seldom do."""
    page = screen.open(visit, language, device_scale_factor=2).page
    open_all_details(page)
    found, pale = violations(page), pale_words(page)
    page.set_viewport_size(ZOOMED)
    zoomed = sideways(page)
    page.set_viewport_size(SMALLEST)
    smallest = sideways(page)

    assert found == []
    assert pale == []
    assert (zoomed, smallest) == (0, 0)


@pytest.mark.parametrize("name", BY_KEYBOARD)
def test_tab_reaches_everything_and_the_focus_is_seen(visit: Visit, name: str) -> None:
    """Who uses a keyboard must always see where they are."""
    page = by_name[name].open(visit).page
    controls = page.locator("a[href]:visible, button:enabled:visible, summary:visible, select:visible").count()

    stops = focus_stops(page)

    assert [stop for stop in stops if not (stop["isVisible"] and stop["isMarked"])] == []
    assert len(stops) >= controls


def test_a_knowledge_check_by_keyboard_alone(visit: Visit) -> None:
    """The check has radio buttons and boxes to tick."""
    elena = visit("elena")
    elena.open_unit(FULL, "g-why")
    page = elena.page
    for question, right in right_choices("g-why").items():
        group = f'[data-csr-question="{question}"] input'
        if page.locator(f"{group}[type=radio]").count():
            tab_to(page, group)
            values = page.locator(group).evaluate_all("all => all.map((one) => one.value)")
            choose_radio(page, values.index(right[0]))
        else:
            for choice in right:
                tab_to(page, f'{group}[value="{choice}"]')
                page.keyboard.press("Space")
    tab_to(page, '[data-csr-module="knowledge-check"] [type=submit]')
    page.keyboard.press("Enter")

    expect(elena.module("knowledge-check").locator("[data-csr-summary]")).to_be_focused()
    expect(elena.module("knowledge-check").locator("[data-csr-summary]")).to_contain_text("100")


def test_the_focus_goes_to_what_is_wrong_in_a_form(visit: Visit) -> None:
    """Otherwise a screen reader stays silent and a magnifier shows the wrong place."""
    rasa = by_name["first-profile"].open(visit)
    form = rasa.module("form")
    form.locator("[data-csr-name=employees]").fill("100001")
    rasa.button("Save and go on").click()

    expect(form.locator("[data-csr-summary]")).to_be_focused()
    sentence = rasa.say("The number of employees must be a whole number between 0 and 100,000.")
    expect(form.locator("[data-csr-summary]")).to_have_text(sentence)
    expect(form.locator('[data-csr-error="employees"]')).to_have_text(sentence)
    expect(form.locator("[data-csr-name=employees]")).to_have_attribute("aria-invalid", "true")
    assert violations(rasa.page) == []


def test_the_focus_goes_to_the_first_question_left_open(visit: Visit) -> None:
    """The button is far below the question that was overlooked."""
    elena = by_name["unit-with-native-blocks"].open(visit)
    check = elena.module("knowledge-check")
    check.locator("[type=submit]").click()

    first = check.locator("[data-csr-question]").first
    expect(first.locator("input").first).to_be_focused()
    expect(first.locator("[data-csr-error]")).to_have_text(elena.say("Please answer this question."))
    assert violations(elena.page) == []


def test_marked_answers_and_their_words_have_no_barriers(visit: Visit) -> None:
    """Right and wrong come as words, in colours that can be read."""
    elena = by_name["unit-with-native-blocks"].open(visit)
    check = elena.module("knowledge-check")
    for question in check.locator("[data-csr-question]").all():
        question.locator("input").first.check()
    check.locator("[type=submit]").click()
    expect(check.locator("[data-csr-verdict]").first).not_to_be_empty()

    assert violations(elena.page) == []


def test_saving_is_told_to_screen_readers(visit: Visit) -> None:
    """There is no button to save; the page must say aloud that it did."""
    rasa = by_name["questions"].open(visit)
    item = rasa.items()[0]
    rasa.choose(item, 1)

    expect(rasa.item(item).get_by_role("status")).to_have_text(rasa.say("Saved"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page_of_choice", ["questions", "review"])
def test_two_answers_to_one_question_have_no_barriers(visit: Visit, language: str, page_of_choice: str) -> None:
    """The choice comes rarely, when people least expect it: everybody must be able to make it."""
    rasa = by_name["questions"].open(visit, language)
    phone = by_name["questions"].open(visit)
    item = rasa.items()[0]
    rasa.page.context.set_offline(True)
    rasa.choose(item, "dk")
    rasa.note(item).fill("One note")
    phone.choose(item, 4)
    phone.note(item).fill("Another note, which is a good deal longer than the first one was.")
    phone.expect_saved(item)
    rasa.page.context.set_offline(False)
    expect(rasa.status(item)).to_have_attribute("data-csr-state", "two", timeout=20000)
    if page_of_choice == "review":
        with rasa.page.expect_navigation():
            rasa.page.goto(re.sub("(=)[a-z]+$", r"\1review", rasa.page.url))
    expect(rasa.page.locator("details.csr-two")).to_be_visible()
    open_all_details(rasa.page)

    found = violations(rasa.page)
    rasa.page.set_viewport_size(SMALLEST)

    assert found == []
    assert sideways(rasa.page) == 0


@pytest.mark.parametrize("name", ["questions", "scorecard", "path", "unit-open"])
def test_forced_colours_keep_borders_and_bars(visit: Visit, name: str) -> None:
    """With the colours of the system, what only a background showed would be gone."""
    page = by_name[name].open(visit).page
    page.emulate_media(forced_colors="active")

    borderless = page.locator("main button:visible").evaluate_all(
        "all => all.filter((one) => getComputedStyle(one).borderStyle === 'none').map((one) => one.innerText)"
    )
    bars = page.locator("[data-csr-bar]").evaluate_all(
        "all => all.map((one) => [one, one.parentElement].map((part) => getComputedStyle(part).backgroundColor))"
    )
    found = violations(page)

    assert borderless == []
    assert all(bar != track for bar, track in bars)
    assert found == []


@pytest.mark.parametrize("name", ["questions", "scorecard", "unit-open"])
def test_nothing_moves_for_those_who_asked_for_it(visit: Visit, name: str) -> None:
    """Movement makes some people ill."""
    page = by_name[name].open(visit).page
    page.emulate_media(reduced_motion="reduce")

    moving = page.evaluate(
        "[...document.querySelectorAll('main *')].filter((one) => { const style = getComputedStyle(one);"
        " return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0; }).length"
    )

    assert moving == 0


@pytest.mark.parametrize("name", IN_WORDS)
def test_a_page_can_be_read_without_script(visit: Visit, name: str) -> None:
    """Old browsers and strict networks leave scripts out; the words must be there all the same."""
    with_script = by_name[name].open(visit).page
    words = with_script.locator("main").inner_text()
    without = by_name[name].open(visit, java_script_enabled=False).page

    said = without.locator("main").inner_text()
    for note in without.locator("main noscript").all_inner_texts():
        said = said.replace(note, "", 1)

    assert said.split()[: len(words.split()) // 2] == words.split()[: len(words.split()) // 2]
    assert without.get_by_role("heading").count() == with_script.get_by_role("heading").count()


def test_the_way_through_the_programme_needs_no_script(visit: Visit) -> None:
    """Reading what one has answered, and the units that are open, takes links only."""
    rasa = visit("rasa", java_script_enabled=False)
    page = rasa.page
    page.goto(rasa.demo.url + screen_path(BAKERY, "scorecard"))
    page.get_by_role("link", name=rasa.say("Go to the learning path"), exact=True).first.click()
    unit = page.locator(f'a[href*="{unit_path(BAKERY, "g-why")}"]').first
    page.locator("details", has=unit).locator("summary").first.click()
    unit.click()

    expect(page.get_by_role("heading", level=2)).to_be_visible()
    expect(page.locator("noscript")).to_be_visible()


def test_numbers_of_charts_are_also_words(visit: Visit) -> None:
    """A chart is a picture; the same numbers stand in a table."""
    page = by_name["scorecard"].open(visit).page
    open_all_details(page)

    table = page.get_by_role("table").filter(has=page.get_by_role("columnheader", name="Answered")).inner_text()

    assert [number for number in ("35", "50", "30", "22", "23") if number not in table] == []
    assert page.get_by_role("img").first.get_attribute("aria-labelledby")

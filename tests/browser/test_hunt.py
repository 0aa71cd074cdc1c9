"""What a company does already: written with a thumb or a keyboard, and no word is lost or written over."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from hashlib import sha256

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.keyboard import tab_to
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

SCENARIO = "seven-steps"
SAVE = "**/handler/save_good_thing*"
BUDDY = "New people get a buddy for their first month"
ROTA = "The rota is known two weeks ahead"
PHONE = {"width": 360, "height": 640}
SMALLEST = {"width": 320, "height": 640}
TAKE_OVER = "Take over your list of good things"
Visit = Callable[..., Visitor]


def address(screen: str, block: str = "program", block_type: str = "csr_program") -> str:
    """Return the address of a screen of the demo's programme."""
    key = f"block-v1:csr+{SCENARIO}+demo+type@{block_type}+block@{block}"
    return f"/scenario/{SCENARIO}/?csr_{sha256(key.encode()).hexdigest()[:8]}={screen}"


def hunting(visit: Visit, language: str = "en", **options: object) -> Visitor:
    """Return somebody with a profile before the empty list."""
    elena = visit("elena", language=language, **options)
    elena.page.goto(elena.demo.url + address("profile", "assessment", "csr_assessment"))
    elena.fill_in_profile()
    return open_hunt(elena)


def open_hunt(visitor: Visitor) -> Visitor:
    """Open the list."""
    visitor.page.goto(visitor.demo.url + address("hunt"))
    visitor.page.wait_for_load_state()
    return visitor


def box(page: Page, area: str = "people") -> Locator:
    """Return the box of an area."""
    return page.locator(f'[data-csr-box="{area}"]')


def lines(page: Page, area: str = "people") -> list[str]:
    """Return what the fields of a box say."""
    fields = box(page, area).locator("textarea:visible")
    return [field.input_value() for field in fields.all()]


def add(page: Page, text: str, area: str = "people") -> None:
    """Add a line to a box and leave it."""
    box(page, area).locator("[data-csr-add]").click()
    page.keyboard.type(text)
    page.keyboard.press("Tab")


def change(page: Page, text: str) -> None:
    """Write another text into the first line, and leave it."""
    field = box(page).locator("textarea").first
    field.fill(text)
    field.blur()


def expect_state(page: Page, state: str, number: int = 0) -> None:
    """Wait until a line of the box says how its saving goes."""
    expect(box(page).locator("[data-csr-status]").nth(number)).to_have_attribute("data-csr-state", state)


def cut(context: BrowserContext) -> None:
    """Take the line away for all that is saved."""
    context.route(SAVE, lambda route: route.abort("internetdisconnected"))


def swallow_the_answer(route: Route) -> None:
    """Let a request arrive, and lose the answer on the way back."""
    route.fetch()
    route.abort("connectionreset")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_lines_are_saved_while_they_are_typed_and_read_on_another_device(visit: Visit, language: str) -> None:
    """With one thumb, at 360 pixels: Enter leads to the next line."""
    elena = hunting(visit, language, viewport=PHONE)
    box(elena.page).locator("[data-csr-add]").click()
    for text in (BUDDY, ROTA):
        elena.page.keyboard.type(text)
        elena.page.keyboard.press("Enter")
    expect_state(elena.page, "saved", 1)
    expect(elena.page.locator("[data-csr-count]")).to_contain_text("2")

    there = open_hunt(visit("elena", language=language))

    assert [BUDDY, ROTA] == lines(there.page)
    there.page.goto(there.demo.url + address("home"))
    expect(there.link("What we do already")).to_be_visible()


def test_a_line_without_enter_is_saved_after_a_pause(visit: Visit) -> None:
    """A customer comes in, and the telephone stays on the counter."""
    elena = hunting(visit)
    box(elena.page).locator("[data-csr-add]").click()
    elena.page.keyboard.type(BUDDY)
    expect_state(elena.page, "saved")

    assert [BUDDY] == lines(open_hunt(visit("elena")).page)


def test_everything_by_keyboard_alone(visit: Visit) -> None:
    """Add, go on, remove, put back; the focus is never lost."""
    page = hunting(visit).page
    tab_to(page, '[data-csr-box="finance"] [data-csr-add]')
    page.keyboard.press("Enter")
    page.keyboard.type("We pay small suppliers within a week")
    page.keyboard.press("Enter")
    page.keyboard.type("One price for everybody")
    expect(box(page, "finance").locator("[data-csr-state=saved]")).to_have_count(2)
    tab_to(page, "[data-csr-remove]")
    page.keyboard.press("Enter")
    expect(box(page, "finance").locator("[data-csr-undo]:visible")).to_be_focused()
    expect(page.locator("[data-csr-count]")).to_have_text("1 of 10 found")
    removed = lines(page, "finance")
    page.keyboard.press("Space")
    expect(page.locator("textarea:focus")).to_have_value("One price for everybody")
    expect(box(page, "finance").locator("[data-csr-state=saved]")).to_have_count(2)
    page.reload()

    assert ["We pay small suppliers within a week"] == removed
    assert {"We pay small suppliers within a week", "One price for everybody"} == {*lines(page, "finance")}


def test_an_emptied_line_is_removed_and_can_be_put_back(visit: Visit) -> None:
    """Emptying a field is how most people remove something."""
    elena = hunting(visit)
    add(elena.page, BUDDY)
    expect_state(elena.page, "saved")
    change(elena.page, "")
    expect(elena.button("Undo")).to_be_visible()
    expect_state(elena.page, "saved")
    gone = lines(open_hunt(visit("elena")).page)

    elena.button("Undo").click()
    expect_state(elena.page, "saved")

    assert [] == gone
    assert [BUDDY] == lines(open_hunt(visit("elena")).page)


def test_without_a_line_words_survive_a_reload_and_are_sent_by_themselves(visit: Visit) -> None:
    """A cellar without a net."""
    elena = hunting(visit)
    context = elena.page.context
    cut(context)
    add(elena.page, BUDDY)
    expect_state(elena.page, "waiting")
    elena.page.reload()
    again = lines(elena.page)
    expect_state(elena.page, "waiting")
    context.unroute(SAVE)
    expect_state(elena.page, "saved")

    assert [BUDDY] == again
    assert [BUDDY] == lines(open_hunt(visit("elena")).page)
    elena.page.wait_for_function("Object.keys(localStorage).every((key) => !key.includes(':hunt-'))")


def test_a_link_waits_for_words_that_cannot_be_sent(visit: Visit) -> None:
    """The next page could not be shown either."""
    elena = hunting(visit)
    cut(elena.page.context)
    add(elena.page, BUDDY)
    expect_state(elena.page, "waiting")
    elena.link("To all steps").click()
    expect(elena.leaving).to_contain_text("the next page has to wait")
    elena.page.context.unroute(SAVE)

    expect(elena.page.get_by_role("heading", name="All steps", exact=True)).to_be_visible()


def test_what_arrived_without_an_answer_is_no_other_text(visit: Visit) -> None:
    """The answer is lost, the person types on: nobody is asked about two texts of their own."""
    elena = hunting(visit)
    add(elena.page, BUDDY)
    expect_state(elena.page, "saved")
    elena.page.context.route(SAVE, swallow_the_answer, times=1)
    change(elena.page, ROTA)
    expect_state(elena.page, "waiting")
    change(elena.page, f"{ROTA}, always")

    expect_state(elena.page, "saved")
    assert [f"{ROTA}, always"] == lines(open_hunt(visit("elena")).page)


@pytest.mark.parametrize("is_mine", [True, False])
def test_two_tabs_with_the_same_line_changed_ask_which_text_should_stand(visit: Visit, *, is_mine: bool) -> None:
    """Two members, or one person at two devices: the second sees both and chooses."""
    elena = hunting(visit)
    add(elena.page, BUDDY)
    expect_state(elena.page, "saved")
    late = open_hunt(elena.another_tab())
    change(elena.page, ROTA)
    expect_state(elena.page, "saved")

    change(late.page, "A buddy, and cake")
    expect_state(late.page, "two")
    versions = late.page.locator("[data-csr-version] [data-csr-words]").all_inner_texts()
    kept = lines(open_hunt(visit("elena")).page)
    side = "mine" if is_mine else "theirs"
    late.page.locator(f'[data-csr-version="{side}"] button').click()
    expect(late.page.locator("[data-csr-version]:visible")).to_have_count(0)
    expect_state(late.page, "saved")

    wanted = "A buddy, and cake" if is_mine else ROTA
    assert ["A buddy, and cake", ROTA] == versions
    assert [ROTA] == kept
    expect(late.page.locator("textarea:focus")).to_have_value(wanted)
    assert [wanted] == lines(open_hunt(visit("elena")).page)


def test_a_line_that_another_tab_has_removed_can_be_kept(visit: Visit) -> None:
    """Words are not lost because somebody else tidies up."""
    elena = hunting(visit)
    add(elena.page, BUDDY)
    expect_state(elena.page, "saved")
    late = open_hunt(elena.another_tab())
    elena.page.locator("[data-csr-remove]").click()
    expect_state(elena.page, "saved")

    change(late.page, ROTA)
    expect_state(late.page, "two")
    expect(late.page.locator('[data-csr-version="theirs"]')).to_contain_text("(removed)")
    late.page.locator('[data-csr-version="mine"] button').click()
    expect_state(late.page, "saved")

    assert [ROTA] == lines(open_hunt(visit("elena")).page)


def test_ten_lines_are_plenty_and_what_is_refused_is_sent_once_there_is_room(visit: Visit) -> None:
    """Another tab has filled the list meanwhile; the eleventh stays on the page until a line is removed."""
    elena = hunting(visit)
    for number in range(9):
        add(elena.page, f"Thing {number}")
    expect(box(elena.page).locator("[data-csr-state=saved]")).to_have_count(9)
    late = open_hunt(elena.another_tab())
    add(elena.page, "Thing 9")
    expect_state(elena.page, "saved", 9)
    expect(elena.page.locator("[data-csr-add]:enabled")).to_have_count(0)
    expect(elena.page.get_by_text("Your list is full.")).to_be_visible()

    add(late.page, "One more", "finance")
    expect(box(late.page, "finance").locator("[data-csr-state=refused]")).to_contain_text("Ten good things are found")
    late.page.locator("[data-csr-remove]").nth(1).click()

    expect(box(late.page, "finance").locator("[data-csr-state=saved]")).to_have_count(1)
    assert ["One more"] == lines(open_hunt(visit("elena")).page, "finance")


def test_the_first_unit_takes_the_list_over_and_nothing_counts_before_it_is_saved(visit: Visit) -> None:
    """Filled in once. What stands in the field already stays."""
    elena = hunting(visit)
    add(elena.page, BUDDY)
    expect_state(elena.page, "saved")
    elena.open_unit(SCENARIO, "g-why")
    field = elena.page.locator("[data-csr-field=evidence]")
    field.fill("For us, CSR means care.")
    elena.button(TAKE_OVER).click()
    expect(field).to_be_focused()
    expect(field).to_have_value(f"For us, CSR means care.\n\nPeople: {BUDDY}")
    expect(elena.page.get_by_text("Nothing is handed in before you save.")).to_be_visible()
    unsaved = visit("elena")
    unsaved.open_unit(SCENARIO, "g-why")
    expect(unsaved.page.locator("[data-csr-field=evidence]")).to_have_value("")
    elena.module("unit-task").locator("[type=submit]").click()
    expect(elena.module("unit-task").locator("[data-csr-status]")).not_to_be_empty()
    elena.page.reload()

    expect(field).to_have_value(f"For us, CSR means care.\n\nPeople: {BUDDY}")
    expect(elena.button(TAKE_OVER)).to_have_count(0)
    elena.link("Write your list here: what you do already").click()
    expect(elena.page.locator("[data-csr-count]")).to_have_text("1 of 10 found")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_axe_finds_nothing_and_nothing_is_cut_off(visit: Visit, language: str) -> None:
    """With lines, a removed one, and two texts to choose from; light and dark, at 320 pixels and in print."""
    elena = hunting(visit, language)
    add(elena.page, BUDDY)
    add(elena.page, "x" * 200)
    expect_state(elena.page, "saved", 1)
    late = open_hunt(elena.another_tab())
    change(elena.page, ROTA)
    expect_state(elena.page, "saved")
    change(late.page, "A buddy, and cake")
    expect_state(late.page, "two")
    late.page.locator("[data-csr-remove]").nth(1).click()

    found = Axe().run(late.page).response["violations"]
    late.page.emulate_media(color_scheme="dark")
    pale = Axe().run(late.page, ".csr", {"runOnly": ["color-contrast"]}).response["violations"]
    late.page.set_viewport_size(SMALLEST)
    sideways = late.page.evaluate("document.documentElement.scrollWidth - innerWidth")

    assert [(one["id"], one["nodes"][0]["target"]) for one in [*found, *pale]] == []
    assert 0 == sideways


def test_scripts_and_styles_stay_small(visit: Visit) -> None:
    """Slow lines and cheap phones."""
    elena = hunting(visit)
    loaded: dict[str, int] = {}

    def weigh(response: object) -> None:
        _before, is_ours, file = response.url.partition("/csr_xblock/")  # type: ignore[attr-defined]
        if is_ours and file.endswith((".js", ".css")):
            loaded[file] = len(gzip.compress(response.body(), 6))  # type: ignore[attr-defined]

    elena.page.on("response", weigh)
    open_hunt(elena)
    elena.page.wait_for_load_state("networkidle")

    assert "hunt/hunt.js" in loaded
    assert sum(loaded.values()) <= 20_000, loaded

"""The editors inside Studio's two surroundings: a window over the page, and a page of their own in a frame."""

import gzip
import re

import pytest
from playwright.sync_api import Response, expect

from tests.browser.editors import EDITORS
from tests.browser.screens import FULL
from tests.browser.trainer import SMALLEST_STUDIO, Trainer, Visit, as_trainer, usage_key

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PROGRAM = usage_key(FULL)
ASSESSMENT = usage_key(FULL, "assessment", "csr_assessment")
LIMIT_BYTES = 60 * 1024
OURS = re.compile(r"/xblock/resource/csr_\w+/(?P<file>.+\.(?:js|css))$")
IN_SIGHT = """(one) => {
  const box = one.getBoundingClientRect();
  const window = one.closest(".modal-content").getBoundingClientRect();
  const buttons = [...one.querySelectorAll("button")];
  const onTop = buttons.every((button) => {
    const its = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(its.x + its.width / 2, its.y + its.height / 2));
  });
  return box.top >= window.top && box.bottom <= window.bottom + 1 && onTop;
}"""
"""Whether a row of actions is inside Studio's window, and nothing lies on its buttons."""

FOOT = {"item/env-water": ("Save", "Back without saving", "Close")}
"""What stands in the foot of a screen with more than one action."""

COVERED = """() => {
  const one = document.activeElement;
  if (!one.closest(".csr-editor-body")) return [];
  const box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  return one.contains(top) ? [] : [one.outerHTML.slice(0, 120)];
}"""
"""The element that has the focus, if something lies on it."""

every_editor = pytest.mark.parametrize("key", EDITORS.values(), ids=EDITORS)


def panel_is_open(trainer: Trainer) -> bool:
    """Return whether the panel shows an editor."""
    return trainer.page.locator("[data-demo-panel]").is_visible()


def test_an_editor_opens_in_studios_window_and_closes_without_a_trace(visit: Visit) -> None:
    """Cancel is what most people press first."""
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    trainer.open_panel(ASSESSMENT)
    trainer.editor.locator("[data-csr-close]").click()

    assert not panel_is_open(trainer)
    expect(trainer.editor).to_have_count(0)


def test_two_editors_one_after_the_other_on_the_same_page(visit: Visit) -> None:
    """Studio loads the scripts of an editor once, and starts it again for each block."""
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    units = [key for key in trainer.components() if "csr_unit" in key]
    for key in (ASSESSMENT, units[0], units[-1]):
        trainer.open_panel(key)
        first_place = trainer.place
        trainer.jump(trainer.places()[-1])
        assert trainer.place != first_place
        trainer.editor.locator("[data-csr-close]").click()

    assert not panel_is_open(trainer)


def test_studios_own_buttons_lie_unharmed_around_an_open_editor(visit: Visit) -> None:
    """A style of ours that leaks would change every page of Studio."""
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    button = trainer.component(ASSESSMENT).locator("header button").nth(1)
    look = (
        "one => { const s = getComputedStyle(one); return [s.color, s.font, s.padding, s.border, s.backgroundColor]; }"
    )
    before = button.evaluate(look)
    trainer.open_panel(ASSESSMENT)

    assert button.evaluate(look) == before


@every_editor
def test_nothing_of_an_editor_is_fixed_to_the_window_or_a_window_of_its_own(visit: Visit, key: str) -> None:
    """Inside a frame such things land anywhere, and a window in a window traps the keyboard. Only its foot sticks."""
    trainer = as_trainer(visit)
    trainer.open_editor(key)
    others = trainer.editor.locator("*:not(.csr-editor-foot)")
    positions = others.evaluate_all("all => all.map((one) => getComputedStyle(one).position)")

    assert {"fixed", "sticky"}.isdisjoint(positions)
    assert trainer.editor.locator("dialog, [aria-modal]").count() == 0


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (usage_key(FULL, "people-foundation", "csr_unit"), "opens-when"),
        (usage_key(FULL, "recycling-visit", "csr_unit"), "task"),
        (ASSESSMENT, "item/env-water"),
        (PROGRAM, "points"),
    ],
    ids=["rule", "task", "question", "points"],
)
@pytest.mark.parametrize("language", ["en", "lt"])
def test_actions_are_always_in_sight_in_studios_window(visit: Visit, key: str, place: str, language: str) -> None:
    """The rules of a unit are five times as high as Studio's window; nobody may have to look for “Save”."""
    trainer = as_trainer(visit, language=language, viewport=SMALLEST_STUDIO)
    trainer.page.context.add_cookies([{"name": "csr_demo_host", "value": "studio", "url": trainer.demo.url}])
    trainer.open_container(PROGRAM)
    trainer.page.locator(f'.nav-actions .edit-button[data-demo-edit*="{key}"]').or_(
        trainer.component(key).locator("header .edit-button")
    ).first.click()
    trainer.jump(place)
    window = trainer.page.locator(".modal-content")
    height = window.evaluate("one => one.clientHeight")
    foot = trainer.editor.locator(".csr-editor-foot")
    expect(foot.locator("button")).to_have_text([trainer.say(text) for text in FOOT.get(place, ("Save", "Close"))])
    in_sight = {}
    for share in (0, 0.5, 1):
        window.evaluate("(one, share) => one.scrollTo(0, share * (one.scrollHeight - one.clientHeight))", share)
        in_sight[share] = foot.evaluate(IN_SIGHT)

    assert height <= 435
    assert in_sight == {0: True, 0.5: True, 1: True}


def test_what_the_keyboard_comes_to_is_not_hidden_behind_the_actions(visit: Visit) -> None:
    """They lie above the end of what scrolls."""
    trainer = as_trainer(visit, viewport=SMALLEST_STUDIO)
    trainer.page.context.add_cookies([{"name": "csr_demo_host", "value": "studio", "url": trainer.demo.url}])
    trainer.open_container(usage_key(FULL, "people-foundation", "csr_unit"))
    trainer.page.locator(".nav-actions .edit-button").click()
    trainer.jump("opens-when")
    hidden = []
    for _ in range(40):
        trainer.page.keyboard.press("Tab")
        hidden += trainer.page.evaluate(COVERED)

    assert hidden == []


@pytest.mark.parametrize(
    ("name", "place"), [("programme", "programme"), ("assessment", "item/env-water"), ("own-unit", "task")]
)
def test_leaving_with_something_typed_asks_first(visit: Visit, name: str, place: str) -> None:
    """A click beside the button must not cost an hour of work."""
    trainer = as_trainer(visit)
    trainer.open_editor(EDITORS[name])
    trainer.jump(place)
    field = trainer.editor.locator("input[type=text]:visible, textarea:visible").first
    field.fill("Something new")
    trainer.editor.locator("[data-csr-close]").click()
    expect(trainer.editor.locator("[data-csr-unsaved]")).to_be_focused()
    trainer.editor.locator("[data-csr-stay]").click()

    expect(field).to_have_value("Something new")
    trainer.editor.locator("[data-csr-close]").click()
    with trainer.page.expect_navigation():
        trainer.editor.locator("[data-csr-leave]").click()


@pytest.mark.parametrize(
    ("key", "place", "name"),
    [
        (PROGRAM, "programme", "introduction"),
        (usage_key(FULL, "people-foundation", "csr_unit"), "opens-when", "part-0-points"),
    ],
    ids=["settings", "rule"],
)
def test_what_was_typed_is_back_after_studios_own_button_closed_the_window(
    visit: Visit, key: str, place: str, name: str
) -> None:
    """Studio asks nobody: its X and the Escape key close at once."""
    trainer = as_trainer(visit)
    trainer.open_container(key)
    edit = trainer.page.locator(".nav-actions .edit-button")
    edit.click()
    trainer.jump(place)
    if place == "opens-when":
        trainer.field("part-0-kind").select_option("score")
    trainer.field(name).fill("37")
    trainer.page.locator("[data-demo-close]").click()
    edit.click()

    trainer.expect_place(place)
    expect(trainer.field(name)).to_have_value("37")
    expect(trainer.said).to_contain_text("What you typed and did not save is back")
    trainer.editor.locator("[data-csr-close]").click()
    trainer.editor.locator("[data-csr-leave]").click()
    edit.click()
    expect(trainer.said).to_be_empty()
    assert "37" not in trainer.editor.locator("[data-csr-at]").inner_html()


def test_a_page_is_not_left_unasked_while_something_is_unsaved(visit: Visit) -> None:
    """The browser asks; what was saved is not asked about."""
    trainer = as_trainer(visit)
    trainer.open_editor(PROGRAM)
    asked: list[str] = []
    trainer.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    trainer.field("introduction").fill("Welcome")
    trainer.page.goto(trainer.demo.url)
    trainer.open_editor(PROGRAM)
    expect(trainer.field("introduction")).to_have_value("Welcome")
    trainer.save()
    trainer.page.goto(trainer.demo.url)

    assert ["beforeunload"] == asked


def test_the_page_shows_what_was_saved_before_studios_own_button_closed_the_window(visit: Visit) -> None:
    """Studio shows the block anew only when it is told, and would close its window if it were told earlier."""
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    trainer.page.locator(".nav-actions .edit-button").click()
    trainer.field("display_name").fill("Our new title")
    trainer.save()
    with trainer.page.expect_navigation():
        trainer.page.locator("[data-demo-close]").click()

    expect(trainer.page.locator("h1")).to_have_text("Our new title")


@pytest.mark.parametrize("width", [390, 800])
def test_tabs_stand_in_one_row_where_the_window_is_narrow(visit: Visit, width: int) -> None:
    """Nine rows of them left no room for what they lead to; the current one is in sight."""
    trainer = as_trainer(visit, viewport={"width": width, "height": 700})
    trainer.page.context.add_cookies([{"name": "csr_demo_host", "value": "studio", "url": trainer.demo.url}])
    trainer.open_container(usage_key(FULL, "people-foundation", "csr_unit"))
    trainer.page.locator(".nav-actions .edit-button").click()
    trainer.jump("settings")
    tabs = trainer.editor.locator(".csr-tabs button")
    tops = tabs.evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)")

    assert 1 == len(set(tops))
    expect(trainer.editor.locator(".csr-tabs [aria-current]")).to_be_in_viewport(ratio=0.9)


def test_scripts_and_styles_of_all_editors_together_stay_small(visit: Visit) -> None:
    """Trainers also work on slow lines; the limit is 60 KB gzipped for everything that the editors load."""
    trainer = as_trainer(visit)
    loaded: dict[str, int] = {}

    def weigh(response: Response) -> None:
        ours = OURS.search(response.url)
        if ours:
            loaded[ours["file"]] = len(gzip.compress(response.body(), 9))

    trainer.page.on("response", weigh)
    for key in EDITORS.values():
        trainer.open_editor(key)
        trainer.page.wait_for_load_state("networkidle")
    trainer.open_editor(EDITORS["own-unit"])
    trainer.jump("task")
    trainer.page.wait_for_load_state("networkidle")

    assert "csr_xblock/studio/editor.js" in loaded
    assert [name for name in loaded if name.endswith("/squire.js")], "the libraries of formatted texts are counted"
    assert sum(loaded.values()) <= LIMIT_BYTES, loaded

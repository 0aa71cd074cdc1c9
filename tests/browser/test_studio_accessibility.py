"""Everybody can use every screen of the editors and every page for authors, in a window as narrow as Studio’s."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editors import EDITORS, walk
from tests.browser.keyboard import focus_stops
from tests.browser.screens import BAKERY, FULL
from tests.browser.test_accessibility import open_all_details, sideways, violations
from tests.browser.trainer import NEW, SMALLEST_STUDIO, Visit, as_trainer, usage_key

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

AUTHOR_PAGES = {
    "start": usage_key(NEW),
    "programme": usage_key(FULL),
    "assessment": usage_key("quick-assessment", "assessment", "csr_assessment"),
    "assessment-with-faults": usage_key("trainer-mistake", "assessment", "csr_assessment"),
    "unit": usage_key(FULL, "g-why", "csr_unit"),
    "units-alone": usage_key("units-alone", "page", "vertical"),
}
PLATFORMS_OWN = ".demo-component-head"
every_editor = pytest.mark.parametrize("key", EDITORS.values(), ids=EDITORS)
every_author_page = pytest.mark.parametrize("key", AUTHOR_PAGES.values(), ids=AUTHOR_PAGES)
LANGUAGES = pytest.mark.parametrize("language", ["en", "lt"])


def complaints_about(page: Page) -> list[str]:
    """Return what axe finds, and whether the page is wider than the window."""
    open_all_details(page)
    found = violations(page)
    return found + ([f"{sideways(page)} pixels too wide"] if sideways(page) > 0 else [])


@every_editor
@LANGUAGES
def test_axe_finds_nothing_on_any_screen_of_an_editor(visit: Visit, key: str, language: str) -> None:
    """WCAG 2.2 AA is promised to trainers as it is to learners."""
    trainer = as_trainer(visit, language=language, viewport=SMALLEST_STUDIO)
    found = {place: complaints_about(trainer.page) for place in walk(trainer, key)}

    assert {place: list_ for place, list_ in found.items() if list_} == {}


@every_author_page
@LANGUAGES
def test_axe_finds_nothing_on_a_page_for_authors(visit: Visit, key: str, language: str) -> None:
    """It stands among Studio's own headings and buttons."""
    trainer = as_trainer(visit, language=language, viewport=SMALLEST_STUDIO)
    trainer.open_container(key)

    assert complaints_about(trainer.page) == []


@every_editor
def test_tab_reaches_everything_in_an_editor_and_the_focus_is_seen(visit: Visit, key: str) -> None:
    """Who uses a keyboard must always see where they are."""
    trainer = as_trainer(visit, viewport=SMALLEST_STUDIO)
    trainer.open_editor(key)
    controls = "a[href], button:enabled, summary, select, textarea, input:not([type=radio]):not([type=hidden])"
    count = (
        trainer.editor.locator(controls)
        .locator("visible=true")
        .and_(trainer.page.locator(":not([tabindex='-1'])"))
        .count()
    )

    stops = focus_stops(trainer.page)

    assert [stop for stop in stops if not (stop["isVisible"] and stop["isMarked"])] == []
    assert len(stops) >= count


def test_the_panel_takes_the_focus_and_gives_it_back(visit: Visit) -> None:
    """Otherwise a screen reader stays on a button that does nothing."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key(BAKERY))
    key = trainer.components()[1]
    trainer.open_panel(key)
    assert trainer.page.evaluate("document.querySelector('[data-demo-panel]').contains(document.activeElement)")

    trainer.editor.locator("[data-csr-close]").click()

    expect(trainer.component(key).locator("header .edit-button")).to_be_focused()

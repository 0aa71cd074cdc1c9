"""The page for authors: what a block says of itself, and the way from a fault to the screen that mends it."""

import pytest
from playwright.sync_api import expect

from tests.browser.screens import FULL
from tests.browser.trainer import Visit, as_trainer, usage_key

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

FAULTY = usage_key("trainer-mistake", "assessment", "csr_assessment")


def test_a_block_tells_its_faults(visit: Visit) -> None:
    """A fault that nobody sees stays for weeks."""
    trainer = as_trainer(visit)
    trainer.open_container(FAULTY)
    card = trainer.page.locator(".csr-author")

    for name in ("env-energy", "fin-savigs", "env-transport"):
        expect(card).to_contain_text(name)


def test_a_fault_of_the_programme_leads_to_the_programmes_editor(visit: Visit) -> None:
    """On the page of a container its own button stands outside the list of blocks, as in Studio."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key("programme-with-faults"))
    trainer.page.locator(".csr-author").first.get_by_role("button", name="Mend it").click()
    expect(trainer.editor).to_be_visible()

    trainer.expect_place("points")


def test_a_unit_that_is_there_twice_is_mended_in_the_copy(visit: Visit) -> None:
    """The programme says it, but only the copy can become another unit."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key("programme-with-faults"))
    trainer.press_of(usage_key("programme-with-faults", "people-foundation", "csr_unit"), "Duplicate")
    card = trainer.page.locator(".csr-author").first
    expect(card).to_contain_text("is here 2 times")
    card.get_by_role("button", name="Mend it").last.click()
    expect(trainer.editor).to_be_visible()

    trainer.expect_place("unit")


def test_a_fault_of_a_unit_leads_to_the_screen_that_mends_it(visit: Visit) -> None:
    """Not only to the editor's first page."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key("unit-with-faults", "page", "vertical"))
    trainer.page.get_by_role("button", name="Mend it").first.click()
    expect(trainer.editor).to_be_visible()

    trainer.expect_place("opens-when")


def test_authors_see_what_learners_see(visit: Visit) -> None:
    """Without leaving Studio, and without anything being kept."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key(FULL))
    unit = trainer.component(usage_key(FULL, "g-why", "csr_unit"))
    unit.get_by_text("What learners see").click()

    expect(unit.locator(".csr-author-preview")).to_contain_text("Hidden CSR hunt")


def test_authors_see_the_state_of_the_translations(visit: Visit) -> None:
    """Which languages are complete, before a course in one of them begins."""
    trainer = as_trainer(visit)
    trainer.open_container(usage_key(FULL))
    trainer.page.locator(".csr-author").first.get_by_text("Languages", exact=True).click()

    table = trainer.page.get_by_role("table", name="What learners read in each language")
    expect(table.first).to_contain_text("Lietuvių")

"""A trainer reads the overview in the course, decides about evidence and attempts, and learners are kept out."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.screens import BAKERY, CLASS, overview_of
from tests.browser.test_studio_accessibility import complaints_about
from tests.browser.trainer import SMALLEST_STUDIO, Trainer, Visit, as_trainer

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]


def overseeing(visit: Visit, screen: str = "overview", scenario: str = CLASS, **options: object) -> Trainer:
    """Return the trainer before one of the screens of the overview."""
    trainer = as_trainer(visit, **options)
    trainer.page.goto(trainer.demo.url + overview_of(scenario, screen))
    return trainer


def row(page: Page, name: str) -> str:
    """Return the words of a learner's row."""
    return page.get_by_role("row").filter(has_text=name).inner_text()


def test_the_programme_leads_trainers_to_the_overview_and_nobody_else(visit: Visit) -> None:
    """It stands inside the block, so no other page of the platform has to be found."""
    trainer = as_trainer(visit)
    trainer.open(CLASS)
    expect(trainer.page.get_by_text("8 learners have begun. 7 have handed in a self-assessment.")).to_be_visible()
    elena = visit("elena")
    elena.page.goto(elena.demo.url + overview_of(CLASS))

    expect(elena.page.get_by_text("learners have begun")).to_have_count(0)
    expect(elena.page.get_by_role("link", name="Trainer’s overview")).to_have_count(0)


def test_learners_view_is_one_tap_away(visit: Visit) -> None:
    """And the way back is the same tap."""
    trainer = as_trainer(visit)
    trainer.open(CLASS)
    trainer.link("Learner’s view").click()
    expect(trainer.page.get_by_role("heading", name="All steps")).to_be_visible()
    trainer.link("Trainer’s overview").click()

    expect(trainer.page.get_by_text("8 learners have begun.", exact=False)).to_be_visible()


def test_bar_leads_to_its_learners_and_the_search_stays_there(visit: Visit) -> None:
    """With the mouse on the bar; by keyboard the number in the table leads to the same list."""
    trainer = overseeing(visit)
    trainer.page.locator(".csr-overview-bar a").nth(1).click()
    expect(trainer.page.get_by_role("heading", name="The whole company: In place")).to_be_visible()
    expect(trainer.page.locator("tbody").get_by_role("row")).to_have_count(2)
    trainer.page.get_by_label("Name or user name").fill("Jankauskien")
    with trainer.page.expect_navigation():
        trainer.button("Show").click()
    expect(trainer.page.locator("tbody").get_by_role("row")).to_have_count(1)
    trainer.link("Clear the filter").click()

    expect(trainer.page.locator("tbody").get_by_role("row")).to_have_count(8)


@pytest.mark.parametrize("screen", ["learners", "evidence"])
def test_lists_are_cards_on_a_phone(visit: Visit, screen: str) -> None:
    """Every cell is on the screen with what it tells, and it is still a table to screen readers."""
    trainer = overseeing(visit, screen)
    trainer.page.set_viewport_size({"width": 390, "height": 844})
    cells = trainer.page.locator("tbody").get_by_role("cell")
    boxes = [cell.bounding_box() for cell in cells.all()]

    assert boxes
    assert all(box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)
    assert "" not in [cell.get_attribute("data-label") for cell in cells.all()]
    assert trainer.page.evaluate("document.querySelector('.csr-overview-scroll').scrollWidth") <= 390


def test_scores_are_shown_only_of_learners_who_allowed_it(visit: Visit) -> None:
    """The privacy line in the profile promises exactly that."""
    page = overseeing(visit, "learners").page

    assert "75" in row(page, "Stankevičiūtė")
    assert "not s" in row(page, "Urbonas")


def test_sums_of_results_say_of_whom_they_tell(visit: Visit) -> None:
    """Four of seven share: no sum holds anybody else, and one who is alone tells only what the list says, too."""
    page = overseeing(visit).page
    expect(page.get_by_text("Of the 4 who share their results with you.")).to_be_visible()
    page = overseeing(visit, scenario=BAKERY).page

    expect(page.get_by_text("Of the 1 who shares the results with you.")).to_be_visible()
    expect(page.get_by_role("table").filter(has_text="Finance and fair value")).to_have_count(1)


def test_learners_are_found_by_step_and_by_name(visit: Visit) -> None:
    """A class has a hundred of them."""
    trainer = overseeing(visit, "learners")
    trainer.page.get_by_label("Name or user name").fill("Butkut")
    with trainer.page.expect_navigation():
        trainer.button("Show").click()

    expect(trainer.page.get_by_role("row").filter(has_text="Butkutė")).to_have_count(1)
    expect(trainer.page.get_by_role("row").filter(has_text="Urbonas")).to_have_count(0)


def test_the_list_is_downloaded_as_csv_and_as_xlsx(visit: Visit, tmp_path: Path) -> None:
    """Institutions report from such lists."""
    trainer = overseeing(visit, "learners")
    with trainer.page.expect_download() as as_csv:
        trainer.page.get_by_role("link", name="Download as CSV").click()
    with trainer.page.expect_download() as as_xlsx:
        trainer.page.get_by_role("link", name="Download as XLSX").click()
    as_csv.value.save_as(tmp_path / "learners.csv")
    as_xlsx.value.save_as(tmp_path / "learners.xlsx")
    rows = list(csv.reader(io.StringIO((tmp_path / "learners.csv").read_text("utf-8-sig"))))
    sheet = load_workbook(tmp_path / "learners.xlsx").active

    assert (len(rows), sheet.max_row) == (9, 9)


def open_report(trainer: Trainer) -> None:
    """Open the first report that waits."""
    trainer.page.locator('main a[href*="report"]').first.click()
    expect(trainer.page.get_by_text("rota two weeks ahead", exact=False)).to_be_visible()


def test_accepted_evidence_no_longer_waits(visit: Visit) -> None:
    """The unit is done for the learner then."""
    trainer = overseeing(visit, "evidence")
    open_report(trainer)
    with trainer.page.expect_navigation():
        trainer.page.locator("main form [type=submit]").first.click()
    trainer.page.goto(trainer.demo.url + overview_of(CLASS))

    expect(trainer.page.get_by_text("2 reports wait for you.")).to_be_visible()


def test_decision_is_told_and_leads_to_the_next_report(visit: Visit) -> None:
    """The sentence has the focus, so it is read out, and Tab is the way on; what was decided stays in reach."""
    trainer = overseeing(visit, "evidence")
    open_report(trainer)
    with trainer.page.expect_navigation():
        trainer.button("Accept the report").click()
    told = trainer.page.get_by_text("Accepted: the report of Agnė Butkutė", exact=False)

    expect(told).to_be_focused()
    expect(trainer.page.get_by_role("row").filter(has_text="accepted on")).to_contain_text("Agnė Butkutė")
    trainer.page.keyboard.press("Tab")
    with trainer.page.expect_navigation():
        trainer.page.keyboard.press("Enter")
    expect(trainer.page.get_by_text("Report of Vida Paulauskienė", exact=False)).to_be_visible()


def test_task_stands_before_the_report_and_the_report_before_the_decision(visit: Visit) -> None:
    """On a phone they stand below each other, and nobody should decide before reading."""
    trainer = overseeing(visit, "evidence")
    trainer.page.set_viewport_size({"width": 390, "height": 844})
    open_report(trainer)
    parts = (".csr-overview-beside", ".csr-overview-report", "form [type=submit] >> nth=0")
    boxes = [trainer.page.locator(f"main .csr-overview {part}").bounding_box() for part in parts]
    tops = [box["y"] for box in boxes if box is not None]

    assert (3, sorted(tops)) == (len(tops), tops)


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("screen", ["report", "attempts", "reopen", "delete"])
def test_axe_finds_nothing_on_the_screens_about_one_learner(visit: Visit, screen: str, language: str) -> None:
    """They hold the decisions that somebody must be able to take by keyboard and voice, too."""
    trainer = overseeing(visit, "evidence" if screen == "report" else "learners", language=language)
    trainer.page.set_viewport_size(SMALLEST_STUDIO)
    trainer.page.locator(f'main a[href*="{"report" if screen == "report" else "attempts"}"]').first.click()
    if screen in ("reopen", "delete"):
        trainer.page.locator(f'main a[href*="{screen}"]').first.click()

    assert complaints_about(trainer.page) == []

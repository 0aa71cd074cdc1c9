"""Questions and units as files in Studio: fetched, edited in a spreadsheet program, checked and applied."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.editors import EDITORS
from tests.browser.test_studio_accessibility import complaints_about
from tests.browser.trainer import SMALLEST_STUDIO, Trainer, Visit, as_trainer
from tests.content.sheets.workbooks import row_of, with_cell

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]


def exchanging(visit: Visit, editor: str) -> Trainer:
    """Return the trainer before the screen for files."""
    trainer = as_trainer(visit, viewport=SMALLEST_STUDIO)
    trainer.open_editor(EDITORS[editor])
    trainer.jump("exchange")
    return trainer


def fetched(trainer: Trainer) -> bytes:
    """Return the workbook, as the browser saves it."""
    with trainer.page.expect_download() as caught:
        trainer.editor.get_by_role("link", name="Workbook (.xlsx)").click()
    return Path(caught.value.path()).read_bytes()


def choose(trainer: Trainer, data: bytes) -> None:
    """Choose a file."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    trainer.field("file").set_input_files({"name": "ours.xlsx", "mimeType": kind, "buffer": data})


def test_a_colleagues_workbook_is_checked_and_applied(visit: Visit) -> None:
    """Faults by cell first; the mended file shows what would change, and stays chosen until it is applied."""
    trainer = exchanging(visit, "assessment")
    book = fetched(trainer)
    row = row_of(book, "Questions", "env-water")

    choose(trainer, with_cell(book, "Questions", row, "Weight", 99))
    trainer.send("check")
    expect(trainer.region("exchange").get_by_role("row").nth(1)).to_contain_text(f"K{row}")
    expect(trainer.region("exchange").get_by_role("button", name="Apply")).to_have_count(0)
    assert complaints_about(trainer.page) == []

    choose(trainer, with_cell(book, "Questions", row, "Weight", 9))
    assert trainer.send("check") == 200
    expect(trainer.region("exchange")).to_contain_text("1 thing would change")
    expect(trainer.region("exchange").locator("[data-csr-focus]")).to_be_focused()
    assert complaints_about(trainer.page) == []

    trainer.save()
    expect(trainer.said).to_contain_text("The file is applied")
    trainer.jump("item/env-water")
    expect(trainer.field("weight")).to_have_value("9")


def test_the_second_of_two_trainers_is_told(visit: Visit) -> None:
    """The chosen file is still there, so that pressing once more is enough."""
    trainer = exchanging(visit, "packaged-unit")
    other = trainer.another_tab()
    other.open_editor(EDITORS["packaged-unit"])
    other.jump("exchange")
    book = fetched(trainer)
    for who, title in ((trainer, "Ours"), (other, "Theirs")):
        choose(who, with_cell(book, "Unit", 2, "Value", title))
        who.send("check")

    other.save()
    assert trainer.send() == 409
    expect(trainer.summary).to_contain_text("Somebody else has changed this")
    trainer.save()

    expect(trainer.said).to_contain_text("The file is applied")

"""
Takes the pictures of docs/for_trainers.md: starts the demo with a database of its own, and drives Chromium through it.

`make screenshots` writes them to docs/images/trainers/, at most 1000 pixels wide. Name pictures to take only those.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Browser, Locator, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.demo_server import Demo, running_demo  # noqa: E402
from tests.browser.screens import CLASS, FULL, overview_of  # noqa: E402
from tests.browser.trainer import NEW, Trainer, usage_key  # noqa: E402

PICTURES = ROOT / "docs" / "images" / "trainers"
WINDOW = {"width": 1000, "height": 800}
ASSESSMENT = usage_key(FULL, "assessment", "csr_assessment")
OWN_UNIT = usage_key(FULL, "recycling-visit", "csr_unit")

Picture = Callable[[Trainer], Locator]
"""Goes to what is to be seen, and returns the part of the page that is taken."""

PICTURES_OF: dict[str, tuple[Picture, int]] = {}
"""Each picture by name: how it is made, and its greatest height in pixels, 0 for all of the part."""


def picture(name: str, height: int = 0) -> Callable[[Picture], Picture]:
    """Make a function the maker of a picture."""

    def register(make: Picture) -> Picture:
        PICTURES_OF[name] = (make, height)
        return make

    return register


@picture("starts")
def show_starts(trainer: Trainer) -> Locator:
    """The empty programme with its three starts."""
    trainer.open_container(usage_key(NEW))
    return trainer.page.locator("main")


@picture("blocks", 900)
def show_blocks(trainer: Trainer) -> Locator:
    """The blocks that the compact start has made."""
    show_starts(trainer)
    with trainer.page.expect_navigation():
        trainer.module("author-start").locator('button[value="compact"]').click()
    return trainer.page.locator("main")


@picture("settings")
def show_settings(trainer: Trainer) -> Locator:
    """The settings of a programme."""
    trainer.open_editor(usage_key(FULL))
    return trainer.page.locator("main")


@picture("questions", 900)
def show_questions(trainer: Trainer) -> Locator:
    """The list of questions."""
    trainer.open_editor(ASSESSMENT)
    return trainer.page.locator("main")


@picture("question")
def show_question(trainer: Trainer) -> Locator:
    """The card of a question as learners see it, below its form."""
    trainer.open_editor(ASSESSMENT)
    trainer.jump("item/env-water")
    trainer.field("text").fill("How much water do your ovens and mixers need?")
    trainer.region("preview").get_by_text("ovens and mixers").wait_for()
    return trainer.region("preview").locator("xpath=..")


@picture("file")
def show_file(trainer: Trainer) -> Locator:
    """The faults of a workbook, by sheet, row and cell."""
    trainer.open_editor(ASSESSMENT)
    trainer.jump("exchange")
    with trainer.page.expect_download() as download:
        trainer.editor.locator('a[href*="what=questions-workbook"]').click()
    spoilt = _spoilt(download.value.path())
    file = {"name": "questions.xlsx", "mimeType": "application/octet-stream", "buffer": spoilt}
    trainer.field("file").set_input_files(file)
    trainer.send("check")
    return trainer.page.locator("main")


@picture("unit", 900)
def show_unit(trainer: Trainer) -> Locator:
    """The reading part of an own unit, with a first section."""
    trainer.open_editor(OWN_UNIT)
    trainer.jump("reading")
    trainer.field("point.p1.title").fill("What comes back")
    return trainer.page.locator("main")


@picture("rule", 900)
def show_rule(trainer: Trainer) -> Locator:
    """The rule builder."""
    trainer.open_editor(usage_key(FULL, "people-foundation", "csr_unit"))
    trainer.jump("opens-when")
    trainer.field("part-0-kind").select_option("score")
    trainer.field("part-0-subject").select_option("people")
    with trainer.answered():
        trainer.field("part-0-points").fill("40")
    return trainer.page.locator("main")


@picture("simulation", 1100)
def show_simulation(trainer: Trainer) -> Locator:
    """What made-up companies find with the rule."""
    show_rule(trainer)
    return trainer.editor.locator(".csr-simulation")


@picture("overview", 1100)
def show_overview(trainer: Trainer) -> Locator:
    """The overview of a class."""
    trainer.page.goto(trainer.demo.url + overview_of(CLASS))
    return trainer.page.locator("main")


@picture("learners", 1000)
def show_learners(trainer: Trainer) -> Locator:
    """The list of learners."""
    trainer.page.goto(trainer.demo.url + overview_of(CLASS, "learners"))
    return trainer.page.locator("main")


@picture("evidence")
def show_evidence(trainer: Trainer) -> Locator:
    """A report that waits for the trainer."""
    trainer.page.goto(trainer.demo.url + overview_of(CLASS, "evidence"))
    trainer.page.locator('main a[href*="report"]').first.click()
    return trainer.page.locator("main")


def _spoilt(workbook: Path) -> bytes:
    """Return the workbook with two mistakes that people make."""
    book = load_workbook(BytesIO(workbook.read_bytes()))
    sheet = book["Questions"]
    header = next(row for row in sheet.iter_rows(max_row=10) if any(cell.value == "Weight" for cell in row))
    weight = next(cell.column for cell in header if cell.value == "Weight")
    topic = next(cell.column for cell in header if cell.value == "Topic")
    sheet.cell(header[0].row + 3, weight).value = "a lot"
    sheet.cell(header[0].row + 5, topic).value = None
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@contextmanager
def trainer_at(browser: Browser, demo: Demo) -> Iterator[Trainer]:
    """Give the trainer before an empty window of the demo as it is at the beginning."""
    demo.put_back(demo.seeded)
    context = browser.new_context(viewport=WINDOW, device_scale_factor=1, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    trainer = Trainer(context.new_page(), demo, "en")
    trainer.become("rasa", "staff")
    yield trainer
    context.close()


def take(trainer: Trainer, name: str) -> None:
    """Take one picture."""
    make, height = PICTURES_OF[name]
    part = make(trainer)
    trainer.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    box = part.bounding_box()
    if box is None:
        raise RuntimeError(f"there is nothing to see for {name}")
    clip = {**box, "height": min(box["height"], height or box["height"])}
    trainer.page.screenshot(path=PICTURES / f"{name}.png", clip=clip, full_page=True)


def main(names: list[str]) -> None:
    """Take the named pictures, or all of them."""
    path = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running_demo(Path(folder)) as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for name in names or PICTURES_OF:
            with trainer_at(browser, demo) as trainer:
                take(trainer, name)
                sys.stdout.write(f"{name}.png: {(PICTURES / f'{name}.png').stat().st_size // 1024} KB\n")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])

"""The official VSME file, with and without scripts: the list in a new tab, and the file as a download."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.browser.screens import work_path
from tests.browser.visitor import Visitor
from tests.content.vsme_file.made_file import made_file

LIST, FILL = "Show what would be filled in (opens in a new tab)", "Fill in and download"


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    """Return a file as somebody has it on a computer."""
    path = tmp_path / "my file.xlsx"
    path.write_bytes(made_file().data)
    return path


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_learner_sees_the_list_and_gets_the_file(
    visit: Callable[..., Visitor], chosen: Path, language: str, has_scripts: bool
) -> None:
    """The file stays chosen between the two, and comes back with the company's own words."""
    visitor = visit("rasa", language=language, java_script_enabled=has_scripts)
    page = visitor.page
    page.goto(visitor.demo.url + work_path("vsme-file"))
    page.get_by_label(visitor.say("Your VSME file")).set_input_files(chosen)

    with page.context.expect_page() as opened:
        visitor.button(LIST).click()
    assert opened.value.get_by_role("heading", name=visitor.say("Filled in as a proposal")).is_visible()
    with page.expect_download() as download:
        visitor.button(FILL).click()

    written = ZipFile(download.value.path()).read("xl/worksheets/sheet2.xml").decode()
    assert visitor.say("Proposed, please check:") in written
    assert download.value.suggested_filename.startswith("vsme-proposed-")


def test_a_wrong_file_is_told_with_the_way_back(visit: Callable[..., Visitor], tmp_path: Path) -> None:
    """On a page, not as an answer for machines."""
    wrong = tmp_path / "photo.xlsx"
    wrong.write_bytes(b"not a workbook")
    visitor = visit("rasa")
    visitor.page.goto(visitor.demo.url + work_path("vsme-file"))
    visitor.page.get_by_label("Your VSME file").set_input_files(wrong)

    with visitor.page.expect_navigation():
        visitor.button(FILL).click()

    assert visitor.page.get_by_text("This is not the official VSME file").is_visible()
    visitor.follow("To the page with the form")
    assert visitor.page.get_by_role("heading", name="The VSME file").is_visible()

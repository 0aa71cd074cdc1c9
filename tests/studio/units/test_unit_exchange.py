"""A unit goes out as a file and comes back: its words and settings, without rules and without XML."""

from dataclasses import replace
from typing import Any

import pytest
from openpyxl.workbook.workbook import Workbook
from webob import Request

from csr_xblock.content.library import DATA, unit_text
from csr_xblock.content.sheets.units.unit_workbook import read_unit_workbook, write_unit_workbook
from csr_xblock.content.units.unit_text_reader import read_own_unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import NO_UNIT, UnitText
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.units import describe_unit, written_text
from csr_xblock.studio.frame.editor import SAVE, Saved, Shown, ShownAs
from csr_xblock.studio.units.unit_exchange import TEXT, WORKBOOK, UnitExchangeScreen, contents_of
from csr_xblock.unit_block import CsrUnitXBlock
from tests.blocks.runtime import Course
from tests.content.sheets.workbooks import add_row, cell, edited, row_of, with_cell
from tests.studio.editing import html_of
from tests.studio.files import applied, assert_applied, bring, checked, page

pytestmark = pytest.mark.django_db

SCREEN = UnitExchangeScreen()
UNITS = {
    "packaged": '<csr_unit unit="g-why"/>',
    "in-lithuanian": '<csr_unit unit="g-why" language="lt"/>',
    "not-written-yet": '<csr_unit unit="g-measure"/>',
    "own": '<csr_unit unit="our-visit" title="A visit" text="We meet at nine." task="What did you see?"/>',
    "empty": "<csr_unit/>",
}
OWN = '<csr_unit unit="our-visit" title="A visit" text="We meet at nine." task="What did you see?" minutes="15"/>'


def in_studio(olx: str = '<csr_unit unit="g-why"/>') -> Any:
    """Return a unit as its author has it."""
    course = Course()
    return course.in_studio(course.add(olx))


def workbook(block: Any) -> bytes:
    """Return the block's workbook."""
    content: bytes = CsrUnitXBlock.downloads[WORKBOOK](block).content
    return content


@pytest.mark.parametrize("olx", UNITS.values(), ids=UNITS)
def test_what_is_taken_out_can_be_brought_in_again(olx: str) -> None:
    """Without an edit in between, nothing would change and nothing is set."""
    block = in_studio(olx)

    for name in (WORKBOOK, TEXT):
        data = CsrUnitXBlock.downloads[name](block).content
        if name == WORKBOOK or contents_of(block).text != UnitText():
            assert checked(SCREEN, block, data).sentence == "The file has no fault, and nothing would change."


@pytest.mark.parametrize(
    ("olx", "names"),
    [
        (UNITS["packaged"], ("unit-g-why.xlsx", "unit-text-g-why.xml")),
        (UNITS["empty"], ("unit.xlsx", "unit-text.xml")),
    ],
)
def test_a_file_is_named_after_its_unit(olx: str, names: tuple[str, str]) -> None:
    """Who takes out three units to edit brings each back to where it came from."""
    block = in_studio(olx)

    assert names == tuple(CsrUnitXBlock.downloads[name](block).name for name in (WORKBOOK, TEXT))


def test_a_packaged_unit_is_adapted_by_a_workbook() -> None:
    """The original stays in the package, to compare with."""
    block = in_studio()
    data = workbook(block)
    row = row_of(data, "Reading", "your-effects")

    assert_applied(SCREEN, block, with_cell(data, "Reading", row, "Text", "**Look** around:\n- once\n- twice"))

    text = written_text(written_unit(block))
    assert text is not None
    assert text.know[0].html == "<p><b>Look</b> around:</p><ul><li>once</li><li>twice</li></ul>"
    assert replace(text, know=()) == replace(unit_text(UnitId("g-why"), "en"), unit=NO_UNIT, know=())
    assert block.author_faults() == []


def test_settings_alone_leave_the_packaged_words() -> None:
    """They go on being translated."""
    block = in_studio()
    data = with_cell(workbook(block), "Unit", 4, "Value", 35)

    assert_applied(SCREEN, block, data)

    assert (block.unit_text, block.minutes) == ("", 35)
    assert describe_unit(written_unit(block), "en").online_minutes == 35


def test_settings_that_are_emptied_are_unset() -> None:
    """The packaged ones hold again."""
    block = in_studio('<csr_unit unit="g-why" title="Ours" minutes="20" roles="owner"/>')

    def empty(opened: Workbook) -> None:
        for row in (2, 4, 8):
            cell(opened["Unit"], row, "Value").value = None

    assert_applied(SCREEN, block, edited(workbook(block), empty))

    assert not any(block.fields[name].is_set_on(block) for name in ("title", "minutes", "roles"))


def test_an_own_unit_in_the_older_form_becomes_a_written_text() -> None:
    """Its plain words stand in the workbook as a section and a task."""
    block = in_studio(OWN)

    def edit(opened: Workbook) -> None:
        add_row(opened, "Check", Question="When?", Choice="At nine", Right="yes")
        add_row(opened, "Check", Choice="At ten")
        cell(opened["Unit"], 6, "Value").value = "environment"

    assert_applied(SCREEN, block, edited(workbook(block), edit))

    text = written_text(written_unit(block))
    assert text is not None
    assert ("<p>We meet at nine.</p>", "<p>What did you see?</p>") == (text.know[0].html, text.task.intro_html)
    assert ("own-when", "environment", "", "") == (text.questions[0].id, block.perspective, block.text, block.task)


def test_changes_are_shown_with_both_texts() -> None:
    """In the notation of the sheet."""
    block = in_studio()
    data = workbook(block)
    row = row_of(data, "Reading", "your-effects")

    (line,) = checked(SCREEN, block, with_cell(data, "Reading", row, "Title", "What you cause")).lines

    assert ("Reading", "What you cause", "changed") == (line.subject, line.title, line.state)
    assert [("Title", "CSR is about your effects", "What you cause")] == [
        (part.label, part.packaged, part.now) for part in line.parts
    ]


def test_faults_are_told_by_cell_and_nothing_is_applied() -> None:
    """Also when Apply is pressed all the same."""
    block = in_studio()
    data = with_cell(workbook(block), "Reading", 2, "Text", "**open")

    assert [("Reading", "C2")] == [(one.sheet, one.place) for one in checked(SCREEN, block, data).faults]
    assert isinstance(applied(SCREEN, block, data), Shown)
    assert block.unit_text == ""


def test_an_area_that_the_assessment_does_not_have_is_told() -> None:
    """A unit of no area would never be recommended."""
    block = in_studio(OWN)

    (fault,) = checked(SCREEN, block, with_cell(workbook(block), "Unit", 6, "Value", "enviroment")).faults

    assert ("Unit", True) == (fault.sheet, "Did you mean 'environment'?" in fault.message)


def test_xml_brings_the_words_only() -> None:
    """Settings stay as they are."""
    block = in_studio(OWN)
    document = "<unit-text><monday><p>Ask one person.</p></monday></unit-text>"

    assert_applied(SCREEN, block, document.encode())

    assert ("A visit", 15) == (block.title, block.minutes)
    assert read_own_unit_text(block.unit_text).monday_html == "<p>Ask one person.</p>"


def test_a_packaged_text_can_be_brought_into_an_own_unit() -> None:
    """Translators work on these files; which unit they are for is of no importance here."""
    block = in_studio(OWN)

    assert_applied(SCREEN, block, (DATA / "units" / "en" / "g-why.xml").read_bytes())

    assert written_text(written_unit(block)) == replace(unit_text(UnitId("g-why"), "en"), unit=NO_UNIT)


def test_faults_of_xml_are_told_by_line() -> None:
    """As the command line does."""
    document = b'<unit-text>\n<monday><p><a href="javascript:x">x</a></p></monday></unit-text>'

    (fault,) = checked(SCREEN, in_studio(), document).faults

    assert ("", "line 2") == (fault.sheet, fault.place)


def test_hostile_words_become_harmless() -> None:
    """A workbook from outside is as dangerous as a form."""
    block = in_studio(OWN)
    data = workbook(block)
    row = row_of(data, "Reading", "p1")

    assert_applied(SCREEN, block, with_cell(data, "Reading", row, "Text", "<img src=x onerror=alert(1)>"))

    text = written_text(written_unit(block))
    assert text is not None
    assert text.know[0].html == "<p>&lt;img src=x onerror=alert(1)&gt;</p>"


def test_somebody_elses_work_is_not_overwritten_silently() -> None:
    """The second of two trainers is told, and decides."""
    block = in_studio()
    data = with_cell(workbook(block), "Unit", 2, "Value", "Ours")
    begun, digest = SCREEN.version(block), checked(SCREEN, block, data).checked
    block.title = "Theirs"

    told = bring(SCREEN, block, data, SAVE, version=begun, checked=digest)
    assert isinstance(told, Shown)
    assert (told.kind, block.title) == (ShownAs.CONFLICT, "Theirs")
    assert "Somebody else has changed this" in html_of(told.view)

    assert isinstance(bring(SCREEN, block, data, SAVE, version=page(told.view).version, checked=digest), Saved)
    assert block.title == "Ours"


def test_stored_faults_can_be_mended_by_a_file() -> None:
    """The workbook cannot be made then, but what is stored can be fetched."""
    block = in_studio()
    good = write_unit_workbook(contents_of(block))
    block.unit_text = "<unit-text"

    assert [TEXT] == [one.url.partition("what=")[2] for one in page(SCREEN.show(block, "")).downloads]
    assert CsrUnitXBlock.downloads[TEXT](block).content == b"<unit-text"
    assert_applied(SCREEN, block, good)
    assert (written_text(written_unit(block)), block.author_faults()) == (None, [])


def test_the_packaged_words_are_not_kept_twice() -> None:
    """Brought in again they take an adaptation back."""
    block = in_studio()
    good = workbook(block)
    assert_applied(SCREEN, block, with_cell(good, "Reading", 2, "Title", "Another story"))
    assert block.unit_text

    assert_applied(SCREEN, block, good)

    assert block.unit_text == ""


def test_a_browser_fetches_text_and_workbook() -> None:
    """With names and kinds that programs know."""
    block = in_studio()

    text = block.handle("download_content", Request.blank(f"/?what={TEXT}"))
    book = block.handle("download_content", Request.blank(f"/?what={WORKBOOK}"))

    assert text.body.decode() == write_unit_text(replace(unit_text(UnitId("g-why"), "en"), unit=NO_UNIT))
    assert read_unit_workbook(book.body) == contents_of(block)

"""Questions go out as a file and come back: nothing is applied with a fault, unseen, or over somebody else's work."""

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook.workbook import Workbook
from webob import Request

from csr_xblock.content.library import effective_instrument, packaged_instrument
from csr_xblock.content.questions.adapted_writer import write_adaptation
from csr_xblock.content.questions.instrument_writer import write_instrument
from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook, write_instrument_workbook
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.questions.settled_order import in_base_order
from csr_xblock.studio.frame.editor import SAVE, Place, Saved, Shown, ShownAs, rendered
from csr_xblock.studio.questions.assessment_editor import DOWNLOADS, EDITOR
from csr_xblock.studio.questions.assessment_scene import written
from csr_xblock.studio.questions.instrument_exchange import COMPLETE, WORKBOOK, QuestionsExchangeScreen
from tests.content.documents import adaptation
from tests.content.sheets.edited_instruments import edited_instruments
from tests.content.sheets.workbooks import add_row, cell, edited, row_of, with_cell
from tests.studio.assessments import answered, in_studio
from tests.studio.files import applied, assert_applied, bring, checked, page

pytestmark = pytest.mark.django_db

SCREEN = QuestionsExchangeScreen()
PACKAGED = packaged_instrument()
BOOK = write_instrument_workbook(PACKAGED, PACKAGED)
ENERGY = row_of(BOOK, "Questions", "env-energy")
HEAVIER = with_cell(BOOK, "Questions", ENERGY, "Weight", 7)
FAULTY = with_cell(BOOK, "Questions", ENERGY, "Weight", 99)
OFF = adaptation('<items><item id="env-water" off="true"/></items>')
OWN_ID = write_instrument(PACKAGED).replace('id="csr-step-by-step"', 'id="our-check"', 1)


def test_what_is_taken_out_can_be_brought_in_again() -> None:
    """Without an edit in between, nothing would change."""
    block = in_studio()
    block.instrument_xml = OFF

    for name in (WORKBOOK, COMPLETE, "stored-questions"):
        result = checked(SCREEN, block, DOWNLOADS[name](block).content)
        assert ("The file has no fault, and nothing would change.", False) == (result.sentence, result.can_apply)


def test_a_workbook_is_kept_as_differences() -> None:
    """What nobody touched goes on being translated and follows new versions."""
    block = in_studio()

    assert_applied(SCREEN, block, HEAVIER)

    assert block.instrument_xml == write_adaptation(read_instrument_workbook(HEAVIER), PACKAGED)
    assert block.instrument().item(ItemId("env-energy")).weight == 7
    assert "topic" not in block.instrument_xml


def test_the_packaged_workbook_takes_every_change_back() -> None:
    """An empty field means the packaged questions."""
    block = in_studio()
    block.instrument_xml = OFF

    assert_applied(SCREEN, block, BOOK)

    assert block.instrument_xml == ""


def test_faults_are_told_by_cell_and_nothing_is_applied() -> None:
    """Also when Apply is pressed all the same."""
    block = in_studio()

    result = checked(SCREEN, block, FAULTY)
    outcome = applied(SCREEN, block, FAULTY)

    assert [("Questions", f"K{ENERGY}")] == [(fault.sheet, fault.place) for fault in result.faults]
    assert (result.can_apply, "there is 1 fault" in result.sentence) == (False, True)
    assert isinstance(outcome, Shown)
    assert block.instrument_xml == ""


def test_changes_are_shown_before_they_are_applied() -> None:
    """Added, changed and switched off, by their names."""

    def edit(opened: Workbook) -> None:
        cell(opened["Questions"], ENERGY, "Weight").value = 7
        cell(opened["Questions"], row_of(BOOK, "Questions", "env-water"), "Asked").value = "no"
        answers = {f"Answer_{level}": f"Answer {level}." for level in range(5)}
        add_row(opened, "Questions", Goal="env-climate", Topic="Bicycles", Question="Who rides?", **answers)

    block = in_studio()
    result = checked(SCREEN, block, edited(BOOK, edit))

    assert {"Bicycles": "your own", "Water": "switched off", PACKAGED.item(ItemId("env-energy")).topic: "changed"} == {
        line.title: line.state for line in result.lines
    }
    (parts,) = (line.parts for line in result.lines if line.state == "changed")
    weight = str(PACKAGED.item(ItemId("env-energy")).weight)
    assert [("Weight", weight, "7")] == [(part.label, part.packaged, part.now) for part in parts]
    assert "3 things would change" in result.sentence
    assert {"your own: 1", "switched off: 1", "changed: 1"} == set(result.counts.split(", "))
    assert block.instrument_xml == ""


def test_what_it_means_for_answers_is_told() -> None:
    """Changing a question after learners have answered is a decision."""
    block = in_studio()
    answered("rasa")

    (line,) = checked(SCREEN, block, HEAVIER).lines

    assert line.effects
    assert checked(SCREEN, block, with_cell(BOOK, "Questions", ENERGY + 1, "Weight", 7)).lines[0].effects == ()


def test_only_the_file_that_was_shown_is_applied() -> None:
    """Somebody may choose another file between checking and applying."""
    block = in_studio()
    first = checked(SCREEN, block, HEAVIER).checked
    other = with_cell(BOOK, "Questions", ENERGY, "Weight", 9)

    outcome = bring(SCREEN, block, other, SAVE, version=SCREEN.version(block), checked=first)

    assert isinstance(outcome, Shown)
    assert (outcome.kind, block.instrument_xml) == (ShownAs.CHANGED, "")


def test_somebody_elses_work_is_not_overwritten_silently() -> None:
    """The second of two trainers is told, and decides."""
    block = in_studio()
    begun, digest = SCREEN.version(block), checked(SCREEN, block, HEAVIER).checked
    block.instrument_xml = OFF

    told = bring(SCREEN, block, HEAVIER, SAVE, version=begun, checked=digest)
    assert isinstance(told, Shown)
    assert (told.kind, page(told.view).conflict, block.instrument_xml) == (ShownAs.CONFLICT, True, OFF)

    again = bring(SCREEN, block, HEAVIER, SAVE, version=page(told.view).version, checked=digest)
    assert isinstance(again, Saved)
    assert block.instrument().item(ItemId("env-energy")).weight == 7


XML = {
    "adaptation-as-written": (OFF, OFF),
    "adaptation-with-declaration": (f'<?xml version="1.0" encoding="UTF-8"?>\n{OFF}\n', OFF),
    "own-instrument-as-written": (OWN_ID, OWN_ID.partition("?>")[2].strip()),
    "complete-packaged-as-differences": (write_instrument(effective_instrument(OFF)), None),
}


@pytest.mark.parametrize(("document", "kept"), XML.values(), ids=XML)
def test_xml_is_applied(document: str, kept: str | None) -> None:
    """Authors' own differences and instruments stay as they wrote them, with their comments."""
    block = in_studio()

    assert_applied(SCREEN, block, document.encode())

    assert block.instrument_xml == (kept or write_adaptation(effective_instrument(OFF), PACKAGED))
    assert block.author_faults() == []


def test_xml_in_another_encoding_is_understood() -> None:
    """Some programs of Windows write it."""
    block = in_studio()

    assert_applied(SCREEN, block, f'<?xml version="1.0" encoding="UTF-16"?>{OFF}'.encode("utf-16"))

    assert block.instrument_xml == OFF


def test_xml_in_an_encoding_that_only_the_parser_knows_is_a_fault() -> None:
    """It could be checked, and not be kept."""
    result = checked(SCREEN, in_studio(), b'<?xml version="1.0" encoding="ARMSCII-8"?>' + OFF.encode())

    assert ["Unsupported encoding: ARMSCII-8" in fault.message for fault in result.faults] == [True]


def test_faults_of_xml_are_told_by_line() -> None:
    """As the command line does."""
    result = checked(SCREEN, in_studio(), adaptation('<items>\n<item id="env-wter" off="true"/></items>').encode())

    assert [("", "line 3")] == [(fault.sheet, fault.place) for fault in result.faults]


OTHER = {
    "csv": (b"Asked;Topic", "a plain text such as CSV"),
    "unit": (b'<unit-text unit="g-why"/>', "begins with <unit-text>, and one with <instrument> is wanted"),
    "nothing": (b"", "The file is empty"),
    "broken": (BOOK[:2000], "damaged"),
    "large": (b"<" + b"a" * 2_000_000, "2000000"),
}


@pytest.mark.parametrize(("data", "words"), OTHER.values(), ids=OTHER)
def test_other_files_are_told(data: bytes, words: str) -> None:
    """Each with a sentence, none with an error."""
    result = checked(SCREEN, in_studio(), data)

    assert result.is_bad
    assert words in result.faults[0].message


def test_a_question_cannot_move_to_another_goal() -> None:
    """Its results would not be comparable."""
    moved = with_cell(BOOK, "Questions", ENERGY, "Goal", "env-resources")

    (fault,) = checked(SCREEN, in_studio(), moved).faults

    assert ("Questions", f"C{ENERGY}", True) == (fault.sheet, fault.place, "cannot be moved" in fault.message)


def test_no_file_is_told() -> None:
    """Pressing the button says what is missing."""
    assert checked(SCREEN, in_studio(), None).sentence == "Choose a file first."


def test_stored_faults_can_be_mended_by_a_file() -> None:
    """The workbook cannot be made then, but what is stored can be fetched."""
    block = in_studio()
    block.instrument_xml = "<instrument"

    assert ["stored-questions"] == [one.url.partition("what=")[2] for one in page(SCREEN.show(block, "")).downloads]
    assert_applied(SCREEN, block, BOOK)
    assert block.instrument_xml == ""


def test_other_intents_and_places_are_refused() -> None:
    """The screen has one form and is about nothing in particular."""
    with pytest.raises(InvalidInput):
        bring(SCREEN, in_studio(), BOOK, "publish")
    with pytest.raises(InvalidInput):
        SCREEN.show(in_studio(), "env-water")


@given(instrument=edited_instruments(), reverse=st.booleans())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_workbook_says_can_be_kept(instrument: Instrument, reverse: bool) -> None:
    """Everything that passes the checks has a form as differences, also with rows in another order."""
    settled = in_base_order(instrument, PACKAGED)

    assert effective_instrument(written(settled)) == settled


def test_the_screen_is_rendered_with_faults_changes_and_conflict() -> None:
    """What the browser gets holds the regions and the button that applies."""
    block = in_studio()
    begun = SCREEN.version(block)

    html = {
        name: rendered(EDITOR, block, Place("exchange"), outcome.view)
        for name, outcome in {
            "faults": bring(SCREEN, block, FAULTY, "check", version=begun),
            "changes": bring(SCREEN, block, HEAVIER, "check", version=begun),
        }.items()
        if isinstance(outcome, Shown)
    }

    assert f"<td>K{ENERGY}</td>" in html["faults"]
    assert 'value="save"' not in html["faults"]
    assert 'value="save"' in html["changes"]
    assert 'data-csr-region="exchange"' in html["changes"]
    assert f'name="version" value="{begun}"' in html["changes"]


def test_a_browser_brings_a_file() -> None:
    """Through the handler, as the script sends it."""
    block = in_studio()
    digest = checked(SCREEN, block, HEAVIER).checked
    form: dict[str, Any] = {
        "intent": "save",
        "version": SCREEN.version(block),
        "checked": digest,
        "file": ("ours.xlsx", HEAVIER),
    }

    response = block.handle("submit_editor", Request.blank("/?place=exchange", POST=form))

    assert ("saved", "The file is applied.") == (json.loads(response.body)["kind"], json.loads(response.body)["notice"])
    assert block.instrument().item(ItemId("env-energy")).weight == 7


def test_a_browser_fetches_the_workbook() -> None:
    """With a name and a kind that a spreadsheet program knows."""
    response = in_studio().handle("download_content", Request.blank(f"/?what={WORKBOOK}"))

    assert "questions-main.xlsx" in response.headers["Content-Disposition"]
    assert response.content_type.endswith("spreadsheetml.sheet")
    assert read_instrument_workbook(BytesIO(response.body).getvalue()) == PACKAGED


def test_files_of_two_self_assessments_are_told_apart() -> None:
    """By the name under which learners' answers are kept."""
    block = in_studio('<csr_assessment assessment="after"/>')
    named = {download(block).name for download in DOWNLOADS.values()}

    assert {"questions-after.xlsx", "questions-after.xml", "all-questions-after.xml"} == named

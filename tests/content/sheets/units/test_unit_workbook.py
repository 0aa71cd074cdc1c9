"""A colleague edits a unit in a spreadsheet program: nothing is lost, and slips are told by cell."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook.workbook import Workbook

from csr_xblock.content.library import finished_unit_ids, unit_text
from csr_xblock.content.sheets.units.unit_contents import UnitContents, UnitSettings
from csr_xblock.content.sheets.units.unit_elements import MAX_FORMATTED
from csr_xblock.content.sheets.units.unit_workbook import read_unit_workbook, write_unit_workbook
from csr_xblock.content.units.unit_text_reader import read_own_unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.units.learning_unit import Choice, KnowPoint, Question, UnitText, WorkTask
from tests.content.sheets.edited_instruments import TEXT
from tests.content.sheets.test_readable_text import HTML, INLINE_HTML
from tests.content.sheets.workbooks import add_row, cell, cells_of, edited, places, problems_of, with_cell

SETTINGS = UnitSettings("Our unit", "You learn it.", 20, 60, "people", "practice", ("owner", "employee"))
WHY = UnitContents(SETTINGS, unit_text(UnitId("g-why"), "en"))
WORKBOOK = write_unit_workbook(WHY)
OPTIONAL = st.one_of(st.just(""), TEXT)
BLOCKS = st.one_of(st.just(""), HTML)


def in_xml(text: UnitText) -> UnitText:
    """Return a text as it is after it was written as XML: formatted parts in their one form."""
    return read_own_unit_text(write_unit_text(text))


def questions() -> st.SearchStrategy[tuple[Question, ...]]:
    """Return single and multiple questions, each with a right and a wrong choice at least."""

    def question(number: int, prompt: str, words: list[str], is_multiple: bool) -> Question:
        right = 2 if is_multiple else 1
        choices = tuple(
            Choice(f"c{place}", text, text if place else "", place < right) for place, text in enumerate(words)
        )
        return Question(f"q{number}", prompt, is_multiple, choices)

    words = st.lists(TEXT, min_size=3, max_size=4)
    drawn = st.lists(st.tuples(TEXT, words, st.booleans()), max_size=3)
    return drawn.map(lambda all_of_them: tuple(question(number, *one) for number, one in enumerate(all_of_them)))


TEXTS = st.builds(
    UnitText,
    unit=st.sampled_from([UnitId(""), UnitId("g-why")]),
    language=st.sampled_from(["", "en", "lt"]),
    objectives=st.lists(TEXT, min_size=1, max_size=3).map(tuple),
    story_title=OPTIONAL,
    story_html=BLOCKS,
    know=st.lists(st.tuples(TEXT, BLOCKS), max_size=3).map(
        lambda points: tuple(KnowPoint(f"p{place}", title, html) for place, (title, html) in enumerate(points))
    ),
    workplace_html=BLOCKS,
    task=st.builds(
        WorkTask, OPTIONAL, BLOCKS, st.lists(INLINE_HTML, max_size=3).map(tuple), INLINE_HTML, INLINE_HTML, OPTIONAL
    ),
    national_html=BLOCKS,
    questions=questions(),
    monday_html=BLOCKS,
    transfer_question=OPTIONAL,
)


@given(text=TEXTS.map(in_xml))
@settings(max_examples=30, deadline=None)
def test_any_text_comes_back(text: UnitText) -> None:
    """XML to workbook and back: the same cells, and through XML the same again."""
    workbook = write_unit_workbook(UnitContents(SETTINGS, text))

    read = read_unit_workbook(workbook)
    through_xml = UnitContents(read.settings, read_own_unit_text(write_unit_text(read.text)))

    assert read.settings == SETTINGS
    assert cells_of(write_unit_workbook(read)) == cells_of(workbook)
    assert cells_of(write_unit_workbook(through_xml)) == cells_of(workbook)


@pytest.mark.parametrize("unit", finished_unit_ids())
def test_packaged_units_come_back_as_they_were(unit: UnitId) -> None:
    """They are what colleagues adapt most."""
    contents = UnitContents(UnitSettings(), unit_text(unit, "en"))

    assert read_unit_workbook(write_unit_workbook(contents)) == contents


def test_nothing_comes_back_as_nothing() -> None:
    """A unit may consist of native blocks alone."""
    assert read_unit_workbook(write_unit_workbook(UnitContents())) == UnitContents()


def test_own_rows_get_ids() -> None:
    """Sections, questions and choices may be added without typing ids."""

    def edit(opened: Workbook) -> None:
        add_row(opened, "Reading", Part="know", Title="Bicycles", Text="Ride.\n- now\n- **then**")
        add_row(opened, "Check", Question="Who rides?", Choice="All", Right="x", Feedback="Yes.")
        add_row(opened, "Check", Choice="Nobody")
        add_row(opened, "Task", Part="step", Text="Ask *them*.")

    read = read_unit_workbook(edited(WORKBOOK, edit)).text

    assert read.know[-1] == KnowPoint(
        "own-bicycles", "Bicycles", "<p>Ride.</p><ul><li>now</li><li><b>then</b></li></ul>"
    )
    own = Question(
        "own-who-rides", "Who rides?", False, (Choice("a", "All", "Yes.", True), Choice("b", "Nobody", "", False))
    )
    assert read.questions[-1] == own
    assert read.task.steps_html[-1] == "Ask <i>them</i>."


FAULTS: dict[str, tuple[str, int, str, Any, tuple[str, str, str]]] = {
    "minutes": ("Unit", 4, "Value", "many", ("cell-value", "Unit", "B4")),
    "level": ("Unit", 7, "Value", "expert", ("cell-value", "Unit", "B7")),
    "area": ("Unit", 6, "Value", "Our People", ("cell-value", "Unit", "B6")),
    "roles": ("Unit", 8, "Value", "owner, boss", ("cell-value", "Unit", "B8")),
    "language": ("Unit", 9, "Value", "xx", ("language-unknown", "Unit", "B9")),
    "long-title": ("Unit", 2, "Value", "a" * 201, ("part-too-long", "Unit", "B2")),
    "unknown-setting": ("Unit", 2, "Id", "colour", ("cell-value", "Unit", "D2")),
    "part": ("Reading", 2, "Part", "poem", ("cell-value", "Reading", "A2")),
    "part-twice": ("Reading", 3, "Part", "story", ("cell-value", "Reading", "A3")),
    "title-of-a-part-without": ("Reading", 6, "Title", "At work", ("cell-value", "Reading", "B6")),
    "bold-open": ("Reading", 2, "Text", "**Look", ("cell-format", "Reading", "C2")),
    "bad-link": ("Reading", 2, "Text", "[x](javascript:alert)", ("cell-format", "Reading", "C2")),
    "long-section": ("Reading", 2, "Text", "a" * 20_001, ("part-too-long", "Reading", "C2")),
    "formula": ("Task", 2, "Text", "=1+1", ("cell-formula", "Task", "B2")),
    "long-step": ("Task", 4, "Text", "a" * 2_001, ("part-too-long", "Task", "B4")),
    "no-choice": ("Check", 3, "Choice", None, ("cell-empty", "Check", "C3")),
    "no-question": ("Check", 2, "Question", None, ("cell-empty", "Check", "A2")),
    "two-right": ("Check", 2, "Right", "yes", ("right-answers", "Check", "A2")),
    "choice-twice": ("Check", 3, "Id", "a", ("duplicate-id", "Check", "G3")),
    "long-feedback": ("Check", 3, "Feedback", "a" * 2_001, ("part-too-long", "Check", "E3")),
}


@pytest.mark.parametrize(("sheet", "row", "heading", "value", "place"), FAULTS.values(), ids=FAULTS)
def test_slips_are_told_by_cell(sheet: str, row: int, heading: str, value: Any, place: tuple[str, str, str]) -> None:
    """Whoever edits a sheet does not know the XML behind it."""
    problems = problems_of(read_unit_workbook, with_cell(WORKBOOK, sheet, row, heading, value))

    assert place in places(problems)


def test_endless_formatting_is_refused_before_it_is_taken_apart() -> None:
    """Each sign costs time, and a cell that is shown many times costs it many times."""

    def edit(opened: Workbook) -> None:
        for number in range(60):
            opened["Reading"].append(["know", f"Point {number}", "**a" * 6_000, None])

    (problem,) = problems_of(read_unit_workbook, edited(WORKBOOK, edit))

    assert ("workbook-too-large", True) == (problem.code, f"{MAX_FORMATTED}" in problem.message)


def test_parts_of_the_task_stand_once() -> None:
    """Of two titles one would get lost."""
    workbook = edited(WORKBOOK, lambda opened: add_row(opened, "Task", Part="title", Text="Another"))

    (problem,) = problems_of(read_unit_workbook, workbook)

    assert ("cell-value", "Task", "has a row above") == (problem.code, problem.file, problem.message[-16:-1])


def test_roles_may_have_commas_between_them() -> None:
    """People write lists in many ways."""
    read = read_unit_workbook(with_cell(WORKBOOK, "Unit", 8, "Value", "Owner, manager"))

    assert read.settings.roles == (Role.OWNER, Role.MANAGER)


def test_rows_without_a_text_are_passed_over() -> None:
    """An emptied row means that the part is not wanted."""

    def empty(opened: Workbook) -> None:
        for row in range(2, opened["Reading"].max_row + 1):
            for heading in ("Title", "Text"):
                cell(opened["Reading"], row, heading).value = None

    read = read_unit_workbook(edited(WORKBOOK, empty)).text

    assert ("", "", (), "") == (read.story_title, read.story_html, read.know, read.monday_html)

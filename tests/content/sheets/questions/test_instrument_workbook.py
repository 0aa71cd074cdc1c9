"""A colleague edits the questionnaire in a spreadsheet program: nothing is lost, and slips are told by cell."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl.styles import Font
from openpyxl.workbook.workbook import Workbook

from csr_xblock.content.library import effective_instrument
from csr_xblock.content.questions.adapted_writer import write_adaptation
from csr_xblock.content.questions.instrument_reader import read_instrument
from csr_xblock.content.questions.instrument_writer import write_instrument
from csr_xblock.content.sheets.questions.instrument_tables import INSTRUMENT_WORKBOOK
from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook, write_instrument_workbook
from csr_xblock.content.sheets.table_reader import MAX_PROBLEMS
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.questions.instrument import Instrument
from tests.content.documents import OWN_WORDS, adaptation
from tests.content.sheets.edited_instruments import PACKAGED, edited_instruments
from tests.content.sheets.workbooks import (
    add_row,
    cell,
    cells_of,
    edited,
    places,
    problems_of,
    row_of,
    with_cell,
)

WORKBOOK = write_instrument_workbook(PACKAGED, PACKAGED)
OWN = {
    "Asked": "yes",
    "Goal": "env-climate",
    "Topic": "Bicycles",
    "Question": "Who comes by bicycle?",
    **{f"Answer_{level}": f"Answer {level}." for level in range(5)},
}


def item_row(item_id: str) -> int:
    """Return the row of a packaged question."""
    return row_of(WORKBOOK, "Questions", item_id)


def read_with(sheet: str, row: int, heading: str, value: object) -> Instrument:
    """Return what a workbook with one changed cell says."""
    return read_instrument_workbook(with_cell(WORKBOOK, sheet, row, heading, value))


@given(instrument=edited_instruments())
@settings(max_examples=20, deadline=None)
def test_any_edited_instrument_comes_back(instrument: Instrument) -> None:
    """Instrument to workbook and back, and the workbook to XML and back: the same."""
    assert read_instrument(write_instrument(instrument)) == instrument

    workbook = write_instrument_workbook(instrument, PACKAGED)
    read = read_instrument_workbook(workbook)
    through_xml = read_instrument(write_instrument(read))

    assert read == instrument
    assert cells_of(write_instrument_workbook(read, PACKAGED)) == cells_of(workbook)
    assert cells_of(write_instrument_workbook(through_xml, PACKAGED)) == cells_of(workbook)


def test_saving_in_another_program_changes_nothing() -> None:
    """Numbers, texts and marks survive a program that writes the file in its own way."""
    assert read_instrument_workbook(edited(WORKBOOK, lambda workbook: None)) == PACKAGED


def test_switched_off_questions_can_be_switched_on_again() -> None:
    """A colleague sees what the packaged questionnaire has, too."""
    adapted = effective_instrument(
        adaptation('<perspectives><perspective id="community" off="true"/></perspectives>\n<items>'
                   '<item id="env-water" off="true"/></items>')
    )  # fmt: skip
    workbook = write_instrument_workbook(adapted, PACKAGED)

    def switch_on(opened: Workbook) -> None:
        for sheet, heading in (("Questions", "Asked"), ("Areas", "Used"), ("Goals", "Used")):
            for row in range(2, opened[sheet].max_row + 1):
                cell(opened[sheet], row, heading).value = "x"

    restored = read_instrument_workbook(edited(workbook, switch_on))

    assert read_instrument_workbook(workbook) == adapted
    assert {item.id for item in restored.items} == {item.id for item in PACKAGED.items}


def test_links_are_changed_added_and_deleted_by_their_rows() -> None:
    """Goals may be named by title; what comes of it is an adaptation that a programme keeps."""
    titles = {goal.id: goal.title for goal in PACKAGED.objectives}
    gone, changed = PACKAGED.links[0], PACKAGED.links[1]

    def edit(opened: Workbook) -> None:
        sheet = opened["Links"]
        cell(sheet, 3, "Why").value = "They settle it at the counter."
        cell(sheet, 3, "Months").value = 2
        sheet.delete_rows(2)
        ends = {"From_goal": titles[ObjectiveId("peo-learning")], "To_goal": "com-dialogue"}
        add_row(opened, "Links", **ends, Why="They know the street.", Months=4)

    read = read_instrument_workbook(edited(WORKBOOK, edit))
    adapted = effective_instrument(write_adaptation(read, PACKAGED))

    links = {(link.source, link.target): (link.why, link.lag_months) for link in adapted.links}
    assert read == adapted
    assert 30 == len(links)
    assert (gone.source, gone.target) not in links
    assert ("They settle it at the counter.", 2) == links[changed.source, changed.target]
    assert ("They know the street.", 4) == links[ObjectiveId("peo-learning"), ObjectiveId("com-dialogue")]


def test_own_question_gets_an_id_from_its_topic() -> None:
    """Nobody types ids."""
    workbook = edited(WORKBOOK, lambda opened: add_row(opened, "Questions", **OWN))

    read = read_instrument_workbook(workbook)

    own = read.item(ItemId("own-bicycles"))
    assert (own.text, own.perspective, own.weight, own.effort) == ("Who comes by bicycle?", "environment", 1, 1)
    assert read == read_instrument_workbook(write_instrument_workbook(read, PACKAGED))


def test_own_area_with_goal_and_question() -> None:
    """Rows lead to each other by their titles, as their ids are made only when the file is read."""

    def edit(opened: Workbook) -> None:
        add_row(opened, "Areas", Title="Digital work", Short_name="Digital", Question="How?", Colour="#123456")
        add_row(opened, "Goals", Area="Digital work", Title="Safe data", Initiatives="One\nTwo")
        add_row(opened, "Questions", **OWN | {"Goal": "safe DATA", "Area": "Digital", "Quick_check": "yes"})

    read = read_instrument_workbook(edited(WORKBOOK, edit))

    assert ("own-digital-work", "own-safe-data") == (read.items[-1].perspective, read.items[-1].objective)
    assert read.objectives[-1].initiatives == ("One", "Two")


def test_an_unused_area_leaves_out_what_belongs_to_it() -> None:
    """One no is enough, as in an adaptation."""
    row = row_of(WORKBOOK, "Areas", "community")

    read = read_with("Areas", row, "Used", "no")

    off = adaptation('<perspectives><perspective id="community" off="true"/></perspectives>')
    assert read == effective_instrument(off)


def test_a_question_with_no_in_front_is_left_out_whatever_else_it_says() -> None:
    """Drafts may stand in the sheet."""

    def edit(opened: Workbook) -> None:
        add_row(opened, "Questions", **OWN | {"Asked": "no", "Goal": "some day", "Weight": "heavy"})

    assert read_instrument_workbook(edited(WORKBOOK, edit)) == PACKAGED


def test_order_of_rows_is_the_order_of_questions() -> None:
    """Moving a row is how one sorts in a sheet."""

    def swap(opened: Workbook) -> None:
        sheet = opened["Questions"]
        for column in range(1, sheet.max_column + 1):
            first, second = sheet.cell(2, column), sheet.cell(3, column)
            first.value, second.value = second.value, first.value

    read = read_instrument_workbook(edited(WORKBOOK, swap))

    assert [item.id for item in read.items[:3]] == [PACKAGED.items[place].id for place in (1, 0, 2)]


def test_other_columns_and_sheets_are_passed_over() -> None:
    """Colleagues write remarks beside."""

    def edit(opened: Workbook) -> None:
        opened["Questions"].insert_cols(3)
        opened["Questions"].cell(1, 3).value = "My remarks"
        opened["Questions"].cell(2, 3).value = "=1+1"
        opened.create_sheet("Notes")

    assert read_instrument_workbook(edited(WORKBOOK, edit)) == PACKAGED


ENERGY = item_row("env-energy")
FAULTS: dict[str, tuple[str, int, str, Any, tuple[str, str, str]]] = {
    "formula": ("Questions", ENERGY, "Weight", "=1+1", ("cell-formula", "Questions", f"K{ENERGY}")),
    "formula-in-a-text": ("Questions", ENERGY, "Topic", '=HYPERLINK("x")', ("cell-formula", "Questions", f"D{ENERGY}")),
    "weight": ("Questions", ENERGY, "Weight", 99, ("weight-range", "Questions", f"K{ENERGY}")),
    "weight-in-words": ("Questions", ENERGY, "Weight", "heavy", ("cell-value", "Questions", f"K{ENERGY}")),
    "effort": ("Questions", ENERGY, "Effort", 4, ("effort-range", "Questions", f"P{ENERGY}")),
    "no-topic": ("Questions", ENERGY, "Topic", None, ("cell-empty", "Questions", f"D{ENERGY}")),
    "no-lowest-answer": ("Questions", ENERGY, "Answer 0", " ", ("cell-empty", "Questions", f"F{ENERGY}")),
    "no-highest-answer": ("Questions", ENERGY, "Answer 4", None, ("cell-empty", "Questions", f"J{ENERGY}")),
    "goal": ("Questions", ENERGY, "Goal", "env-clymate", ("cell-unknown", "Questions", f"C{ENERGY}")),
    "area": ("Questions", ENERGY, "Area", "people", ("cell-value", "Questions", f"B{ENERGY}")),
    "id-twice": ("Questions", ENERGY + 1, "Id", "env-energy", ("duplicate-id", "Questions", f"Y{ENERGY + 1}")),
    "id": ("Questions", ENERGY, "Id", "Env Energy", ("cell-value", "Questions", f"Y{ENERGY}")),
    "reserved-area": ("Areas", 2, "Id", "overall", ("reserved-id", "Areas", "G2")),
    "colour": ("Areas", 2, "Colour", "blue", ("cell-value", "Areas", "E2")),
    "figure": ("Figures", 3, "Better", "sideways", ("cell-value", "Figures", "D3")),
    "link-to-itself": ("Links", 2, "To goal", "peo-learning", ("link-to-itself", "Links", "B2")),
    "bands": ("Bands", 3, "From", 90, ("bands-order", "Bands", "B4")),
    "levels": ("Levels", 3, "Level", 3, ("levels", "Levels", "A6")),
    "mode": ("Modes", 2, "Mode", "slow", ("cell-value", "Modes", "A2")),
    "number-too-high": ("Numbers", 2, "Value", 3, ("parameter-range", "Numbers", "B2")),
    "number-not-whole": ("Numbers", 3, "Value", 2.5, ("cell-value", "Numbers", "B3")),
    "number-order": ("Numbers", 8, "Value", 60, ("parameter-order", "Numbers", "B8")),
    "number-sum": ("Numbers", 17, "Value", 0.4, ("parameter-sum", "Numbers", "B17")),
    "number-areas": ("Numbers", 4, "Value", 7, ("too-few-perspectives", "Numbers", "B4")),
    "number-unknown": ("Numbers", 2, "Id", "max-fun", ("cell-unknown", "Numbers", "E2")),
    "no-title": ("About", 2, "Text", None, ("cell-empty", "About", "B2")),
}


@pytest.mark.parametrize(("sheet", "row", "heading", "value", "place"), FAULTS.values(), ids=FAULTS)
def test_slips_are_told_by_cell(sheet: str, row: int, heading: str, value: Any, place: tuple[str, str, str]) -> None:
    """In a sheet of a thousand cells nobody finds a fault by its id."""
    problems = problems_of(read_instrument_workbook, with_cell(WORKBOOK, sheet, row, heading, value))

    assert place in places(problems)
    assert all(problem.line == int("".join(filter(str.isdigit, problem.cell))) for problem in problems)


def test_all_slips_are_told_at_once() -> None:
    """Nobody wants to upload a file ten times."""

    def edit(opened: Workbook) -> None:
        cell(opened["Questions"], 2, "Topic").value = None
        cell(opened["Questions"], 3, "Weight").value = "heavy"
        cell(opened["Areas"], 2, "Colour").value = "blue"

    problems = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert [("Questions", "D2"), ("Questions", "K3"), ("Areas", "E2")] == [
        (problem.file, problem.cell) for problem in problems
    ]


def test_sentences_speak_of_sheets_and_not_of_elements() -> None:
    """Whoever edits a sheet has never seen XML."""

    def edit(opened: Workbook) -> None:
        cell(opened["Questions"], ENERGY, "May not apply").value = "yes"
        cell(opened["Questions"], ENERGY, "When it does not apply").value = None
        for row in range(2, opened["Questions"].max_row + 1):
            if cell(opened["Questions"], row, "Area").value == "people":
                cell(opened["Questions"], row, "Quick check").value = "no"
            if cell(opened["Questions"], row, "Area").value == "finance":
                cell(opened["Questions"], row, "Asked").value = "no"

    problems = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert {"na-hint-missing", "no-core-items", "no-items"} == {problem.code for problem in problems}
    assert not [problem.message for problem in problems if "<" in problem.message or '="' in problem.message]
    assert f"Questions O{ENERGY}: na-hint-missing: " in str([str(problem) for problem in problems])


def test_circles_name_the_goals() -> None:
    """The row of one link alone does not show which others close the circle."""

    def edit(opened: Workbook) -> None:
        values = {"Why": "It does.", "Months": 3}
        add_row(opened, "Links", From_goal="env-resources", To_goal="env-climate", **values)
        add_row(opened, "Links", From_goal="env-climate", To_goal="env-resources", **values)

    (problem, *_) = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert ("link-circle", "Links") == (problem.code, problem.file)
    assert "env-climate -> env-resources" in problem.message or "env-resources -> env-climate" in problem.message


def test_a_copied_row_is_told_with_the_advice_of_the_read_me() -> None:
    """Copying a row is how one adds a question; its id comes along."""

    def edit(opened: Workbook) -> None:
        opened["Questions"].append([one.value for one in opened["Questions"][ENERGY]])

    (problem,) = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert [("duplicate-id", "Questions", f"Y{len(PACKAGED.items) + 2}")] == places([problem])
    assert "If this row is a copy, empty the cell" in problem.message
    assert "In a row that you have copied, empty the Id." in INSTRUMENT_WORKBOOK.guide


def test_what_is_moved_is_told_by_its_cell() -> None:
    """Results before and after would not be comparable; only what the package knows is held in its place."""

    def edit(opened: Workbook) -> None:
        cell(opened["Questions"], ENERGY, "Goal").value = "env-resources"
        cell(opened["Goals"], 2, "Area").value = "community"

    problems = problems_of(lambda data: read_instrument_workbook(data, PACKAGED), edited(WORKBOOK, edit))

    moved = [place for place in places(problems) if place[0] == "cell-moved"]
    assert moved == [("cell-moved", "Goals", "B2"), ("cell-moved", "Questions", f"C{ENERGY}")]


def test_an_own_questionnaire_may_have_its_questions_anywhere() -> None:
    """It is not compared to the packaged one."""

    def edit(opened: Workbook) -> None:
        cell(opened["About"], row_of(WORKBOOK, "About", "id"), "Text").value = "ours"
        cell(opened["Questions"], ENERGY, "Goal").value = "env-resources"

    read = read_instrument_workbook(edited(WORKBOOK, edit), PACKAGED)

    assert read.item(ItemId("env-energy")).objective == "env-resources"


def test_a_title_above_the_headings_is_one_fault() -> None:
    """Every heading is where it was, one row lower."""

    def edit(opened: Workbook) -> None:
        opened["Questions"].insert_rows(1)
        opened["Questions"]["A1"].value = "Our questions"

    (problem,) = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert ("headings-lower", "Questions", 2) == (problem.code, problem.file, problem.line)
    assert "The headings stand in row 2" in problem.message


def test_a_sheet_without_any_heading_is_one_fault() -> None:
    """Thirty lines about one row help nobody."""
    data = edited(WORKBOOK, lambda opened: opened["Areas"].delete_rows(1))

    (problem,) = problems_of(read_instrument_workbook, data)

    assert ("headings-missing", "Areas") == (problem.code, problem.file)


def test_merged_cells_are_named() -> None:
    """The answers in the cells below would be missing without a word."""

    def edit(opened: Workbook) -> None:
        opened["Questions"].merge_cells(f"F{ENERGY}:F{ENERGY + 1}")
        opened["Questions"].merge_cells("AB2:AC9")

    problems = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert [("cells-merged", "Questions", f"F{ENERGY}")] == places(problems)
    assert f"The cells F{ENERGY}:F{ENERGY + 1} are merged" in problems[0].message


def test_struck_through_words_are_one_fault_a_row() -> None:
    """Whether they are meant, nobody can say; people strike out a whole row to take it away."""

    def edit(opened: Workbook) -> None:
        for one in opened["Questions"][ENERGY]:
            one.font = Font(strike=True)
        opened["Links"]["C2"].font = Font(strike=True)

    problems = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert [("cell-struck", "Questions", f"A{ENERGY}"), ("cell-struck", "Links", "C2")] == places(problems)


def test_rows_that_look_empty_are_passed_over() -> None:
    """A tick box that is not ticked, copied down, makes no question."""

    def edit(opened: Workbook) -> None:
        add_row(opened, "Questions", Topic=" ", Question="\u00a0")
        add_row(opened, "Questions", Asked=False, Quick_check=False)

    assert read_instrument_workbook(edited(WORKBOOK, edit)) == PACKAGED


def test_a_line_break_of_another_program_is_a_space() -> None:
    """Excel on Windows keeps both of its signs, one of them escaped."""
    read = read_with("Questions", ENERGY, "Question", "One_x000D_\ntwo")

    assert read.item(ItemId("env-energy")).text == "One two"


def test_words_that_look_like_an_escape_come_back() -> None:
    """A file's name may have such letters."""
    own = replace(PACKAGED, title="Form _x0041_ of _x000D_")

    assert read_instrument_workbook(write_instrument_workbook(own, PACKAGED)).title == own.title


def remove_sheet(opened: Workbook) -> None:
    """Take a sheet out."""
    del opened["Goals"]


def rename_sheet(opened: Workbook) -> None:
    """Give a sheet a name with a slip."""
    opened["Goals"].title = "Goal"


def rename_column(opened: Workbook) -> None:
    """Give a column a heading with a slip."""
    opened["Areas"].cell(1, 2).value = "Titel"


def double_column(opened: Workbook) -> None:
    """Write a heading again."""
    opened["Areas"].cell(1, 9).value = "Title"


SHAPES: dict[str, tuple[Callable[[Workbook], None], str, str]] = {
    "sheet-removed": (remove_sheet, "sheet-missing", "There is no sheet 'Goals'."),
    "sheet-renamed": (rename_sheet, "sheet-missing", "Did you mean 'Goal'?"),
    "column-renamed": (rename_column, "column-missing", "no column 'Title'. Did you mean 'Titel'?"),
    "column-twice": (double_column, "column-twice", "The column 'Title' stands twice."),
}


@pytest.mark.parametrize(("edit", "code", "words"), SHAPES.values(), ids=SHAPES)
def test_missing_sheets_and_columns_are_named(edit: Callable[[Workbook], None], code: str, words: str) -> None:
    """A renamed heading is found at a glance once it is named."""
    (problem,) = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert (code, True) == (problem.code, words in problem.message)


def test_an_adapted_instrument_with_own_words_comes_back() -> None:
    """What was written in XML can go on in a sheet."""
    adapted = effective_instrument(
        adaptation(f'<items><item id="ours" objective="env-climate">{OWN_WORDS}</item></items>')
    )

    assert read_instrument_workbook(write_instrument_workbook(adapted, PACKAGED)) == adapted


def test_a_workbook_larger_than_xml_may_be_is_refused() -> None:
    """What is stored could not be read again."""

    def edit(opened: Workbook) -> None:
        for number in range(70):
            add_row(opened, "Questions", **OWN | {"Question": "&<" * 14_000, "Topic": f"Topic {number}"})

    (problem,) = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert problem.code == "workbook-too-large"


def test_rows_behind_the_last_fault_that_is_told_are_not_read() -> None:
    """Fifty thousand sentences would cost seconds, and nobody reads more than two hundred."""

    def edit(opened: Workbook) -> None:
        for _ in range(300):
            opened["Links"].append(["a", "b", None, "many", "maybe"])

    problems = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert len(problems) == MAX_PROBLEMS


def test_too_many_rows_are_refused() -> None:
    """Each row costs time in every check."""

    def edit(opened: Workbook) -> None:
        for number in range(2_001):
            opened["Links"].append(["a", "b", f"why {number}", 3, "no"])

    problems = problems_of(read_instrument_workbook, edited(WORKBOOK, edit))

    assert "too-many-rows" in {problem.code for problem in problems}

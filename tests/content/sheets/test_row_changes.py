"""Before a file is applied, its differences are listed as a colleague would name them."""

from csr_xblock.content.library import unit_text
from csr_xblock.content.sheets.row_changes import RowState, row_changes
from csr_xblock.content.sheets.tables import Values
from csr_xblock.content.sheets.units.unit_contents import UnitContents, UnitSettings
from csr_xblock.content.sheets.units.unit_rows import rows_of
from csr_xblock.content.sheets.units.unit_tables import UNIT_WORKBOOK
from csr_xblock.domain.identifiers import UnitId

ROWS = rows_of(UnitContents(UnitSettings("Why"), unit_text(UnitId("g-why"), "en")))


def changed(sheet: str, rows: list[Values]) -> list[tuple[str, str, str, list[str]]]:
    """Return what is told when a sheet has other rows."""
    changes = row_changes(UNIT_WORKBOOK, ROWS, {**ROWS, sheet: rows})
    return [(one.sheet, one.title, one.state.value, [heading for heading, _, _ in one.cells]) for one in changes]


def test_equal_rows_are_not_told() -> None:
    """An empty list means that nothing would change."""
    assert row_changes(UNIT_WORKBOOK, ROWS, ROWS) == ()


def test_a_setting_is_told_by_its_name_with_both_values() -> None:
    """Its row says 'Value' only."""
    unit = [{**row, "value": "Because"} if row["id"] == "title" else row for row in ROWS["Unit"]]

    (change,) = row_changes(UNIT_WORKBOOK, ROWS, {**ROWS, "Unit": unit})

    assert ("Title", RowState.CHANGED, (("Value", "Why", "Because"),)) == (change.title, change.state, change.cells)


def test_sections_are_known_by_their_ids_wherever_they_stand() -> None:
    """Moved things to know are the same things to know; a removed one takes no other with it."""
    story, first, *others = ROWS["Reading"]

    assert changed("Reading", [story, *others]) == [("Reading", "CSR is about your effects", "removed", [])]
    assert changed("Reading", [first, story, *others]) == []


def test_steps_are_known_by_their_place() -> None:
    """They have no ids; an added one is the last."""
    task = ROWS["Task"]
    more = [*task, {"part": "step", "text": "One more"}]
    other = [{**row, "text": "Another"} if place == 2 else row for place, row in enumerate(task)]

    assert changed("Task", more) == [("Task", "step", "added", [])]
    assert changed("Task", other) == [("Task", "step", "changed", ["Text"])]


def test_choices_are_known_within_their_question() -> None:
    """Every question has a choice a."""
    check = [{**row, "correct": "true"} if place == 1 else row for place, row in enumerate(ROWS["Check"])]

    assert [entry[2:] for entry in changed("Check", check)] == [("changed", ["Right"])]

"""The document as data: nothing that a page tells is missing, and no cell is a formula."""

import csv
import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.utils import translation

from csr_xblock.domain.document.blocks import Block, GoalMap, Paragraph, Table
from csr_xblock.domain.document.document_data import document_in
from csr_xblock.domain.document.document_file import DocumentFile
from csr_xblock.domain.document.kept_version import AskedWith, RestsOn, VersionHead
from csr_xblock.domain.document.plain_text import said_lines
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.document.file_words import file_words
from csr_xblock.screens.document.files import FORMS
from tests.domain.document.made_documents import MADE_DOCUMENT

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
RESTS_ON = RestsOn(7, datetime(2026, 11, 2, 12, tzinfo=UTC))
HEAD = VersionHead(2, NOON, "en", "=New goals", RESTS_ON, 2, "Rasa", NOON)
KEPT = DocumentFile(MADE_DOCUMENT, NOON, HEAD, RESTS_ON, AskedWith("csr-scorecard", "1.2"))

WITH_COVER = replace(
    MADE_DOCUMENT, sections=(Section(SectionId.COVER, "", (Paragraph("Written on Monday."),)), *MADE_DOCUMENT.sections)
)


def cells(file: DocumentFile, language: str = "en") -> list[list[str]]:
    """Return the rows of the CSV without its headings."""
    with translation.override(language):
        text = FORMS["csv"].write(file).decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=",;"[language == "lt"]))


def test_json_holds_the_document_and_says_what_it_is() -> None:
    """A program that reads it needs no page beside it."""
    told = json.loads(FORMS["json"].write(KEPT))

    assert MADE_DOCUMENT == document_in(told.pop("document"))
    assert {
        "format": "csr-xblock strategy document",
        "format_version": 1,
        "made_at": "2026-11-29T12:00:00+00:00",
        "version": {
            "number": 2,
            "kept_at": "2026-11-29T12:00:00+00:00",
            "what_has_changed": "=New goals",
            "approved_by": "Rasa",
            "approved_at": "2026-11-29T12:00:00+00:00",
        },
        "self_assessment": {
            "handed_in_at": "2026-11-02T12:00:00+00:00",
            "instrument": {"id": "csr-scorecard", "version": "1.2"},
        },
    } == told


def test_document_of_today_has_no_version() -> None:
    """Nobody takes it for something that was approved."""
    told = json.loads(FORMS["json"].write(DocumentFile(MADE_DOCUMENT, NOON)))

    assert None is told["version"]
    assert {"handed_in_at": None, "instrument": None} == told["self_assessment"]
    assert ["About this file", "", "1", "Version", "document of today"] in cells(DocumentFile(MADE_DOCUMENT, NOON))


def test_csv_has_a_row_for_each_cell() -> None:
    """Section, part, row, column, value: a pivot table gives every table back."""
    rows = cells(KEPT)

    assert ["Section", "Part", "Row", "Column", "Value"] == rows[0]
    assert [
        ["Goals and measures", "Goals in figures", "1", "Goal", "Energy"],
        ["Goals and measures", "Goals in figures", "1", "Today", "12 kWh"],
        ["Goals and measures", "Goals in figures", "1", "Target", "10 kWh"],
        ["Goals and measures", "Goals in figures", "2", "Goal", "Bread"],
        ["Goals and measures", "Goals in figures", "2", "Target", "5"],
    ] == [row for row in rows if row[0] == "Goals and measures"]
    assert [["Our values and commitment", "", "1", "", "We bake honestly."]] == [
        row for row in rows if row[0] == "Our values and commitment"
    ]
    assert ["Where we stand", "Two of six areas have a number.", "1", "Points", "50"] in rows


def _with_numbers(block: Block) -> Block:
    """Return a block as a spreadsheet tells it: after how many months a link is seen is a number there."""
    if not isinstance(block, GoalMap):
        return block
    return replace(block, links=tuple(replace(one, seen=str(one.months)) for one in block.links))


@pytest.mark.parametrize("section", MADE_DOCUMENT.sections, ids=lambda one: one.id)
def test_csv_leaves_no_word_out(section: Section) -> None:
    """Every entry, cell and sentence of the page is somewhere in the file."""
    told = " ".join(cell for row in cells(KEPT) if row[0] == section.title for cell in row)

    blocks = [_with_numbers(block) for block in section.blocks]
    words = {word for block in blocks for line in said_lines(block) for word in line.split()} - {"→", "·"}
    assert [] == [word for word in words if word.rstrip(":") not in told]


def test_no_cell_is_a_formula() -> None:
    """What somebody writes into a goal must not be carried out by whoever opens the file."""
    table = Table("@Goals", ("Goal", "+Target"), (("=1+1", "-2"), ("a;=1+1", "b")))
    section = Section(SectionId.GOALS, "=Goals", (table, Paragraph("+370 600")))
    rows = cells(replace(KEPT, document=replace(MADE_DOCUMENT, company="=cmd", sections=(section,))))

    assert ["'=Goals", "'@Goals", "1", "Goal", "'=1+1"] in rows
    assert ["'=Goals", "'@Goals", "1", "'+Target", "'-2"] in rows
    assert ["About this file", "", "1", "What has changed", "'=New goals"] in rows
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@")) or ";=" in cell]


def test_lithuanian_spreadsheet_cuts_at_semicolons() -> None:
    """Commas stand in numbers there."""
    assert {5} == {len(row) for row in cells(KEPT, "lt")}


@pytest.mark.parametrize("document", [MADE_DOCUMENT, WITH_COVER], ids=["without a cover", "with a cover"])
def test_docx_says_which_version_it_is(document: StrategyDocument) -> None:
    """The text was kept before somebody approved it, so the file says it; today's document says nothing of versions."""
    with speaking("en"):
        kept, today = (
            ZipFile(BytesIO(FORMS["docx"].write(file))).read("word/document.xml").decode()
            for file in (replace(KEPT, document=document), DocumentFile(document, NOON))
        )

    assert "Version 2 of 29 Nov 2026. Approved by Rasa on 29 Nov 2026." in kept
    assert "Approved by" not in today
    assert ("Written on" in kept) is (document is WITH_COVER)


def test_each_form_is_named_where_it_is_offered() -> None:
    """A link that says JSON alone helps nobody."""
    assert not [form for form in FORMS if file_words(form) == form.upper()]

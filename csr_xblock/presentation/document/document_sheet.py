"""
The document as one table of plain cells: section, part, row, column, value.

Each cell of a table of the document is a row here, so tables of any width stand in one file, and a spreadsheet program
turns them back with a pivot table. Texts have no part, and a row for each paragraph or entry.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_never

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.document.blocks import Bars, Block, Bullets, Formatted, GoalMap, Paragraph, Table
from csr_xblock.domain.document.document_file import DocumentFile
from csr_xblock.domain.document.plain_text import said_lines
from csr_xblock.domain.document.strategy_document import Section
from csr_xblock.presentation.sheet import Sheet

Row = tuple[str, str, int, str, str]
"""Section, part, number of the row in its part from 1, column, value."""


def document_sheet(file: DocumentFile) -> Sheet:
    """Return the table. It begins with what file it is, the footer of every sheet among that."""
    rows = [*_about(file), *(row for section in file.document.sections for row in _of_section(section))]
    headings = (
        pgettext("column of a file", "Section"),
        pgettext("column of a file", "Part"),
        pgettext("column of a file", "Row"),
        pgettext("column of a file", "Column"),
        pgettext("column of a file", "Value"),
    )
    return Sheet(file.document.title, headings, tuple(rows))


def _about(file: DocumentFile) -> Iterator[Row]:
    """Yield what the file is, one thing a row. Days are those of whoever downloads it, as every program sorts them."""
    head, asked = file.head, file.asked_with
    told = {
        _("Title"): file.document.title,
        _("Company"): file.document.company,
        _("Version"): _("document of today") if head is None else str(head.number),
        _("Kept on"): "" if head is None else _day(head.made_at),
        _("What has changed"): "" if head is None else head.note,
        _("Approved by"): "" if head is None else head.approved_by,
        _("Approved on"): "" if head is None else _day(head.approved_at),
        _("Self-assessment handed in on"): _day(file.rests_on.handed_in_at),
        _("Questionnaire"): "" if asked is None else f"{asked.instrument} {asked.version}",
        _("Language"): file.document.language,
        _("File made on"): _day(file.made_at),
        _("Note"): file.document.footer,
    }
    for column, value in told.items():
        if value:
            yield _("About this file"), "", 1, column, value


def _day(moment: datetime | None) -> str:
    return "" if moment is None else timezone.localtime(moment).date().isoformat()


def _of_section(section: Section) -> Iterator[Row]:
    text_rows = 0
    for block in section.blocks:
        if isinstance(block, Paragraph | Bullets | Formatted):
            for line in said_lines(block):
                text_rows += 1
                yield section.title, "", text_rows, "", line
        else:
            caption, cells = _cells(block)
            yield from ((section.title, caption, row, column, value) for row, column, value in cells if value)


def _cells(block: Block) -> tuple[str, Iterator[tuple[int, str, str]]]:
    """Return what a block with rows is called, and its cells: number of the row, column, value."""
    match block:
        case Table():
            return block.caption, _cells_of_table(block)
        case Bars():
            return block.caption, _cells_of_bars(block)
        case GoalMap():
            return block.caption, _cells_of_map(block)
        case Paragraph() | Bullets() | Formatted():
            raise AssertionError("texts have no cells")
        case _:
            assert_never(block)


def _cells_of_table(table: Table) -> Iterator[tuple[int, str, str]]:
    for number, row in enumerate(table.rows, 1):
        for column, cell in zip(table.head, row, strict=True):
            yield number, column, cell


def _cells_of_bars(bars: Bars) -> Iterator[tuple[int, str, str]]:
    for number, bar in enumerate(bars.bars, 1):
        yield number, _("Area"), bar.name
        yield number, _("Points"), "" if bar.points is None else str(bar.points)
        yield number, _("Number and level"), bar.said


def _cells_of_map(goal_map: GoalMap) -> Iterator[tuple[int, str, str]]:
    titles = goal_map.titles
    for number, link in enumerate(goal_map.links, 1):
        yield number, _("Goal"), titles[link.source]
        yield number, _("Goal that it helps"), titles[link.target]
        yield number, _("Why"), link.why
        yield number, _("Months until it is seen"), "" if link.months is None else str(link.months)

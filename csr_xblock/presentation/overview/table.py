"""
The list of learners as a table for a spreadsheet: translated headings, one row of plain cells for each learner.

All words are looked up when the table is made, because its rows are read later, when no language is active any more.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from csr_xblock.domain.languages import list_separator
from csr_xblock.domain.overview.disclosure import Figure, ToldResult
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.overview.overview_words import level_namer, role_names, step_words

Cell = str | Figure | None
"""A text, a number that may be told, or nothing."""


@dataclass(frozen=True)
class LearnerTable:
    """
    `title` names the sheet. `rows` are read once, learner by learner, when somebody asks for them.

    `separator` stands between the cells of a line, where the table is written in lines.
    """

    title: str
    headings: tuple[str, ...]
    rows: Iterator[tuple[Cell, ...]]
    separator: str = ","


def learner_table(learners: Iterator[LearnerRecord], words: Instrument) -> LearnerTable:
    """Return the table of the given learners, none of whom is read yet."""
    row = _row_maker(words)
    return LearnerTable(
        title=_("Learners"),
        headings=(
            _("User name"),
            _("Name"),
            _("Step"),
            _("Role"),
            _("Began"),
            _("Last active"),
            _("Handed in"),
            _("Self-assessments handed in"),
            _("Units open"),
            _("Units done"),
            _("Score"),
            _("Level"),
        ),
        rows=(row(record) for record in learners),
        separator=list_separator(get_language()),
    )


def _row_maker(words: Instrument) -> Callable[[LearnerRecord], tuple[Cell, ...]]:
    steps, roles, hidden, level_of = step_words(), role_names(), _("not shared"), level_namer(words)

    def row(record: LearnerRecord) -> tuple[Cell, ...]:
        return (
            record.person.username,
            record.person.full_name,
            steps[record.step],
            roles[record.role] if record.role else None,
            _day(record.began_at),
            _day(record.last_active_at),
            _day(record.submitted_at),
            record.attempts,
            hidden if record.units_open is None else record.units_open,
            record.units_done,
            *_result(record, level_of, hidden),
        )

    return row


def _result(record: LearnerRecord, level_of: Callable[[ToldResult], str], hidden: str) -> tuple[Cell, Cell]:
    if record.submitted_at is None:
        return None, None
    if record.result is None:
        return hidden, hidden
    return record.result.score, level_of(record.result)


def _day(moment: datetime | None) -> str | None:
    """Return the day as 2026-11-24, which every spreadsheet sorts and understands."""
    return None if moment is None else timezone.localtime(moment).date().isoformat()

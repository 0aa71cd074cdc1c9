"""
The trainer's screens for evidence: the reports that wait, and one of them to read, accept or return.

Only reports that were handed in for trainers arrive here (results.evidence_store).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import Figure
from csr_xblock.domain.overview.oversight import MAX_TRAINER_NOTE_CHARACTERS
from csr_xblock.domain.overview.reports import ReadableReport
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.overview.overview_words import (
    EVIDENCE,
    REPORT,
    Pages,
    TrainerTab,
    pages_of,
    person_words,
    tabs,
)
from csr_xblock.presentation.overview.report_beside import ReportBeside
from csr_xblock.services.overview.review_evidence import ReportPage


@dataclass(frozen=True)
class ReportRow:
    """A waiting report and the link to read it."""

    unit: str
    learner: str
    handed_in: str
    url: str


@dataclass(frozen=True)
class EvidencePage:
    """The reports that wait, the longest waiting first. `off` says that nobody reviews here, '' otherwise."""

    prefix: str
    tabs: tuple[TrainerTab, ...]
    found: str
    off: str
    rows: tuple[ReportRow, ...]
    pages: Pages


@dataclass(frozen=True)
class ReportToRead:
    """
    One report. With `is_waiting` False there is nothing to decide any more; `standing` says why.

    `earlier_note` is what a trainer wrote when returning it before. `beside` is what the report answers to.
    """

    prefix: str
    tabs: tuple[TrainerTab, ...]
    report_id: int
    version: str
    unit: str
    learner: str
    handed_in: str
    text: str
    who: str
    when: str
    beside: ReportBeside
    earlier_note: str
    standing: str
    is_waiting: bool
    most_note_characters: int
    decide_url: str
    next_url: str


def evidence_page(listed: ReportPage, titles: Mapping[UnitId, str], links: Links, *, is_reviewed: bool) -> EvidencePage:
    """Return the list. `is_reviewed`: in some unit of the programme evidence counts when a trainer has accepted it."""
    off = _(
        "In this programme evidence counts as soon as a learner has written it, and only the learner reads it. "
        "In Studio you can choose that trainers accept it."
    )
    return EvidencePage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, EVIDENCE),
        found=_found(listed.found),
        off="" if is_reviewed or listed.found.number else off,
        rows=tuple(
            ReportRow(
                titles.get(one.unit, one.unit),
                person_words(one.person),
                day_words(one.handed_in_at),
                links.to(f"{REPORT}/{one.id}"),
            )
            for one in listed.reports
        ),
        pages=pages_of(links, EVIDENCE, listed.number, listed.pages),
    )


def report_to_read(
    report: ReadableReport, title: str, beside: ReportBeside, links: Links, *, decide_url: str
) -> ReportToRead:
    """Return one report for its trainer."""
    progress = report.progress
    return ReportToRead(
        prefix=f"csr{links.block}",
        tabs=tabs(links, EVIDENCE),
        report_id=report.id,
        version=progress.evidence_version,
        unit=title,
        learner=person_words(report.person),
        handed_in=day_words(progress.evidence_handed_in_at),
        text=progress.task_evidence,
        who=progress.task_who,
        when="" if progress.task_when is None else date_words(progress.task_when),
        beside=beside,
        earlier_note=progress.trainer_note,
        standing=_standing(progress.evidence),
        is_waiting=progress.evidence is EvidenceState.WAITING,
        most_note_characters=MAX_TRAINER_NOTE_CHARACTERS,
        decide_url=decide_url,
        next_url=links.to(EVIDENCE),
    )


def _found(figure: Figure) -> str:
    if not figure.number:
        return _("No report is waiting.")
    sentence = ngettext("{count} report is waiting.", "{count} reports are waiting.", figure.number)
    return sentence.format(count=figure)


def _standing(state: EvidenceState) -> str:
    if state is EvidenceState.ACCEPTED:
        return _("This report has been accepted.")
    return _("This report was returned to the learner.") if state is EvidenceState.RETURNED else ""

"""
The trainer's screens for evidence: the reports that wait, those decided last, and one to read, accept or return.

Only reports that were handed in for trainers arrive here (results.evidence_store).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import Figure
from csr_xblock.domain.overview.oversight import MAX_TRAINER_NOTE_CHARACTERS
from csr_xblock.domain.overview.reports import DecidedReport, ReadableReport
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.overview.overview_words import (
    EVIDENCE,
    REPORT,
    Pages,
    TrainerTab,
    decided_words,
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
class DecidedRow:
    """A report about which a trainer has decided, with the link to read it again."""

    unit: str
    learner: str
    state: str
    url: str


@dataclass(frozen=True)
class EvidencePage:
    """
    The reports that wait, the longest waiting first, and those that were decided last.

    `off` says that nobody reviews here, `told` what was decided a moment ago, with the way to the `next` report in
    `next_url`; each '' otherwise.
    """

    prefix: str
    tabs: tuple[TrainerTab, ...]
    told: str
    next: str
    next_url: str
    found: str
    off: str
    rows: tuple[ReportRow, ...]
    pages: Pages
    decided: tuple[DecidedRow, ...]


@dataclass(frozen=True)
class ReportToRead:
    """
    One report. With `is_waiting` False there is nothing to decide any more; `standing` says why.

    `earlier_note` is what a trainer wrote when returning it before. `beside` is what the report answers to.
    `decided_url` is the list of reports that says what was decided about this one.
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
    decided_url: str
    back_url: str


def evidence_page(
    listed: ReportPage,
    titles: Mapping[UnitId, str],
    links: Links,
    *,
    is_reviewed: bool,
    decided: Iterable[DecidedReport] = (),
    told: ReadableReport | None = None,
    has_documents: bool = False,
) -> EvidencePage:
    """
    Return the list. `is_reviewed`: in some unit of the programme evidence counts when a trainer has accepted it.

    `decided` are the reports that were decided last; `told` is the one that was decided a moment ago.
    """
    off = _(
        "In this programme evidence counts as soon as a learner has written it, and only the learner reads it. "
        "In Studio you can choose that trainers accept it."
    )
    rows = tuple(
        ReportRow(
            titles.get(one.unit, one.unit),
            person_words(one.person),
            day_words(one.handed_in_at),
            links.to(f"{REPORT}/{one.id}"),
        )
        for one in listed.reports
    )
    sentence = "" if told is None else _told(told, titles)
    next_row = rows[0] if sentence and rows else None
    return EvidencePage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, EVIDENCE, has_documents=has_documents),
        told=sentence,
        next="" if next_row is None else _next(next_row),
        next_url="" if next_row is None else next_row.url,
        found=_found(listed.found),
        off="" if is_reviewed or listed.found.number else off,
        rows=rows,
        pages=pages_of(links, EVIDENCE, listed.number, listed.pages),
        decided=tuple(
            DecidedRow(
                titles.get(one.unit, one.unit),
                person_words(one.person),
                decided_words(one.state, one.decided_at),
                links.to(f"{REPORT}/{one.id}"),
            )
            for one in decided
        ),
    )


def report_to_read(
    report: ReadableReport,
    title: str,
    beside: ReportBeside,
    links: Links,
    *,
    decide_url: str,
    has_documents: bool = False,
) -> ReportToRead:
    """Return one report for its trainer."""
    progress = report.progress
    return ReportToRead(
        prefix=f"csr{links.block}",
        tabs=tabs(links, EVIDENCE, has_documents=has_documents),
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
        decided_url=f"{links.to(f'{EVIDENCE}/1/{report.id}')}#csr{links.block}-told",
        back_url=links.to(EVIDENCE),
    )


def _found(figure: Figure) -> str:
    if not figure.number:
        return _("No report is waiting.")
    sentence = ngettext("{count} report is waiting.", "{count} reports are waiting.", figure.number)
    return sentence.format(count=figure)


def _told(report: ReadableReport, titles: Mapping[UnitId, str]) -> str:
    """Return what was decided about a report, '' while it waits."""
    state, unit = report.progress.evidence, report.progress.unit
    if state is EvidenceState.ACCEPTED:
        sentence = _("Accepted: the report of {learner} about “{unit}”.")
    elif state is EvidenceState.RETURNED:
        sentence = _("Returned: the report of {learner} about “{unit}”.")
    else:
        return ""
    return sentence.format(learner=person_words(report.person), unit=titles.get(unit, unit))


def _next(row: ReportRow) -> str:
    return _("Read the next report: {unit}, {learner}").format(unit=row.unit, learner=row.learner)


def _standing(state: EvidenceState) -> str:
    if state is EvidenceState.ACCEPTED:
        return _("This report has been accepted, and what is accepted stays so.")
    if state is EvidenceState.RETURNED:
        return _("This report was returned to the learner. You can decide again when it has been handed in anew.")
    return ""

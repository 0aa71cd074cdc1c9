"""Lets a trainer read the reports that were handed in for trainers, and accept or return them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.decisions import NewDecision
from csr_xblock.domain.overview.disclosure import Figure, figure_of_list
from csr_xblock.domain.overview.oversight import MAX_TRAINER_NOTE_CHARACTERS, DecisionKind, Overseen
from csr_xblock.domain.overview.reports import DecidedReport, ReadableReport, WaitingReport
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork, completed_at
from csr_xblock.results.overview.evidence_store import decide, find_report, list_decided, list_waiting, waiting_reports
from csr_xblock.results.overview.kept_sums import kept_or_made
from csr_xblock.services.overview.paging import LazyRows, nearest_page

PAGE_SIZE = 20
DECIDED_SHOWN = 10

FindWork = Callable[[UnitId], UnitWork]
"""How to find what a unit of the programme asks, which decides whether accepted evidence completes it."""


@dataclass(frozen=True)
class ReportPage:
    """One page of waiting reports, the longest waiting first. `number` counts from 1."""

    reports: tuple[WaitingReport, ...]
    number: int
    pages: int
    found: Figure


@dataclass(frozen=True)
class EvidenceDecision:
    """What a trainer decides about the report with this number, whose evidence had this version when it was read."""

    report_id: int
    version: str
    accepts: bool
    note: str = ""


def report_page(overseen: Overseen, names: tuple[str, ...], number: int) -> ReportPage:
    """Return a page of waiting reports, the last one for a number beyond it. Two queries, or three."""
    rows = LazyRows(
        lambda: kept_or_made(overseen, "reports", lambda: waiting_reports(overseen).count()),
        lambda start, size: list_waiting(overseen, names, start, size),
    )
    page = nearest_page(rows, PAGE_SIZE, number)
    return ReportPage(tuple(page), page.number, page.paginator.num_pages, figure_of_list(page.paginator.count))


def decided_reports(overseen: Overseen, names: tuple[str, ...]) -> tuple[DecidedReport, ...]:
    """Return the reports that were decided last, the latest first, at most DECIDED_SHOWN. One query."""
    return tuple(list_decided(overseen, names, DECIDED_SHOWN))


def read_report(overseen: Overseen, names: tuple[str, ...], report_id: int) -> ReadableReport | None:
    """Return a report that trainers may read, None for every other number. One query."""
    return find_report(overseen, names, report_id)


def decide_evidence(trainer: int, overseen: Overseen, decision: EvidenceDecision, find_work: FindWork) -> KeptProgress:
    """
    Accept a waiting report, or return it with a note. `trainer` is a user's id.

    An accepted one completes the unit if nothing else is missing. Raises InvalidInput without a note for what is
    returned, Conflict when no such report of this programme waits (any more) or when its text has changed since.
    """
    note = checked_text(decision.note, MAX_TRAINER_NOTE_CHARACTERS, "note").strip()
    if not note and not decision.accepts:
        raise InvalidInput("note-missing", "note")
    report = find_report(overseen, (), decision.report_id)
    if report is None:
        raise Conflict("report-gone")
    work = find_work(report.progress.unit)

    def change(kept: KeptProgress, now: datetime) -> Mapping[str, object]:
        _check_is_as_read(kept, decision)
        if not decision.accepts:
            return {"evidence_returned_at": now, "trainer_note": note}
        done_at = completed_at(work, kept, now, kept.check_passed_at, now)
        return {"task_accepted_at": now, "completed_at": done_at, "trainer_note": note}

    kind = DecisionKind.EVIDENCE_ACCEPTED if decision.accepts else DecisionKind.EVIDENCE_RETURNED
    return decide(
        report.learner,
        report.progress.unit,
        change,
        NewDecision(trainer, report.learner, kind, report.progress.unit, note),
    )


def _check_is_as_read(kept: KeptProgress, decision: EvidenceDecision) -> None:
    """Asked under the lock: what is decided about is what the trainer has read."""
    if kept.evidence is not EvidenceState.WAITING or not kept.trainers_may_read:
        raise Conflict("report-gone")
    if kept.evidence_version != decision.version:
        raise Conflict("report-changed")

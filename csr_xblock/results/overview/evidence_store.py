"""
Reports on tasks that a trainer may read: those handed in while the page said that trainers read them, and no others.

A text that a learner saved for nobody else is not found by any query here.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.decisions import NewDecision
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.reports import DecidedReport, LearnersReport, ReadableReport, WaitingReport
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.person_names import name_of
from csr_xblock.domain.units.evidence import EvidenceState, evidence_state
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.overview.decision_store import record
from csr_xblock.results.overview.learner_groups import progress_in, shares
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import change_progress, kept


def readable_reports(overseen: Overseen) -> QuerySet[UnitProgress]:
    """Return the reports of the programme's units that trainers may read."""
    return progress_in(overseen).filter(evidence_handed_in_at__isnull=False, trainers_may_read=True)


def waiting_reports(overseen: Overseen) -> QuerySet[UnitProgress]:
    """Return those about which nothing was decided yet."""
    return readable_reports(overseen).filter(evidence_returned_at=None, task_accepted_at=None)


def list_waiting(overseen: Overseen, names: tuple[str, ...], start: int, size: int) -> list[WaitingReport]:
    """Return a page of the waiting reports, the longest waiting first. `names` as in person_names. One query."""
    columns = ("pk", "unit_id", "evidence_handed_in_at", *_person_columns(names))
    rows = waiting_reports(overseen).order_by("evidence_handed_in_at", "pk").values_list(*columns)
    return [
        WaitingReport(pk, name_of(user_id, username, parts), UnitId(unit), handed_in_at)
        for pk, unit, handed_in_at, user_id, username, *parts in rows[start : start + size]
    ]


def list_decided(overseen: Overseen, names: tuple[str, ...], size: int) -> list[DecidedReport]:
    """Return the reports about which something was decided last, the latest first. One query."""
    was_decided = Q(evidence_returned_at__isnull=False) | Q(task_accepted_at__isnull=False)
    decided_at = Coalesce("task_accepted_at", "evidence_returned_at")
    rows = readable_reports(overseen).filter(was_decided).annotate(decided_at=decided_at).order_by("-decided_at", "-pk")
    columns = ("pk", "unit_id", "task_accepted_at", "decided_at", *_person_columns(names))
    return [
        DecidedReport(
            id=pk,
            person=name_of(user_id, username, parts),
            unit=UnitId(unit),
            state=EvidenceState.RETURNED if accepted_at is None else EvidenceState.ACCEPTED,
            decided_at=decided_at,
        )
        for pk, unit, accepted_at, decided_at, user_id, username, *parts in rows.values_list(*columns)[:size]
    ]


def reports_of(overseen: Overseen, user_id: int) -> list[LearnersReport]:
    """Return the reports of one learner, without their texts. One query."""
    columns = ("pk", "unit_id", "evidence_handed_in_at", "evidence_returned_at", "task_accepted_at")
    rows = readable_reports(overseen).filter(user_id=user_id).order_by("pk").values_list(*columns)
    return [
        LearnersReport(
            pk, UnitId(unit), evidence_state(handed_in, returned, accepted), accepted or returned or handed_in
        )
        for pk, unit, handed_in, returned, accepted in rows
    ]


def find_report(overseen: Overseen, names: tuple[str, ...], report_id: int) -> ReadableReport | None:
    """Return a report by its number, None if no trainer of this programme may read such a one. One query."""
    parts = {f"name_{index}": F(f"user__{one}") for index, one in enumerate(names)}
    known = readable_reports(overseen).select_related("user").annotate(**parts, shares=shares(overseen, "user_id"))
    row = known.filter(pk=report_id).first()
    if row is None:
        return None
    person = name_of(row.user_id, row.user.get_username(), [getattr(row, part) for part in parts])
    learner = Learner(row.course_key, row.user_id)
    return ReadableReport(row.pk, learner, person, kept(row), shares=row.shares)


def decide(
    learner: Learner,
    unit: UnitId,
    change: Callable[[KeptProgress, datetime], Mapping[str, object]],
    decision: NewDecision,
) -> KeptProgress:
    """Change the progress under its lock and log the decision, both or neither."""
    with transaction.atomic():
        progress = change_progress(learner, unit, change)
        record(decision)
    return progress


def _person_columns(names: tuple[str, ...]) -> tuple[str, ...]:
    return ("user_id", "user__username", *(f"user__{one}" for one in names))

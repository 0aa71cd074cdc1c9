"""The door to learners' progress with units. Writes that depend on what is stored lock the row first."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.units.unit_progress import KeptProgress, WorkCounts
from csr_xblock.results.change_store import note_change
from csr_xblock.results.units.learning_tables import measured
from csr_xblock.results.units.progress_tables import UnitProgress


def progress_of(learner: Learner) -> dict[UnitId, KeptProgress]:
    """Return the progress with every unit that was once open to the learner. One query."""
    rows = _rows(learner).select_related("learning")
    return {UnitId(row.unit_id): kept_with_learning(row) for row in rows}


def work_counts(learner: Learner) -> WorkCounts:
    """Return how much of the learner's work with units is kept. One query."""
    rows = list(_rows(learner).select_related("learning").order_by("pk"))
    reports = [row for row in rows if row.task_evidence or row.task_who or row.task_when]
    return WorkCounts(
        opened=len(rows),
        entered=sum(row.started_at is not None for row in rows),
        done=sum(row.completed_at is not None for row in rows),
        reports=len(reports),
        reports_for_trainers=sum(row.trainers_may_read for row in reports),
        plans=sum(bool(row.monday_note) for row in rows),
        tries=sum(row.check_tries for row in rows),
        measured=sum(hasattr(row, "learning") for row in rows),
    )


def mark_opened(learner: Learner, units: Mapping[UnitId, bool]) -> None:
    """
    Write that the units were open to the learner; those already written stay as they are. Two queries, or none.

    `units` says of each whether it was opened by results (rules.results_asked).
    """
    rows = [
        UnitProgress(
            course_key=learner.course, user_id=learner.user_id, unit_id=unit, opened_by_results=opened_by_results
        )
        for unit, opened_by_results in units.items()
    ]
    if not rows:
        return
    with transaction.atomic():
        UnitProgress.objects.bulk_create(rows, ignore_conflicts=True)
        note_change(learner.course, learner.user_id)


def mark_started(learner: Learner, unit: UnitId) -> datetime:
    """
    Write that the learner enters the unit now, unless that is written already. Returns the time. Two queries.

    Only units that are entered from now on ask what is known already; those that were read before have taught it.
    """
    now = timezone.now()
    with transaction.atomic():
        _row(learner, unit).filter(started_at=None).update(started_at=now, may_ask_before=True)
        note_change(learner.course, learner.user_id)
    return now


def change_progress(
    learner: Learner, unit: UnitId, change: Callable[[KeptProgress, datetime], Mapping[str, object]]
) -> KeptProgress:
    """
    Change a unit's progress under a lock and return what is kept then.

    `change` gets what is kept and the time, and returns the columns to write. The first statement is a write, as in
    `attempt_store.locked_draft`. Raises NotAllowed when the unit was never open to the learner.
    """
    with transaction.atomic():
        if not _row(learner, unit).update(revision=F("revision") + 1):
            raise NotAllowed("unit-locked")
        row = _row(learner, unit).select_related("learning").get()
        columns = change(kept_with_learning(row), timezone.now())
        for column, value in columns.items():
            setattr(row, column, value)
        row.save(update_fields=list(columns))
        note_change(learner.course, learner.user_id)
    return kept_with_learning(row)


def kept_with_learning(row: UnitProgress) -> KeptProgress:
    """Return a row, read together with its `learning`, as a value with what was said about that."""
    return replace(kept(row), learning=measured(row))


def kept(row: UnitProgress) -> KeptProgress:
    """Return a row as a value, without what was said about learning."""
    return KeptProgress(
        unit=UnitId(row.unit_id),
        opened_at=row.opened_at,
        started_at=row.started_at,
        check_tries=row.check_tries,
        check_best_percent=row.check_best_percent,
        check_passed_at=row.check_passed_at,
        task_evidence=row.task_evidence,
        task_who=row.task_who,
        task_when=row.task_when,
        task_accepted_at=row.task_accepted_at,
        monday_note=row.monday_note,
        completed_at=row.completed_at,
        trainers_may_read=row.trainers_may_read,
        evidence_handed_in_at=row.evidence_handed_in_at,
        evidence_returned_at=row.evidence_returned_at,
        trainer_note=row.trainer_note,
        opened_by_results=row.opened_by_results,
        may_ask_before=row.may_ask_before,
        check_first_percent=row.check_first_percent,
    )


def _row(learner: Learner, unit: UnitId) -> QuerySet[UnitProgress]:
    return _rows(learner).filter(unit_id=unit)


def _rows(learner: Learner) -> QuerySet[UnitProgress]:
    return UnitProgress.objects.filter(course_key=learner.course, user_id=learner.user_id)

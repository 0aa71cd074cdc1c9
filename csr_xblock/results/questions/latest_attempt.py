"""
Keeps the mark of each learner's latest submitted attempt, inside the transactions that submit, reopen and delete.

The mark is unique, so two of them cannot stand beside each other, whatever happens at the same time.
"""

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.questions.attempt_tables import AttemptRow


def mark_latest(row: AttemptRow) -> None:
    """Mark an attempt that was just submitted, and no other of its key. Two queries."""
    try:
        _take_mark(row)
    except IntegrityError:
        # Another attempt got the mark in between, because a trainer deleted the one that had it; now it is seen.
        _take_mark(row)


def mark_latest_left(row: AttemptRow) -> None:
    """
    Mark the latest submitted attempt that is left, after this one was reopened or deleted. Two queries as a rule.

    One row is locked at a time: a locking read of several would, on MySQL, wait for a learner who begins a draft just
    now, and that one for us. An attempt that another trainer has deleted meanwhile is passed over.
    """
    gone = [row.pk]
    left = _of_same_key(row).filter(state=AttemptState.SUBMITTED.value).order_by("-number")
    while (latest := left.exclude(pk__in=gone).first()) is not None:
        submitted = AttemptRow.objects.filter(pk=latest.pk, state=AttemptState.SUBMITTED.value)
        if latest.latest_slot == 1 or submitted.update(latest_slot=1):
            return
        gone.append(latest.pk)


def _take_mark(row: AttemptRow) -> None:
    with transaction.atomic():
        _of_same_key(row).filter(latest_slot=1).update(latest_slot=None)
        AttemptRow.objects.filter(pk=row.pk).update(latest_slot=1)


def _of_same_key(row: AttemptRow) -> QuerySet[AttemptRow]:
    return AttemptRow.objects.filter(course_key=row.course_key, user_id=row.user_id, assessment=row.assessment)

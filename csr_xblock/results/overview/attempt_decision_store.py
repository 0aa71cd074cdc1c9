"""
A trainer's two writes to a learner's attempts: a submitted one becomes a draft again, or an attempt is deleted.

Each begins with the UPDATE that locks the attempt, like every save of the learner's (attempt_store). A save that comes
later finds no draft and is refused; one that came first is in what is decided about.
"""

from collections.abc import Mapping
from dataclasses import asdict

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.overview.decisions import NewDecision
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.change_store import note_change
from csr_xblock.results.overview.decision_store import record
from csr_xblock.results.people.company_store import newest_membership
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.questions.latest_attempt import mark_latest_left

NOT_SUBMITTED: dict[str, object] = {
    "state": AttemptState.DRAFT.value,
    "draft_slot": 1,
    "latest_slot": None,
    "submitted_at": None,
    **asdict(CompanyFacts()),
    "importance": {},
    "balanced_score": None,
    "display_score": None,
    "band": "",
    "confidence_index": None,
}
"""What a draft has instead of that which the submit froze."""


def reopen_attempt(key: AssessmentKey, attempt_id: int, decision: NewDecision) -> None:
    """
    Make the latest submitted attempt a draft again, with its answers and without what came of it: results,
    recommendations, what was answered again since, looks back.

    Raises Conflict when it is no submitted attempt of this key any more, when a later one was submitted, or when the
    learner has a draft.
    """
    try:
        with transaction.atomic():
            row = _locked(key, attempt_id, AttemptState.SUBMITTED, NOT_SUBMITTED)
            if _attempts(key).filter(number__gt=row.number).exists():
                raise Conflict("attempt-not-latest")
            row.perspective_results.all().delete()
            row.recommendations.all().delete()
            row.answers_again.all().delete()
            row.looks_back.all().delete()
            _follow_role(row)
            mark_latest_left(row)
            record(decision)
            note_change(row.course_key, row.user_id)
    except IntegrityError as fault:
        if not _attempts(key).filter(draft_slot=1).exists():
            raise
        raise Conflict("draft-exists") from fault


def delete_attempt(key: AssessmentKey, attempt_id: int, state: AttemptState, decision: NewDecision) -> None:
    """
    Delete an attempt with its answers and results. `state` is the one that the trainer saw.

    Raises Conflict when the attempt is gone, or was submitted or reopened meanwhile.
    """
    with transaction.atomic():
        row = _locked(key, attempt_id, state, {})
        was_latest = row.latest_slot == 1
        # Deleted through a query, because deleting the value would empty its id.
        AttemptRow.objects.filter(pk=row.pk).delete()
        if was_latest:
            mark_latest_left(row)
        record(decision)
        note_change(row.course_key, row.user_id)


def _locked(key: AssessmentKey, attempt_id: int, state: AttemptState, columns: Mapping[str, object]) -> AttemptRow:
    found = _attempts(key).filter(pk=attempt_id, state=state.value)
    if not found.update(revision=F("revision") + 1, **columns):
        raise Conflict("attempt-gone")
    return AttemptRow.objects.get(pk=attempt_id)


def _follow_role(row: AttemptRow) -> None:
    """A draft asks what the learner's role asks now, if it still belongs to the company that counts."""
    membership = newest_membership(row.user_id)
    if membership is None or membership.company_id != row.company_id or membership.role == Role.CONSULTANT.value:
        return
    AttemptRow.objects.filter(pk=row.pk).update(role=membership.role)


def _attempts(key: AssessmentKey) -> QuerySet[AttemptRow]:
    return AttemptRow.objects.filter(
        course_key=key.learner.course, user_id=key.learner.user_id, assessment=key.assessment
    )

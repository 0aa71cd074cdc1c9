"""
Finds learners who have left nothing in a course since a moment, and old entries of the log about nobody.

What counts as activity: an attempt begun or handed in, a unit opened, entered, passed, reported on, done or spoken
about, and a statement of consent. Times of answers are not kept: where there is a draft, the last sign-in counts, too.
"""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress

UNIT_TIMES = (
    "opened_at", "started_at", "check_passed_at", "evidence_handed_in_at", "task_accepted_at", "completed_at",
    "learning__changed_at",
)  # fmt: skip


def inactive_learners(before: datetime, limit: int | None = None, only: Learner | None = None) -> list[Learner]:
    """
    Return learners who have left something in a course, and nothing since `before`, in order of course and person.

    At most `limit` of them, or only one who is asked about. Three queries.
    """
    found: set[tuple[str, int]] = set()
    for rows in (AttemptRow.objects.all(), UnitProgress.objects.all(), ConsentStatement.objects.all()):
        if only is not None:
            rows = rows.filter(course_key=only.course, user_id=only.user_id)
        keys = rows.exclude(_is_active_since(before)).order_by("course_key", "user_id")
        found |= set(keys.values_list("course_key", "user_id").distinct()[:limit])
    return [Learner(course, user_id) for course, user_id in sorted(found)[:limit]]


def count_unnamed_decisions(before: datetime) -> int:
    """Return how many entries of the log are older and about nobody any more. One query."""
    return _unnamed(before).count()


def delete_unnamed_decisions(before: datetime) -> int:
    """Delete them and return how many they were. One query."""
    return _unnamed(before).delete()[0]


def _unnamed(before: datetime) -> QuerySet[TrainerDecision]:
    return TrainerDecision.objects.filter(learner=None, created_at__lt=before)


def _is_active_since(before: datetime) -> Q:
    """Return the condition on a row that its learner was active in its course since a moment."""
    same = {"course_key": OuterRef("course_key"), "user_id": OuterRef("user_id")}
    attempts, units = AttemptRow.objects.filter(**same), UnitProgress.objects.filter(**same)
    draft = Q(state=AttemptState.DRAFT.value, user__last_login__gte=before)
    worked = Q()
    for column in UNIT_TIMES:
        worked |= Q(**{f"{column}__gte": before})
    return Q(
        Exists(attempts.filter(Q(started_at__gte=before) | Q(submitted_at__gte=before) | draft))
        | Exists(units.filter(worked))
        | Exists(ConsentStatement.objects.filter(**same, given_at__gte=before))
    )

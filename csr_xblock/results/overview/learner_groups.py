"""
Who takes part in a programme and at which step each learner stands, as queries that other stores count and list.

Nothing is fetched here. Learners are found through our own tables: nobody searches a platform's million accounts.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Case, CharField, Exists, OuterRef, QuerySet, Value, When

from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress


def learners_of(overseen: Overseen) -> QuerySet[Any]:
    """
    Return the users who have begun, each with `step`.

    They have saved a profile in the course; in a programme without an assessment they have entered one of its units.
    """
    users = get_user_model()._default_manager.filter(pk__in=_beginners(overseen))
    attempts = attempts_of(overseen).filter(user_id=OuterRef("pk"))
    entered = entered_units_of(overseen).filter(user_id=OuterRef("pk"))
    has_submitted = Exists(attempts.filter(state=AttemptState.SUBMITTED.value))
    has_entered = Exists(entered)
    return users.annotate(
        step=Case(
            When(has_submitted & ~has_entered, then=Value(LearnerStep.HANDED_IN.value)),
            When(~has_submitted & Exists(attempts), then=Value(LearnerStep.ANSWERING.value)),
            When(has_entered, then=Value(LearnerStep.UNITS.value)),
            default=Value(LearnerStep.PROFILE.value),
            output_field=CharField(max_length=12),
        )
    )


def attempts_of(overseen: Overseen) -> QuerySet[AttemptRow]:
    """Return all attempts at the programme's assessment."""
    return AttemptRow.objects.filter(course_key=overseen.course, assessment=overseen.assessment)


def latest_submitted(overseen: Overseen) -> QuerySet[AttemptRow]:
    """Return each learner's latest submitted attempt."""
    submitted = attempts_of(overseen).filter(state=AttemptState.SUBMITTED.value)
    later = submitted.filter(user_id=OuterRef("user_id"), number__gt=OuterRef("number"))
    return submitted.filter(~Exists(later))


def progress_in(overseen: Overseen) -> QuerySet[UnitProgress]:
    """Return all progress with the programme's units."""
    return UnitProgress.objects.filter(course_key=overseen.course, unit_id__in=overseen.units)


def entered_units_of(overseen: Overseen) -> QuerySet[UnitProgress]:
    """Return the progress with units that were entered, not only found open."""
    return progress_in(overseen).filter(started_at__isnull=False)


def _beginners(overseen: Overseen) -> QuerySet[ConsentStatement, int] | QuerySet[UnitProgress, int]:
    if overseen.has_assessment:
        return ConsentStatement.objects.filter(course_key=overseen.course).values_list("user_id", flat=True)
    return entered_units_of(overseen).values_list("user_id", flat=True)

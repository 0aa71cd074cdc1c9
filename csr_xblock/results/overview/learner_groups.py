"""
Who takes part in a programme, who shares, and how far each is, as queries that other stores count and list.

Nothing is fetched here. Learners are found through our own tables: nobody searches a platform's million accounts. Staff
of the course are left out everywhere: those with a role now, and those who had one when they filled in their profile.
Marks are asked with `in`, because Django writes a comparison with True or False so that SQLite uses no index for it.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import Combinable

from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress

STANDING = ("shares", "has_submitted", "has_attempt", "entered_plain", "entered_any")
"""What `with_standing` adds to each learner, in this order."""

IS_AT: dict[LearnerStep, Q] = {
    LearnerStep.PROFILE: Q(has_attempt=False, has_entered=False),
    LearnerStep.ANSWERING: Q(has_submitted=False, has_attempt=True),
    LearnerStep.HANDED_IN: Q(has_submitted=True, has_entered=False),
    LearnerStep.UNITS: Q(has_entered=True) & (Q(has_submitted=True) | Q(has_attempt=False)),
}
"""The steps of domain.overview.disclosure.step_of as conditions; a test holds both equal."""


def statements_of(overseen: Overseen) -> QuerySet[ConsentStatement]:
    """Return the newest statement of everybody but staff who has filled in a profile in the course."""
    newest = ConsentStatement.objects.filter(course_key=overseen.course, current_slot=1, is_staff__in=[False])
    return newest.exclude(user_id__in=overseen.staff)


def sharing_ids(overseen: Overseen) -> QuerySet[ConsentStatement, int]:
    """Return the ids of the learners whose results trainers may see."""
    if not overseen.shows_results:
        return ConsentStatement.objects.none().values_list("user_id", flat=True)
    return statements_of(overseen).filter(trainers_may_see__in=[True]).values_list("user_id", flat=True)


def learners_of(overseen: Overseen) -> QuerySet[Any]:
    """
    Return the users who have begun.

    They have saved a profile in the course; in a programme without an assessment they have entered one of its units,
    one that tells nothing about their result if they do not share it.
    """
    users = get_user_model()._default_manager
    if overseen.has_assessment:
        return users.filter(pk__in=statements_of(overseen).values("user_id"))
    sharing = entered_units_of(overseen).filter(user_id__in=sharing_ids(overseen))
    begun = Q(pk__in=plain_units_of(overseen).values("user_id")) | Q(pk__in=sharing.values("user_id"))
    marked = _marked_staff(overseen).values("user_id")
    return users.filter(begun).exclude(pk__in=overseen.staff).exclude(pk__in=marked)


def with_standing(people: QuerySet[Any], overseen: Overseen, user: str) -> QuerySet[Any]:
    """Return the rows with the columns of STANDING. `user` names the column with the id of the learner."""
    attempts = attempts_of(overseen).filter(user_id=OuterRef(user))
    known: QuerySet[Any] = people.annotate(
        shares=shares(overseen, user),
        has_submitted=Exists(attempts.filter(latest_slot=1)),
        has_attempt=Exists(attempts),
        entered_plain=Exists(plain_units_of(overseen).filter(user_id=OuterRef(user))),
        entered_any=Exists(entered_units_of(overseen).filter(user_id=OuterRef(user))),
    )
    return known


def at_step(people: QuerySet[Any], overseen: Overseen, step: LearnerStep) -> QuerySet[Any]:
    """Return the users who are told to be at a step."""
    attempts = attempts_of(overseen).filter(user_id=OuterRef("pk"))
    entered = Q(Exists(plain_units_of(overseen).filter(user_id=OuterRef("pk"))))
    if overseen.shows_results:
        any_unit = entered_units_of(overseen).filter(user_id=OuterRef("pk"))
        entered |= Q(shares(overseen, "pk")) & Q(Exists(any_unit))
    found: QuerySet[Any] = people.alias(
        has_submitted=Exists(attempts.filter(latest_slot=1)), has_attempt=Exists(attempts), has_entered=entered
    )
    return found.filter(IS_AT[step])


def shares(overseen: Overseen, user: str) -> Combinable:
    """Return whether the learner whose id stands in this column shares results."""
    if not overseen.shows_results:
        return Value(False, output_field=BooleanField())
    return Exists(sharing_ids(overseen).filter(user_id=OuterRef(user)))


def attempts_of(overseen: Overseen) -> QuerySet[AttemptRow]:
    """Return all attempts at the programme's assessment."""
    return AttemptRow.objects.filter(course_key=overseen.course, assessment=overseen.assessment)


def shared_attempts(overseen: Overseen) -> QuerySet[AttemptRow]:
    """Return the latest submitted attempt of each learner who shares."""
    return attempts_of(overseen).filter(latest_slot=1, user_id__in=sharing_ids(overseen))


def of_shared_attempts(overseen: Overseen) -> Q:
    """Return the same as a condition for what belongs to an attempt."""
    return Q(
        attempt__course_key=overseen.course,
        attempt__assessment=overseen.assessment,
        attempt__latest_slot=1,
        attempt__user_id__in=sharing_ids(overseen),
    )


def progress_in(overseen: Overseen) -> QuerySet[UnitProgress]:
    """Return the progress of everybody but staff with the programme's units."""
    marked = _marked_staff(overseen).values("user_id")
    return all_progress_in(overseen).exclude(user_id__in=overseen.staff).exclude(user_id__in=marked)


def all_progress_in(overseen: Overseen) -> QuerySet[UnitProgress]:
    """Return the progress of staff, too: for what is asked of single learners, where leaving staff out costs much."""
    return UnitProgress.objects.filter(course_key=overseen.course, unit_id__in=overseen.units)


def entered_units_of(overseen: Overseen) -> QuerySet[UnitProgress]:
    """Return the progress of anybody with units that were entered, not only found open."""
    return all_progress_in(overseen).filter(started_at__isnull=False)


def plain_units_of(overseen: Overseen) -> QuerySet[UnitProgress]:
    """Return the progress of anybody with entered units that results have not opened, now or when they opened."""
    return entered_units_of(overseen).filter(is_plain(overseen))


def is_plain(overseen: Overseen) -> Q:
    """Return the condition that a progress tells nothing about a result."""
    return Q(unit_id__in=overseen.plain_units, opened_by_results__in=[False])


def _marked_staff(overseen: Overseen) -> QuerySet[ConsentStatement]:
    return ConsentStatement.objects.filter(course_key=overseen.course, current_slot=1, is_staff__in=[True])

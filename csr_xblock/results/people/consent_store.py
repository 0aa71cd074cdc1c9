"""The door to what learners consent to: a history per person, course and purpose, which does not grow without end."""

from django.db.models import QuerySet

from csr_xblock.domain.people.consent import Purpose, Statement, superfluous
from csr_xblock.domain.people.learner import Learner
from csr_xblock.results.people.company_tables import ConsentStatement


def consents_of(learner: Learner, purpose: Purpose) -> QuerySet[ConsentStatement]:
    """Return what the learner said about the purpose in the course, the last first."""
    mine = ConsentStatement.objects.filter(course_key=learner.course, user_id=learner.user_id)
    return mine.filter(purpose=purpose.value).order_by("-pk")


def newest_consent(learner: Learner, purpose: Purpose) -> ConsentStatement | None:
    """Return what the learner said last about the purpose in this course. One query."""
    return consents_of(learner, purpose).first()


def statements_of(learner: Learner) -> tuple[Statement, ...]:
    """Return everything that is kept of what the learner said in this course, the last first. One query."""
    mine = ConsentStatement.objects.filter(course_key=learner.course, user_id=learner.user_id).order_by("-pk")
    return tuple(Statement(Purpose(row.purpose), row.trainers_may_see, row.text_version, row.given_at) for row in mine)


def courses_of(user_id: int) -> list[str]:
    """Return the courses in which the person takes part, that is has filled in a profile. One query."""
    mine = ConsentStatement.objects.filter(user_id=user_id, current_slot=1).order_by("course_key")
    return list(mine.values_list("course_key", flat=True).distinct())


def keep_consent(
    learner: Learner, purpose: Purpose, is_allowed: bool, text_version: str, *, is_staff: bool = False
) -> None:
    """
    Add a statement if it says something new, and delete those that are kept no longer.

    `is_staff`: whether the person is staff of the course now. Call it under the lock of the person's membership. Four
    queries for a new statement, five beyond the limit.
    """
    newest, said = newest_consent(learner, purpose), (is_allowed, text_version, is_staff)
    if newest and (newest.trainers_may_see, newest.text_version, newest.is_staff) == said:
        return
    consents_of(learner, purpose).filter(current_slot=1).update(current_slot=None)
    ConsentStatement.objects.create(
        user_id=learner.user_id,
        course_key=learner.course,
        purpose=purpose.value,
        trainers_may_see=is_allowed,
        text_version=text_version,
        is_staff=is_staff,
    )
    numbers = list(consents_of(learner, purpose).order_by("pk").values_list("pk", flat=True))
    if superfluous(numbers):
        ConsentStatement.objects.filter(pk__in=superfluous(numbers)).delete()

"""The door to learning that companies have given: reads it as values, and writes nothing."""

from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning, KeptGiven
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.learning_plan.given_tables import GivenLearningRow
from csr_xblock.results.units.progress_tables import UnitProgress


def all_given(key: CompanyKey) -> list[KeptGiven]:
    """Return what the company has given in the course, in the order in which it was written. One query."""
    return [kept_in(row) for row in GivenLearningRow.of(key).order_by("pk")]


def find_given(key: CompanyKey, given_id: int) -> KeptGiven | None:
    """Return one of them, None for a number that is none of the company. One query."""
    row = GivenLearningRow.of(key).filter(pk=given_id).first()
    return None if row is None else kept_in(row)


def find_given_by_form(key: CompanyKey, form_key: str) -> KeptGiven | None:
    """Return what a page has written before. One query."""
    row = GivenLearningRow.of(key).filter(form_key=form_key).first()
    return None if row is None else kept_in(row)


def open_rows(key: CompanyKey, user_id: int) -> QuerySet[GivenLearningRow]:
    """Return the rows of what a member has and nobody has ticked, to be read with others. No query."""
    return GivenLearningRow.of(key).filter(member_id=user_id, done_on=None)


def done_units(course: str, people: Collection[int], units: Collection[UnitId]) -> dict[tuple[int, UnitId], date]:
    """Return on which day people have done units, by person and unit. One query."""
    rows = UnitProgress.objects.filter(
        course_key=course, user_id__in=list(people), unit_id__in=list(units), completed_at__isnull=False
    )
    done = rows.values_list("user_id", "unit_id", "completed_at")
    return {(user_id, UnitId(unit)): timezone.localdate(done_at) for user_id, unit, done_at in done}


def kept_in(row: GivenLearningRow) -> KeptGiven:
    """Return what a row says."""
    given = GivenLearning(
        kind=GivenKind(row.what),
        unit=UnitId(row.unit_id),
        task=row.task,
        member=row.member_id,
        name=row.to_name,
        due=row.due,
        change=row.expected_change,
    )
    return KeptGiven(row.pk, row.revision, given, row.done_on)

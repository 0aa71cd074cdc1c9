"""The door to the sums about learning that trainers were told last."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.learning_sums import LearningMeasure, LearningSum
from csr_xblock.results.overview.released_tables import ReleasedSum

Told = Mapping[tuple[UnitId, LearningMeasure], LearningSum]
"""What is told, by unit and measure."""


def released_sums(course: str) -> Told:
    """Return what is told in a course. One query."""
    rows = ReleasedSum.objects.filter(course_key=course)
    sums = (
        LearningSum(UnitId(row.unit_id), LearningMeasure(row.measure), row.learners, row.total, row.good)
        for row in rows
    )
    return {(one.unit, one.measure): one for one in sums}


def release(course: str, told: Told, newer: Iterable[LearningSum]) -> None:
    """
    Tell newer sums in place of those that are told. Where somebody else has told a newer one meanwhile, that one stays:
    two sums with few learners between them would say what these have answered. One query for each, in one transaction.
    """
    with transaction.atomic():
        for one in sorted(newer, key=lambda one: (one.unit, one.measure)):
            numbers = {"learners": one.learners, "total": one.total, "good": one.good}
            named = {"course_key": course, "unit_id": one.unit, "measure": one.measure.value}
            before = told.get((one.unit, one.measure))
            if before is None:
                ReleasedSum.objects.bulk_create([ReleasedSum(**named, **numbers)], ignore_conflicts=True)
            else:
                ReleasedSum.objects.filter(**named, learners=before.learners).update(**numbers)

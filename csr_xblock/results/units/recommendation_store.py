"""Keeps which units a programme recommended with a submitted attempt."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.change_store import note_change
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import Recommendation


def keep_recommended(attempt_id: int, units: Sequence[UnitId]) -> None:
    """
    Keep the recommended units, the most needed first; what is kept already stays.

    Nothing is kept when the attempt is no submitted one any more: a trainer may have reopened or deleted it meanwhile.
    """
    with transaction.atomic():
        submitted = AttemptRow.objects.filter(pk=attempt_id, state=AttemptState.SUBMITTED.value)
        # Changes nothing, but locks the attempt against a trainer's decision.
        if not submitted.update(revision=F("revision")):
            return
        course, user_id = submitted.values_list("course_key", "user_id").get()
        Recommendation.objects.bulk_create(
            [Recommendation(attempt_id=attempt_id, unit_id=unit, rank=rank) for rank, unit in enumerate(units, 1)],
            ignore_conflicts=True,
        )
        note_change(course, user_id)


def recommended_with(attempt_id: int) -> list[UnitId]:
    """Return the units that were recommended with an attempt, the most needed first. One query."""
    kept = Recommendation.objects.filter(attempt_id=attempt_id).order_by("rank")
    return [UnitId(unit) for unit in kept.values_list("unit_id", flat=True)]

"""The door to how important companies find their objectives."""

from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.results.change_store import note_change_of_company
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_rows import columns_of, rows_for


def importance_of(key: CompanyKey) -> dict[ObjectiveId, Importance]:
    """Return what the company rated, by objective; objectives without any rating are left out. One query."""
    return _by_objective(ImportanceRating.of(key))


def importance_for(key: AssessmentKey) -> dict[ObjectiveId, Importance]:
    """Return the same for the company to which the person belongs now, nothing without one. One query."""
    return _by_objective(rows_for(ImportanceRating, key))


def _by_objective(rows: QuerySet[ImportanceRating]) -> dict[ObjectiveId, Importance]:
    return {
        ObjectiveId(row.objective_id): Importance(row.business, row.impact)
        for row in rows.order_by("pk")
        if row.business is not None or row.impact is not None
    }


def keep_importance(key: CompanyKey, ratings: dict[ObjectiveId, Importance]) -> None:
    """
    Keep a company's ratings of the given objectives; others stay as they are.

    One query each, two for a new one, and one for the trainer's overview.
    """
    with transaction.atomic():
        for objective, rated in sorted(ratings.items()):
            _keep(key, objective, {"business": rated.business, "impact": rated.impact})
        note_change_of_company(key.course, key.company_id)


def is_rated() -> Q:
    """Return the condition that a row holds a rating, from one side at least."""
    return Q(business__isnull=False) | Q(impact__isnull=False)


def _keep(key: CompanyKey, objective: ObjectiveId, columns: dict[str, int | None]) -> None:
    rows = ImportanceRating.of(key).filter(objective_id=objective)
    if rows.update(revision=F("revision") + 1, updated_at=timezone.now(), **columns):
        return
    try:
        with transaction.atomic():
            ImportanceRating.objects.create(objective_id=objective, revision=1, **columns_of(key), **columns)
    except IntegrityError:
        rows.update(revision=F("revision") + 1, updated_at=timezone.now(), **columns)

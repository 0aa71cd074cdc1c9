"""The door to how important companies find their objectives."""

from django.db.models import Q, QuerySet

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_rows import rows_for


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


def is_rated() -> Q:
    """Return the condition that a row holds a rating, from one side at least."""
    return Q(business__isnull=False) | Q(impact__isnull=False)

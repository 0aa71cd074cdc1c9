"""What is kept of an attempt's result, for lists: read with the attempt's own columns, without a further query."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.overview.traces import KeptResult
from csr_xblock.domain.people.role import Role
from csr_xblock.results.questions.attempt_tables import AttemptRow, PerspectiveResult

RESULT_COLUMNS = ("role", "display_score", "band", "lacks_area")


def with_results(attempts: QuerySet[AttemptRow]) -> QuerySet[Any]:
    """Return the attempts with what RESULT_COLUMNS name."""
    missing = PerspectiveResult.objects.filter(attempt=OuterRef("pk"), is_valid=False)
    known: QuerySet[Any] = attempts.annotate(lacks_area=Exists(missing))
    return known


def kept_result(role: str, display_score: int | None, band: str, lacks_area: bool) -> KeptResult:
    """Return the result that these columns of a submitted attempt tell."""
    return KeptResult(
        display_score,
        BandId(band) if band else None,
        is_staff_view=Role(role).is_staff_view,
        is_provisional=display_score is not None and bool(lacks_area),
    )

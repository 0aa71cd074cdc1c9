"""Ratings of goals for tests with a database, as the importance screen makes them."""

from collections.abc import Mapping
from itertools import count

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.importance.rating import RatingChange, SavedRating
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.results.change_store import note_change_of_company
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_rows import columns_of
from csr_xblock.services.importance.rate_objective import rate_objective
from tests.learners import company_key_of

CLIMATE, WATER = ObjectiveId("env-climate"), ObjectiveId("env-resources")

_sequences = count()


def rating(
    key: AssessmentKey,
    objective: str,
    importance: Importance,
    *,
    tab: str = "tab-a",
    sequence: int | None = None,
    base: int = 0,
) -> RatingChange:
    """Return a change; without a sequence it is newer than all changes before."""
    sequence = next(_sequences) if sequence is None else sequence
    return RatingChange(company_key_of(key).company_id, ObjectiveId(objective), importance, tab, sequence, base)


def rate(
    key: AssessmentKey, objective: str = CLIMATE, business: int | None = None, impact: int | None = None, **page: object
) -> SavedRating:
    """Save a rating of the packaged instrument."""
    change = rating(key, objective, Importance(business, impact), **page)  # type: ignore[arg-type]
    return rate_objective(key, packaged_instrument(), change)


def keep_importance(key: CompanyKey, ratings: Mapping[ObjectiveId, Importance]) -> None:
    """Let a company have rated some goals, whoever belongs to it."""
    for objective, rated in ratings.items():
        sides = {"business": rated.business, "impact": rated.impact}
        ImportanceRating.objects.update_or_create(objective_id=objective, **columns_of(key), defaults=sides)
    note_change_of_company(key.course, key.company_id)

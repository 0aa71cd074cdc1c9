"""Saves the rating of one objective at once, and reads how a company rates."""

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.importance.rating import RatingChange, Ratings, SavedRating, checked_rating
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.importance.rating_store import find_ratings, write_rating
from csr_xblock.results.people.company_access_store import find_access, locked_company


def rate_objective(key: AssessmentKey | None, instrument: Instrument, change: RatingChange) -> SavedRating:
    """
    Save both sides of an objective, unless another page has saved something else that this one has not seen.

    The change then comes back as TWO_ANSWERS, and the person chooses. Raises InvalidInput for what does not fit the
    instrument, Conflict when the page shows another company's ratings, NotAllowed for somebody who may not change what
    the company does. Nothing is changed then. At most six queries.
    """
    if key is None:
        raise NotAllowed("read-only")
    checked_rating(change, {objective.id for objective in instrument.objectives})
    with locked_company(key) as company:
        if company.company_id != change.company_id:
            raise Conflict("company-changed")
        return SavedRating(*write_rating(company, change))


def read_ratings(key: AssessmentKey | None) -> Ratings:
    """Return how the person's company rates. Raises NotAllowed for somebody who may not see it. Two queries."""
    access = None if key is None else find_access(key)
    if access is None or not access.may_change:
        raise NotAllowed("company-of-management")
    return ratings_in(access)


def ratings_in(access: CompanyAccess) -> Ratings:
    """Return how a company rates, for a person who may change what it does. One query."""
    return find_ratings(access.key)

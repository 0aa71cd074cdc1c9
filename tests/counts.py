"""What is counted of a person's company for the start page."""

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.strategy.company_map import ends_of
from csr_xblock.results.journey.company_counts import CompanyCounts, company_counts
from csr_xblock.results.people.company_access_store import find_access

OBJECTIVES = [objective.id for objective in packaged_instrument().objectives]
LINKS = [ends_of(link) for link in packaged_instrument().links]


def counts_of(key: AssessmentKey) -> CompanyCounts:
    """Return the numbers of the company of today, all 0 without one."""
    access = find_access(key)
    return CompanyCounts() if access is None else company_counts(access.key, OBJECTIVES, LINKS)

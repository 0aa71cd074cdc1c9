"""What is counted of a person's company for the start page."""

from collections.abc import Collection

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.carry_over.carried_parts import CarriedPart, known_in
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.strategy.company_map import ends_of
from csr_xblock.results.journey.company_counts import CompanyCounts, company_counts
from csr_xblock.results.people.company_access_store import find_access

OBJECTIVES = [objective.id for objective in packaged_instrument().objectives]
KNOWN = known_in(packaged_instrument(), ())
LINKS = [ends_of(link) for link in packaged_instrument().links]


def counts_of(key: AssessmentKey, carried: Collection[CarriedPart] = ()) -> CompanyCounts:
    """Return the numbers of the company of today, all 0 without one."""
    access = find_access(key)
    return CompanyCounts() if access is None else company_counts(access.key, KNOWN, LINKS, carried)

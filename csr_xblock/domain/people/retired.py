"""
What is kept of a handed-in attempt when a site pseudonymises: levels, and what is needed to read them.

No words, no times, no order, and no way to the person. A company of fewer than ten is a person's, or nearly so
(JOURNEY 9): of it only the size is kept.
"""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.people.profile import CompanyFacts

SMALL, MEDIUM = 10, 50


class Size(StrEnum):
    """The size of a company by employees. UNKNOWN: nobody has said."""

    UNKNOWN = "unknown"
    UNDER_10 = "under-10"
    UNDER_50 = "under-50"
    MORE = "50-and-more"


@dataclass(frozen=True)
class CoarseFacts:
    """What is kept of a company's facts."""

    size: Size
    country: str


def coarse(facts: CompanyFacts) -> CoarseFacts:
    """Return the facts made coarse; the country only of companies of ten and more."""
    if facts.employees is None:
        return CoarseFacts(Size.UNKNOWN, "")
    if facts.employees < SMALL:
        return CoarseFacts(Size.UNDER_10, "")
    return CoarseFacts(Size.UNDER_50 if facts.employees < MEDIUM else Size.MORE, facts.country)

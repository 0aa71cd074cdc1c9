"""
The profile: who answers and for what kind of company. It checks its own limits; it does not store anything.

Source: METHODOLOGY 2.1 step 1, 2.10; NACE Rev. 2.1 sections (Commission Delegated Regulation (EU) 2023/137).
"""

from dataclasses import dataclass
from hashlib import sha256

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.people.role import Role

PRIVACY_TEXT_VERSION = "2026-11-28"
"""Changes whenever the sentences about who sees what change their meaning."""

MAX_EMPLOYEES = 100_000
SECTORS = tuple("ABCDEFGHIJKLMNOPQRSTUV")
"""The section letters of NACE Rev. 2.1."""


@dataclass(frozen=True)
class CompanyFacts:
    """What is known of a company. Unknown is None or an empty string; `country` is ISO 3166 alpha-2."""

    employees: int | None = None
    country: str = ""
    sector: str = ""


@dataclass(frozen=True)
class Profile:
    """A learner's role and company facts, and the consent that trainers may see the scores (off by default)."""

    role: Role
    company: CompanyFacts = CompanyFacts()
    trainers_may_see: bool = False


@dataclass(frozen=True)
class ShownProfile:
    """
    What a page showed before somebody typed into it: the `profile_version`, and the number of the company if there was
    one. None for the version: it does not matter, such as for a use case that no page stands before.
    """

    version: str | None = None
    company: int | None = None


ANYTHING = ShownProfile()


def profile_version(profile: Profile | None) -> str:
    """
    Return a short word that changes with the profile, so that a page can say which one it began from; '' for none.

    A page that stayed open must not bring back a consent that was withdrawn elsewhere.
    """
    if profile is None:
        return ""
    facts = profile.company
    told = (profile.role.value, facts.employees, facts.country, facts.sector, profile.trainers_may_see)
    return sha256(repr(told).encode()).hexdigest()[:16]


def checked_profile(profile: Profile, known_countries: frozenset[str]) -> Profile:
    """
    Return the profile if all of it is within limits.

    Owners and managers must say how many people work there, because the score leaves out four items at 0.
    Raises InvalidInput naming the field.
    """
    facts = profile.company
    if facts.employees is None and profile.role.is_management:
        raise InvalidInput("employees-missing", "employees")
    if facts.employees is not None and not 0 <= facts.employees <= MAX_EMPLOYEES:
        raise InvalidInput("employees-out-of-range", "employees")
    if facts.country and facts.country not in known_countries:
        raise InvalidInput("country-unknown", "country")
    if facts.sector and facts.sector not in SECTORS:
        raise InvalidInput("sector-unknown", "sector")
    return profile

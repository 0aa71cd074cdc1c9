"""The door to how many people are behind a company."""

from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.people.company_tables import Company, Membership


def others_in(key: CompanyKey) -> bool:
    """Return whether more than one person belongs to the company now. One query."""
    return Membership.objects.filter(company_id=key.company_id, current_slot=1).count() > 1


def is_firm_of_one(key: CompanyKey) -> bool:
    """Return whether the company has no employees and one member. At most two queries."""
    has_nobody = Company.objects.filter(pk=key.company_id, employees=0).exists()
    return has_nobody and not others_in(key)

"""
Which groups are proposed to a company, from its profile. Proposals are offers: nothing of them is kept until tapped.

Source: JOURNEY 5. Its letters J, M and N, R are those of NACE Rev. 2; the profile asks the sections of Rev. 2.1, where
information services are K, professional and support services N and O, arts and sports S. Both letters are served,
because an offer too many costs nothing and one that is missing is not thought of.
"""

from enum import StrEnum

from csr_xblock.domain.people.profile import CompanyFacts


class Proposal(StrEnum):
    """A group that many companies have. Its value is the slug under which it is kept."""

    EMPLOYEES = "employees"
    CUSTOMERS = "customers"
    SUPPLIERS = "suppliers"
    NEIGHBOURS = "neighbours"
    MUNICIPALITY = "municipality"
    FIELD_NEIGHBOURS = "field-neighbours"
    BUYERS = "buyers"
    PERMIT_AUTHORITIES = "permit-authorities"
    CONSUMERS = "consumers"
    DATA_SUBJECTS = "data-subjects"
    CLIENTS_STAFF = "clients-staff"
    USERS_AND_FAMILIES = "users-and-families"


OF_EVERYBODY = (
    Proposal.EMPLOYEES,
    Proposal.CUSTOMERS,
    Proposal.SUPPLIERS,
    Proposal.NEIGHBOURS,
    Proposal.MUNICIPALITY,
)

OF_SECTORS: tuple[tuple[str, tuple[Proposal, ...]], ...] = (
    ("A", (Proposal.FIELD_NEIGHBOURS, Proposal.BUYERS)),
    ("CF", (Proposal.PERMIT_AUTHORITIES,)),
    ("GI", (Proposal.CONSUMERS,)),
    ("JK", (Proposal.DATA_SUBJECTS,)),
    ("MNO", (Proposal.CLIENTS_STAFF,)),
    ("PQRS", (Proposal.USERS_AND_FAMILIES,)),
)
"""Sections of NACE Rev. 2.1, and what companies in them are offered besides."""


def proposed_groups(company: CompanyFacts) -> tuple[Proposal, ...]:
    """
    Return what a company is offered, in order. Who works alone has no employees; unknown counts as perhaps.

    A company without a sector is offered what all are.
    """
    everybody = [one for one in OF_EVERYBODY if one is not Proposal.EMPLOYEES or company.employees != 0]
    more = [one for sections, groups in OF_SECTORS if company.sector in tuple(sections) for one in groups]
    return (*everybody, *more)

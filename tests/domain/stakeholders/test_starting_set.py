"""Which groups a company is offered: what nearly all have, and what its sector brings."""

import pytest

from csr_xblock.domain.people.profile import SECTORS, CompanyFacts
from csr_xblock.domain.stakeholders.stakeholder_group import SLUG
from csr_xblock.domain.stakeholders.starting_set import OF_EVERYBODY, Proposal, proposed_groups


def more(sector: str) -> set[Proposal]:
    """Return what a sector is offered besides."""
    return set(proposed_groups(CompanyFacts(employees=8, sector=sector))) - set(OF_EVERYBODY)


@pytest.mark.parametrize(
    ("sectors", "expected"),
    [
        ("A", {Proposal.FIELD_NEIGHBOURS, Proposal.BUYERS}),
        ("CF", {Proposal.PERMIT_AUTHORITIES}),
        ("GI", {Proposal.CONSUMERS}),
        ("JK", {Proposal.DATA_SUBJECTS}),
        ("MNO", {Proposal.CLIENTS_STAFF}),
        ("PQRS", {Proposal.USERS_AND_FAMILIES}),
        ("BDEHLTUV", set()),
    ],
)
def test_each_sector_is_offered_its_own(sectors: str, expected: set[Proposal]) -> None:
    """A software house is asked about people whose data it has, a farm about its neighbours."""
    assert [expected] * len(sectors) == [more(sector) for sector in sectors]


def test_every_sector_of_the_profile_is_in_the_table_above() -> None:
    """A new one must be thought of."""
    assert set(SECTORS) == set("ACFGIJKMNOPQRSBDEHLTUV")


@pytest.mark.parametrize(("employees", "offered"), [(0, False), (1, True), (None, True)])
def test_who_works_alone_is_not_asked_about_employees(employees: int | None, offered: bool) -> None:
    """Unknown counts as perhaps."""
    assert offered == (Proposal.EMPLOYEES in proposed_groups(CompanyFacts(employees=employees)))


def test_without_a_sector_the_usual_five_are_offered() -> None:
    """Nobody has to say what the company does."""
    assert OF_EVERYBODY == proposed_groups(CompanyFacts(employees=3))


@pytest.mark.parametrize("proposal", Proposal)
def test_a_proposal_can_be_kept_under_its_name(proposal: Proposal) -> None:
    """The handler takes only such names."""
    assert SLUG.fullmatch(proposal)

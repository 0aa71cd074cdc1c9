"""Who speaks for a company (JOURNEY 1)."""

import pytest

from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.people.role import Role


@pytest.mark.parametrize(
    ("role", "was_shared", "expected"),
    [
        (Role.OWNER, False, True),
        (Role.OWNER, True, True),
        (Role.MANAGER, True, True),
        (Role.EMPLOYEE, False, True),
        (Role.EMPLOYEE, True, False),
        (Role.REPRESENTATIVE, False, True),
        (Role.REPRESENTATIVE, True, False),
        (Role.CONSULTANT, False, False),
        (Role.CONSULTANT, True, False),
    ],
)
def test_who_may_change_what_a_company_does(role: Role, was_shared: bool, expected: bool) -> None:
    """Staff speak for the company only where they were always alone in it; a consultant never does."""
    assert expected is CompanyAccess(CompanyKey(1, "c"), role, was_shared).may_change

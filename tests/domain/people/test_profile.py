"""What a profile may say; the score leaves out items by it."""

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.people.profile import MAX_EMPLOYEES, SECTORS, CompanyFacts, Profile, checked_profile
from csr_xblock.domain.people.role import Role

COUNTRIES = frozenset({"LT", "BG"})


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(Profile(Role.OWNER, CompanyFacts(0)), id="owner-without-employees"),
        pytest.param(Profile(Role.MANAGER, CompanyFacts(MAX_EMPLOYEES, "BG", "V")), id="manager-all-known"),
        pytest.param(Profile(Role.EMPLOYEE), id="employee-who-knows-nothing-of-it"),
        pytest.param(Profile(Role.REPRESENTATIVE, CompanyFacts(None, "LT", "")), id="representative"),
        pytest.param(Profile(Role.CONSULTANT), id="consultant"),
    ],
)
def test_profiles_within_the_limits_are_taken_as_they_are(profile: Profile) -> None:
    """Country and sector are a person's choice to tell."""
    assert profile == checked_profile(profile, COUNTRIES)


@pytest.mark.parametrize(
    ("role", "facts", "code", "field"),
    [
        pytest.param(Role.OWNER, CompanyFacts(), "employees-missing", "employees", id="owner-without-number"),
        pytest.param(Role.MANAGER, CompanyFacts(), "employees-missing", "employees", id="manager-without-number"),
        pytest.param(Role.OWNER, CompanyFacts(-1), "employees-out-of-range", "employees", id="less-than-nobody"),
        pytest.param(
            Role.EMPLOYEE, CompanyFacts(100_001), "employees-out-of-range", "employees", id="more-than-any-company"
        ),
        pytest.param(Role.OWNER, CompanyFacts(3, "XX"), "country-unknown", "country", id="no-such-country"),
        pytest.param(Role.OWNER, CompanyFacts(3, "lt"), "country-unknown", "country", id="country-in-small-letters"),
        pytest.param(Role.OWNER, CompanyFacts(3, "LT", "W"), "sector-unknown", "sector", id="no-such-sector"),
        pytest.param(Role.OWNER, CompanyFacts(3, "LT", "AB"), "sector-unknown", "sector", id="two-sectors"),
    ],
)
def test_other_profiles_are_refused_with_the_field_at_fault(
    role: Role, facts: CompanyFacts, code: str, field: str
) -> None:
    """Without the number of employees of an owner, four items would be asked or left out by chance."""
    with pytest.raises(InvalidInput) as refusal:
        checked_profile(Profile(role, facts), COUNTRIES)

    assert (code, field) == (refusal.value.code, refusal.value.field)


def test_trainers_see_nothing_unless_the_learner_agreed() -> None:
    """Consent is off by default (METHODOLOGY 2.10)."""
    assert not Profile(Role.OWNER).trainers_may_see


def test_sectors_are_the_sections_of_nace_2_1() -> None:
    """Revision 2.1 has a section V; statistics by sector need the same letters."""
    assert ("A", "V", 22) == (SECTORS[0], SECTORS[-1], len(SECTORS))

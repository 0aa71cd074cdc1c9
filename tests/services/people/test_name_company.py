"""A company's name: who may give it, and that no page left open writes over another name or into another company."""

import pytest

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.people.company_name import MAX_COMPANY_NAME, ShownName
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.role import Role
from csr_xblock.results.people.company_store import find_profile, join_company, newest_membership
from csr_xblock.results.people.company_tables import Company
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.people.name_company import name_company
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import EMPLOYEE, OWNER, learner_of

pytestmark = pytest.mark.django_db


def company_of(learner: Learner) -> Company:
    """Return the company of a learner."""
    membership = newest_membership(learner.user_id)
    assert membership is not None
    return membership.company


def owner() -> Learner:
    """Return the owner of a company without a name."""
    rasa = learner_of("rasa")
    save_profile(rasa, OWNER)
    return rasa


def shown_to(learner: Learner) -> ShownName:
    """Return what a page shows to a learner now."""
    company = company_of(learner)
    return ShownName(company.name, company.pk)


def test_an_owner_names_the_company_and_takes_the_name_back() -> None:
    """It is asked, never required."""
    rasa = owner()
    name_company(rasa, " Rye ", shown_to(rasa))
    kept = find_profile(rasa)

    name_company(rasa, "", shown_to(rasa))

    assert kept is not None
    assert ("Rye", "") == (kept.company_name, company_of(rasa).name)


def test_a_name_that_is_too_long_changes_nothing() -> None:
    """The field says what is wrong, and the old name stays."""
    rasa = owner()
    name_company(rasa, "Rye", shown_to(rasa))

    with pytest.raises(InvalidInput):
        name_company(rasa, "x" * (MAX_COMPANY_NAME + 1), shown_to(rasa))

    assert "Rye" == company_of(rasa).name


def test_a_page_left_open_does_not_write_over_another_name() -> None:
    """A colleague has named the company meanwhile; the same name again is no conflict."""
    rasa = owner()
    before = shown_to(rasa)
    name_company(rasa, "Rye", before)

    with pytest.raises(Conflict, match="company-name-changed"):
        name_company(rasa, "Wheat", before)
    name_company(rasa, "Rye", before)

    assert "Rye" == company_of(rasa).name


def test_a_page_left_open_names_no_other_company() -> None:
    """Whoever has left a company and joined the next must not give it the first one's name."""
    rasa = owner()
    before = shown_to(rasa)
    leave_company(rasa, company_of(rasa).pk)
    with pytest.raises(Conflict, match="profile-missing"):
        name_company(rasa, "Rye", before)
    save_profile(rasa, OWNER)

    with pytest.raises(Conflict, match="company-changed"):
        name_company(rasa, "Rye", before)

    assert "" == company_of(rasa).name


def test_staff_of_a_shared_company_do_not_name_it() -> None:
    """Roles are given: the company's facts are its management's. Alone in a company everybody may."""
    rasa, jonas = owner(), learner_of("jonas")
    save_profile(jonas, EMPLOYEE)
    name_company(jonas, "Mine", shown_to(jonas))
    join_company(jonas.user_id, company_of(rasa).pk, Role.EMPLOYEE)

    with pytest.raises(NotAllowed, match="company-named-by-management"):
        name_company(jonas, "Ours", shown_to(jonas))

    assert "" == company_of(rasa).name


def test_nothing_is_kept_without_a_learner() -> None:
    """Previews and masquerading read only."""
    rasa = owner()

    with pytest.raises(NotAllowed):
        name_company(None, "Rye", shown_to(rasa))

    assert "" == company_of(rasa).name

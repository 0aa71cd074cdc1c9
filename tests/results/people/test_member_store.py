"""Who belongs to a company now, and what others of it are told of them."""

import pytest
from django.contrib.auth import get_user_model

from csr_xblock.domain.people.company_member import Member
from csr_xblock.domain.people.role import Role
from csr_xblock.openedx.people import name_columns
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.people.erasure_store import end_membership
from csr_xblock.results.people.member_store import member_numbers, members_of
from tests.learners import company_key_of, key_of
from tests.queries import queries_of
from tests.services.plan.planners import colleague, planner

pytestmark = pytest.mark.django_db


def test_members_come_as_they_joined_by_the_name_that_is_known() -> None:
    """Else by their user name; in one query, whatever the platform keeps names in."""
    rasa = planner()
    jonas = colleague(rasa, role=Role.EMPLOYEE)
    get_user_model().objects.filter(username="rasa").update(first_name=" Rasa ", last_name="Petraitienė")
    company = company_key_of(rasa)

    found = members_of(company, name_columns())

    numbers = rasa.learner.user_id, jonas.learner.user_id
    assert [Member(numbers[0], "Rasa Petraitienė"), Member(numbers[1], "jonas")] == found
    assert {*numbers} == member_numbers(company)
    assert 1 == len(queries_of(lambda: members_of(company, name_columns())))


def test_who_has_left_or_joined_another_company_belongs_to_it_no_more() -> None:
    """And nobody of another company does."""
    rasa, ona = planner(), planner("ona")
    company = company_key_of(rasa)
    for name in ("jonas", "petras"):
        colleague(rasa, name)
    end_membership(key_of("jonas").learner.user_id, company.company_id)
    join_company(key_of("petras").learner.user_id, company_key_of(ona).company_id, Role.EMPLOYEE)

    assert ["rasa"] == [one.name for one in members_of(company, ())]
    assert ["ona", "petras"] == sorted(one.name for one in members_of(company_key_of(ona), ()))

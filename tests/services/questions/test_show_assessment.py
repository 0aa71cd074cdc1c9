"""What the screens of an assessment read."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.people.profile import Profile, profile_version
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.results.people.company_tables import Membership
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.show_assessment import AssessmentState, show_assessment
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    EMPLOYEE,
    OTHER_COURSE,
    OWNER,
    STAFF_ITEM,
    answer_items,
    assess,
    key_of,
    start,
    submit,
)

pytestmark = pytest.mark.django_db


def employee_of_rasa() -> AssessmentKey:
    """Return the key of Jonas, who works in Rasa's company."""
    save_profile(key_of().learner, OWNER)
    membership = newest_membership(key_of().learner.user_id)
    assert membership is not None
    join_company(key_of("jonas").learner.user_id, membership.company_id, Role.EMPLOYEE)
    save_profile(key_of("jonas").learner, EMPLOYEE)
    return key_of("jonas")


@pytest.mark.parametrize("has_key", [False, True], ids=["preview", "newcomer"])
def test_somebody_who_has_not_begun_has_an_empty_state(has_key: bool) -> None:
    """A preview and a first visit show the same first screen."""
    assert AssessmentState() == show_assessment(key_of() if has_key else None)


def test_a_company_known_from_elsewhere_is_proposed() -> None:
    """Nobody types the same company twice."""
    save_profile(key_of(course=OTHER_COURSE).learner, OWNER)
    known = Profile(Role.OWNER, BAKERY)

    company = Membership.objects.get().company_id
    expected = AssessmentState(suggested=known, profile_version=profile_version(known), company_id=company)
    assert expected == show_assessment(key_of())


def test_staff_of_a_known_shared_company_cannot_edit_it_at_the_first_visit_either() -> None:
    """What the form offers must be what is kept."""
    employee = employee_of_rasa()
    elsewhere = AssessmentKey(Learner(OTHER_COURSE, employee.learner.user_id))

    assert not show_assessment(elsewhere).may_edit_company


def test_profile_draft_and_latest_result_are_shown() -> None:
    """All that decides which screen comes first."""
    submitted = assess(key_of(), {CORE_ITEM: 1})
    start(key_of(), profile=Profile(Role.OWNER, BAKERY, trainers_may_see=True))
    draft = answer_items(key_of(), {CORE_ITEM: 3})

    state = show_assessment(key_of())

    assert (Profile(Role.OWNER, BAKERY, trainers_may_see=True), None) == (state.profile, state.suggested)
    assert (draft, submitted) == (state.draft, state.submitted)


def test_staff_of_a_shared_company_are_told_that_they_cannot_edit_it() -> None:
    """The form shows the facts instead of fields that would be ignored."""
    state = show_assessment(employee_of_rasa())

    assert (Profile(Role.EMPLOYEE, BAKERY), False) == (state.profile, state.may_edit_company)


def test_the_page_needs_four_queries_at_most(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """The most that can be: staff of a shared company, with attempts behind them and a draft."""
    key = employee_of_rasa()
    for level in (1, 2, 3):
        start(key, profile=EMPLOYEE)
        answer_items(key, {STAFF_ITEM: level})
        submit(key)
    start(key, profile=EMPLOYEE, prefill=Prefill.PREVIOUS)

    with django_assert_num_queries(4):
        state = show_assessment(key)

    assert state.draft is not None
    assert state.submitted is not None

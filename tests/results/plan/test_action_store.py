"""How actions are kept: queries, what belongs to whom, and what goes."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.people.personal_data import DataOwner
from csr_xblock.results.people.company_rows import columns_of
from csr_xblock.results.people.erasure_store import erase
from csr_xblock.results.plan.action_store import actions_of, count_actions, find_action, whole_actions_of
from csr_xblock.results.plan.action_writes import MAX_ACTIONS, forget_deleted
from csr_xblock.results.plan.plan_tables import PlanAction, PlanItem, PlanStep
from tests.learners import OTHER_COURSE, key_of
from tests.services.plan.planners import access, colleague, planner, write

pytestmark = pytest.mark.django_db


def key_of_plan(of: AssessmentKey) -> CompanyKey:
    """Return the key of somebody's plan."""
    return access(of).key


def test_reading_costs_the_same_however_much_is_planned(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """One query for each table that is read."""
    key = planner()
    for number in range(3):
        write(key, form_key=f"page-{number}")
    plan = key_of_plan(key)

    with django_assert_num_queries(2):
        assert len(actions_of(plan)) == 3
    with django_assert_num_queries(4):
        assert len(whole_actions_of(plan)) == 3
    with django_assert_num_queries(1):
        assert count_actions(key) == 3


def test_a_plan_belongs_to_a_company_a_course_and_an_assessment() -> None:
    """JOURNEY 1; members see the same one."""
    rasa = planner()
    kept = write(rasa)
    jonas = colleague(rasa)
    plan = key_of_plan(rasa)
    others = [
        CompanyKey(plan.company_id + 1, plan.course),
        CompanyKey(plan.company_id, OTHER_COURSE),
        CompanyKey(plan.company_id, plan.course, "second"),
    ]

    assert find_action(key_of_plan(jonas), kept.id) == kept
    assert [find_action(other, kept.id) for other in others] == [None] * 3
    assert [count_actions(key_of("rasa", OTHER_COURSE)), count_actions(key_of(assessment="second"))] == [0, 0]


def test_what_is_deleted_does_not_pile_up() -> None:
    """The oldest go first, with their steps."""
    key = planner()
    plan = key_of_plan(key)
    now = write(key)
    PlanAction.objects.bulk_create(
        PlanAction(**columns_of(plan), title="x", status="idea", deleted_at=f"2999-01-01T00:{n // 60:02}:{n % 60:02}Z")
        for n in range(MAX_ACTIONS + 5)
    )

    forget_deleted(plan)

    left = PlanAction.objects.exclude(deleted_at=None)
    assert left.count() == MAX_ACTIONS - 1
    assert PlanAction.objects.filter(pk=now.id).exists()


@pytest.mark.parametrize("stays", [True, False], ids=["a colleague stays", "alone"])
def test_a_plan_goes_with_the_last_member(stays: bool) -> None:
    """What belongs to an action goes with it, also where only a course is deleted."""
    rasa = planner()
    write(rasa)
    if stays:
        colleague(rasa)

    erase(DataOwner(rasa.learner.user_id, rasa.learner.course))

    assert [table.objects.exists() for table in (PlanAction, PlanItem, PlanStep)] == [stays] * 3

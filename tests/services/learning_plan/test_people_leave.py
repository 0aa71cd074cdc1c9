"""What becomes of given learning when its person leaves, deletes everything, or asks for a copy (JOURNEY 1)."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from django.contrib.auth import get_user_model

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.learning_plan_register import GIVEN_LEARNING
from csr_xblock.domain.people.personal_data import Retirement
from csr_xblock.domain.people.role import Role
from csr_xblock.results.learning_plan.given_tables import GivenLearningRow
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.people.person_rows import given_rows
from csr_xblock.services.learning_plan.give_learning import tick_given
from csr_xblock.services.people.forget_person import delete_own_data, retire_person
from csr_xblock.services.people.leave_company import leave_company
from tests.learners import OTHER_COURSE, company_key_of, key_of
from tests.services.learning_plan.givers import TODAY, WALK, a_unit, change, finish, give, shown
from tests.services.plan.planners import colleague, planner

pytestmark = pytest.mark.django_db

_pages = count()


def give_to(owner: AssessmentKey, person: AssessmentKey) -> None:
    """Give somebody a task and tick it, and a unit that the person does."""
    task = give(owner, replace(WALK, member=person.learner.user_id, name=""), f"page-{next(_pages)}")
    tick_given(owner, task.id, task.revision, is_done=True, today=TODAY)
    give(owner, a_unit(person), f"page-{next(_pages)}")
    finish(person)


def join_another(key: AssessmentKey) -> None:
    """Join the company of somebody else."""
    join_company(key.learner.user_id, company_key_of(planner("ona")).company_id, Role.EMPLOYEE)


WAYS: dict[str, Callable[[AssessmentKey], object]] = {
    "leave": lambda key: leave_company(key.learner, company_key_of(key).company_id),
    "join another": join_another,
    "delete everything": lambda key: delete_own_data(key.learner, is_everywhere=True),
    "delete here": lambda key: delete_own_data(key.learner, is_everywhere=False),
    "retire": lambda key: retire_person(key.learner.user_id, Retirement.PSEUDONYMISE),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_was_given_to_them_is_open_again_and_names_nobody(way: str) -> None:
    """It stays with the company, with its day and words; what others have stays as it is."""
    rasa = planner()
    jonas = colleague(rasa, role=Role.EMPLOYEE)
    give_to(rasa, jonas)
    give_to(rasa, rasa)
    before = shown(rasa).given

    WAYS[way](jonas)

    after = shown(rasa).given
    assert [(None, None)] * 2 == [(one.given.member, one.done_on) for one in after[:2]]
    assert [replace(one.given, member=None) for one in before[:2]] == [one.given for one in after[:2]]
    assert before[2:] == after[2:]
    assert [one.revision + 1 for one in before[:2]] == [one.revision for one in after[:2]]
    assert not GivenLearningRow.objects.filter(member_id=jonas.learner.user_id).exists()


def test_a_page_from_before_somebody_left_gives_them_nothing_any_more() -> None:
    """Whoever changes it is told, and chooses somebody else."""
    rasa = planner()
    jonas = colleague(rasa)
    kept = give(rasa, a_unit(jonas))
    leave_company(jonas.learner, company_key_of(rasa).company_id)

    with pytest.raises(InvalidInput, match="given-member-gone"):
        change(rasa, kept, due=None)
    assert change(rasa, shown(rasa).given[0], member=rasa.learner.user_id).is_mine


def test_an_account_that_is_deleted_plainly_takes_nothing_of_the_company_along() -> None:
    """The administration deletes accounts without asking us."""
    rasa = planner()
    jonas = colleague(rasa)
    give_to(rasa, jonas)

    get_user_model().objects.get(pk=jonas.learner.user_id).delete()

    assert [None, None] == [one.given.member for one in shown(rasa).given]


def test_a_deletion_in_another_course_leaves_what_is_given_here() -> None:
    """The person still belongs to the company."""
    rasa = planner()
    jonas = colleague(rasa)
    give_to(rasa, jonas)
    before = shown(rasa)

    delete_own_data(key_of("jonas", OTHER_COURSE).learner, is_everywhere=False)

    assert before == shown(rasa)


def test_the_plan_goes_with_the_last_member() -> None:
    """Nobody is left whose it could be."""
    rasa = planner()
    give_to(rasa, rasa)

    delete_own_data(rasa.learner, is_everywhere=True)

    assert not GivenLearningRow.objects.exists()


def test_members_get_what_is_theirs_in_an_export_and_leaders_all_of_it() -> None:
    """Whoever may not read the plan on the pages is told of no colleague."""
    rasa = planner()
    jonas = colleague(rasa, role=Role.EMPLOYEE)
    give_to(rasa, jonas)
    give(rasa, replace(WALK, task="Rasa's alone"), "page of rasa")

    told = {
        (name, one.as_member): [row["task"] for row in one.rows]
        for name in ("rasa", "jonas")
        for one in given_rows(key_of(name).learner.user_id)
        if one.table is GIVEN_LEARNING
    }

    assert {
        ("rasa", False): [WALK.task, "", "Rasa's alone"],
        ("rasa", True): [],
        ("jonas", False): [],
        ("jonas", True): [WALK.task, ""],
    } == told

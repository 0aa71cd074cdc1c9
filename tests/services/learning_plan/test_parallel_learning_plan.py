"""Members who give at the same moment: limits hold, nothing is doubled, nothing is given to somebody who has left."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from csr_xblock.domain.errors import Refusal
from csr_xblock.domain.learning_plan.given_learning import MAX_GIVEN, KeptGiven
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.learning_plan.given_tables import GivenLearningRow
from csr_xblock.results.people.company_tables import Membership
from csr_xblock.services.learning_plan.give_learning import GivenOutcome
from csr_xblock.services.people.leave_company import leave_company
from tests.learners import company_key_of
from tests.services.learning_plan.givers import WALK, a_unit, change, give
from tests.services.learning_plan.test_give_learning import fill
from tests.services.parallel import WORKERS, or_refusal, together
from tests.services.plan.planners import colleague, planner

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quick_disk"), pytest.mark.slow]


def team_of(owner: AssessmentKey) -> list[AssessmentKey]:
    """Return the owner and enough managers."""
    return [owner, *(colleague(owner, f"member-{number}") for number in range(WORKERS - 1))]


def giving(key: AssessmentKey, page: str) -> Callable[[], KeptGiven]:
    """Return a task that gives something."""
    return lambda: give(key, WALK, page)


def test_members_together_fill_the_plan_and_no_more() -> None:
    """Each holds an own lock, so the company's row is counted under its own."""
    rasa = planner()
    fill(rasa, MAX_GIVEN - 2)

    done = together([or_refusal(giving(key, f"page-{number}")) for number, key in enumerate(team_of(rasa))])

    assert MAX_GIVEN == GivenLearningRow.objects.count()
    assert ["too-many-given"] * (WORKERS - 2) == [one.code for one in done if isinstance(one, Refusal)]


def test_the_same_page_sent_many_times_at_once_gives_once() -> None:
    """A browser repeats a request whose line broke."""
    rasa = planner()

    done = together([giving(rasa, "page-1")] * WORKERS)

    assert 1 == len({one.id for one in done}) == GivenLearningRow.objects.count()


def test_of_members_who_change_it_at_once_one_wins_and_all_others_are_told() -> None:
    """Each with other words."""
    rasa = planner()
    seen = give(rasa)

    def task(key: AssessmentKey, number: int) -> Callable[[], GivenOutcome]:
        return lambda: change(key, seen, change=f"{number}")

    done = together([task(key, number) for number, key in enumerate(team_of(rasa))])

    assert 1 == sum(one.is_mine for one in done)
    assert {GivenLearningRow.objects.get().expected_change} == {one.kept.given.change for one in done}


def test_nothing_stays_with_somebody_who_leaves_while_it_is_given() -> None:
    """Either it was first and is open again, or the person is gone and it is refused."""
    rasa = planner()
    jonas = colleague(rasa)
    company, unit = company_key_of(rasa).company_id, a_unit(jonas)

    def task(number: int) -> Callable[[], KeptGiven]:
        return lambda: give(rasa, replace(unit, change=f"{number}"), f"page-{number}")

    def leave() -> None:
        leave_company(jonas.learner, company)

    together([or_refusal(leave), *(or_refusal(task(number)) for number in range(WORKERS - 1))])

    assert not Membership.objects.filter(user_id=jonas.learner.user_id, company_id=company).exists()
    assert not GivenLearningRow.objects.filter(member_id=jonas.learner.user_id).exists()

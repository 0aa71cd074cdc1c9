"""Actions and given learning are read at once, and not taken for each other."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from csr_xblock.domain.learning_plan.given_learning import GivenKind, OpenGiven, Receiver
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.units.learning_unit import NO_UNIT
from csr_xblock.results.journey.waiting_store import Waiting, waiting_for
from csr_xblock.services.learning_plan.give_learning import tick_given
from tests.domain.plan.made_actions import WHOLE
from tests.learners import company_key_of
from tests.queries import queries_of
from tests.services.learning_plan.givers import DUE, TODAY, WALK, WHY, a_unit, give
from tests.services.plan.planners import colleague, planner, write

pytestmark = pytest.mark.django_db

FAR = date(2030, 1, 1)


def test_both_are_read_in_one_query() -> None:
    """The start page has as many as it may have; and each comes as what it is, also what has no day."""
    rasa = planner()
    company, action = company_key_of(rasa), write(rasa)
    walk = give(rasa, replace(WALK, member=rasa.learner.user_id, name="", due=None), "page-1")
    unit = give(rasa, a_unit(rasa, due=DUE, change="The oven is off."), "page-2")
    receiver = Receiver(company, rasa.learner.user_id)
    found: list[Waiting] = []

    queries = queries_of(lambda: found.append(waiting_for(company, FAR, receiver)))

    assert 1 == len(queries)
    assert [(action.id, WHOLE.title, WHOLE.due)] == [(one.id, one.title, one.day) for one in found[0].actions]
    assert {
        OpenGiven(walk.id, 0, GivenKind.OWN, NO_UNIT, WALK.task, None, WALK.change),
        OpenGiven(unit.id, 0, GivenKind.UNIT, WHY, "", DUE, "The oven is off."),
    } == {*found[0].given}


def test_each_is_read_alone_where_the_other_is_not_asked_for() -> None:
    """Employees have no plan, and a programme may show no learning path; neither costs a query."""
    rasa = planner()
    company = company_key_of(rasa)
    write(rasa)
    give(rasa, a_unit(rasa))

    plan, given = waiting_for(company, FAR, None), waiting_for(None, FAR, Receiver(company, rasa.learner.user_id))

    assert [(1, 0), (0, 1)] == [(len(one.actions), len(one.given)) for one in (plan, given)]
    assert [] == queries_of(lambda: waiting_for(None, FAR, None))


def test_what_others_have_and_what_is_ticked_waits_for_nobody_else() -> None:
    """Nor what is given by name, nor what is given in another course."""
    rasa = planner()
    jonas = colleague(rasa, role=Role.EMPLOYEE)
    company = company_key_of(rasa)
    give(rasa, a_unit(jonas), "page-1")
    give(rasa, WALK, "page-2")
    ticked = give(rasa, replace(WALK, member=rasa.learner.user_id, name=""), "page-3")
    tick_given(rasa, ticked.id, ticked.revision, is_done=True, today=TODAY)

    def given_to(who: int, course: str = company.course) -> int:
        return len(waiting_for(None, TODAY + timedelta(days=1), Receiver(replace(company, course=course), who)).given)

    assert (0, 1, 0) == (
        given_to(rasa.learner.user_id),
        given_to(jonas.learner.user_id),
        given_to(jonas.learner.user_id, "another course"),
    )

"""What is read of a company for the official file."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.goals.measured_goal import Rhythm
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.vsme_file.read_known import ReadKnown, read_known
from tests.domain.goals.made_goals import ENERGY, PER_PERSON, TODAY
from tests.domain.plan.made_actions import WHOLE
from tests.learners import assess, key_of, start
from tests.queries import queries_of
from tests.services.goals.followers import follow, read
from tests.services.plan.planners import access, write

pytestmark = pytest.mark.django_db
ITEM = "env-energy"


def known(*, with_plan: bool = True) -> ReadKnown:
    """Return what is read of rasa's company."""
    key = key_of()
    return read_known(key, access(key), show_assessment(key), packaged_instrument(), TODAY, with_plan=with_plan)


def test_all_of_a_company_is_read() -> None:
    """Profile, answers of today with notes, readings, actions and goals."""
    assess(key_of(), {ITEM: Answer(3, evidence="The yearly energy table, by month."), "env-water": 3})
    write(key_of(), replace(WHOLE, items=()))
    goal = follow(key_of(), replace(PER_PERSON, rhythm=Rhythm.YEARLY))
    read(key_of(), goal.id, 24_000, date(2026, 6, 30), divisor=Decimal(24), per=PER_PERSON.per)

    found = known().known

    assert {ITEM} == set(found.practices)
    assert Decimal(24_000) == found.figures[ENERGY].value
    assert [WHOLE.title] == [one.action.title for one in found.actions]
    assert [ENERGY] == [one.goal.kpi for one in found.goals]
    assert found.company.employees is not None


def test_a_programme_without_the_plan_gives_none_of_it() -> None:
    """What is hidden there is not told by this way."""
    assess(key_of(), {ITEM: 1})
    write(key_of(), replace(WHOLE, items=()))
    follow(key_of())

    found = known(with_plan=False).known

    assert ((), (), {}) == (found.actions, found.goals, dict(found.figures))


def test_before_the_first_hand_in_there_is_the_profile() -> None:
    """And no practice."""
    start(key_of())

    assert {} == dict(known().known.practices)
    assert known().known.company.employees is not None


def test_it_takes_few_queries() -> None:
    """However much there is."""
    assess(key_of(), {ITEM: 1})
    write(key_of(), replace(WHOLE, items=()))
    key = key_of()
    place, state = access(key), show_assessment(key)

    found = queries_of(lambda: read_known(key, place, state, packaged_instrument(), TODAY, with_plan=True))

    assert len(found) <= 9


def test_answers_for_a_company_that_the_person_has_left_are_not_proposed_for_the_new_one() -> None:
    """The file goes to a bank under the new company's name."""
    assess(key_of(), {ITEM: Answer(3, evidence="The yearly energy table, by month.")})
    leave_company(key_of().learner, access(key_of()).key.company_id)
    start(key_of())

    assert {} == known().known.practices

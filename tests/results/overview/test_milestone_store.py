"""Companies are counted once, by what they have done here, and only those of learners."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.overview.disclosure import overview_figures
from csr_xblock.domain.overview.milestones import CompanyMilestone
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.people.role import Role
from csr_xblock.results.change_store import PARTS
from csr_xblock.results.overview.milestone_store import REACHED_BY, count_companies
from csr_xblock.results.overview.overview_store import count_parts
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.people.company_tables import ConsentStatement, Membership
from tests.learners import COURSE, OTHER_COURSE
from tests.programmes import counted, overseen, profiled
from tests.ratings import keep_importance

pytestmark = pytest.mark.django_db

GOALS = tuple(one.id for one in packaged_instrument().objectives)
RATINGS = (CompanyMilestone.RATED, CompanyMilestone.RATED_ALL)
WITH_STEPS = replace(overseen(), milestones=RATINGS, objectives=GOALS)


def company(*names: str, course: str = COURSE, role: Role = Role.OWNER) -> int:
    """Return a company whose members take part in a course."""
    (user_id, *_) = profiled(names, course=course, role=role)
    return Membership.objects.get(user_id=user_id).company_id


def rate(company_id: int, goals: Iterable[ObjectiveId] = GOALS[:1], course: str = COURSE, name: str = "main") -> None:
    """Let a company rate goals."""
    keep_importance(CompanyKey(company_id, course, name), {one: Importance(3, None) for one in goals})


def told(programme: object = WITH_STEPS) -> tuple[int, int, int]:
    """Return how many companies have begun, have rated a goal, and have rated all of them."""
    figures = overview_figures(programme, counted(programme)).companies  # type: ignore[arg-type]
    assert figures is not None
    return (figures.began.number, *(figures.reached[one].number for one in RATINGS))  # type: ignore[return-value]


def test_every_milestone_has_its_query() -> None:
    """A word without one would fail in front of a trainer."""
    assert set(CompanyMilestone) == set(REACHED_BY)


def test_companies_are_counted_by_what_they_have_rated() -> None:
    """One goal, all of them, none."""
    company("rasa")
    rate(company("ona"))
    rate(company("jonas"), GOALS)

    assert (3, 2, 1) == told()


def test_company_of_several_learners_counts_once() -> None:
    """Three colleagues are one company, also where their numbers lie in different parts."""
    rate(company("rasa", "ona", "jonas"))

    assert (1, 1, 0) == told()


def test_goals_that_are_not_rated_or_not_asked_do_not_count() -> None:
    """A rating that was taken back, and one of a goal that the questions no longer have."""
    taken_back = company("rasa")
    rate(taken_back)
    keep_importance(CompanyKey(taken_back, COURSE), {GOALS[0]: Importance()})
    rate(company("ona"), [ObjectiveId("gone")])
    rate(company("jonas"), [*GOALS[1:], ObjectiveId("gone")])

    assert (3, 1, 0) == told()


def test_work_elsewhere_does_not_count() -> None:
    """A trainer of one course learns nothing of another, nor of another assessment."""
    here, elsewhere = company("rasa"), company("ona", course=OTHER_COURSE)
    rate(here, course=OTHER_COURSE)
    rate(here, name="second")
    rate(elsewhere, GOALS, OTHER_COURSE)
    rate(elsewhere, GOALS)

    assert (1, 0, 0) == told()


def test_staff_and_consultants_make_no_company() -> None:
    """A trainer who tries the course out, by a role now or when the profile was saved, and who advises."""
    now, then = profiled(["now"]), profiled(["then"])
    for user_id in (*now, *then):
        rate(Membership.objects.get(user_id=user_id).company_id, GOALS)
    ConsentStatement.objects.filter(user_id__in=then).update(is_staff=True)
    rate(company("marek", role=Role.CONSULTANT), GOALS)
    rate(company("rasa"))

    assert (1, 1, 0) == told(replace(WITH_STEPS, staff=frozenset(now)))


def test_only_the_company_of_today_counts() -> None:
    """Who has joined another company speaks for that one."""
    left, joined = company("rasa"), company("ona")
    rate(left, GOALS)
    user = get_user_model().objects.get(username="rasa")
    join_company(user.pk, joined, Role.MANAGER)

    assert (1, 0, 0) == told()


@pytest.mark.parametrize("size", [3, 150])
def test_one_query_however_many_companies_and_milestones(size: int) -> None:
    """And none where nothing of companies is told."""
    for number in range(size):
        rate(company(f"learner-{number}"))

    with CaptureQueriesContext(connection) as queries:
        count_companies(WITH_STEPS, range(PARTS))
    with CaptureQueriesContext(connection) as without:
        count_companies(overseen(), range(PARTS))

    assert (1, 0) == (len(queries), len(without))


def test_a_part_of_the_companies_is_counted_by_itself() -> None:
    """After a change of one company the others are not added up again."""
    for number in range(100):
        rate(company(f"learner-{number}", f"colleague-{number}"), GOALS if number % 3 else GOALS[:1])
    of_all = count_parts(WITH_STEPS, range(PARTS))

    assert sum(1 for one in of_all.values() if one.companies) > 1
    assert of_all == {part: count_parts(WITH_STEPS, [part])[part] for part in range(PARTS)}

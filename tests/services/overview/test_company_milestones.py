"""What is told of companies is never older than the last change, whoever makes it and whoever looks."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.conf import LazySettings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.overview.milestones import CompanyMilestone
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.people.personal_data import DataOwner
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.results.people.erasure_store import end_membership, erase
from csr_xblock.services.overview.show_overview import show_overview
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.plan.work_on_plan import delete_action, move_action
from csr_xblock.services.priorities.choose_priorities import choose_priority, drop_priority
from tests.domain.plan.made_actions import WHOLE
from tests.learners import BAKERY, COURSE, company_key_of, learner_of
from tests.programmes import overseen
from tests.ratings import keep_importance
from tests.services.plan.planners import TODAY, planner, write

pytestmark = pytest.mark.django_db

GOALS = tuple(one.id for one in packaged_instrument().objectives)
RATINGS = (CompanyMilestone.RATED, CompanyMilestone.RATED_ALL)
WITH_STEPS = replace(overseen(), milestones=RATINGS, objectives=GOALS)
WITH_ALL = replace(WITH_STEPS, milestones=tuple(CompanyMilestone))


@pytest.fixture(autouse=True)
def keeping(settings: LazySettings) -> None:
    """Let sums be kept as in a platform."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


def told() -> tuple[int, ...]:
    """Return how many companies have begun, have rated a goal, and have rated all of them."""
    figures = show_overview(WITH_STEPS).companies
    assert figures is not None
    return (figures.began.number, *(one.number for one in figures.reached.values()))


def profile(name: str, role: Role = Role.OWNER, **about: bool) -> int:
    """Let somebody save a profile, and return the company."""
    save_profile(learner_of(name), Profile(role, BAKERY), **about)
    return company_of(name)


def company_of(name: str) -> int:
    """Return somebody's company."""
    membership = newest_membership(learner_of(name).user_id)
    assert membership is not None
    return membership.company_id


def rate(name: str, count: int = 1) -> None:
    """Let somebody's company rate some goals."""
    ratings = {goal: Importance(3, 3) for goal in GOALS[:count]}
    keep_importance(CompanyKey(company_of(name), COURSE), ratings)


def user_id(name: str) -> int:
    """Return somebody's number."""
    return learner_of(name).user_id


CHANGES: dict[str, tuple[Callable[[], object], tuple[int, ...]]] = {
    "rates": (lambda: rate("rasa", 18), (2, 2, 1)),
    "takes back": (lambda: keep_importance(CompanyKey(company_of("ona"), COURSE), {GOALS[0]: Importance()}), (2, 0, 0)),
    "is deleted by hand": (lambda: [row.delete() for row in ImportanceRating.objects.all()], (2, 0, 0)),
    "begins": (lambda: profile("jonas"), (3, 1, 0)),
    "turns consultant": (lambda: profile("ona", Role.CONSULTANT), (1, 0, 0)),
    "turns staff": (lambda: profile("ona", is_staff=True), (1, 0, 0)),
    "joins": (lambda: join_company(user_id("ona"), company_of("rasa"), Role.MANAGER), (1, 0, 0)),
    "leaves": (lambda: end_membership(user_id("rasa"), company_of("rasa")), (1, 1, 0)),
    "deletes in the course": (lambda: erase(DataOwner(user_id("rasa"), COURSE)), (1, 1, 0)),
    "deletes everything": (lambda: erase(DataOwner(user_id("rasa"))), (1, 1, 0)),
    "account goes": (lambda: get_user_model().objects.get(username="rasa").delete(), (1, 1, 0)),
}
"""What changes the numbers of two companies, of which Ona's has rated a goal."""


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_told_at_once(change: str) -> None:
    """Sums are kept for a day; a change that is not noted would be told tomorrow."""
    do, expected = CHANGES[change]
    get_user_model().objects.create(username="nobody")  # so that people and companies have different numbers
    profile("rasa")
    profile("ona")
    rate("ona")
    before = told()

    do()

    assert ((2, 1, 0), expected) == (before, told())


def test_a_colleague_who_goes_leaves_the_company_counted() -> None:
    """As long as somebody of it takes part."""
    profile("rasa")
    profile("ona")
    join_company(user_id("ona"), company_of("rasa"), Role.MANAGER)
    rate("rasa")
    both = told()
    erase(DataOwner(user_id("rasa"), COURSE))

    assert [(1, 1, 0), (1, 1, 0)] == [both, told()]


def chosen_planned_done() -> tuple[int, ...]:
    """Return how many companies have chosen a goal, planned an action, and done one."""
    figures = show_overview(WITH_ALL).companies
    assert figures is not None
    return tuple(figures.reached[one].number for one in CompanyMilestone if one not in RATINGS)


def test_what_is_chosen_planned_and_done_is_told_at_once() -> None:
    """An idea is no plan, a stopped action neither; a deleted one is told no more, nor a goal that was taken off."""
    key = planner()
    goal = ShownGoal(company_key_of(key).company_id, ObjectiveId("env-climate"))
    before = chosen_planned_done()
    choose_priority(key, packaged_instrument(), goal, "")
    idea = write(key, replace(WHOLE, status=ActionStatus.IDEA))
    chosen = chosen_planned_done()
    move_action(key, idea.id, idea.revision, ActionStatus.RUNNING, packaged_instrument(), TODAY)
    planned = chosen_planned_done()
    move_action(key, idea.id, idea.revision + 1, ActionStatus.DONE, packaged_instrument(), TODAY)
    done = chosen_planned_done()
    delete_action(key, idea.id, idea.revision + 2)
    drop_priority(key, replace(goal, revision=1))

    assert [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1), (0, 0, 0)] == [
        before, chosen, planned, done, chosen_planned_done(),
    ]  # fmt: skip


def test_nothing_is_added_up_twice(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """One query asks whether anything has changed."""
    profile("rasa")
    first = told()

    with django_assert_num_queries(1):
        again = told()

    assert first == again


@pytest.mark.parametrize(("programme", "queries"), [(overseen(), 9), (WITH_STEPS, 10)], ids=["of before", "with steps"])
def test_companies_cost_one_query_more(
    programme: object, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """And none in a programme of before."""
    profile("rasa")

    with django_assert_num_queries(queries):
        show_overview(programme)  # type: ignore[arg-type]

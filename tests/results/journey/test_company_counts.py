"""The numbers of the start page: each of its own table, of one company, all in one query."""

from dataclasses import replace

import pytest

from csr_xblock.domain.document.kept_version import RestsOn
from csr_xblock.domain.goals.measured_goal import OwnFigure
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.results.journey.company_counts import CompanyCounts, company_counts
from csr_xblock.services.document.keep_document import keep_document
from csr_xblock.services.goals.take_goal import take_goal
from csr_xblock.services.goals.work_on_goals import archive_goal
from csr_xblock.services.plan.work_on_plan import delete_action
from csr_xblock.services.priorities.choose_priorities import choose_priority
from csr_xblock.services.stakeholders.change_stakeholders import remove_stakeholder
from tests.counts import KNOWN, OBJECTIVES, counts_of
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.domain.goals.made_goals import LOAVES, TODAY
from tests.hunting import write as write_down
from tests.learners import OTHER_COURSE, company_key_of, key_of
from tests.mapped import CUSTOMERS, tap
from tests.queries import queries_of
from tests.ratings import CLIMATE, keep_importance
from tests.services.goals.followers import follow
from tests.services.plan.planners import PROGRAMME, planner, rewrite, write

pytestmark = pytest.mark.django_db


def test_nothing_is_counted_of_somebody_new() -> None:
    """Neither without a company nor in one that has done nothing."""
    assert CompanyCounts() == counts_of(key_of("elena")) == counts_of(planner())


def test_each_number_counts_its_own() -> None:
    """One to seven, so that no number can stand for another; courses are apart."""
    key = planner()
    company = company_key_of(key)
    write_down(key)
    for name in ("own-a", "own-b"):
        tap(key, name, name)
    keep_importance(company, {one: Importance(4) for one in OBJECTIVES[:4]})
    for one in OBJECTIVES[:3]:
        choose_priority(key, PROGRAMME.instrument, ShownGoal(company.company_id, one), "")
    for number in range(5):
        write(key, form_key=f"page-{number}")

    for number in range(6):
        follow(key, replace(LOAVES, own=OwnFigure(f"Loaf {number}")), f"goal-{number}")

    for number in range(7):
        keep_document(key, MADE_DOCUMENT, "", RestsOn(), f"version-{number}")

    assert CompanyCounts(1, 2, 4, 3, 5, goals=6, versions=7) == counts_of(key)
    assert CompanyCounts() == company_counts(CompanyKey(company.company_id, OTHER_COURSE), KNOWN)


def test_what_does_not_count() -> None:
    """Ideas, deleted actions, goals without a target or put away, removed groups, ratings of goals that are no more."""
    key = planner()
    rewrite(key, write(key), status=ActionStatus.IDEA)
    kept = write(key, form_key="page-2")
    delete_action(key, kept.id, kept.revision)
    remove_stakeholder(key, CUSTOMERS, tap(key).revision, 0)
    archive_goal(key, follow(key).id, 0)
    take_goal(key, "kpi-water", PROGRAMME.instrument, TODAY)
    keep_importance(company_key_of(key), {CLIMATE: Importance(), ObjectiveId("own-gone"): Importance(4)})

    assert CompanyCounts() == counts_of(key)


def test_one_query() -> None:
    """The start page is the page that is opened most often."""
    company = company_key_of(planner())

    assert 1 == len(queries_of(lambda: company_counts(company, KNOWN)))

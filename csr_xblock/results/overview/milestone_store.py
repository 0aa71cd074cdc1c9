"""
How many companies have reached which milestone, added up by the database in one query.

A company counts that somebody belongs to now who takes part in the programme and is no staff of the course. Consultants
stand for no company. What companies have written is not read.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet

from csr_xblock.domain.overview.milestones import CompanyMilestone, CompanyTally
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.results.importance.importance_store import is_rated
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.overview.learner_groups import statements_of
from csr_xblock.results.overview.parts import in_parts
from csr_xblock.results.people.company_tables import Company, Membership
from csr_xblock.results.plan.action_store import COUNTED
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.priorities.priorities_tables import ChosenPriority

CompanyIds = QuerySet[Any, Any]
"""Rows of any table of a company's work, each with the `company_id`."""


def count_companies(overseen: Overseen, parts: Collection[int]) -> list[tuple[int, CompanyTally]]:
    """Return how many companies have reached what, by their part. One query, none without milestones."""
    milestones = overseen.milestones
    if not milestones:
        return []
    marked = companies_of(overseen).annotate(
        **{one.value: Exists(REACHED_BY[one](overseen).filter(company_id=OuterRef("pk"))) for one in milestones}
    )
    rows = in_parts(marked, "pk", parts, *milestones).annotate(companies=Count("pk"))
    return [
        (part, CompanyTally(frozenset(one for one, is_reached in zip(milestones, flags, strict=True) if is_reached), n))
        for part, *flags, n in rows
    ]


def companies_of(overseen: Overseen) -> QuerySet[Company]:
    """Return the companies of those who take part, each once."""
    members = Membership.objects.filter(current_slot=1, user_id__in=statements_of(overseen).values("user_id"))
    members = members.exclude(role=Role.CONSULTANT.value)
    return Company.objects.filter(pk__in=members.values("company_id"))


def _rated(overseen: Overseen) -> CompanyIds:
    """Return the companies that have rated a goal of the programme's questions."""
    kept = ImportanceRating.objects.filter(course_key=overseen.course, assessment=overseen.assessment)
    rated: CompanyIds = kept.filter(is_rated(), objective_id__in=overseen.objectives).values("company_id")
    return rated


def _rated_all(overseen: Overseen) -> CompanyIds:
    """Return the companies that have rated every one of them."""
    rated_all: CompanyIds = _rated(overseen).annotate(rated=Count("pk")).filter(rated=len(overseen.objectives))
    return rated_all


def _chosen(overseen: Overseen) -> CompanyIds:
    """Return the companies that have confirmed a goal of the programme's questions as their own."""
    kept = ChosenPriority.objects.filter(course_key=overseen.course, assessment=overseen.assessment)
    chosen: CompanyIds = kept.filter(objective_id__in=overseen.objectives).values("company_id")
    return chosen


def _with_actions(overseen: Overseen, statuses: Collection[str]) -> CompanyIds:
    kept = PlanAction.objects.filter(course_key=overseen.course, assessment=overseen.assessment, deleted_at=None)
    found: CompanyIds = kept.filter(status__in=statuses).values("company_id")
    return found


def _planned(overseen: Overseen) -> CompanyIds:
    """Return the companies with an action that is more than an idea and was not stopped."""
    return _with_actions(overseen, COUNTED)


def _done(overseen: Overseen) -> CompanyIds:
    """Return the companies that have done an action of their plan."""
    return _with_actions(overseen, (ActionStatus.DONE.value,))


REACHED_BY: Mapping[CompanyMilestone, Callable[[Overseen], CompanyIds]] = {
    CompanyMilestone.RATED: _rated,
    CompanyMilestone.RATED_ALL: _rated_all,
    CompanyMilestone.CHOSEN: _chosen,
    CompanyMilestone.PLANNED: _planned,
    CompanyMilestone.DONE: _done,
}
"""Which companies have reached each milestone."""

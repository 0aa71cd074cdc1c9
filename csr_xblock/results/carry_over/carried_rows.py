"""The rows of each part of a company's work: those that are there, and those of them that can go on in a new course."""

from django.db.models import Q, QuerySet

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KnownHere
from csr_xblock.domain.plan.actions import NO_OBJECTIVE, ActionStatus
from csr_xblock.results.goals.goal_tables import GoalRow
from csr_xblock.results.importance.importance_store import is_rated
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_rows import CompanyRow
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow
from csr_xblock.results.strategy.link_tables import LinkRow

STILL_TO_DO = [ActionStatus.IDEA.value, ActionStatus.PLANNED.value, ActionStatus.RUNNING.value]


def rows_of_company(part: CarriedPart, company_id: int) -> QuerySet[CompanyRow]:
    """Return the rows of a part in all courses, without what was deleted, put away or taken back."""
    there: dict[CarriedPart, QuerySet[CompanyRow]] = {
        CarriedPart.IMPORTANCE: ImportanceRating.objects.filter(is_rated()),
        CarriedPart.STAKEHOLDERS: StakeholderRow.objects.filter(removed_at=None),
        CarriedPart.LINKS: LinkRow.objects.all(),
        CarriedPart.GOALS: GoalRow.objects.filter(archived_at=None),
        CarriedPart.ACTIONS: PlanAction.objects.filter(deleted_at=None),
    }
    return there[part].filter(company_id=company_id)


def can_go_on(part: CarriedPart, known: KnownHere) -> Q:
    """Return the condition that a row means something in the new course and is still to be worked on."""
    return {
        CarriedPart.IMPORTANCE: Q(objective_id__in=known.objectives),
        CarriedPart.STAKEHOLDERS: Q(pk__isnull=False),
        CarriedPart.LINKS: Q(source_id__in=known.objectives, target_id__in=known.objectives),
        CarriedPart.GOALS: Q(kpi__in=known.figures | {""}),
        CarriedPart.ACTIONS: Q(status__in=STILL_TO_DO),
    }[part]


def known_objective(objective: str, known: KnownHere) -> str:
    """Return the goal if the new course has it, else none."""
    return objective if objective in known.objectives else NO_OBJECTIVE

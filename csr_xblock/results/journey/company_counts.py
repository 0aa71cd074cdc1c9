"""How far a company's own work is, in numbers for the start page: counted by the database, all in one query."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, QuerySet, Subquery
from django.db.models.functions import Coalesce

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KnownHere
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.strategy.company_link import LinkEnds
from csr_xblock.results.carry_over.work_store import has_something_to_carry
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.goals.goal_store import whole_rows
from csr_xblock.results.hunt.hunt_tables import GoodThingRow
from csr_xblock.results.importance.importance_store import is_rated
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.learning_plan.given_tables import GivenLearningRow
from csr_xblock.results.people.company_rows import CompanyRow
from csr_xblock.results.people.company_tables import Company
from csr_xblock.results.plan.action_store import COUNTED
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.priorities.priorities_tables import ChosenPriority
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow
from csr_xblock.results.strategy.link_store import decided_links


@dataclass(frozen=True)
class CompanyCounts:
    """
    How many lines the hunt has, groups the map, and how many goals are rated and confirmed.

    `actions` are those that are more than an idea and were not given up; `links_looked_at` are proposals that are
    decided; `goals` are those in figures that have a beginning and a target, `versions` those of the strategy
    document. `can_carry_over`: another course has some of the asked parts of which nothing is here. `given` counts
    what is given to people to learn.
    """

    hunt_lines: int = 0
    stakeholder_groups: int = 0
    rated_objectives: int = 0
    priorities: int = 0
    actions: int = 0
    links_looked_at: int = 0
    goals: int = 0
    given: int = 0
    can_carry_over: bool = False
    versions: int = 0


def company_counts(
    key: CompanyKey, known: KnownHere, links: Collection[LinkEnds] = (), carried: Collection[CarriedPart] = ()
) -> CompanyCounts:
    """
    Return the numbers of a company. `known` and `links` are of the questions in use. One query.

    `carried` are the parts of which it is asked whether they could be taken over from another course.
    """
    counted: dict[str, QuerySet[CompanyRow]] = {
        "hunt_lines": GoodThingRow.of(key),
        "stakeholder_groups": StakeholderRow.of(key).filter(removed_at=None),
        "rated_objectives": ImportanceRating.of(key).filter(is_rated(), objective_id__in=known.objectives),
        "priorities": ChosenPriority.of(key),
        "actions": PlanAction.of(key).filter(deleted_at=None, status__in=COUNTED),
        "links_looked_at": decided_links(key, links),
        "goals": whole_rows(key),
        "given": GivenLearningRow.of(key),
        "versions": DocumentVersion.of(key),
    }
    numbers = Company.objects.filter(pk=key.company_id).values(
        **{name: _number(rows) for name, rows in counted.items()},
        can_carry_over=has_something_to_carry(key, carried, known),
    )
    return CompanyCounts(**numbers.get())


def _number(rows: QuerySet[CompanyRow]) -> Coalesce:
    """Return how many rows of one company there are, as a column of another query."""
    return Coalesce(Subquery(rows.order_by().values("company_id").annotate(number=Count("pk")).values("number")), 0)

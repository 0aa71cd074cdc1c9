"""Reads what a company puts first, has done and follows in figures, for the sheet that others read."""

from dataclasses import dataclass, field

from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import KeptAction
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority
from csr_xblock.results.plan.action_store import actions_without_parts
from csr_xblock.results.priorities.priorities_store import priorities_for
from csr_xblock.services.goals.show_goals import ShownGoals, show_goals


@dataclass(frozen=True)
class CompanyWork:
    """What a company has confirmed, its actions in the order in which they were made, and its goals in figures."""

    priorities: tuple[ConfirmedPriority, ...] = ()
    actions: tuple[KeptAction, ...] = ()
    goals: ShownGoals = field(default_factory=ShownGoals)


NO_WORK = CompanyWork()
"""What somebody sees who does not lead a company, and everybody in a programme without company work."""


def show_company_work(key: AssessmentKey, access: CompanyAccess | None, *, with_plan: bool) -> CompanyWork:
    """
    Return the work of the person's company, nothing for whoever may not read all of it. At most four queries.

    `access` is the person's place in the company. Without `with_plan` there are neither actions nor goals, as in a
    programme that hides the step Decide.
    """
    if access is None or not access.may_change:
        return NO_WORK
    priorities = priorities_for(key)
    if not with_plan:
        return CompanyWork(priorities)
    return CompanyWork(priorities, tuple(actions_without_parts(access.key)), show_goals(access))

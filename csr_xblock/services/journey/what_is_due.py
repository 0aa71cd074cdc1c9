"""Reads what of the company's work is due."""

from datetime import date

from csr_xblock.domain.journey.due import DueThing, due_by
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.results.plan.action_store import actions_with_a_day


def what_is_due(access: CompanyAccess | None, today: date) -> tuple[DueThing, ...]:
    """
    Return what waits for somebody who leads the company, the longest first; nothing for others. At most one query.

    `today` is the day where the learner is.
    """
    if access is None or not access.may_change:
        return ()
    return due_by(actions_with_a_day(access.key, until=today), today)

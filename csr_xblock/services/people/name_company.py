"""Keeps the name of a learner's company after checking it. Whoever wants none on a report gives an empty one."""

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.company_name import ShownName, checked_company_name
from csr_xblock.domain.people.learner import Learner
from csr_xblock.results.people.company_name_store import keep_company_name


def name_company(learner: Learner | None, name: str, shown: ShownName) -> None:
    """
    Keep the name. `shown` is what the page showed.

    Raises InvalidInput naming the field; Conflict when the name was changed since, or another company counts by now, or
    none; NotAllowed for staff of a shared company, and where nothing can be kept (previews, masquerading).
    """
    if learner is None:
        raise NotAllowed("read-only")
    keep_company_name(learner, checked_company_name(name), shown)

"""Lets a person leave the company that counts. Own attempts stay; a company that nobody belongs to any more goes."""

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import Learner
from csr_xblock.results.people.erasure_store import end_membership


def leave_company(learner: Learner | None, company_id: int) -> None:
    """
    End the learner's belonging to the company that the page showed.

    Raises Conflict when another counts by now, or none; NotAllowed where nothing can be kept.
    """
    if learner is None:
        raise NotAllowed("read-only")
    end_membership(learner.user_id, company_id)

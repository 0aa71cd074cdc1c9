"""Tells what is known of a learner's company for screens that need no more than that."""

from csr_xblock.domain.people.learner import Learner
from csr_xblock.results.people.company_store import newest_membership


def known_country(learner: Learner | None) -> str:
    """Return the country of the learner's company, '' if unknown. One query."""
    membership = None if learner is None else newest_membership(learner.user_id)
    return membership.company.country if membership else ""

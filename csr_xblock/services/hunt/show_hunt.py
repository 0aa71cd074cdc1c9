"""Reads what a company does already, for those who may know it."""

from csr_xblock.domain.hunt.good_things import GoodThing
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.hunt.hunt_store import good_things_for
from csr_xblock.results.people.company_access_store import find_access


def show_hunt(key: AssessmentKey | None) -> tuple[GoodThing, ...] | None:
    """
    Return what the person's company has found, None for somebody who may not read it. At most two queries.

    Those who lead the company may, and others who are and always were alone in it (JOURNEY 1).
    """
    access = None if key is None else find_access(key)
    if key is None or access is None or not access.may_change:
        return None
    return good_things_for(key)

"""A company's map of stakeholders for tests with a database, by the use cases that the screen calls."""

from datetime import date

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.stakeholders.map_changes import MapChange
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.results.people.company_store import join_company
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.stakeholders.change_stakeholders import add_stakeholder, save_stakeholder, save_talk
from csr_xblock.services.stakeholders.show_stakeholders import show_stakeholders
from tests.learners import OWNER, company_key_of, key_of

TODAY = date(2026, 11, 29)
CUSTOMERS = "customers"


def owner(username: str = "rasa") -> AssessmentKey:
    """Return the key of an owner who has filled in the profile."""
    key = key_of(username)
    save_profile(key.learner, OWNER)
    return key


def colleague(of: AssessmentKey, username: str = "jonas", role: Role = Role.MANAGER) -> AssessmentKey:
    """Return the key of somebody who has joined a person's company."""
    key = key_of(username)
    join_company(key.learner.user_id, company_key_of(of).company_id, role)
    return key


def tap(key: AssessmentKey, slug: str = CUSTOMERS, name: str = "Customers") -> KeptGroup:
    """Put a group on the map and return it."""
    add_stakeholder(key, slug, name)
    return group_of(key, slug)


def group_of(key: AssessmentKey, slug: str = CUSTOMERS) -> KeptGroup:
    """Return a group of the map, which there must be."""
    found = show_stakeholders(key).find(slug)
    assert found is not None
    return found


def describe(key: AssessmentKey, expectations: str, revision: int, slug: str = CUSTOMERS) -> MapChange:
    """Save what a group expects, from a page that showed a revision."""
    return save_stakeholder(key, slug, revision, StakeholderGroup("Customers", expectations))


def talked(
    key: AssessmentKey,
    heard: str = "Good: the rye.",
    *,
    slug: str = "talk-1",
    group: str = CUSTOMERS,
    revision: int = 0,
) -> MapChange:
    """Write down a talk of today."""
    return save_talk(key, group, slug, revision, Talk(TODAY, "a regular customer", heard), today=TODAY)

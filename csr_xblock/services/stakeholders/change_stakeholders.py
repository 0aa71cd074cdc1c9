"""
Changes the map of stakeholders: a group is added by one tap, described, taken off and put back, and so are talks.

Every function raises Conflict for somebody without a company and NotAllowed for those who may not change what it does.
"""

from datetime import date

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.stakeholders.map_changes import MapChange
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, checked_slug
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.stakeholders import group_store, talk_store


def add_stakeholder(key: AssessmentKey | None, slug: str, name: str) -> None:
    """Put a group on the map by its name. Sent twice it is there once."""
    group = StakeholderGroup(name)
    group.check()
    with locked_company(_kept(key)) as company:
        group_store.add_group(company, checked_slug(slug, "slug"), group)


def save_stakeholder(key: AssessmentKey | None, slug: str, shown_revision: int, group: StakeholderGroup) -> MapChange:
    """Keep what is said of a group; the later of two writers is told. Raises InvalidInput naming the field."""
    group.check()
    with locked_company(_kept(key)) as company:
        return group_store.keep_group(company, checked_slug(slug, "slug"), shown_revision, group)


def save_talk(
    key: AssessmentKey | None, group: str, slug: str, shown_revision: int, talk: Talk, *, today: date
) -> MapChange:
    """Keep a talk with a group; the later of two writers is told. Raises InvalidInput naming the field."""
    talk.check(today)
    with locked_company(_kept(key)) as company:
        return talk_store.keep_talk(
            company, checked_slug(group, "group"), checked_slug(slug, "slug"), shown_revision, talk
        )


def remove_stakeholder(key: AssessmentKey | None, slug: str, shown_revision: int, shown_talks: int) -> None:
    """Take a group off the map with its talks. Raises Conflict if it is not as the page showed it."""
    with locked_company(_kept(key)) as company:
        group_store.remove_group(company, checked_slug(slug, "group"), shown_revision, shown_talks)


def remove_talk(key: AssessmentKey | None, group: str, slug: str, shown_revision: int) -> None:
    """Take a talk away. Raises Conflict if it is not as the page showed it."""
    with locked_company(_kept(key)) as company:
        talk_store.remove_talk(company, checked_slug(group, "group"), checked_slug(slug, "slug"), shown_revision)


def put_back_stakeholder(key: AssessmentKey | None, slug: str) -> None:
    """Put a removed group back. Raises Conflict when it is gone for good, or there is no room."""
    with locked_company(_kept(key)) as company:
        group_store.put_back_group(company, checked_slug(slug, "group"))


def put_back_talk(key: AssessmentKey | None, group: str, slug: str) -> None:
    """Put a removed talk back. Raises Conflict when it is gone for good, or there is no room."""
    with locked_company(_kept(key)) as company:
        talk_store.put_back_talk(company, checked_slug(group, "group"), checked_slug(slug, "slug"))


def _kept(key: AssessmentKey | None) -> AssessmentKey:
    if key is None:
        raise NotAllowed("read-only")
    return key

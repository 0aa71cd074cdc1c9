"""Reads the map of stakeholders."""

from collections import defaultdict
from datetime import datetime

from django.utils import timezone

from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.stakeholder_map import PUT_BACK_FOR, KeptGroup, KeptTalk, StakeholderMap
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.results.people.company_store import newest_membership
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow, TalkRow


def find_map(key: AssessmentKey) -> StakeholderMap:
    """Return the map of the company to which the person belongs now, an empty one without a company. Three queries."""
    membership = newest_membership(key.learner.user_id)
    if membership is None:
        return StakeholderMap()
    company = CompanyKey(membership.company_id, key.learner.course, key.assessment)
    return StakeholderMap(membership.company.facts(), _groups(company, timezone.now() - PUT_BACK_FOR))


def groups_of(key: CompanyKey) -> tuple[KeptGroup, ...]:
    """Return a company's groups with their talks, without anything that was removed. Two queries."""
    return _groups(key, timezone.now())


def group_in(row: StakeholderRow) -> StakeholderGroup:
    """Return what a row says of a group."""
    return StakeholderGroup(
        row.group_name,
        row.expectations,
        row.dialogue,
        row.next_talk_on,
        Strength(row.affected),
        Strength(row.influence),
    )


def talk_in(row: TalkRow) -> Talk:
    """Return what a row says of a talk."""
    return Talk(row.held_on, row.with_whom, row.heard)


def _groups(key: CompanyKey, since: datetime) -> tuple[KeptGroup, ...]:
    """Return the groups in the order in which they came, with what was removed `since` then."""
    talks = defaultdict(list)
    for talk in TalkRow.of(key).order_by("-held_on", "-pk"):
        if talk.removed_at is None or talk.removed_at > since:
            kept = KeptTalk(talk.slug, talk.revision, talk_in(talk), talk.removed_at is not None)
            talks[talk.stakeholder_id].append(kept)
    return tuple(
        KeptGroup(row.slug, row.revision, group_in(row), tuple(talks[row.pk]), row.removed_at is not None)
        for row in StakeholderRow.of(key).order_by("pk")
        if row.removed_at is None or row.removed_at > since
    )

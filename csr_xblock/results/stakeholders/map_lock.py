"""
What every write of the map begins with, inside `locked_company`: the company's row is locked, too.

So two members of one company write one after the other, and the limits hold however many write at once. Locks are
taken in the order of every other write: membership, then company.
"""

from django.db.models import Q, QuerySet
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.stakeholders.stakeholder_group import MAX_GROUPS
from csr_xblock.domain.stakeholders.stakeholder_map import PUT_BACK_FOR
from csr_xblock.domain.stakeholders.talk import MAX_TALKS
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow, TalkRow


def hold_map(key: CompanyKey) -> None:
    """Lock the company's row, and delete for good what was removed long enough ago."""
    lock_company_row(key.company_id)
    _forget(TalkRow.of(key), StakeholderRow.of(key))


def forget_removed() -> None:
    """Delete for good what was removed long enough ago, on the maps of all companies."""
    _forget(TalkRow.objects.all(), StakeholderRow.objects.all())


def _forget(talks: QuerySet[TalkRow], groups: QuerySet[StakeholderRow]) -> None:
    before = timezone.now() - PUT_BACK_FOR
    talks.filter(Q(removed_at__lte=before) | Q(stakeholder__removed_at__lte=before)).delete()
    groups.filter(removed_at__lte=before).delete()


def make_room_for_group(key: CompanyKey) -> None:
    """Raise Conflict if the map is full."""
    if StakeholderRow.of(key).filter(removed_at=None).count() >= MAX_GROUPS:
        raise Conflict("too-many-groups")


def make_room_for_talks(key: CompanyKey, more: int = 1) -> None:
    """Raise Conflict if so many more talks are too many."""
    kept = TalkRow.of(key).filter(removed_at=None, stakeholder__removed_at=None).count()
    if kept + more > MAX_TALKS:
        raise Conflict("too-many-talks")

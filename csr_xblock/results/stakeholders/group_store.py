"""Writes groups of the map. Each function is called inside `locked_company`."""

from django.db.models import F
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.stakeholders.map_changes import MapChange, MapOutcome
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of
from csr_xblock.results.stakeholders.map_lock import hold_map, make_room_for_group, make_room_for_talks
from csr_xblock.results.stakeholders.map_store import group_in
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow

FIRST_REVISION = 1
"""What a page knows of no row yet is at 0."""


def add_group(key: CompanyKey, slug: str, group: StakeholderGroup) -> None:
    """Put a group on the map, empty but for its name. One that is there, or was just removed, comes as it was."""
    hold_map(key)
    row = StakeholderRow.of(key).filter(slug=slug).first()
    if row is None:
        make_room_for_group(key)
        _create(key, slug, group)
    else:
        _bring_back(key, row)


def keep_group(key: CompanyKey, slug: str, shown_revision: int, group: StakeholderGroup) -> MapChange:
    """Keep what a page says of a group, if the group is still as the page showed it."""
    hold_map(key)
    row = StakeholderRow.of(key).filter(slug=slug).first()
    if row is None:
        if shown_revision:
            return MapChange(MapOutcome.REMOVED, 0)
        make_room_for_group(key)
        return MapChange(MapOutcome.SAVED, _create(key, slug, group).revision)
    if row.removed_at is not None:
        if row.revision != shown_revision:
            return MapChange(MapOutcome.REMOVED, row.revision)
        _bring_back(key, row)
        row.refresh_from_db()
    elif group_in(row) == group:
        # Sent once more after a lost answer, or written alike by two.
        return MapChange(MapOutcome.SAVED, row.revision)
    elif row.revision != shown_revision:
        return MapChange(MapOutcome.TWO_TEXTS, row.revision, group_in(row))
    changed_if_as_shown(StakeholderRow.of(key).filter(pk=row.pk), row.revision, **_columns(group))
    return MapChange(MapOutcome.SAVED, row.revision + 1)


def remove_group(key: CompanyKey, slug: str, shown_revision: int, shown_talks: int) -> None:
    """
    Take a group off the map, with its talks. Doing it again changes nothing.

    Raises Conflict if somebody has changed the group, or its number of talks, since the page showed it, or when it is
    gone for good.
    """
    hold_map(key)
    row = _row(key, slug)
    if row.removed_at is not None:
        return
    if (row.revision, row.talks.filter(removed_at=None).count()) != (shown_revision, shown_talks):
        raise Conflict("stakeholder-changed")
    _mark(key, slug, removed=True)


def put_back_group(key: CompanyKey, slug: str) -> None:
    """Put a removed group back with its talks. Raises Conflict when it is gone for good, or there is no room."""
    hold_map(key)
    _bring_back(key, _row(key, slug))


def _row(key: CompanyKey, slug: str) -> StakeholderRow:
    row = StakeholderRow.of(key).filter(slug=slug).first()
    if row is None:
        raise Conflict("removed-for-good")
    return row


def _bring_back(key: CompanyKey, row: StakeholderRow) -> None:
    if row.removed_at is not None:
        make_room_for_group(key)
        make_room_for_talks(key, row.talks.filter(removed_at=None).count())
        _mark(key, row.slug, removed=False)


def _create(key: CompanyKey, slug: str, group: StakeholderGroup) -> StakeholderRow:
    return StakeholderRow.objects.create(**columns_of(key), slug=slug, revision=FIRST_REVISION, **_columns(group))


def _mark(key: CompanyKey, slug: str, *, removed: bool) -> None:
    now = timezone.now()
    rows = StakeholderRow.of(key).filter(slug=slug)
    rows.update(removed_at=now if removed else None, revision=F("revision") + 1, updated_at=now)


def _columns(group: StakeholderGroup) -> dict[str, object]:
    return {
        "group_name": group.name,
        "expectations": group.expectations,
        "dialogue": group.dialogue,
        "next_talk_on": group.next_talk,
        "affected": group.affected.value,
        "influence": group.influence.value,
        "updated_at": timezone.now(),
    }

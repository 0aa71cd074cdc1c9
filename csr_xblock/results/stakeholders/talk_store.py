"""Writes talks with stakeholders. Each function is called inside `locked_company`."""

from django.db.models import F
from django.utils import timezone

from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.stakeholders.map_changes import MapChange, MapOutcome
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of
from csr_xblock.results.stakeholders.group_store import FIRST_REVISION
from csr_xblock.results.stakeholders.map_lock import hold_map, make_room_for_talks
from csr_xblock.results.stakeholders.map_store import talk_in
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow, TalkRow


def keep_talk(key: CompanyKey, group_slug: str, slug: str, shown_revision: int, talk: Talk) -> MapChange:
    """
    Keep what a page says of a talk, if the talk is still as the page showed it.

    Raises Conflict when the group is not on the map any more, or there are too many talks.
    """
    hold_map(key)
    group = StakeholderRow.of(key).filter(slug=group_slug, removed_at=None).first()
    if group is None:
        raise Conflict("stakeholder-gone")
    row = TalkRow.of(key).filter(slug=slug).first()
    if row is None:
        return MapChange(MapOutcome.REMOVED, 0) if shown_revision else _create(key, group, slug, talk)
    if row.stakeholder_id != group.pk:
        raise InvalidInput("value-invalid", "slug")
    if row.removed_at is not None:
        if row.revision != shown_revision:
            return MapChange(MapOutcome.REMOVED, row.revision)
        _bring_back(key, row)
        row.refresh_from_db()
    elif talk_in(row) == talk:
        return MapChange(MapOutcome.SAVED, row.revision)
    elif row.revision != shown_revision:
        return MapChange(MapOutcome.TWO_TEXTS, row.revision, talk_in(row))
    changed_if_as_shown(TalkRow.of(key).filter(pk=row.pk), row.revision, **_columns(talk))
    return MapChange(MapOutcome.SAVED, row.revision + 1)


def remove_talk(key: CompanyKey, group_slug: str, slug: str, shown_revision: int) -> None:
    """Take a talk away; again changes nothing. Raises Conflict if it is not as the page showed it, or gone for good."""
    hold_map(key)
    row = _row(key, group_slug, slug)
    if row.removed_at is not None:
        return
    if row.revision != shown_revision:
        raise Conflict("stakeholder-changed")
    _mark(key, slug, removed=True)


def put_back_talk(key: CompanyKey, group_slug: str, slug: str) -> None:
    """Put a removed talk back. Raises Conflict when it is gone for good, or there are too many talks."""
    hold_map(key)
    _bring_back(key, _row(key, group_slug, slug))


def _row(key: CompanyKey, group_slug: str, slug: str) -> TalkRow:
    """Return a talk, also a removed one, with a group that is on the map."""
    talks = TalkRow.of(key).filter(stakeholder__slug=group_slug, stakeholder__removed_at=None)
    row = talks.filter(slug=slug).first()
    if row is None:
        raise Conflict("removed-for-good")
    return row


def _create(key: CompanyKey, group: StakeholderRow, slug: str, talk: Talk) -> MapChange:
    make_room_for_talks(key)
    kept = {"stakeholder": group, "slug": slug, "revision": FIRST_REVISION, **_columns(talk)}
    return MapChange(MapOutcome.SAVED, TalkRow.objects.create(**columns_of(key), **kept).revision)


def _bring_back(key: CompanyKey, row: TalkRow) -> None:
    if row.removed_at is not None:
        make_room_for_talks(key)
        _mark(key, row.slug, removed=False)


def _mark(key: CompanyKey, slug: str, *, removed: bool) -> None:
    now = timezone.now()
    rows = TalkRow.of(key).filter(slug=slug)
    rows.update(removed_at=now if removed else None, revision=F("revision") + 1, updated_at=now)


def _columns(talk: Talk) -> dict[str, object]:
    return {"held_on": talk.day, "with_whom": talk.with_whom, "heard": talk.heard, "updated_at": timezone.now()}

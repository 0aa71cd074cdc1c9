"""
The door to the words that companies have written themselves.

A write is called inside `locked_company`; it locks the company's row first, so of two members who write the same
section the later one is told.
"""

from django.db.models import QuerySet
from django.utils import timezone

from csr_xblock.domain.document.own_text import NOT_KEPT, OwnText, OwnTextChange, OwnTextOutcome
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.document.own_text_tables import OwnTextRow
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of
from csr_xblock.results.people.company_store import lock_company_row


def own_texts_of(key: CompanyKey) -> dict[str, OwnText]:
    """Return what the company has written itself, by what it is written for. One query."""
    return {row.written_for: _kept(row) for row in OwnTextRow.of(key).order_by("pk")}


def keep_own_text(key: CompanyKey, change: OwnTextChange) -> OwnTextOutcome:
    """
    Keep the words, or delete them, if the text still is as its page showed it. At most four queries.

    The same words from two pages are no conflict.
    """
    lock_company_row(key.company_id)
    rows = OwnTextRow.of(key).filter(written_for=change.written_for)
    kept = rows.first()
    if kept is not None and kept.revision == change.revision:
        return _changed(rows, change)
    if kept is None and change.revision != NOT_KEPT and change.html:
        return OwnTextOutcome(is_saved=False, kept=None)
    if kept is None:
        return OwnTextOutcome(is_saved=True, kept=_created(key, change))
    return OwnTextOutcome(kept.html == change.html, _kept(kept))


def _changed(rows: QuerySet[OwnTextRow], change: OwnTextChange) -> OwnTextOutcome:
    if not change.html:
        rows.filter(revision=change.revision).delete()
        return OwnTextOutcome(is_saved=True, kept=None)
    columns = {"html": change.html, "language": change.language, "basis": change.basis}
    changed = changed_if_as_shown(rows, change.revision, updated_at=timezone.now(), **columns)
    assert changed, "the company's row is locked"
    return OwnTextOutcome(True, OwnText(change.html, change.language, change.basis, change.revision + 1))


def _created(key: CompanyKey, change: OwnTextChange) -> OwnText | None:
    """Keep the first words; '' where there are none leaves it so."""
    if not change.html:
        return None
    columns = {"html": change.html, "language": change.language, "basis": change.basis}
    return _kept(
        OwnTextRow.objects.create(**columns_of(key), written_for=change.written_for, revision=NOT_KEPT + 1, **columns)
    )


def _kept(row: OwnTextRow) -> OwnText:
    return OwnText(row.html, row.language, row.basis, row.revision)

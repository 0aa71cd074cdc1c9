"""
Reads and writes single ratings of a company. What the page that made a change has not seen is never replaced.

Locks are taken in the order of every other write: membership, company, rating. With the company's row locked, nobody
else rates for it, whoever of its members it is.
"""

from dataclasses import replace

from django.db import IntegrityError, transaction

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.importance.rating import KeptRating, RatingChange
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.saving import SaveOutcome, has_seen, outcome_of, remembered
from csr_xblock.results.change_store import note_change_of_company
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_rows import columns_of
from csr_xblock.results.people.company_store import lock_company_row


def find_ratings(key: CompanyKey) -> dict[ObjectiveId, KeptRating]:
    """Return all ratings of a company, also those that were taken back. One query."""
    return {ObjectiveId(row.objective_id): _kept(row) for row in ImportanceRating.of(key).order_by("pk")}


def write_rating(key: CompanyKey, change: RatingChange) -> tuple[SaveOutcome, dict[ObjectiveId, KeptRating]]:
    """
    Write the change, unless its page has gone on, or another page has saved something else meanwhile.

    Returns what came of it, and all ratings. Use inside `locked_company` only, as the last statement. At most six
    queries.
    """
    lock_company_row(key.company_id)
    ratings = find_ratings(key)
    new = None if change.objective in ratings else _inserted(key, change)
    if new is not None:
        note_change_of_company(key.course, key.company_id)
        return SaveOutcome.KEPT, {**ratings, change.objective: _kept(new)}
    # Read under a lock: MySQL would show the row as it was when the transaction began.
    row = ImportanceRating.of(key).select_for_update().get(objective_id=change.objective)
    before = row.revision
    outcome = _change(row, change)
    if row.revision != before:
        note_change_of_company(key.course, key.company_id)
    return outcome, {**ratings, change.objective: _kept(row)}


def _inserted(key: CompanyKey, change: RatingChange) -> ImportanceRating | None:
    """Return a new row, None if a colleague has made it since the transaction began."""
    row = ImportanceRating(objective_id=change.objective, **columns_of(key))
    _take(row, change)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return None
    return row


def _change(row: ImportanceRating, change: RatingChange) -> SaveOutcome:
    kept = _kept(row)
    is_same = kept.importance == change.importance
    if change.base_revision > kept.revision:
        # After a backup was brought back the numbers start again: such a page has seen something else.
        change = replace(change, base_revision=0)
    outcome = outcome_of(change, kept, is_same=is_same)
    if outcome is not SaveOutcome.KEPT or has_seen(kept, change):
        return outcome
    if is_same:
        row.sequences = remembered(row.sequences, change)
    else:
        _take(row, change)
    row.save()
    return outcome


def _take(row: ImportanceRating, change: RatingChange) -> None:
    row.business, row.impact = change.importance.business, change.importance.impact
    row.tab, row.revision = change.tab, row.revision + 1
    row.sequences = remembered(row.sequences, change)


def _kept(row: ImportanceRating) -> KeptRating:
    return KeptRating(Importance(row.business, row.impact), row.revision, row.tab, dict(row.sequences))

"""Deletes what nobody has worked on for longer than a site keeps it, and companies that nobody belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.personal_data import DataOwner, Retirement
from csr_xblock.results.overview.inactivity_store import (
    count_unnamed_decisions,
    delete_unnamed_decisions,
    inactive_learners,
)
from csr_xblock.results.people.erasure_store import close_company, companies_without_members, erase
from csr_xblock.results.plan.action_writes import forget_deleted_everywhere
from csr_xblock.results.stakeholders.map_lock import forget_removed
from csr_xblock.services.people.forget_person import kept_by

BATCH = 500
"""So many learners are looked for at once; each is deleted in a transaction of its own."""


@dataclass(frozen=True)
class Purged:
    """How much was deleted, or would be: learners in courses, entries of the log, companies without anybody."""

    learners: int = 0
    decisions: int = 0
    companies: int = 0


def count_purge(before: datetime | None) -> Purged:
    """Return what a purge would delete now. `before` is None where nothing is old. Changes nothing."""
    companies = len(companies_without_members())
    if before is None:
        return Purged(companies=companies)
    return Purged(len(inactive_learners(before)), count_unnamed_decisions(before), companies)


def purge(before: datetime | None, way: Retirement) -> Purged:
    """
    Delete what learners left in courses where their last activity lies before a moment; None: nothing is old.

    Also entries of the log that are older and about nobody any more, companies that nobody belongs to, what was
    removed from maps of stakeholders more than a day ago, and actions that were deleted too long ago to be brought
    back. Whoever is active again meanwhile is left alone. May be
    stopped at any time, and done again or twice at once.
    """
    forget_removed()
    forget_deleted_everywhere()
    learners = 0 if before is None else sum(_purge_learners(before, way))
    decisions = 0 if before is None else delete_unnamed_decisions(before)
    companies = sum(close_company(company_id) for company_id in companies_without_members())
    return Purged(learners, decisions, companies)


def _purge_learners(before: datetime, way: Retirement) -> Iterator[int]:
    while batch := inactive_learners(before, BATCH):
        for learner in batch:
            yield _purge_learner(learner, before, way)


def _purge_learner(learner: Learner, before: datetime, way: Retirement) -> int:
    """Return 1 for somebody who was deleted, 0 for somebody who has become active since the batch was read."""
    owner = DataOwner(learner.user_id, learner.course)
    return int(erase(owner, kept_by(way), only_if=lambda: learner in inactive_learners(before, only=learner)))

"""
A version of the document that a company has kept: as it was on that day, in one language, never changed afterwards.

What can change is said beside it: who approved it and when, and whether trainers may read it. Source: JOURNEY 1, 5.
"""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.document.strategy_document import StrategyDocument

MAX_VERSIONS = 50
MAX_CHANGE_NOTE = 300
MAX_APPROVER = 120


@dataclass(frozen=True)
class RestsOn:
    """On which self-assessment a version rests, None of both before the first hand-in."""

    attempt_id: int | None = None
    handed_in_at: datetime | None = None


@dataclass(frozen=True)
class VersionHead:
    """
    A version without its text. `note` is what changed, in the company's words, '' without.

    `approved_by` is '' until it is approved; `released_at` is None unless trainers of the course may read it.
    """

    number: int
    made_at: datetime
    language: str
    note: str
    rests_on: RestsOn
    revision: int
    approved_by: str = ""
    approved_at: datetime | None = None
    released_at: datetime | None = None

    @property
    def is_approved(self) -> bool:
        """Whether somebody who may has approved it."""
        return self.approved_at is not None


@dataclass(frozen=True)
class KeptVersion:
    """A version with its text."""

    head: VersionHead
    document: StrategyDocument

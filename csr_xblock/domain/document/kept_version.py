"""
A version of the document that a company has kept: as it was on that day, in one language, never changed afterwards.

What can change is said beside it: who approved it and when, and whether trainers may read it. Source: JOURNEY 1, 5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.document.strategy_document import StrategyDocument

MAX_VERSIONS = 50
MAX_CHANGE_NOTE = 300
MAX_APPROVER = 120


@dataclass(frozen=True)
class RestsOn:
    """
    On which self-assessment a version rests, None of all before the first hand-in.

    `person` is the platform's number of whose it is, None also once it is not there any more.
    """

    attempt_id: int | None = None
    handed_in_at: datetime | None = None
    person: int | None = None


@dataclass(frozen=True)
class AskedWith:
    """The questionnaire behind a version, by its id and its own version."""

    instrument: str
    version: str


@dataclass(frozen=True)
class VersionHead:
    """
    A version without its text. `note` is what changed, in the company's words, '' without.

    `id` is its own for ever, while the number of a version that was deleted before anybody approved it is given again.
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
    id: int = 0

    @property
    def is_approved(self) -> bool:
        """Whether somebody who may has approved it."""
        return self.approved_at is not None

    @property
    def is_released(self) -> bool:
        """Whether trainers of the course may read it."""
        return self.released_at is not None


@dataclass(frozen=True)
class KeptVersion:
    """A version with its text. `asked_with` is None where nobody has said which questionnaire was in use."""

    head: VersionHead
    document: StrategyDocument
    asked_with: AskedWith | None = None


def may_be_deleted(head: VersionHead, heads: Sequence[VersionHead]) -> bool:
    """Return whether a version of these, the newest first, can be deleted: the newest, until somebody approves it."""
    return bool(heads) and head == heads[0] and not head.is_approved


def next_number(heads: Sequence[VersionHead]) -> int | None:
    """Return the number of the next version after these, the newest first; None where there are as many as may be."""
    newest = heads[0].number if heads else 0
    return None if newest >= MAX_VERSIONS else newest + 1

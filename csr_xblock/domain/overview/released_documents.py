"""
Strategy documents that companies have released to the trainers of a course. Nothing is told of any other.

The release is the company's own act, and its form said what it shows; so the text is told as it is, and no number of
companies or versions is.
"""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.document.strategy_document import StrategyDocument


@dataclass(frozen=True)
class ReleasedHead:
    """
    A released version without its text. `id` is the number of its row, `number` that of the version.

    `company` is the name in the version, '' for none, not the name that the company has given itself since.
    """

    id: int
    number: int
    company: str
    language: str
    made_at: datetime
    approved_by: str
    approved_at: datetime
    released_at: datetime


@dataclass(frozen=True)
class ReleasedDocument:
    """A released version with its text."""

    head: ReleasedHead
    document: StrategyDocument

"""
A piece of evidence: something that a person or a company has written down already and that shows what is done.

Nothing is written for the folder: each piece belongs to an answer, a task, an action, a reading, a good thing or a
talk, and is changed there. Sources: METHODOLOGY 2.4.7 (notes), docs/decisions/0021 (reports of tasks).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csr_xblock.domain.identifiers import PerspectiveId


class EvidenceKind(StrEnum):
    """Where a piece comes from, in the order in which they stand in an area."""

    NOTE = "notes"
    REPORT = "reports"
    ACTION = "actions"
    READING = "readings"
    GOOD_THING = "good-things"
    TALK = "talks"


OWN_KINDS = frozenset({EvidenceKind.NOTE, EvidenceKind.REPORT})
"""What is a person's own, also for somebody who may not read what the company does."""


class PieceState(StrEnum):
    """
    Whether a piece stands as it is.

    KEPT: it does. HANDED_IN, AGAIN and DRAFT say of a note with which answer it came. INCOMPLETE is a report that does
    not count yet.
    """

    KEPT = "kept"
    HANDED_IN = "handed-in"
    AGAIN = "again"
    DRAFT = "draft"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True)
class EvidencePiece:
    """
    One piece. `about` names what it belongs to: a question, a unit, an action or goal by its number, a group.

    `title` is what people call that, '' where it has its words elsewhere. `area` is None for what belongs to no area,
    `day` where none is known. `who` took part or was talked with.
    """

    kind: EvidenceKind
    about: str
    text: str
    area: PerspectiveId | None = None
    title: str = ""
    who: str = ""
    day: date | None = None
    state: PieceState = PieceState.KEPT

"""What a learner may consent to, each per course, and how much of what was said is kept. Source: JOURNEY 9.5."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MAX_CONSENTS_KEPT = 20
"""Of each purpose in a course: the first statement and the newest others, enough to show since when and until when."""


class Purpose(StrEnum):
    """For what results of a learner are used. TRAINERS: those of the course see the scores."""

    TRAINERS = "trainers"


@dataclass(frozen=True)
class Statement:
    """What was said about a purpose, when, and which version of the privacy text was shown."""

    purpose: Purpose
    is_allowed: bool
    text_version: str
    said_at: datetime


def superfluous(oldest_first: Sequence[int]) -> list[int]:
    """Return which of the statements of one purpose are kept no longer: those between the first and the newest."""
    too_many = max(0, len(oldest_first) - MAX_CONSENTS_KEPT)
    return list(oldest_first[1 : 1 + too_many])

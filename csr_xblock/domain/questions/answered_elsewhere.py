"""What somebody has answered in another course, with which a first draft may begin (JOURNEY 7)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from csr_xblock.domain.questions.instrument import Mode


class Beginning(StrEnum):
    """With what a draft begins: as setting and earlier attempts here say, or with answers from another course."""

    USUAL = "usual"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class AnsweredElsewhere:
    """An attempt in another course: its number as kept, the key of the course, the mode, and when it was handed in."""

    attempt_id: int
    course: str
    mode: Mode
    submitted_at: datetime

"""What is told of an attempt in a list: that it is there and how much is in it, not what was answered."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.questions.instrument import Mode


@dataclass(frozen=True)
class AttemptLine:
    """An attempt by its row's number. `submitted_at` is None for a draft; `notes` counts answers with words."""

    id: int
    assessment: str
    number: int
    mode: Mode
    started_at: datetime
    submitted_at: datetime | None
    answers: int
    notes: int

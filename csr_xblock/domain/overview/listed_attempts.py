"""One learner's attempts as a trainer lists them: never an answer."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.overview.traces import KeptResult
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode


@dataclass(frozen=True)
class ListedAttempt:
    """One attempt. `result` is None for a draft, and where a trainer may not see it."""

    id: int
    user_id: int
    number: int
    state: AttemptState
    mode: Mode
    started_at: datetime
    submitted_at: datetime | None
    result: KeptResult | None

    @property
    def is_submitted(self) -> bool:
        """Whether it was handed in."""
        return self.state is AttemptState.SUBMITTED

"""One learner's attempts as a trainer lists them: never an answer."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.overview.disclosure import ToldResult
from csr_xblock.domain.overview.traces import KeptResult
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode


@dataclass(frozen=True)
class KeptAttempt:
    """One attempt as it is kept. `result` is None for a draft; whether it may be seen is not decided here."""

    id: int
    user_id: int
    number: int
    state: AttemptState
    mode: Mode
    started_at: datetime
    submitted_at: datetime | None
    result: KeptResult | None


@dataclass(frozen=True)
class ListedAttempt:
    """One attempt as a trainer is told of it. `result` is None for a draft, and where it may not be seen."""

    id: int
    number: int
    state: AttemptState
    mode: Mode
    started_at: datetime
    submitted_at: datetime | None
    result: ToldResult | None

    @property
    def is_submitted(self) -> bool:
        """Whether it was handed in."""
        return self.state is AttemptState.SUBMITTED

"""What is kept of one learner's way through a programme, as a trainer's list tells it."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.people.role import Role


@dataclass(frozen=True)
class KeptResult:
    """The latest submitted attempt's result; both are None if there were not enough answers."""

    display_score: int | None
    band: BandId | None


@dataclass
class Traces:
    """
    What is kept about one learner's way through a programme, filled query by query.

    `consents`: what the learner said last about trainers seeing scores. `result` is None before the first submit; who
    may see it is not decided here. `units_open` follows from results, and is None for those who may not see them.
    """

    role: Role | None = None
    began_at: datetime | None = None
    last_active_at: datetime | None = None
    submitted_at: datetime | None = None
    submitted_attempts: int = 0
    units_open: int | None = 0
    units_done: int = 0
    consents: bool = False
    result: KeptResult | None = None

    def saw(self, moment: datetime | None) -> None:
        """Note that the learner did something then."""
        if moment is None:
            return
        self.began_at = min(self.began_at or moment, moment)
        self.last_active_at = max(self.last_active_at or moment, moment)

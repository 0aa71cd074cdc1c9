"""What is kept of one learner's way through a programme. `disclosure` decides what of it trainers are told."""

from dataclasses import dataclass, field
from datetime import datetime

from csr_xblock.domain.identifiers import BandId, UnitId
from csr_xblock.domain.people.role import Role


@dataclass(frozen=True)
class KeptResult:
    """
    A submitted attempt's result. Score and band are None if there were not enough answers, and in the view of staff.

    `is_provisional`: some area has too few answers, so the score is that of the others.
    """

    display_score: int | None
    band: BandId | None
    is_staff_view: bool = False
    is_provisional: bool = False


@dataclass(frozen=True)
class UnitTrace:
    """One unit that is open to the learner. `moments` are the times at which the learner did something in it."""

    unit: UnitId
    opened_by_results: bool
    is_entered: bool
    is_done: bool
    moments: tuple[datetime, ...] = ()


@dataclass
class Traces:
    """
    What is kept about one learner's way through a programme, filled query by query.

    `shares`: the newest statement lets trainers see results. `moments` are times of all but work in units. `result` is
    None before the first submit. `has_attempt` counts a draft, too.
    """

    role: Role | None = None
    shares: bool = False
    moments: list[datetime] = field(default_factory=list)
    has_attempt: bool = False
    submitted_at: datetime | None = None
    submitted_attempts: int = 0
    result: KeptResult | None = None
    units: list[UnitTrace] = field(default_factory=list)

"""What a trainer decides about a learner's work: as it is logged, and as the learner is told of it."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.learner import Learner


@dataclass(frozen=True)
class NewDecision:
    """Who decides what about which learner's work, and why. `trainer` is a user's id."""

    trainer: int
    learner: Learner
    kind: DecisionKind
    subject: str
    reason: str


@dataclass(frozen=True)
class KeptDecision:
    """A decision as the learner is told of it."""

    kind: DecisionKind
    subject: str
    reason: str
    decided_at: datetime

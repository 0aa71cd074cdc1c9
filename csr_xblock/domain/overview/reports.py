"""Reports on tasks as trainers read them."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.person_names import PersonName
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.domain.units.unit_progress import KeptProgress


@dataclass(frozen=True)
class WaitingReport:
    """A report in the list of those that wait: whose it is, and since when. Its text is not read for the list."""

    id: int
    person: PersonName
    unit: UnitId
    handed_in_at: datetime


@dataclass(frozen=True)
class DecidedReport:
    """A report about which a trainer has decided: whose it is, and what was decided when."""

    id: int
    person: PersonName
    unit: UnitId
    state: EvidenceState
    decided_at: datetime


@dataclass(frozen=True)
class LearnersReport:
    """A report of one learner that trainers may read: where it stands, and since when."""

    id: int
    unit: UnitId
    state: EvidenceState
    at: datetime


@dataclass(frozen=True)
class ReadableReport:
    """
    One report with everything that its trainer may read. The plan for Monday is not part of it.

    `shares`: the learner has allowed trainers to see results.
    """

    id: int
    learner: Learner
    person: PersonName
    progress: KeptProgress
    shares: bool = False

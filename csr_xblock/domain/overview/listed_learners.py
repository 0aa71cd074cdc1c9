"""The learners of a programme as a trainer lists them: which ones, and what is told of each."""

from dataclasses import dataclass

from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.domain.overview.traces import Traces
from csr_xblock.domain.people.person_names import PersonName


@dataclass(frozen=True)
class LearnerFilter:
    """Which learners are listed: at one step only, and whose name or user name contains the search."""

    step: LearnerStep | None = None
    search: str = ""


@dataclass(frozen=True)
class LearnerRecord:
    """One learner of the list: who it is, at which step, and what is kept."""

    person: PersonName
    step: LearnerStep
    traces: Traces

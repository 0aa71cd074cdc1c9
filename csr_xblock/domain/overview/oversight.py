"""
What a trainer oversees: one programme of a course, and at which step of it each learner stands.

It knows no table and no page. Source: METHODOLOGY 2.10 (course staff see who takes part, scores only where allowed).
"""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.identifiers import ObjectiveId, UnitId
from csr_xblock.domain.overview.milestones import CompanyMilestone

MAX_TRAINER_NOTE_CHARACTERS = 1_000
MAX_DECISION_REASON_CHARACTERS = 500


class LearnerStep(StrEnum):
    """
    How far a learner is, in order.

    PROFILE: filled in, nothing else. ANSWERING: has a draft and has handed in nothing yet. HANDED_IN: has entered no
    unit yet. UNITS: has handed in and entered a unit, or has entered one without any attempt.
    """

    PROFILE = "profile"
    ANSWERING = "answering"
    HANDED_IN = "handed-in"
    UNITS = "units"


@dataclass(frozen=True)
class Overseen:
    """
    One programme: its course key as text, the name of its assessment, and the slugs of its units.

    Without an assessment of its own (`has_assessment` False) a programme's learners are those who have entered a unit.
    `shows_results` False: nobody but the learner sees results here, whatever learners allow. `opened_by_results` are
    those of the units whose being open tells a result (rules.results_asked). `staff` are the ids of the users who are
    staff of the course: they are no learners to anybody. `milestones` are those of companies that are told of here, and
    `objectives` the goals that they can rate; there are none in a programme without the seven steps. `tells_documents`:
    companies can release their strategy documents to the trainers here.
    """

    course: str
    assessment: str
    units: tuple[UnitId, ...]
    has_assessment: bool = True
    shows_results: bool = True
    opened_by_results: frozenset[UnitId] = frozenset()
    staff: frozenset[int] = frozenset()
    milestones: tuple[CompanyMilestone, ...] = ()
    objectives: tuple[ObjectiveId, ...] = ()
    tells_documents: bool = False

    @property
    def plain_units(self) -> tuple[UnitId, ...]:
        """The units that tell nothing about a result."""
        return tuple(unit for unit in self.units if unit not in self.opened_by_results)


class DecisionKind(StrEnum):
    """What a trainer has decided about a learner's work."""

    EVIDENCE_ACCEPTED = "evidence-accepted"
    EVIDENCE_RETURNED = "evidence-returned"
    ATTEMPT_REOPENED = "attempt-reopened"
    ATTEMPT_DELETED = "attempt-deleted"


def attempt_subject(assessment: str, number: int) -> str:
    """Return how a decision names an attempt."""
    return f"{assessment}/{number}"

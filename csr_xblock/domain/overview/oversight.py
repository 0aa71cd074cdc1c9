"""
What a trainer oversees: one programme of a course, and at which step of it each learner stands.

It knows no table and no page. Source: METHODOLOGY 2.10 (course staff see who takes part, scores only where allowed).
"""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.identifiers import UnitId

MIN_LEARNERS_SHOWN = 5
"""Distributions of results are shown from this number of learners on, so that nobody is found out in them."""

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
    """

    course: str
    assessment: str
    units: tuple[UnitId, ...]
    has_assessment: bool = True


class DecisionKind(StrEnum):
    """What a trainer has decided about a learner's work."""

    EVIDENCE_ACCEPTED = "evidence-accepted"
    EVIDENCE_RETURNED = "evidence-returned"
    ATTEMPT_REOPENED = "attempt-reopened"
    ATTEMPT_DELETED = "attempt-deleted"


def attempt_subject(assessment: str, number: int) -> str:
    """Return how a decision names an attempt."""
    return f"{assessment}/{number}"

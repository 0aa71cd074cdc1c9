"""What a unit asks of a learner before it is done, and what the learner hands in. It keeps nothing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from csr_xblock.domain.units.evidence import NOTHING_REPORTED, TaskEvidence
from csr_xblock.domain.units.learning_unit import Question, UnitDescriptor
from csr_xblock.domain.units.unit_progress import KeptProgress

MAX_MONDAY_CHARACTERS = 1_000


class Readers(StrEnum):
    """
    Who reads the evidence of a task, as a unit's page has said it to the learner.

    TRAINERS_AND_RESULT: trainers, who also learn that the unit was open, which follows from results.
    """

    LEARNER = "learner"
    TRAINERS = "trainers"
    TRAINERS_AND_RESULT = "trainers-and-result"


@dataclass(frozen=True)
class UnitWork:
    """
    What a unit asks before it is done: its check questions (none: no check) and whether it has a task.

    A unit that asks nothing is done when the learner says so. `is_reviewed`: evidence counts when a trainer has
    accepted it. `tells_result`: results open the unit, so that whoever reads a report of it can guess them.
    `asks_before`: learners are asked before the text what they know already.
    """

    unit: UnitDescriptor
    questions: tuple[Question, ...] = ()
    has_task: bool = True
    is_reviewed: bool = False
    tells_result: bool = False
    asks_before: bool = True

    def readers(self, kept: KeptProgress) -> "Readers":
        """Return who reads the evidence that is written now, and what they learn by that."""
        if not self.is_reviewed:
            return Readers.LEARNER
        return Readers.TRAINERS_AND_RESULT if self.tells_result or kept.opened_by_results else Readers.TRAINERS


@dataclass(frozen=True)
class Report:
    """
    What a learner writes in a unit: the evidence of the task, and the plan for Monday.

    `readers`: who reads the evidence, as the page said where it was written.
    """

    evidence: TaskEvidence = NOTHING_REPORTED
    monday_note: str = ""
    readers: Readers = Readers.LEARNER

    def is_for(self, readers: Readers) -> bool:
        """Return whether the learner was told at least that these people read it, and what they learn by that."""
        told_all = self.readers is Readers.TRAINERS_AND_RESULT
        return readers is not Readers.LEARNER and (self.readers is readers or told_all)


def completed_at(
    work: UnitWork, kept: KeptProgress, now: datetime, passed_at: datetime | None, accepted_at: datetime | None
) -> datetime | None:
    """Return when the unit was done: now, if this is the last step. A unit once done stays done."""
    is_done = (passed_at is not None or not work.questions) and accepted_at is not None
    return kept.completed_at or (now if is_done else None)

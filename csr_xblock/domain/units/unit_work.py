"""What a unit asks of a learner before it is done, and what the learner hands in. It keeps nothing."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.units.learning_unit import Question, UnitDescriptor
from csr_xblock.domain.units.unit_progress import KeptProgress

MAX_MONDAY_CHARACTERS = 1_000


@dataclass(frozen=True)
class UnitWork:
    """
    What a unit asks before it is done: its check questions (none: no check) and whether it has a task.

    A unit that asks nothing is done when the learner says so. `is_reviewed`: evidence counts when a trainer has
    accepted it.
    """

    unit: UnitDescriptor
    questions: tuple[Question, ...] = ()
    has_task: bool = True
    is_reviewed: bool = False


@dataclass(frozen=True)
class Report:
    """
    What a learner writes in a unit: the evidence of the task, and the plan for Monday.

    `is_for_trainers`: the page said, where it was written, that trainers read the evidence.
    """

    evidence: str = ""
    monday_note: str = ""
    is_for_trainers: bool = False


def completed_at(
    work: UnitWork, kept: KeptProgress, now: datetime, passed_at: datetime | None, accepted_at: datetime | None
) -> datetime | None:
    """Return when the unit was done: now, if this is the last step. A unit once done stays done."""
    is_done = (passed_at is not None or not work.questions) and accepted_at is not None
    return kept.completed_at or (now if is_done else None)

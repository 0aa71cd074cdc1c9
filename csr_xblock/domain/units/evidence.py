"""
The evidence of a task: what was done, by whom and when, and where it stands when a trainer decides whether it counts.

Without a trainer's review only `NOT_HANDED_IN` and `ACCEPTED` occur: evidence counts as soon as it is complete.
Source: JOURNEY 8 (limits), METHODOLOGY 2.5.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text

MIN_WHAT_CHARACTERS = 20
MAX_WHAT_CHARACTERS = 4_000
MAX_WHO_CHARACTERS = 200
EARLIEST_DAY = date(2000, 1, 1)
"""No task of ours is older; a year that was mistyped is found here."""


class EvidenceField(StrEnum):
    """The fields of the evidence, as they are sent and as their faults name them."""

    WHAT = "evidence"
    WHO = "who"
    WHEN = "when"


@dataclass(frozen=True)
class TaskEvidence:
    """What was done, who took part (roles are enough), and the day of it, None while nobody has said."""

    what: str = ""
    who: str = ""
    when: date | None = None

    @property
    def missing(self) -> tuple[EvidenceField, ...]:
        """The fields that are empty or too short to count, in their order."""
        is_missing = {
            EvidenceField.WHAT: len(self.what.strip()) < MIN_WHAT_CHARACTERS,
            EvidenceField.WHO: not self.who.strip(),
            EvidenceField.WHEN: self.when is None,
        }
        return tuple(field for field in EvidenceField if is_missing[field])

    @property
    def is_complete(self) -> bool:
        """Whether it counts."""
        return not self.missing

    def check(self, today: date, kept: "TaskEvidence") -> None:
        """
        Raise InvalidInput, naming the field, for what cannot be kept.

        A text from before these limits may be longer: it may stay, and be shortened. `today` is the learner's.
        """
        checked_text(self.what, max(MAX_WHAT_CHARACTERS, len(kept.what)), EvidenceField.WHAT)
        checked_text(self.who, MAX_WHO_CHARACTERS, EvidenceField.WHO)
        if self.when is not None and not EARLIEST_DAY <= self.when <= today:
            raise InvalidInput("day-out-of-range", EvidenceField.WHEN)


NOTHING_REPORTED = TaskEvidence()
"""Before anything is written."""


class EvidenceState(StrEnum):
    """Not handed in: nothing written, a draft, or a text that was saved for the learner alone."""

    NOT_HANDED_IN = "not-handed-in"
    WAITING = "waiting"
    RETURNED = "returned"
    ACCEPTED = "accepted"


def evidence_state(
    handed_in_at: datetime | None, returned_at: datetime | None, accepted_at: datetime | None
) -> EvidenceState:
    """Return the state that three times tell. What was accepted once stays accepted."""
    if accepted_at is not None:
        return EvidenceState.ACCEPTED
    if handed_in_at is None:
        return EvidenceState.NOT_HANDED_IN
    return EvidenceState.WAITING if returned_at is None else EvidenceState.RETURNED

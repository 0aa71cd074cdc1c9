"""
Where the evidence of a task stands when a trainer decides whether it counts.

Without a trainer's review only `NOT_HANDED_IN` and `ACCEPTED` occur: a text counts as soon as it is long enough.
"""

from datetime import datetime
from enum import StrEnum


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

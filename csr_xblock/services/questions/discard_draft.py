"""Discards a draft: what was answered in it is gone, what was handed in before stays."""

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.questions.attempt_store import discard


def discard_draft(key: AssessmentKey | None, attempt_id: int) -> None:
    """
    Delete the draft with its answers and notes; the next start begins anew.

    Raises Conflict when it is no draft any more, with another code when it is gone, NotAllowed where nothing is kept.
    A save that comes at the same time is deleted with it, or refused.
    """
    if key is None:
        raise NotAllowed("read-only")
    discard(key, attempt_id)

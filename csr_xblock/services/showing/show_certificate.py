"""Reads when a learner has done what a certificate of taking part tells."""

from datetime import datetime

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.questions.attempt_store import submitted_history
from csr_xblock.services.questions.show_assessment import AssessmentState


def first_hand_in(key: AssessmentKey | None, state: AssessmentState) -> datetime | None:
    """
    Return when the learner has handed in first, without what was deleted since; None before it.

    `state` was read before. No query, and one for somebody who has handed in again.
    """
    if key is None or state.submitted is None:
        return None
    if state.submitted.number == 1:
        return state.submitted.submitted_at
    return next((at for _mode, at in submitted_history(key)), None)

"""Lets a trainer reopen or delete a learner's attempt, each with a reason that is logged and told to the learner."""

from dataclasses import dataclass

from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.overview.decisions import NewDecision
from csr_xblock.domain.overview.oversight import (
    MAX_DECISION_REASON_CHARACTERS,
    DecisionKind,
    Overseen,
    attempt_subject,
)
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.overview.attempt_decision_store import delete_attempt, reopen_attempt
from csr_xblock.results.overview.attempt_list_store import find_listed


@dataclass(frozen=True)
class AttemptDecision:
    """What a trainer decides about the attempt with this number of its row, and the state in which it was shown."""

    attempt_id: int
    state: AttemptState
    kind: DecisionKind
    reason: str


def decide_attempt(trainer: int, overseen: Overseen, decision: AttemptDecision) -> None:
    """
    Reopen or delete an attempt at this programme's assessment. `trainer` is a user's id.

    Units once open stay open. Raises InvalidInput without a reason or for another kind of decision, Conflict when there
    is no such attempt here (any more), or when it cannot be reopened because it is not the latest or a draft was begun.
    """
    reason = checked_text(decision.reason, MAX_DECISION_REASON_CHARACTERS, "reason").strip()
    if not reason:
        raise InvalidInput("reason-missing", "reason")
    attempt = find_listed(overseen, decision.attempt_id)
    if attempt is None:
        raise Conflict("attempt-gone")
    key = AssessmentKey(Learner(overseen.course, attempt.user_id), overseen.assessment)
    subject = attempt_subject(overseen.assessment, attempt.number)
    logged = NewDecision(trainer, key.learner, decision.kind, subject, reason)
    if decision.kind is DecisionKind.ATTEMPT_REOPENED:
        reopen_attempt(key, attempt.id, logged)
    elif decision.kind is DecisionKind.ATTEMPT_DELETED:
        delete_attempt(key, attempt.id, decision.state, logged)
    else:
        raise InvalidInput("value-invalid", "kind")

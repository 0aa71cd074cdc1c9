"""Reads one learner's attempts for a trainer, and what a learner is told of a trainer's decision about them."""

from dataclasses import dataclass

from csr_xblock.domain.overview.decisions import KeptDecision
from csr_xblock.domain.overview.disclosure import told_result
from csr_xblock.domain.overview.listed_attempts import KeptAttempt, ListedAttempt
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.overview.attempt_list_store import find_listed, list_attempts
from csr_xblock.results.overview.decision_store import newest_attempt_decision
from csr_xblock.services.overview.list_learners import one_learner
from csr_xblock.services.questions.show_assessment import AssessmentState


@dataclass(frozen=True)
class LearnersAttempts:
    """A learner's attempts, the latest first. Results are there only if the trainer may see them."""

    learner: LearnerRecord
    attempts: tuple[ListedAttempt, ...]

    @property
    def reopenable(self) -> int | None:
        """The id of the attempt that may be reopened: the latest, if it was submitted. None: there is none."""
        latest = self.attempts[0] if self.attempts else None
        return latest.id if latest is not None and latest.is_submitted else None


def show_attempts(overseen: Overseen, names: tuple[str, ...], user_id: int) -> LearnersAttempts | None:
    """Return the attempts of a learner of this programme, None for everybody else. Seven queries at most."""
    learner = one_learner(overseen, names, user_id)
    if learner is None:
        return None
    kept = list_attempts(overseen, user_id)
    return LearnersAttempts(learner, tuple(_listed(overseen, learner, one) for one in kept))


def find_attempt_of(
    overseen: Overseen, names: tuple[str, ...], attempt_id: int
) -> tuple[LearnersAttempts, ListedAttempt] | None:
    """Return one attempt at the programme's assessment among all of its learner's, None for every other number."""
    found = find_listed(overseen, attempt_id)
    shown = None if found is None else show_attempts(overseen, names, found.user_id)
    if shown is None:
        return None
    return next(((shown, attempt) for attempt in shown.attempts if attempt.id == attempt_id), None)


def decision_to_tell(key: AssessmentKey | None, state: AssessmentState) -> KeptDecision | None:
    """Return the newest decision about the learner's attempts, None once the learner has gone on since. One query."""
    decision = None if key is None else newest_attempt_decision(key)
    if decision is None:
        return None
    moments = [attempt.started_at for attempt in (state.draft, state.submitted) if attempt is not None]
    if state.submitted is not None and state.submitted.submitted_at is not None:
        moments.append(state.submitted.submitted_at)
    has_gone_on = any(moment > decision.decided_at for moment in moments)
    return None if has_gone_on else decision


def _listed(overseen: Overseen, learner: LearnerRecord, kept: KeptAttempt) -> ListedAttempt:
    return ListedAttempt(
        id=kept.id,
        number=kept.number,
        state=kept.state,
        mode=kept.mode,
        started_at=kept.started_at,
        submitted_at=kept.submitted_at,
        result=told_result(overseen, kept.result, shares=learner.shares),
    )

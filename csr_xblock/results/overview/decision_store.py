"""The log of what trainers decided. Rows are only ever added."""

from csr_xblock.domain.overview.decisions import KeptDecision, NewDecision
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.results.overview.decision_tables import TrainerDecision

ATTEMPT_KINDS = (DecisionKind.ATTEMPT_REOPENED.value, DecisionKind.ATTEMPT_DELETED.value)


def record(decision: NewDecision) -> None:
    """Add a decision to the log; inside the transaction that carries it out. One query."""
    TrainerDecision.objects.create(
        course_key=decision.learner.course,
        trainer_id=decision.trainer,
        learner_id=decision.learner.user_id,
        kind=decision.kind.value,
        subject=decision.subject,
        reason=decision.reason,
    )


def decisions_about(learner: Learner) -> tuple[KeptDecision, ...]:
    """Return what trainers have decided about the learner's work in the course, the last first. One query."""
    mine = TrainerDecision.objects.filter(course_key=learner.course, learner_id=learner.user_id).order_by("-pk")
    return tuple(_kept(row) for row in mine)


def newest_attempt_decision(key: AssessmentKey) -> KeptDecision | None:
    """Return the last decision about an attempt of the learner at the assessment, None if there is none. One query."""
    about_attempts = TrainerDecision.objects.filter(
        course_key=key.learner.course, learner_id=key.learner.user_id, kind__in=ATTEMPT_KINDS
    )
    row = about_attempts.filter(subject__startswith=f"{key.assessment}/").order_by("-pk").first()
    return None if row is None else _kept(row)


def _kept(row: TrainerDecision) -> KeptDecision:
    return KeptDecision(DecisionKind(row.kind), row.subject, row.reason, row.created_at)

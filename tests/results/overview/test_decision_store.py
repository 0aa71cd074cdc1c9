"""The log of trainers' decisions."""

import pytest
from django.contrib.auth import get_user_model

from csr_xblock.domain.overview.decisions import NewDecision
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.overview.decision_store import newest_attempt_decision, record
from csr_xblock.results.overview.decision_tables import TrainerDecision
from tests.learners import OTHER_COURSE, key_of, learner_of

pytestmark = pytest.mark.django_db


def decide(kind: DecisionKind, subject: str, reason: str = "Why.", key: AssessmentKey | None = None) -> None:
    """Log a decision of Laima's about Rasa."""
    record(NewDecision(learner_of("laima").user_id, (key or key_of()).learner, kind, subject, reason))


def test_learner_is_told_the_newest_decision_about_the_assessment() -> None:
    """Not one about evidence, another assessment, another course or another person."""
    decide(DecisionKind.ATTEMPT_DELETED, "main/1", "First.")
    decide(DecisionKind.ATTEMPT_REOPENED, "main/2", "Second.")
    decide(DecisionKind.EVIDENCE_RETURNED, "main/3")
    decide(DecisionKind.ATTEMPT_DELETED, "second/1")
    decide(DecisionKind.ATTEMPT_DELETED, "main/1", key=key_of(course=OTHER_COURSE))
    decide(DecisionKind.ATTEMPT_DELETED, "main/1", key=key_of("jonas"))

    told = newest_attempt_decision(key_of())

    assert told is not None
    assert (DecisionKind.ATTEMPT_REOPENED, "main/2", "Second.") == (told.kind, told.subject, told.reason)


def test_assessment_whose_name_begins_alike_is_another_one() -> None:
    """Names are chosen by trainers."""
    decide(DecisionKind.ATTEMPT_DELETED, "main-2/1")

    assert newest_attempt_decision(key_of()) is None


def test_log_outlives_both_accounts_but_keeps_no_words_about_a_learner_who_is_gone() -> None:
    """Why an attempt is gone must stay known; a person who leaves takes the words along."""
    decide(DecisionKind.ATTEMPT_DELETED, "main/1")
    get_user_model().objects.get(username="laima").delete()

    assert TrainerDecision.objects.get().trainer_id is None

    get_user_model().objects.get(username="rasa").delete()

    row = TrainerDecision.objects.get()
    assert (None, "", "", "attempt-deleted") == (row.learner_id, row.subject, row.reason, row.kind)

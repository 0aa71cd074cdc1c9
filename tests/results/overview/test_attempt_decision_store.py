"""What a trainer's decision leaves of an attempt."""

import pytest

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.overview.decisions import NewDecision
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.overview.attempt_decision_store import delete_attempt, reopen_attempt
from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.questions.attempt_tables import AttemptRow
from tests.learners import OTHER_COURSE, all_items, assess, key_of, learner_of, start

pytestmark = pytest.mark.django_db

OF_A_SUBMIT = (
    "submitted_at", "employees", "country", "sector", "importance", "balanced_score", "display_score", "band",
    "confidence_index", "state", "draft_slot",
)  # fmt: skip


def decision(key: AssessmentKey) -> NewDecision:
    """Return a decision to log."""
    return NewDecision(learner_of("laima").user_id, key.learner, DecisionKind.ATTEMPT_REOPENED, "main/1", "Why.")


def test_reopened_attempt_looks_like_one_that_was_never_submitted() -> None:
    """Else an old score would still be counted somewhere."""
    submitted = assess(key_of(), dict.fromkeys(all_items(), 2))
    start(key_of("jonas"))

    reopen_attempt(key_of(), submitted.id, decision(key_of()))

    reopened, fresh = AttemptRow.objects.filter(draft_slot=1).order_by("pk").values(*OF_A_SUBMIT)
    assert fresh == reopened
    assert submitted.revision < AttemptRow.objects.get(pk=submitted.id).revision


@pytest.mark.parametrize(
    "key", [("jonas", {}), ("rasa", {"course": OTHER_COURSE}), ("rasa", {"assessment": "second"})], ids=str
)
def test_decision_reaches_the_learners_own_attempt_only(key: tuple[str, dict[str, str]]) -> None:
    """The key and the number must belong together."""
    submitted = assess(key_of(), dict.fromkeys(all_items(), 2))
    other = key_of(key[0], **key[1])

    for decide in (
        lambda: reopen_attempt(other, submitted.id, decision(other)),
        lambda: delete_attempt(other, submitted.id, AttemptState.SUBMITTED, decision(other)),
    ):
        with pytest.raises(Conflict):
            decide()

    assert AttemptRow.objects.filter(pk=submitted.id, state="submitted").exists()
    assert not TrainerDecision.objects.exists()

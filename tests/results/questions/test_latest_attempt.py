"""The mark of the latest submitted attempt follows whatever is submitted, reopened and deleted."""

import pytest

from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from tests.learners import assess, key_of, learner_of, start
from tests.programmes import overseen

pytestmark = pytest.mark.django_db


def marked() -> list[int]:
    """Return the numbers of the attempts with the mark."""
    return list(AttemptRow.objects.filter(latest_slot=1).values_list("number", flat=True))


def decide(number: int, kind: DecisionKind) -> None:
    """Let a trainer decide about an attempt."""
    row = AttemptRow.objects.get(number=number)
    decision = AttemptDecision(row.pk, AttemptState(row.state), kind, "Why.")
    decide_attempt(learner_of("laima").user_id, overseen(), decision)


def test_the_newest_submitted_attempt_has_the_mark() -> None:
    """A draft takes it from nobody."""
    assess(key_of(), 1, Mode.QUICK)
    first = marked()
    assess(key_of(), 2, Mode.QUICK)
    second = marked()
    start(key_of(), Mode.QUICK)

    assert [[1], [2], [2]] == [first, second, marked()]


def test_what_is_reopened_or_deleted_gives_the_mark_back() -> None:
    """The result before counts again; without any there is none."""
    for level in (1, 2, 3):
        assess(key_of(), level, Mode.QUICK)
    decide(3, DecisionKind.ATTEMPT_REOPENED)
    reopened = marked()
    decide(1, DecisionKind.ATTEMPT_DELETED)
    older_deleted = marked()
    decide(2, DecisionKind.ATTEMPT_DELETED)

    assert [[2], [2], []] == [reopened, older_deleted, marked()]


def test_learners_and_assessments_have_marks_of_their_own() -> None:
    """One key knows nothing of another."""
    assess(key_of(), 1, Mode.QUICK)
    assess(key_of("jonas"), 1, Mode.QUICK)
    assess(key_of(assessment="second"), 1, Mode.QUICK)

    assert [1, 1, 1] == marked()

"""What a trainer is shown of one learner's attempts, and what the learner is told."""

import pytest

from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from csr_xblock.services.overview.show_attempts import decision_to_tell, find_attempt_of, show_attempts
from csr_xblock.services.questions.show_assessment import show_assessment
from tests.learners import OTHER_COURSE, assess, draft_of, key_of, learner_of, start, submit
from tests.programmes import NAMES, attempted, overseen, profiled

pytestmark = pytest.mark.django_db


def test_results_are_shown_to_whom_they_may_be() -> None:
    """Attempt by attempt the same promise as in the list."""
    seen, hidden = profiled(["open"], consents=True)[0], profiled(["shy"])[0]
    attempted([seen, hidden])

    shown = [show_attempts(overseen(), NAMES, user_id) for user_id in (seen, hidden)]

    assert [True, False] == [one is not None and one.attempts[0].result is not None for one in shown]
    for_nobody = show_attempts(overseen(shows_results=False), NAMES, seen)
    assert for_nobody is not None
    assert for_nobody.attempts[0].result is None


def test_only_the_latest_submitted_one_can_be_reopened() -> None:
    """The page offers what will work."""
    ids = profiled(["done", "drafting", "new"])
    attempted(ids[:2], number=1)
    latest = attempted(ids[:2], number=2)
    attempted(ids[1:2], None, number=3)

    shown = [show_attempts(overseen(), NAMES, user_id) for user_id in ids]

    assert [latest[0].pk, None, None] == [one.reopenable if one else 0 for one in shown]


def test_people_and_attempts_of_elsewhere_are_not_shown() -> None:
    """Numbers in an address can be changed by hand."""
    here, there = profiled(["here"])[0], profiled(["there"], course=OTHER_COURSE)[0]
    others = [*attempted([here], assessment="second"), *attempted([there], course=OTHER_COURSE)]

    assert show_attempts(overseen(), NAMES, there) is None
    assert [None, None] == [find_attempt_of(overseen(), NAMES, attempt.pk) for attempt in others]
    assert () == show_attempts(overseen(), NAMES, here).attempts  # type: ignore[union-attr]


def decide(kind: DecisionKind) -> None:
    """Decide about the latest attempt."""
    row = AttemptRow.objects.order_by("-number")[0]
    decision = AttemptDecision(row.pk, AttemptState(row.state), kind, "Because.")
    decide_attempt(learner_of("laima").user_id, overseen(), decision)


def is_told() -> bool:
    """Return whether the learner is told of a decision now."""
    return decision_to_tell(key_of(), show_assessment(key_of())) is not None


def test_learner_is_told_of_a_reopening_until_handing_in_again() -> None:
    """Then it is over."""
    assess(key_of(), 1, Mode.QUICK)
    before = is_told()
    decide(DecisionKind.ATTEMPT_REOPENED)
    told = is_told()
    submit(key_of())

    assert [False, True, False] == [before, told, is_told()]


def test_learner_is_told_of_a_deletion_until_starting_again() -> None:
    """Then the new attempt is what counts."""
    assess(key_of(), 1, Mode.QUICK)
    assess(key_of(), 2, Mode.QUICK)
    decide(DecisionKind.ATTEMPT_DELETED)
    told = is_told()
    start(key_of(), Mode.QUICK)

    assert [True, False] == [told, is_told()]
    assert draft_of(key_of()).number == 2


def test_nobody_is_told_without_a_key() -> None:
    """In a preview there is no learner."""
    assert decision_to_tell(None, show_assessment(None)) is None

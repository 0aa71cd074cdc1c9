"""A trainer's decisions about attempts, also at the same moment as the learner works."""

from functools import partial
from itertools import count
from threading import Event

import pytest

from csr_xblock.domain.errors import Conflict, Refusal
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AnswerChange, AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.questions.attempt_store import find_draft
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow, PerspectiveResult
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    all_items,
    answer_items,
    assess,
    core_items,
    draft_of,
    key_of,
    learner_of,
    levels,
    save,
    start,
    submit,
    submitted_of,
)
from tests.programmes import overseen
from tests.services.parallel import WORKERS, or_refusal, together

REOPEN, DELETE = DecisionKind.ATTEMPT_REOPENED, DecisionKind.ATTEMPT_DELETED


def decide(kind: DecisionKind, attempt_id: int, state: AttemptState = AttemptState.SUBMITTED) -> None:
    """Decide as Laima."""
    decision = AttemptDecision(attempt_id, state, kind, "You asked for it.")
    decide_attempt(learner_of("laima").user_id, overseen(), decision)


@pytest.mark.django_db
def test_reopened_attempt_can_be_changed_and_handed_in_again() -> None:
    """It is the same attempt, with the same number."""
    first = assess(key_of(), 1, Mode.QUICK)
    decide(REOPEN, first.id)
    answer_items(key_of(), {CORE_ITEM: 4})

    again = submit(key_of())

    assert (first.id, first.number) == (again.id, again.number)
    assert {**levels(first.sheet.answers), CORE_ITEM: 4} == levels(again.sheet.answers)
    assert 6 == PerspectiveResult.objects.count()


@pytest.mark.django_db
def test_reopened_attempt_follows_the_learners_role_of_today() -> None:
    """Like every draft; else somebody who is staff now would answer for the management."""
    attempt = assess(key_of(), 1, Mode.QUICK)
    save_profile(key_of().learner, Profile(Role.EMPLOYEE, BAKERY))

    decide(REOPEN, attempt.id)

    assert Role.EMPLOYEE == draft_of(key_of()).sheet.role


@pytest.mark.django_db
def test_after_a_deletion_the_attempt_before_counts() -> None:
    """As if the later one had never been."""
    first = assess(key_of(), 1, Mode.QUICK)
    second = assess(key_of(), 3, Mode.QUICK)

    decide(DELETE, second.id)

    assert first.id == submitted_of(key_of()).id
    assert not AnswerRow.objects.filter(attempt_id=second.id).exists()


@pytest.mark.django_db
def test_other_kinds_of_decision_are_refused() -> None:
    """Nothing is logged that was not done."""
    attempt = assess(key_of(), 1, Mode.QUICK)

    with pytest.raises(Refusal):
        decide(DecisionKind.EVIDENCE_ACCEPTED, attempt.id)

    assert not TrainerDecision.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_deletion_while_the_learner_saves_ends_in_a_refusal() -> None:
    """Every save before it was kept, every later one is told that it was not; nothing is left over."""
    key = key_of()
    start(key)
    draft = answer_items(key, {CORE_ITEM: 0})
    laima, has_saved = learner_of("laima").user_id, Event()

    def save_until_refused(item: str) -> str:
        for sequence in count():
            change = AnswerChange(draft.id, all_items()[0], Answer(sequence % 5), f"tab-{item}", sequence)
            try:
                save(key, change)
            except Conflict as refusal:
                return refusal.code
            has_saved.set()
        raise AssertionError("a save goes on for ever")

    def delete() -> str:
        assert has_saved.wait(20)
        decision = AttemptDecision(draft.id, AttemptState.DRAFT, DELETE, "Asked for.")
        decide_attempt(laima, overseen(), decision)
        return "deleted"

    told = together([*(partial(save_until_refused, item) for item in all_items()[: WORKERS - 1]), delete])

    assert ["answers-deleted"] * (WORKERS - 1) + ["deleted"] == told
    assert (0, 0, 1) == (AttemptRow.objects.count(), AnswerRow.objects.count(), TrainerDecision.objects.count())


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
@pytest.mark.parametrize("kind", [REOPEN, DELETE])
def test_of_parallel_decisions_one_is_carried_out(kind: DecisionKind) -> None:
    """Two trainers, or two clicks."""
    attempt = assess(key_of(), dict.fromkeys(core_items()[:3], 2), Mode.QUICK)
    laima = learner_of("laima").user_id
    decision = AttemptDecision(attempt.id, AttemptState.SUBMITTED, kind, "Asked for.")

    outcomes = together([or_refusal(partial(decide_attempt, laima, overseen(), decision))] * WORKERS)

    refusals = [one.code for one in outcomes if isinstance(one, Refusal)]
    assert ["attempt-gone"] * (WORKERS - 1) == refusals
    assert 1 == TrainerDecision.objects.count()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_reopening_while_the_learner_starts_again_leaves_one_draft() -> None:
    """Whoever is first decides which; nobody gets an error of the database."""
    laima = learner_of("laima").user_id
    keys = [key_of(assessment=f"round-{number}") for number in range(6)]

    for key in keys:
        attempt = assess(key, dict.fromkeys(core_items()[:3], 2), Mode.QUICK)
        decision = AttemptDecision(attempt.id, AttemptState.SUBMITTED, REOPEN, "Asked for.")
        reopen = partial(decide_attempt, laima, overseen(assessment=key.assessment), decision)

        together([or_refusal(reopen), or_refusal(partial(start_again, key))])

    assert [1] * len(keys) == [
        AttemptRow.objects.filter(assessment=key.assessment, draft_slot=1).count() for key in keys
    ]
    assert all(find_draft(key) for key in keys)


def start_again(key: AssessmentKey) -> None:
    """Start another attempt."""
    start(key, Mode.QUICK)

"""When somebody has handed in first."""

import pytest

from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.services.questions.show_assessment import AssessmentState, show_assessment
from csr_xblock.services.showing.show_certificate import first_hand_in
from tests.learners import CORE_ITEM, answer_items, assess, key_of, start, submit
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


def test_a_second_hand_in_does_not_move_the_day() -> None:
    """The certificate of today says what it said yesterday. Only then it is asked for."""
    key = key_of()
    assess(key, {CORE_ITEM: 2})
    first = show_assessment(key)
    at_first = first_hand_in(key, first)
    start(key, prefill=Prefill.PREVIOUS)
    answer_items(key, {CORE_ITEM: 3})
    submit(key)
    second = show_assessment(key)

    assert first.submitted is not None
    assert first.submitted.submitted_at == at_first == first_hand_in(key, second)
    assert [0, 1] == [len(queries_of(lambda state=state: first_hand_in(key, state))) for state in (first, second)]


def test_nobody_and_nothing_handed_in_have_no_day() -> None:
    """A draft is no hand-in."""
    start(key_of())

    assert [None, None] == [first_hand_in(None, AssessmentState()), first_hand_in(key_of(), show_assessment(key_of()))]

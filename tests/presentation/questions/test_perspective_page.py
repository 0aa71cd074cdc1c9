"""The questions of an area: as many answers as each question has, and a word where a chosen one is gone."""

from dataclasses import replace

from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.presentation.questions.perspective_page import QuestionCard, question_preview
from tests.domain.instruments import tiny_instrument

TWO = replace(tiny_instrument({}).items[0], topic="T", text="Q", anchors=usual_anchors("No.", "Yes."))


def _card(answer: Answer) -> QuestionCard:
    return question_preview(TWO, "p", answer).cards[0]


def test_a_question_offers_its_own_answers_with_their_levels() -> None:
    """What a browser sends back is the level, so that two answers are 0 and 4."""
    assert [("0", "No."), ("4", "Yes.")] == [(one.value, one.text) for one in _card(Answer()).anchors]


def test_a_sentence_that_was_taken_out_is_told_and_nothing_is_chosen() -> None:
    """Nobody chose one of the sentences that are left, so none may stand there as chosen."""
    card = _card(Answer(2))

    assert card.is_withdrawn
    assert not any(one.is_chosen for one in card.anchors)

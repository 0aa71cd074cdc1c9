"""Two answers to one question read as they stand on the page."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.presentation.questions.two_answers import AnswerWords, two_answers
from tests.learners import NA_ITEM

ITEM = packaged_instrument().item(NA_ITEM)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(Answer(2), AnswerWords(ITEM.anchors.text(2), "", ""), id="level"),
        pytest.param(Answer(4, evidence="a"), AnswerWords(ITEM.anchors.text(4), "", "a"), id="level-and-note"),
        pytest.param(Answer(special=Special.DO_NOT_KNOW), AnswerWords("I do not know", "", ""), id="unknown"),
        pytest.param(
            Answer(special=Special.NOT_APPLICABLE, reason="We sell nothing."),
            AnswerWords("Does not apply to us", "We sell nothing.", ""),
            id="reason",
        ),
        pytest.param(Answer(1, reason="typed before"), AnswerWords(ITEM.anchors.text(1), "", ""), id="hidden-reason"),
        pytest.param(Answer(evidence="a"), AnswerWords("Not answered", "", "a"), id="only-a-note"),
        pytest.param(Answer(9), AnswerWords("Not answered", "", ""), id="level-without-a-sentence"),
    ],
)
def test_answer_reads_as_the_page_shows_it(answer: Answer, words: AnswerWords) -> None:
    """Nobody can choose between numbers."""
    both = two_answers(packaged_instrument(), NA_ITEM, answer, Answer(0))

    assert (both.question, both.mine) == (ITEM.text, words)
    assert both.theirs == AnswerWords(ITEM.anchors.text(0), "", "")

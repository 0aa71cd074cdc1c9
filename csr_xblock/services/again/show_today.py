"""Reads today's answers of a handed-in attempt: those that were handed in, and over them those given again since."""

from collections.abc import Mapping

from csr_xblock.domain.again.answer_again import AnswerAgain, sheet_with
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.again.again_store import answers_again
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt


def show_answers_again(attempt: Attempt) -> dict[ItemId, AnswerAgain]:
    """Return the newest answer to each question that was answered again. One query."""
    return answers_again(attempt.id)


def sheet_of_today(attempt: Attempt) -> AnswerSheet:
    """Return the answer sheet of today. One query."""
    return sheet_with(attempt.sheet, answers_again(attempt.id))


def scorecard_of_today(scored: ScoredAttempt, given: Mapping[ItemId, AnswerAgain]) -> Scorecard:
    """Return the scorecard of today's answers, with the importance with which the attempt was scored. No query."""
    return score(scored.instrument, sheet_with(scored.attempt.sheet, given), scored.importance)

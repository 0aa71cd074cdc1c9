"""One learner's attempts, and the question before a decision."""

from csr_xblock.domain.overview.listed_attempts import ListedAttempt
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.presentation.overview.attempts import attempts_page, decision_page
from csr_xblock.services.overview.show_attempts import LearnersAttempts
from tests.presentation.overviews import LINKS, WORDS, learner, listed


def shown(*attempts: ListedAttempt) -> LearnersAttempts:
    """Return Rasa with attempts, the latest first."""
    return LearnersAttempts(learner(), attempts)


def test_attempts_are_told_with_what_can_be_done() -> None:
    """Only the latest can be reopened, each can be deleted."""
    second, first = attempts_page(shown(listed(2), listed(1)), WORDS, LINKS).attempts

    assert (2, "handed in", "52 – In place") == (second.number, second.state, second.result)
    assert second.reopen_url.endswith("=reopen%2F20")
    assert ("", True) == (first.reopen_url, first.delete_url.endswith("=delete%2F10"))


def test_draft_has_no_result_and_keeps_the_others_closed() -> None:
    """A learner has one draft."""
    draft, submitted = attempts_page(shown(listed(2, is_draft=True), listed(1)), WORDS, LINKS).attempts

    assert ("draft", "–", "–", "") == (draft.state, draft.result, draft.submitted, draft.reopen_url)
    assert "" == submitted.reopen_url


def test_result_that_is_not_shared_is_said_so() -> None:
    """A blank cell would be read as a bad result."""
    attempts = attempts_page(shown(listed(2, result=None)), WORDS, LINKS).attempts

    assert ["not shared"] == [attempt.result for attempt in attempts]


def test_question_names_learner_attempt_and_consequences() -> None:
    """A click on the wrong row must be noticed here, not afterwards."""
    reopening, deleting = (
        decision_page(shown(listed(2)), listed(2), kind, WORDS, LINKS, decide_url="/decide")
        for kind in (DecisionKind.ATTEMPT_REOPENED, DecisionKind.ATTEMPT_DELETED)
    )

    assert "Reopen attempt 2 of Rasa Petraitienė?" == reopening.title
    assert "Delete attempt 2 of Rasa Petraitienė?" == deleting.title
    assert ("attempt-reopened", "attempt-deleted", "submitted") == (
        reopening.kind,
        deleting.kind,
        deleting.attempt_state,
    )
    assert "They cannot be brought back." in " ".join(deleting.consequences)
    assert reopening.back_url.endswith("=attempts%2F7")

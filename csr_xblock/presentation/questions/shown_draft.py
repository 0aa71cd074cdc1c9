"""Which draft a page shows, so that its script can send answers to it."""

from dataclasses import dataclass

from csr_xblock.domain.questions.attempt import Attempt


@dataclass(frozen=True)
class ShownDraft:
    """A draft as the page has read it, and whose it is: answers that a browser kept belong to one learner."""

    attempt_id: int
    revision: int
    learner_id: int


def shown_draft(attempt: Attempt, learner_id: int) -> ShownDraft:
    """Return what a page must know of a draft."""
    return ShownDraft(attempt.id, attempt.revision, learner_id)

"""Saves one answer at once, and tells what other tabs and devices have saved meanwhile."""

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import AnswerChange, SavedAnswer, checked_change
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.results.questions.answer_store import write_answer
from csr_xblock.results.questions.attempt_store import (
    answers_saved_elsewhere,
    answers_with_news,
    find_draft,
    locked_draft,
    sheet_of,
)


def save_answer(key: AssessmentKey | None, instrument: Instrument, change: AnswerChange) -> SavedAnswer:
    """
    Save one answer of the draft, unless another page has saved something else that this one has not seen.

    The change then comes back as TWO_ANSWERS, with what is kept among `others`, and the learner chooses. Raises
    InvalidInput for what does not fit the instrument, Conflict when the attempt is no draft any more, NotAllowed where
    nothing is kept. Nothing is changed then. At most five queries.
    """
    if key is None:
        raise NotAllowed("read-only")
    checked_change(change, instrument)
    with locked_draft(key, change.attempt_id) as row:
        outcome = write_answer(change, row.revision)
        answers, others = answers_with_news(change.attempt_id, change.tab, change.known_revision)
    # What its own page has just sent is no news for it, also when another page has saved the same.
    others.pop(change.item, None)
    if outcome is not SaveOutcome.KEPT:
        others[change.item] = answers[change.item]
    return SavedAnswer(row.revision, outcome, others, sheet_of(row, answers))


def read_changes(key: AssessmentKey | None, tab: str, known_revision: int) -> SavedAnswer | None:
    """Return what other tabs and devices have saved since a revision, None when there is no draft. Three queries."""
    draft = None if key is None else find_draft(key)
    if draft is None:
        return None
    others = answers_saved_elsewhere(draft.id, tab, known_revision)
    return SavedAnswer(draft.revision, None, others, draft.sheet)

"""Reads what a plan is looked at with: the answers and the importance of today, of whoever looks (JOURNEY 5, 6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from csr_xblock.domain.again.answer_again import AnswerAgain, sheet_with
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import KeptAction
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.plan.phases import phases_of
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.importance.importance_store import importance_for
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.services.again.show_today import show_answers_again
from csr_xblock.services.questions.instruments import instrument_by_hash


@dataclass(frozen=True)
class Today:
    """
    Somebody's answers of today with their scorecard. Before the first hand-in there is no answer.

    `instrument` is that of the hand-in, `importance` the company's of today. `again` are the answers that were given
    again since the hand-in; `sheet` has them already.
    """

    instrument: Instrument
    sheet: AnswerSheet
    importance: Mapping[ObjectiveId, Importance]
    scorecard: Scorecard
    attempt: Attempt | None = None
    again: Mapping[ItemId, AnswerAgain] = field(default_factory=dict)


def read_today(key: AssessmentKey, attempt: Attempt | None, instrument: Instrument) -> Today:
    """
    Return what the person's latest hand-in, which was read already, says today. Two queries, at times three.

    `instrument` is the current one, used if the hand-in was made with the same. No query before the first.
    """
    if attempt is None:
        nothing = AnswerSheet({})
        return Today(instrument, nothing, {}, score(instrument, nothing))
    used, importance = instrument_by_hash(attempt.instrument_hash, instrument), importance_for(key)
    again = show_answers_again(attempt)
    sheet = sheet_with(attempt.sheet, again)
    return Today(used, sheet, importance, score(used, sheet, importance), attempt, again)


def find_today(key: AssessmentKey, instrument: Instrument) -> Today:
    """Return the same where the hand-in was not read before. Two queries more."""
    return read_today(key, find_submitted(key), instrument)


def phases_today(actions: Iterable[KeptAction], today: Today) -> dict[int, Phase]:
    """Return the phase of each action that has one, by its number; before the first hand-in all come later."""
    return phases_of(actions, today.instrument, today.scorecard)

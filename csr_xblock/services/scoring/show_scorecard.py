"""
Reads one submitted attempt and scores it again from its answers, with the instrument it was made with.

What comes first follows the company's importance of today; that of the day of the hand-in counts only where an attempt
is shown as it was handed in (JOURNEY 3).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.importance.importance_store import importance_for
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.services.questions.instruments import instrument_by_hash


@dataclass(frozen=True)
class ScoredAttempt:
    """
    A submitted attempt, its instrument (English or authors' words) and its scorecard.

    `importance` is that with which it was scored, of today or of the hand-in.
    """

    attempt: Attempt
    instrument: Instrument
    scorecard: Scorecard
    importance: Mapping[ObjectiveId, Importance]


def show_scorecard(key: AssessmentKey | None, instrument: Instrument) -> ScoredAttempt | None:
    """
    Return the latest submitted attempt with its scorecard of today, None before the first.

    Three queries, at times four.
    """
    attempt = None if key is None else find_submitted(key)
    return None if attempt is None else score_today(attempt, key, instrument)


def score_today(attempt: Attempt, key: AssessmentKey | None, instrument: Instrument) -> ScoredAttempt:
    """
    Return the scorecard of a submitted attempt with the importance of today. One query, at times two.

    `key` is the person's, whose company rates; `instrument` is the current one, used if it is the same.
    """
    return _scored(attempt, instrument, {} if key is None else importance_for(key))


def score_attempt(attempt: Attempt, instrument: Instrument) -> ScoredAttempt:
    """Return the scorecard of a submitted attempt as it was handed in. No query, at times one."""
    return _scored(attempt, instrument, attempt.importance)


def _scored(attempt: Attempt, instrument: Instrument, importance: Mapping[ObjectiveId, Importance]) -> ScoredAttempt:
    used = instrument_by_hash(attempt.instrument_hash, instrument)
    return ScoredAttempt(attempt, used, score(used, attempt.sheet, importance), importance)

"""Reads one submitted attempt and scores it again from its answers, with the instrument it was made with."""

from dataclasses import dataclass

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.services.questions.instruments import instrument_by_hash


@dataclass(frozen=True)
class ScoredAttempt:
    """A submitted attempt, its instrument (English or authors' words) and its scorecard."""

    attempt: Attempt
    instrument: Instrument
    scorecard: Scorecard


def show_scorecard(key: AssessmentKey | None, instrument: Instrument) -> ScoredAttempt | None:
    """Return the latest submitted attempt with its scorecard, None before the first. Two queries, at times three."""
    attempt = None if key is None else find_submitted(key)
    return None if attempt is None else score_attempt(attempt, instrument)


def score_attempt(attempt: Attempt, instrument: Instrument) -> ScoredAttempt:
    """Return the scorecard of a submitted attempt. `instrument` is the current one, used if it is the same."""
    used = instrument_by_hash(attempt.instrument_hash, instrument)
    return ScoredAttempt(attempt, used, score(used, attempt.sheet, attempt.importance))

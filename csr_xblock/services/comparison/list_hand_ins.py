"""Reads what a learner has handed in: the list, and one attempt as it was."""

from dataclasses import dataclass

from csr_xblock.domain.comparison.hand_ins import HandedInAttempt
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.comparison.hand_in_store import hand_ins_of
from csr_xblock.results.questions.attempt_store import find_attempt
from csr_xblock.services.questions.instruments import instrument_by_hash
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt, score_attempt


@dataclass(frozen=True)
class ListedHandIn:
    """An attempt in the list with the instrument of its day, in whose words its level is called."""

    hand_in: HandedInAttempt
    instrument: Instrument


def list_hand_ins(key: AssessmentKey | None, current: Instrument) -> list[ListedHandIn]:
    """
    Return what the learner has handed in, the latest first, nothing without a key.

    One query, and one for each older instrument that this process has not read yet.
    """
    if key is None:
        return []
    return [ListedHandIn(one, instrument_by_hash(one.attempt.instrument_hash, current)) for one in hand_ins_of(key)]


def show_as_handed_in(key: AssessmentKey | None, number: int, current: Instrument) -> ScoredAttempt | None:
    """
    Return one of the learner's attempts as it was handed in, with the importance and the instrument of its day.

    None for a number that the learner has not handed in. Two queries, at times three.
    """
    attempt = None if key is None else find_attempt(key, number)
    if attempt is None or attempt.state is not AttemptState.SUBMITTED:
        return None
    return score_attempt(attempt, current)

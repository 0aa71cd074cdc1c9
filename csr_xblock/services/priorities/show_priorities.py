"""Reads what the step Understand shows: a hand-in scored with the importance of today, and what is confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.priorities.priorities_store import priorities_for
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt, score_today


@dataclass(frozen=True)
class PrioritiesOfToday:
    """
    Levels as handed in, the company's importance of today, and what the company has confirmed.

    `scored` is the hand-in with the scorecard that importance of today gives, not that of the day it was handed in.
    """

    scored: ScoredAttempt
    importance: Mapping[ObjectiveId, Importance]
    confirmed: tuple[ConfirmedPriority, ...]


def show_priorities(key: AssessmentKey, attempt: Attempt, instrument: Instrument) -> PrioritiesOfToday:
    """
    Return it for a person's latest submitted attempt, which was read already. Two queries, at times three.

    `instrument` is the current one, used if the attempt was made with the same (JOURNEY 3, 5).
    """
    scored = score_today(attempt, key, instrument)
    return PrioritiesOfToday(scored, scored.importance, priorities_for(key))

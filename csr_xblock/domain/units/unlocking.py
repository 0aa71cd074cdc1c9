"""
Decides unlock rules for one learner: yes, no, or not known because a value is missing.

Only yes opens. A missing value stays missing through `not`, so that 'not finance below 40' opens nothing before
there is a number. It keeps nothing; that an opened unit stays open is the pathway's business. Source: DESIGN section 6.
"""

from dataclasses import dataclass, field
from typing import assert_never

from csr_xblock.domain.identifiers import OVERALL, ObjectiveId, PerspectiveId
from csr_xblock.domain.rules.kinds import (
    All,
    Always,
    AnyOf,
    Comparison,
    Event,
    Happened,
    LevelIs,
    Not,
    PriorityIs,
    Rule,
    ScoreInsufficient,
    ScoreIs,
    UnitIs,
    UnitState,
)
from csr_xblock.domain.rules.logic import all_of, any_of, compare, negated
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.units.pathway import LearningProgress


@dataclass(frozen=True)
class Situation:
    """What rules ask about: the scorecard of the latest submitted attempt, None before the first, and the progress."""

    scorecard: Scorecard | None = None
    progress: LearningProgress = field(default_factory=LearningProgress)


def opens(rule: Rule, situation: Situation) -> bool:
    """Return whether the rule is true for this learner; a missing value opens nothing."""
    return decide(rule, situation) is True


def decide(rule: Rule, situation: Situation) -> bool | None:
    """Return True, False, or None when the answer depends on a value that is missing."""
    match rule:
        case Always():
            return True
        case All(parts):
            return all_of(decide(part, situation) for part in parts)
        case AnyOf(parts):
            return any_of(decide(part, situation) for part in parts)
        case Not(part):
            return negated(decide(part, situation))
        case UnitIs():
            return _unit_is(rule, situation.progress)
        case Happened():
            return _happened(rule, situation)
        case _:
            return None if situation.scorecard is None else _decide_by_score(rule, situation.scorecard)


def _decide_by_score(rule: ScoreIs | ScoreInsufficient | LevelIs | PriorityIs, scorecard: Scorecard) -> bool | None:
    match rule:
        case ScoreIs(subject, comparison, points):
            return compare(displayed_number(subject, scorecard), comparison, points)
        case ScoreInsufficient(subject):
            return _is_insufficient(subject, scorecard)
        case LevelIs(item, comparison, level):
            return compare(scorecard.levels.get(item), comparison, level)
        case PriorityIs(objective, rank):
            scored = scorecard.objectives.get(objective)
            return compare(None if scored is None else scored.rank, Comparison.AT_MOST, rank)
        case _:
            assert_never(rule)


def displayed_number(subject: str, scorecard: Scorecard) -> int | None:
    """Return the whole number 0..100 that people see for a subject, None when it has none."""
    if subject == OVERALL:
        return scorecard.overall.display
    perspective = scorecard.perspectives.get(PerspectiveId(subject))
    if perspective is not None:
        return perspective.display
    objective = scorecard.objectives.get(ObjectiveId(subject))
    return None if objective is None or objective.score is None else round_half_up(objective.score)


def _is_insufficient(subject: str, scorecard: Scorecard) -> bool | None:
    """Return whether a subject has no number. None where staff's answers could not give one (JOURNEY 2)."""
    if not scorecard.overall.is_of_company and not _can_have_number(subject, scorecard):
        return None
    return displayed_number(subject, scorecard) is None


def _can_have_number(subject: str, scorecard: Scorecard) -> bool:
    """Return whether staff's answers could give a number: not for the company, nor for an area of one question."""
    area = scorecard.perspectives.get(PerspectiveId(subject))
    return subject in scorecard.objectives if area is None else area.can_have_number


def _unit_is(rule: UnitIs, progress: LearningProgress) -> bool:
    if rule.state is UnitState.COMPLETED:
        return rule.unit in progress.completed
    return rule.unit in progress.started or rule.unit in progress.completed


def _happened(rule: Happened, situation: Situation) -> bool:
    progress = situation.progress
    match rule.event:
        case Event.ASSESSMENT_COMPLETED:
            return situation.scorecard is not None
        case Event.IMPORTANCE_RATED:
            return progress.is_importance_rated
        case Event.PRIORITIES_CHOSEN:
            return progress.has_chosen_priorities
        case Event.ACTIONS:
            return progress.actions >= (1 if rule.at_least is None else rule.at_least)

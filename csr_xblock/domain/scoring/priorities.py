"""
Priorities of objectives and items: what to do first, what to plan, what to watch. Fourth step of scoring.

Source: METHODOLOGY 2.4 (which objectives are in the result, effort) and 2.4.6.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache

from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE, NOT_RATED, Importance
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, Item, ScoringParameters
from csr_xblock.domain.scoring.scorecard import ItemScore, ObjectiveScore, PriorityClass
from csr_xblock.domain.scoring.tally import tally

LEAST_EFFORT = 1


def priority_of(importance: int, score: Fraction) -> Fraction:
    """Return the priority 0..100 of an importance 1..5 and a score in points 0..100."""
    return importance * (100 - score) / HIGHEST_IMPORTANCE


def priority_class(priority: Fraction, parameters: ScoringParameters) -> PriorityClass:
    """Return what a priority 0..100 asks for; the thresholds belong to the higher class."""
    if priority >= parameters.priority_do_first:
        return PriorityClass.DO_FIRST
    return PriorityClass.PLAN if priority >= parameters.priority_plan else PriorityClass.WATCH


def combined_importance(instrument: Instrument, importance: Mapping[ObjectiveId, Importance]) -> dict[ObjectiveId, int]:
    """Return the importance 1..5 of every objective of the instrument, in its order."""
    default = instrument.scoring.importance_default
    return {
        objective.id: importance.get(objective.id, NOT_RATED).combined(default) for objective in instrument.objectives
    }


def score_items(
    instrument: Instrument,
    asked: Iterable[Item],
    levels: Mapping[ItemId, int],
    importance: Mapping[ObjectiveId, int],
) -> dict[ItemId, ItemScore]:
    """Return the score of every asked item that has a level, in the order given."""
    return {
        item.id: _score_item(item, levels[item.id], importance[item.objective], instrument.scoring)
        for item in asked
        if item.id in levels
    }


def score_objectives(
    instrument: Instrument,
    asked: Iterable[Item],
    levels: Mapping[ItemId, int],
    importance: Mapping[ObjectiveId, int],
) -> dict[ObjectiveId, ObjectiveScore]:
    """
    Return the score of every objective with an asked item, in instrument order.

    Its effort is the least of its asked items, also of those that do not apply or are open.
    """
    items: dict[ObjectiveId, list[Item]] = {}
    for item in asked:
        items.setdefault(item.objective, []).append(item)
    # Unlike coverage, an objective's score needs answered items only: what does not apply has no level.
    scores = {objective: tally(own, levels).score for objective, own in items.items()}
    priorities = {one: priority_of(importance[one], points) for one, points in scores.items() if points is not None}
    efforts = {objective: min(item.effort for item in own) for objective, own in items.items()}
    ranks = _ranks(instrument, priorities, efforts)
    return {
        one.id: ObjectiveScore(
            objective=one.id,
            score=scores[one.id],
            importance=importance[one.id],
            priority=priorities.get(one.id),
            priority_class=priority_class(priorities[one.id], instrument.scoring) if one.id in priorities else None,
            rank=ranks.get(one.id),
            effort=efforts[one.id],
        )
        for one in instrument.objectives
        if one.id in items
    }


def _score_item(item: Item, level: int, importance: int, parameters: ScoringParameters) -> ItemScore:
    score, priority = _score_and_priority(level, importance)
    return ItemScore(
        item=item.id,
        score=score,
        importance=importance,
        priority=priority,
        priority_class=priority_class(priority, parameters),
        is_quick_win=item.effort == LEAST_EFFORT and priority >= parameters.priority_plan,
    )


@cache
def _score_and_priority(level: int, importance: int) -> tuple[Fraction, Fraction]:
    """Return points and priority of an answer. Kept: there are 25 pairs of level and importance, for all answers."""
    score = Fraction(POINTS_PER_LEVEL * level)
    return score, priority_of(importance, score)


def _ranks(
    instrument: Instrument, priorities: Mapping[ObjectiveId, Fraction], efforts: Mapping[ObjectiveId, int]
) -> dict[ObjectiveId, int]:
    """Return ranks from 1: the highest priority first, then the lower effort, then the instrument's order."""
    ranked = sorted(
        (objective for objective in instrument.objectives if objective.id in priorities),
        key=lambda objective: (-priorities[objective.id], efforts[objective.id], objective.order),
    )
    return {objective.id: rank for rank, objective in enumerate(ranked, start=1)}

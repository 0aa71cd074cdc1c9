"""
What to begin with: the quick wins of a scorecard, the question that leads each goal, and the goals it proposes.

Everything follows from scores that are there already; nothing is kept. Source: METHODOLOGY 2.4.6, JOURNEY 3 and 6.
"""

from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.journey.steps import PRIORITIES
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard


def by_rank(scorecard: Scorecard) -> tuple[ObjectiveId, ...]:
    """Return the objectives that have a number, the highest priority first."""
    ranked = [(score.rank, score.objective) for score in scorecard.objectives.values() if score.rank is not None]
    return tuple(objective for _rank, objective in sorted(ranked))


def without_number(instrument: Instrument, scorecard: Scorecard) -> tuple[ObjectiveId, ...]:
    """Return the objectives that have no number, also those that nothing was asked about, in the instrument's order."""
    ranked = by_rank(scorecard)
    return tuple(objective.id for objective in instrument.objectives if objective.id not in ranked)


def proposed(scorecard: Scorecard) -> tuple[ObjectiveId, ...]:
    """Return the three objectives that the ranking proposes, fewer where fewer have a number."""
    return by_rank(scorecard)[:PRIORITIES]


def quick_wins(instrument: Instrument, scorecard: Scorecard) -> tuple[ItemId, ...]:
    """Return the items that promise much for little effort, the highest priority first, then in order."""
    found = [score for score in scorecard.items.values() if score.is_quick_win]
    found.sort(key=lambda score: (-score.priority, instrument.item(score.item).order))
    return tuple(score.item for score in found)


def leading_items(instrument: Instrument, scorecard: Scorecard) -> dict[ObjectiveId, ItemId]:
    """
    Return the item that leads each objective with a number: its highest priority, then the least effort, then order.
    """
    items = [instrument.item(item) for item in scorecard.items]
    items.sort(key=lambda item: (-scorecard.items[item.id].priority, item.effort, item.order))
    leading: dict[ObjectiveId, ItemId] = {}
    for item in items:
        leading.setdefault(item.objective, item.id)
    return leading

"""
The next move for a question, in words: its quick win for who is at the beginning, else the next sentence to reach.

The scorecard speaks of its areas to improve by the same levels (`presentation.scoring.items`).
"""

from dataclasses import dataclass

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.priorities.first_moves import leading_items, quick_wins
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.scoring.items import LEGAL_DUTY_UP_TO_LEVEL, LOWEST_GOAL, QUICK_WIN_UP_TO_LEVEL
from csr_xblock.presentation.scoring.scorecard_words import level_name, priority_words


@dataclass(frozen=True)
class MoveView:
    """
    What to do next about a topic. `do` is a first step, `aim` the sentence of the next level; one of them is ''.

    Both are '' where the highest level is reached.
    """

    topic: str
    do: str
    aim: str
    may_be_legal_duty: bool = False


@dataclass(frozen=True)
class QuickWinView:
    """A quick win with its area, where the company stands, and how urgent it is."""

    move: MoveView
    area: str
    area_id: str
    color: str
    level: str
    priority: str


@dataclass(frozen=True)
class QuickWinsView:
    """The quick wins that are shown at once, the highest priority first, and all others."""

    first: tuple[QuickWinView, ...]
    others: tuple[QuickWinView, ...]


SHOWN_QUICK_WINS = 5


def move_of(item: Item, level: int) -> MoveView:
    """Return the next move of somebody who is at a level of an item."""
    is_duty = item.legal_duty_possible and level <= LEGAL_DUTY_UP_TO_LEVEL
    if level <= QUICK_WIN_UP_TO_LEVEL and item.quick_win:
        return MoveView(item.topic, item.quick_win, "", is_duty)
    after = item.anchors.after(max(level, LOWEST_GOAL - 1))
    return MoveView(item.topic, "", "" if after is None else after.text, is_duty)


def moves_of_goals(words: Instrument, scorecard: Scorecard) -> dict[ObjectiveId, MoveView]:
    """Return the next move of each goal that has a number: that of the question which leads it."""
    leading = leading_items(words, scorecard)
    return {goal: move_of(words.item(item), scorecard.levels[item]) for goal, item in leading.items()}


def quick_wins_view(words: Instrument, scorecard: Scorecard) -> QuickWinsView:
    """Return the quick wins in words."""
    views = tuple(_quick_win(words, scorecard, words.item(item)) for item in quick_wins(words, scorecard))
    return QuickWinsView(views[:SHOWN_QUICK_WINS], views[SHOWN_QUICK_WINS:])


def _quick_win(words: Instrument, scorecard: Scorecard, item: Item) -> QuickWinView:
    area, level = words.perspective(item.perspective), scorecard.levels[item.id]
    return QuickWinView(
        move=move_of(item, level),
        area=area.short,
        area_id=area.id,
        color=area.color,
        level=level_name(words, level),
        priority=priority_words(scorecard.items[item.id].priority_class),
    )

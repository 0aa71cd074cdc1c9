"""
Which questions may be answered again: those of units and actions that were done since the hand-in (JOURNEY 7).

Only what the handed-in attempt asked is offered, each question once, after what was done last.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Item


@dataclass(frozen=True)
class Moved:
    """Something that was done on a day, and the questions that it may have moved."""

    thing: DoneThing
    day: date
    items: Collection[ItemId]


@dataclass(frozen=True)
class AskedAgain:
    """
    The questions of something that is done, in instrument order; `waiting` are those not answered again since.

    Not every question needs to wait: one that has been answered again can be answered once more.
    """

    thing: DoneThing
    day: date
    items: tuple[Item, ...]
    waiting: frozenset[ItemId]


def asked_again(
    done: Iterable[Moved], sheet: AnswerSheet, instrument: Instrument, again: Mapping[ItemId, AnswerAgain]
) -> tuple[AskedAgain, ...]:
    """
    Return what may be answered again, the newest first. `done` are things done since the sheet was handed in.

    `instrument` is the one with which it was handed in. A thing without a question of its own is left out.
    """
    offered: list[AskedAgain] = []
    seen: set[ItemId] = set()
    for one in sorted(done, key=lambda moved: moved.day, reverse=True):
        items = tuple(item for item in _askable(sheet, instrument) if item.id in one.items and item.id not in seen)
        seen.update(item.id for item in items)
        if items:
            waiting = frozenset(item.id for item in items if _waits(item.id, one.day, again))
            offered.append(AskedAgain(one.thing, one.day, items, waiting))
    return tuple(offered)


def _askable(sheet: AnswerSheet, instrument: Instrument) -> tuple[Item, ...]:
    return tuple(item for item in sheet.asked_items(instrument) if not sheet.is_automatically_na(item))


def _waits(item: ItemId, day: date, again: Mapping[ItemId, AnswerAgain]) -> bool:
    return item not in again or again[item].day < day

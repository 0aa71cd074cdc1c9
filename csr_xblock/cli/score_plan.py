"""Reads what has come after the hand-in: answers that were given again, and the actions of a plan (JOURNEY 6 and 7)."""

from collections.abc import Mapping

from csr_xblock.cli.score_fields import FaultyInput, known_item, read_answers, shown
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.plan.actions import MAX_ACTIONS, ActionStatus
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.plan.projection import PlannedLevels
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument

KEYS = frozenset(("items", "phase", "status"))


def read_again(value: object, sheet: AnswerSheet, instrument: Instrument) -> dict[ItemId, Answer]:
    """Return the newest answers to items that were answered again; only what the person was asked can be."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise FaultyInput("'again' must be an object of items.")
    again = read_answers(value, "again", instrument)
    asked = {item.id for item in sheet.asked_items(instrument)}
    strange = next((item for item in again if item not in asked), None)
    if strange is not None:
        raise FaultyInput(f"'again' names the item {shown(strange)}, which this person was not asked.")
    return again


def read_plan(value: object, again: Mapping[ItemId, Answer], instrument: Instrument) -> list[PlannedLevels]:
    """Return the actions of a plan. An item in `again` was answered after everything that is done."""
    actions = [] if value is None else value
    if not isinstance(actions, list) or len(actions) > MAX_ACTIONS:
        raise FaultyInput(f"'plan' must be a list of at most {MAX_ACTIONS} actions.")
    return [_action(action, f"plan[{place}]", again, instrument) for place, action in enumerate(actions)]


def _action(value: object, field: str, again: Mapping[ItemId, Answer], instrument: Instrument) -> PlannedLevels:
    if not isinstance(value, Mapping) or set(value) != KEYS:
        raise FaultyInput(f"'{field}' must be an object with 'items', 'phase' and 'status'.")
    phase, status, items = value["phase"], value["status"], value["items"]
    if isinstance(phase, bool) or phase not in tuple(Phase):
        raise FaultyInput(f"'{field}.phase' is {shown(phase)}; it must be 1, 2 or 3.")
    if status not in tuple(ActionStatus):
        raise FaultyInput(f"'{field}.status' must be one of {', '.join(ActionStatus)}.")
    if not isinstance(items, Mapping):
        raise FaultyInput(f"'{field}.items' must be an object of items with the level that is wanted.")
    levels = {
        known_item(name, f"{field}.items", instrument): _level(level, f"{field}.items.{name}", name, instrument)
        for name, level in items.items()
    }
    return PlannedLevels(levels, Phase(int(phase)), ActionStatus(str(status)), frozenset(again))


def _level(value: object, field: str, name: str, instrument: Instrument) -> int:
    levels = instrument.item(ItemId(name)).anchors.levels
    if isinstance(value, bool) or not isinstance(value, int) or value not in levels:
        raise FaultyInput(f"'{field}' is {shown(value)}; it must be one of the levels {', '.join(map(str, levels))}.")
    return value

"""
What must hold for an action before it is kept, whoever sends it. Each check raises InvalidInput naming the field.

An idea needs a title only; the rest is required once it is more than that. Source: METHODOLOGY 2.6, JOURNEY 5.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.plan.actions import (
    MAX_LINKED_ITEMS,
    MAX_NOTES,
    MAX_STEPS,
    MAX_TEXT_CHARACTERS,
    MAX_TITLE_CHARACTERS,
    NO_FIGURE,
    NO_OBJECTIVE,
    NO_UNIT,
    OWN_FIGURE,
    Action,
    ActionStatus,
    LinkedItem,
)
from csr_xblock.domain.plan.currencies import CURRENCIES
from csr_xblock.domain.questions.instrument import Instrument

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
MAX_AMOUNT = Decimal(10) ** 10
AMOUNT_DECIMALS, FIGURE_DECIMALS = 2, 3
MAX_HOURS = 100_000


@dataclass(frozen=True)
class PlanRules:
    """
    What actions are checked against. `levels` are those of today of whoever writes; questions without one are left out.

    In a firm of one person nobody is asked who is responsible.
    """

    instrument: Instrument
    levels: Mapping[ItemId, int]
    units: Collection[UnitId] = ()
    is_one_person: bool = False


def check_action(action: Action, before: Action | None, rules: PlanRules) -> None:
    """
    Raise InvalidInput for what an action may not be. `before` is the action as kept, None for a new one.

    What has not changed is not judged again: questions may have been changed by their author, and levels have risen.
    """
    _check_texts(action)
    _check_numbers(action)
    _check_days(action)
    _check_named(action, before, rules)
    _check_levels(action, before, rules)
    missing = next(missing_fields(action, rules), None)
    if missing is not None:
        raise InvalidInput(f"action-{missing.replace('_', '-')}-missing", missing)


def missing_fields(action: Action, rules: PlanRules) -> Iterator[str]:
    """Yield the fields that the action's status needs and that say nothing, in the order of the form."""
    if not action.title.strip():
        yield "title"
    if action.status is ActionStatus.IDEA:
        return
    said: dict[str, object] = {
        "due": action.due,
        "responsible": rules.is_one_person or action.responsible.strip(),
        "objective": action.objective,
        "steps": action.steps,
        "start": action.start,
        "items": all(_has_wanted(linked, rules) for linked in action.items),
        "kpi": action.measure.kpi,
        "figure_name": action.measure.kpi != OWN_FIGURE or action.measure.name.strip(),
    }
    yield from (name for name, value in said.items() if not value)


def _has_wanted(linked: LinkedItem, rules: PlanRules) -> bool:
    """Return whether a level is wanted where there is one above today's."""
    level = rules.levels.get(linked.item)
    if linked.wanted is not None or level is None or not rules.instrument.has_item(linked.item):
        return True
    return rules.instrument.item(linked.item).anchors.after(level) is None


def _check_texts(action: Action) -> None:
    checked_text(action.title, MAX_TITLE_CHARACTERS, "title")
    texts = {
        "why": action.why,
        "responsible": action.responsible,
        "participants": action.participants,
        "figure_name": action.measure.name,
        "risk": action.risk,
    }
    for field, text in texts.items():
        checked_text(text, MAX_TEXT_CHARACTERS, field)
    _check_lines([step.text for step in action.steps], MAX_STEPS, "steps")
    _check_lines([note.text for note in action.notes], MAX_NOTES, "notes")


def _check_lines(lines: list[str], most: int, field: str) -> None:
    if len(lines) > most:
        raise InvalidInput("too-many-lines", field)
    for line in lines:
        if not line.strip():
            raise InvalidInput("value-invalid", field)
        checked_text(line, MAX_TEXT_CHARACTERS, field)


def _check_numbers(action: Action) -> None:
    for field, amount in (("budget", action.budget), ("saved", action.saved)):
        _check_decimal(amount, AMOUNT_DECIMALS, field, lowest=Decimal(0))
    for field, number in (("baseline", action.measure.baseline), ("target", action.measure.target)):
        _check_decimal(number, FIGURE_DECIMALS, field, lowest=-MAX_AMOUNT)
    if action.hours is not None and not 0 <= action.hours <= MAX_HOURS:
        raise InvalidInput("number-out-of-range", "hours")
    if action.currency not in CURRENCIES:
        raise InvalidInput("value-invalid", "currency")


def _check_decimal(number: Decimal | None, decimals: int, field: str, *, lowest: Decimal) -> None:
    if number is None:
        return
    if not number.is_finite() or not lowest <= number < MAX_AMOUNT or number != round(number, decimals):
        raise InvalidInput("number-out-of-range", field)


def _check_days(action: Action) -> None:
    for field, day in (("start", action.start), ("due", action.due)):
        if day is not None and not EARLIEST <= day <= LATEST:
            raise InvalidInput("plan-day-out-of-range", field)
    if action.start and action.due and action.due < action.start:
        raise InvalidInput("due-before-start", "due")


def _check_named(action: Action, before: Action | None, rules: PlanRules) -> None:
    """Check what the action names of the programme; what it named before may stay."""
    objectives = {one.id for one in rules.instrument.objectives} | {NO_OBJECTIVE}
    kpis = {kpi.id for one in rules.instrument.objectives for kpi in one.kpis} | {"", NO_FIGURE, OWN_FIGURE}
    units = {*rules.units, NO_UNIT}
    if before is not None:
        objectives, kpis, units = objectives | {before.objective}, kpis | {before.measure.kpi}, units | {before.unit}
    for field, value, known in (
        ("objective", action.objective, objectives),
        ("kpi", action.measure.kpi, kpis),
        ("unit", action.unit, units),
    ):
        if value not in known:
            raise InvalidInput("value-invalid", field)


def _check_levels(action: Action, before: Action | None, rules: PlanRules) -> None:
    """Check that a wanted level can be reached and lies above today's, when it is entered and never later."""
    ids = [linked.item for linked in action.items]
    if len(ids) > MAX_LINKED_ITEMS or len(set(ids)) != len(ids):
        raise InvalidInput("value-invalid", "items")
    for linked in action.items:
        was_linked = before is not None and before.is_linked(linked.item)
        if was_linked and before is not None and before.wanted(linked.item) == linked.wanted:
            continue
        if not rules.instrument.has_item(linked.item):
            raise InvalidInput("item-unknown", "items")
        if linked.wanted is not None:
            _check_wanted(linked.wanted, linked.item, rules)


def _check_wanted(wanted: int, item: ItemId, rules: PlanRules) -> None:
    level = rules.levels.get(item)
    if not rules.instrument.item(item).anchors.has(wanted):
        raise InvalidInput("level-invalid", "items")
    if level is None:
        raise InvalidInput("level-of-today-unknown", "items")
    if wanted <= level:
        raise InvalidInput("wanted-not-above", "items")

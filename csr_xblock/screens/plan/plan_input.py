"""Reads an action from what a page sent. Each function raises InvalidInput naming the field."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS, ItemId, ObjectiveId, UnitId
from csr_xblock.domain.plan.actions import (
    MAX_LINKED_ITEMS,
    MAX_NOTES,
    MAX_STEPS,
    Action,
    ActionNote,
    ActionStatus,
    ActionStep,
    LinkedItem,
    Measure,
)
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.edge import json_input as take

ACTION_KEYS = (
    "title", "objective", "status", "items", "why", "steps", "responsible", "participants", "start", "due", "currency",
    "budget", "saved", "hours", "kpi", "figure_name", "baseline", "target", "unit", "risk", "notes",
)  # fmt: skip
"""What the form of an action sends of it."""

AMOUNT = re.compile(r"-?[0-9]{1,12}([.,][0-9]{1,6})?")
BETWEEN_THOUSANDS = re.compile("[\\s'’]")
FORM_KEY = re.compile("[0-9a-f]{32}")

Data = Mapping[str, object]


def read_action(data: Data) -> Action:
    """Return the action; what it may be is judged later."""
    return Action(
        title=_line(data, "title"),
        status=take.one_of(data, "status", ActionStatus),
        objective=ObjectiveId(_id(data, "objective")),
        items=tuple(_items(data)),
        why=take.text(data, "why"),
        steps=tuple(_steps(data)),
        responsible=_line(data, "responsible"),
        participants=take.text(data, "participants"),
        start=take.optional_day(data, "start"),
        due=take.optional_day(data, "due"),
        currency=take.text(data, "currency"),
        budget=amount(data, "budget"),
        saved=amount(data, "saved"),
        hours=take.optional_integer(data, "hours"),
        measure=Measure(
            _id(data, "kpi"), take.text(data, "figure_name"), amount(data, "baseline"), amount(data, "target")
        ),
        unit=UnitId(_id(data, "unit")),
        risk=take.text(data, "risk"),
        notes=tuple(ActionNote(text) for text in _texts(data)),
    )


def read_form_key(data: Data) -> str:
    """Return the name of a page that writes a new action."""
    key = take.text(data, "form_key")
    if not FORM_KEY.fullmatch(key):
        raise InvalidInput("tab-invalid", "form_key")
    return key


def read_phase(data: Data) -> Phase | None:
    """Return the phase into which an action is put, 1 to 3, None to let it fall by itself."""
    number = take.optional_integer(data, "phase")
    if number is not None and number not in tuple(Phase):
        raise InvalidInput("value-invalid", "phase")
    return None if number is None else Phase(number)


def _line(data: Data, field: str) -> str:
    """Return a text in one line; the fields that grow with it would take a line break, too."""
    return " ".join(take.text(data, field).split())


def _id(data: Data, field: str) -> str:
    name = take.text(data, field)
    if len(name) > MAX_ID_CHARACTERS:
        raise InvalidInput("value-invalid", field)
    return name


def _list(data: Data, field: str, most: int) -> list[object]:
    value = data.get(field)
    if not isinstance(value, list):
        raise InvalidInput("value-invalid", field)
    if len(value) > most:
        raise InvalidInput("too-many-lines", field)
    return value


def _items(data: Data) -> Iterator[LinkedItem]:
    for one in _list(data, "items", MAX_LINKED_ITEMS):
        if not isinstance(one, dict) or one.keys() != {"item", "wanted"}:
            raise InvalidInput("value-invalid", "items")
        try:
            item, wanted = _id(one, "item"), take.optional_integer(one, "wanted")
        except InvalidInput as fault:
            raise InvalidInput("value-invalid", "items") from fault
        yield LinkedItem(ItemId(item), wanted)


def _steps(data: Data) -> Iterator[ActionStep]:
    for one in _list(data, "steps", MAX_STEPS):
        if not isinstance(one, dict) or one.keys() != {"text", "is_done"}:
            raise InvalidInput("value-invalid", "steps")
        try:
            yield ActionStep(_line(one, "text"), take.flag(one, "is_done"))
        except InvalidInput as fault:
            raise InvalidInput("value-invalid", "steps") from fault


def _texts(data: Data) -> Iterator[str]:
    for one in _list(data, "notes", MAX_NOTES):
        if not isinstance(one, str):
            raise InvalidInput("value-invalid", "notes")
        yield " ".join(one.split())


def amount(data: Data, field: str) -> Decimal | None:
    """Return a number as people write it, with a point or a comma, None if nothing is written."""
    written = BETWEEN_THOUSANDS.sub("", take.text(data, field))
    if not written:
        return None
    if not AMOUNT.fullmatch(written):
        raise InvalidInput("number-unreadable", field)
    return Decimal(written.replace(",", "."))

"""
Reads the JSON that a browser sent: which keys it must have, and single values. Each function raises InvalidInput naming
the field.

Nothing is guessed: what is not there is not taken for empty, and what nobody asked for is not passed over.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from csr_xblock.domain.errors import InvalidInput

Word = TypeVar("Word", bound=StrEnum)


DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
MAX_TOLD_CHARACTERS = 80
"""How much of a key that somebody made up is told back."""


def check_keys(data: Mapping[str, object], keys: Collection[str]) -> None:
    """Raise InvalidInput for the first key that is missing, or that is not among the keys."""
    for key in keys:
        if key not in data:
            raise InvalidInput("key-missing", key)
    for key in data:
        if key not in keys:
            raise InvalidInput("key-unknown", key[:MAX_TOLD_CHARACTERS])


def each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return a JSON object. Raises InvalidInput for a key that is there twice: which one is meant would be guessed."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        raise InvalidInput("value-invalid", twice[:MAX_TOLD_CHARACTERS])
    return found


def text(data: Mapping[str, object], field: str) -> str:
    """Return a string without NUL characters."""
    value = data.get(field)
    if not isinstance(value, str) or "\x00" in value:
        raise InvalidInput("value-invalid", field)
    return value


def integer(data: Mapping[str, object], field: str) -> int:
    """Return a whole number that fits a database column."""
    value = data.get(field)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
        raise InvalidInput("value-invalid", field)
    return value


def optional_integer(data: Mapping[str, object], field: str) -> int | None:
    """Return a whole number, None if it is null or empty. Digits as text are taken too."""
    value = data.get(field)
    if value in (None, ""):
        return None
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit() and len(value) < 12:
        value = int(value)
    return integer({field: value}, field)


def optional_day(data: Mapping[str, object], field: str) -> date | None:
    """Return a day, None if it is empty. It is written as 2026-11-29, as a field for days sends it."""
    value = text(data, field)
    if not value:
        return None
    if not DAY.fullmatch(value):
        raise InvalidInput("day-unreadable", field)
    try:
        return date.fromisoformat(value)
    except ValueError as fault:
        raise InvalidInput("day-unreadable", field) from fault


def flag(data: Mapping[str, object], field: str) -> bool:
    """Return true or false."""
    value = data.get(field)
    if not isinstance(value, bool):
        raise InvalidInput("value-invalid", field)
    return value


def one_of(data: Mapping[str, object], field: str, allowed: type[Word]) -> Word:
    """Return a member of the enum. Raises InvalidInput for every other value."""
    try:
        return allowed(text(data, field))
    except ValueError as fault:
        raise InvalidInput("value-invalid", field) from fault


def choices(data: Mapping[str, object], field: str) -> dict[str, frozenset[str]]:
    """Return sets of ids by question id, as a knowledge check sends them. At most 100 questions of 100 choices."""
    value = data.get(field)
    if not isinstance(value, dict) or len(value) > 100:
        raise InvalidInput("value-invalid", field)
    for chosen in value.values():
        if not isinstance(chosen, list) or len(chosen) > 100 or not all(isinstance(one, str) for one in chosen):
            raise InvalidInput("value-invalid", field)
    return {question: frozenset(chosen) for question, chosen in value.items()}

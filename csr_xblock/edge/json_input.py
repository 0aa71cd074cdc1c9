"""Reads single values from the JSON that a browser sent. Each function raises InvalidInput naming the field."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from csr_xblock.domain.errors import InvalidInput

Word = TypeVar("Word", bound=StrEnum)


def text(data: Mapping[str, object], field: str, default: str | None = None) -> str:
    """Return a string without NUL characters; the default if absent, which must be given for optional fields."""
    value = data.get(field, default)
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
    """Return a whole number, None if it is absent or empty. Digits as text are taken too."""
    value = data.get(field)
    if value in (None, ""):
        return None
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit() and len(value) < 12:
        value = int(value)
    return integer({field: value}, field)


def flag(data: Mapping[str, object], field: str) -> bool:
    """Return true or false; absent is false."""
    value = data.get(field, False)
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

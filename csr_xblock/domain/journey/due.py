"""
What is due: things of the company's work with a day that has come, learning that the company has given to the person,
a person's own questions after something was done or some weeks after a unit, and the self-assessment after a year. The
start page calls to them before any step.

Source: JOURNEY 4, next action.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csr_xblock.domain.identifiers import UnitId


class DueKind(StrEnum):
    """What can be due, in the order in which it is told of on one day."""

    ACTION = "action"
    READING = "reading"
    GIVEN = "given"
    AGAIN = "again"
    TRANSFER = "transfer"
    RENEWAL = "renewal"


@dataclass(frozen=True)
class DueThing:
    """
    Something with a day. `id` is its number as kept, `title` what people call it, '' where nobody knows any more.

    A question about a unit has the `unit` in place of a number; learning that is given may have both.
    """

    kind: DueKind
    id: int
    title: str
    day: date
    unit: UnitId | None = None


def due_by(things: Iterable[DueThing], today: date) -> tuple[DueThing, ...]:
    """Return what should be done by now, what has waited longest first."""
    order = list(DueKind)
    waiting = (thing for thing in things if thing.day <= today)
    return tuple(sorted(waiting, key=lambda thing: (thing.day, order.index(thing.kind), thing.id, thing.unit or "")))

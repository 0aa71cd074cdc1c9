"""What must hold for given learning before it is kept. Each check raises InvalidInput naming the field."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import (
    MAX_CHANGE_CHARACTERS,
    MAX_NAME_CHARACTERS,
    MAX_TASK_CHARACTERS,
    GivenKind,
    GivenLearning,
)
from csr_xblock.domain.units.learning_unit import NO_UNIT

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True)
class Offered:
    """What can be given: the units of the programme, and those of them that have a task in the company."""

    units: Collection[UnitId]
    with_task: Collection[UnitId]


def check_given(given: GivenLearning, before: GivenLearning | None, offered: Offered, members: Collection[int]) -> None:
    """
    Raise InvalidInput for what may not be given. `before` is what the page has changed, None for something new.

    What has not changed is not judged again: an author may have taken the unit away, and the person may have left.
    """
    _check_what(given, before, offered)
    _check_whom(given, before, members)
    if given.due is not None and not EARLIEST <= given.due <= LATEST:
        raise InvalidInput("plan-day-out-of-range", "due")
    checked_text(given.change, MAX_CHANGE_CHARACTERS, "change")


def _check_what(given: GivenLearning, before: GivenLearning | None, offered: Offered) -> None:
    checked_text(given.task, MAX_TASK_CHARACTERS, "task")
    if given.kind is GivenKind.OWN:
        if not given.task:
            raise InvalidInput("given-task-missing", "task")
        return
    if given.unit == NO_UNIT:
        raise InvalidInput("given-unit-missing", "unit")
    if before is not None and (given.kind, given.unit) == (before.kind, before.unit):
        return
    if given.unit not in offered.units:
        raise InvalidInput("value-invalid", "unit")
    if given.kind is GivenKind.TASK and given.unit not in offered.with_task:
        raise InvalidInput("given-unit-without-task", "unit")


def _check_whom(given: GivenLearning, before: GivenLearning | None, members: Collection[int]) -> None:
    checked_text(given.name, MAX_NAME_CHARACTERS, "name")
    if given.member is not None and given.member not in members:
        raise InvalidInput("given-member-gone", "member")
    if given.is_open_to_all and (before is None or not before.is_open_to_all):
        raise InvalidInput("given-to-missing", "name")

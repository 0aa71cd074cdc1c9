"""Reads given learning from what a page sent. Each function raises InvalidInput naming the field."""

from collections.abc import Mapping

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS, UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning
from csr_xblock.domain.units.learning_unit import NO_UNIT
from csr_xblock.edge import json_input as take

GIVEN_KEYS = ("kind", "unit", "task", "member", "name", "due", "change")
"""What the form sends of it."""

Data = Mapping[str, object]


def read_given(data: Data) -> GivenLearning:
    """
    Return what is given; what it may be is judged later.

    What the chosen kind does not have is left out, and so is a typed name where a member is chosen: the form keeps
    such words in case somebody chooses again.
    """
    kind, member = take.one_of(data, "kind", GivenKind), take.optional_integer(data, "member")
    unit, task, name = UnitId(take.text(data, "unit")), _line(data, "task"), _line(data, "name")
    if len(unit) > MAX_ID_CHARACTERS:
        raise InvalidInput("value-invalid", "unit")
    return GivenLearning(
        kind=kind,
        unit=NO_UNIT if kind is GivenKind.OWN else unit,
        task=task if kind is GivenKind.OWN else "",
        member=member,
        name="" if member is not None else name,
        due=take.optional_day(data, "due"),
        change=take.text(data, "change").strip(),
    )


def _line(data: Data, field: str) -> str:
    """Return a text in one line."""
    return " ".join(take.text(data, field).split())

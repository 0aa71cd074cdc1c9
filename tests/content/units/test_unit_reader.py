"""The catalogue comes out of its XML as the programme needs it."""

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.content.units.unit_reader import read_units
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.units.learning_unit import UnitLevel

UNIT = (
    '<units version="1.0.0"><unit id="a" level="leading" perspective="finance" online-minutes="5" task-minutes="60" '
    'span-days="7" roles="owner manager" items="fin-savings" opens-when="finance at least 65" '
    'recommended-before="a"><title>A  title</title><promise>P</promise></unit></units>'
)


def test_every_attribute_arrives() -> None:
    """A unit without a rule for recommending is never recommended."""
    (unit,) = read_units(UNIT)

    assert (unit.id, unit.title, unit.promise) == ("a", "A title", "P")
    assert (unit.level, unit.perspective) == (UnitLevel.LEADING, "finance")
    assert (unit.opens_when, unit.recommended_when) == (parse_rule("finance at least 65"), None)
    assert (unit.online_minutes, unit.task_minutes, unit.span_days) == (5, 60, 7)
    assert (unit.roles, unit.items, unit.recommended_before) == (("owner", "manager"), ("fin-savings",), ("a",))


def test_items_are_held_against_an_instrument_when_one_is_given() -> None:
    """The packaged catalogue and the packaged instrument must fit; another catalogue may have another instrument."""
    other = UNIT.replace("fin-savings", "our-item")

    assert read_units(other)
    with pytest.raises(InvalidContent):
        read_units(other, "units.xml", packaged_instrument())


def test_packaged_units_cover_every_perspective_at_three_levels() -> None:
    """There is something to learn for every result."""
    units = packaged_units().values()

    assert len(units) == 24
    for perspective in packaged_instrument().perspectives:
        levels = [unit.level for unit in units if unit.perspective == perspective.id]
        assert levels == [UnitLevel.FOUNDATION, UnitLevel.PRACTICE, UnitLevel.LEADING]
    assert all(unit.perspective is None for unit in units if unit.level is UnitLevel.GENERAL)
    assert packaged_units()[UnitId("people-practice")].perspective == PerspectiveId("people")

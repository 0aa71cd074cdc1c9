"""What blocks may know of each other."""

from typing import Any

import pytest
from xblock.core import XBlock

from csr_xblock.domain.programme.settings import Step
from csr_xblock.openedx.programme import (
    effective_number,
    effective_setting,
    nearest_program,
    placed_assessment,
    placed_units,
    program_steps,
)
from tests.blocks.runtime import Course

NESTED = """<csr_program url_name="outer" language="lt" mode="quick">
<vertical><csr_program url_name="inner" language="es">
  <vertical><vertical><csr_unit url_name="deep"/></vertical></vertical>
</csr_program></vertical><csr_unit url_name="flat"/></csr_program>"""


class Tree:
    """Blocks of a course by name."""

    def __init__(self, olx: str) -> None:
        self._course = Course()
        self._course.add(olx)
        self._runtime = self._course.as_seen_by(None)

    def __call__(self, block_type: str, name: str) -> XBlock:
        """Return a block as it is read by itself, without the blocks around it."""
        return self._runtime.get_block(self._course.key.make_usage_key(block_type, name))


@pytest.fixture
def tree() -> Tree:
    """Return programmes in each other with units in them."""
    return Tree(NESTED)


def test_nearest_programme_is_found_from_deep_inside(tree: Tree) -> None:
    """A unit may stand in native containers."""
    assert nearest_program(tree("csr_unit", "deep")).scope_ids.usage_id.block_id == "inner"
    assert nearest_program(tree("csr_unit", "flat")).scope_ids.usage_id.block_id == "outer"


def test_programme_is_its_own_nearest(tree: Tree) -> None:
    """Its settings are its own, not those of one around it."""
    assert nearest_program(tree("csr_program", "inner")).scope_ids.usage_id.block_id == "inner"


def test_block_alone_has_no_programme() -> None:
    """Assessment and units work spread over a course."""
    assert nearest_program(Tree('<vertical><csr_unit url_name="u"/></vertical>')("csr_unit", "u")) is None


def test_programme_that_may_not_be_loaded_is_none() -> None:
    """The LMS gives None for a block without access."""
    course = Course()
    course.add(NESTED)
    runtime = course.as_seen_by(None)
    unit = runtime.get_block(course.key.make_usage_key("csr_unit", "flat"))
    runtime.denied.add(unit.parent)

    assert nearest_program(unit) is None
    assert effective_setting(unit, "language", "learner") == "learner"


@pytest.mark.parametrize(
    ("olx", "expected"),
    [
        ('<csr_program language="lt"><csr_unit url_name="u" language="es"/></csr_program>', "es"),
        ('<csr_program language="lt"><csr_unit url_name="u"/></csr_program>', "lt"),
        ('<csr_program><csr_unit url_name="u"/></csr_program>', "learner"),
        ('<csr_unit url_name="u"/>', "learner"),
    ],
    ids=["own", "programme", "default", "alone"],
)
def test_own_setting_comes_before_the_programmes_and_the_default(olx: str, expected: str) -> None:
    """A trainer sets a thing once, and differently where it must be."""
    assert effective_setting(Tree(olx)("csr_unit", "u"), "language", "learner") == expected


def test_setting_that_a_block_does_not_have_is_the_programmes(tree: Tree) -> None:
    """A unit has no mode; the programme around it has."""
    assert effective_setting(tree("csr_unit", "flat"), "mode", "") == "quick"


def test_units_are_listed_in_the_authors_order() -> None:
    """The path keeps it; blocks of other kinds and units with faults are left out."""
    program = Tree(
        '<csr_program url_name="p"><html>x</html><csr_unit unit="people-foundation"/>'
        '<csr_unit unit="g-why" opens-when="("/><csr_assessment/>'
        '<csr_unit unit="ours" title="Ours"/><csr_unit unit="g-why"/></csr_program>'
    )("csr_program", "p")

    placed = placed_units(program, "en")

    assert [one.descriptor.id for one in placed] == ["people-foundation", "ours", "g-why"]
    assert [one.usage_id for one in placed] == [program.children[index] for index in (1, 4, 5)]


def test_first_assessment_is_the_programmes() -> None:
    """Others may be there for a later measurement."""
    inside = '<csr_unit/><csr_assessment url_name="a"/><csr_assessment url_name="b"/>'

    found: Any = placed_assessment(Tree(f'<csr_program url_name="p">{inside}</csr_program>')("csr_program", "p"))

    assert found.scope_ids.usage_id.block_id == "a"
    assert placed_assessment(Tree('<csr_program url_name="p"/>')("csr_program", "p")) is None


@pytest.mark.parametrize(
    ("own", "programmes", "expected"),
    [
        pytest.param("", "", 0, id="nothing set"),
        pytest.param("", "30", 30, id="the programme's"),
        pytest.param("7", "30", 7, id="own"),
        pytest.param("0", "30", 30, id="0 is not an own value"),
        pytest.param("-5", "30", 0, id="never below 0"),
    ],
)
def test_number_is_the_blocks_own_or_the_programmes(own: str, programmes: str, expected: int) -> None:
    """A trainer sets it once and may differ in one place."""
    settings = [f'repeat-after-days="{value}"' if value else "" for value in (programmes, own)]
    olx = '<csr_program {}><vertical><csr_assessment url_name="a" {}/></vertical></csr_program>'.format(*settings)

    assert effective_number(Tree(olx)("csr_assessment", "a"), "repeat_after_days") == expected


@pytest.mark.parametrize(
    ("olx", "expected"),
    [
        pytest.param('<csr_unit url_name="u"/>', set(Step), id="no programme"),
        pytest.param('<csr_program><csr_unit url_name="u"/></csr_program>', set(Step), id="nothing set"),
        pytest.param(
            '<csr_program steps="path"><csr_assessment/><csr_unit url_name="u"/></csr_program>',
            {Step.PROFILE, Step.START, Step.PATH},
            id="no scorecard",
        ),
        pytest.param(
            '<csr_program steps="scorecard"><csr_unit url_name="u"/></csr_program>', {Step.PATH}, id="no assessment"
        ),
    ],
)
def test_unit_knows_the_steps_of_its_programme(olx: str, expected: set[Step]) -> None:
    """It links to no step that is hidden."""
    assert program_steps(Tree(olx)("csr_unit", "u")) == expected

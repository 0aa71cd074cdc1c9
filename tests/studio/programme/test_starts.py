"""The three starts of an empty programme."""

import pytest
from xblock.core import XBlock

from csr_xblock.content.library import finished_unit_ids, packaged_units
from csr_xblock.domain.units.learning_unit import UnitLevel
from csr_xblock.studio.programme.starts import Start, begin, start_choices, units_of
from tests.blocks.runtime import Course, exported, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    """Return a course with an empty programme."""
    course = Course()
    course.add('<csr_program url_name="p"/>')
    return course


def program(course: Course) -> XBlock:
    """Return the programme as its author sees it in a new request."""
    return course.in_studio(course.course_key.make_usage_key("csr_program", "p"))


def test_full_start_has_every_unit_that_is_written(course: Course) -> None:
    """The trainer gets all there is, in the order of the programme."""
    answered = post(program(course), "begin_programme", {"start": "full"})

    children = program(course).get_children()
    assert 200 == answered.status
    assert ["csr_assessment"] + ["csr_unit"] * len(finished_unit_ids()) == [c.scope_ids.block_type for c in children]
    assert list(finished_unit_ids()) == [child.unit for child in children[1:]]
    assert [] == program(course).author_faults()


def test_compact_start_is_quick_and_has_the_foundations(course: Course) -> None:
    """Twelve minutes and the first unit of each area, as far as they are written."""
    post(program(course), "begin_programme", {"start": "compact"})

    made = program(course)
    levels = {packaged_units()[child.unit].level for child in made.get_children()[1:]}
    assert ("quick", {UnitLevel.GENERAL, UnitLevel.FOUNDATION}) == (made.mode, levels)
    assert len(units_of(Start.EMPTY)) < len(units_of(Start.COMPACT)) < len(units_of(Start.FULL))


def test_empty_start_has_the_assessment_only(course: Course) -> None:
    """The trainer puts the units together."""
    post(program(course), "begin_programme", {"start": "empty"})

    assert ["csr_assessment"] == [child.scope_ids.block_type for child in program(course).get_children()]


@pytest.mark.parametrize("start", list(Start))
def test_new_programmes_begin_with_the_start_page(course: Course, start: Start) -> None:
    """Only programmes that are there already keep their four steps."""
    post(program(course), "begin_programme", {"start": start.value})

    assert ("2", "") == (str(program(course).programme_version), program(course).steps)
    assert 'programme-version="2"' in exported(program(course))


def test_blocks_are_named_in_the_trainers_language(course: Course) -> None:
    """Names in Studio and in the course's outline are read by people of that country."""
    block = program(course)

    begin(block, Start.FULL, "lt")

    units = packaged_units("lt")
    named = [(child.unit, child.display_name) for child in block.get_children()[1:]]
    assert [(unit, units[unit].title) for unit in finished_unit_ids()] == named


def test_second_click_makes_nothing(course: Course) -> None:
    """A double click must not make every unit twice."""
    post(program(course), "begin_programme", {"start": "full"})
    before = exported(program(course))

    answered = post(program(course), "begin_programme", {"start": "compact"})

    assert (409, "programme-begun") == (answered.status, answered.data["code"])
    assert before == exported(program(course))


def test_unknown_start_is_refused(course: Course) -> None:
    """Only the starts that are offered can be had."""
    answered = post(program(course), "begin_programme", {"start": "everything"})

    assert (400, []) == (answered.status, program(course).children)


def test_choices_say_what_they_make() -> None:
    """Numbers in the words follow the content, so that they stay true when units are added."""
    full, compact, empty = start_choices()

    assert str(len(finished_unit_ids())) in full.about
    assert str(len(units_of(Start.COMPACT))) in compact.about
    assert ["full", "compact", "empty"] == [full.id, compact.id, empty.id]

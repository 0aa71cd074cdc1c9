"""Numbers of blocks in a course written by hand: whatever they are, every screen answers, and authors are told."""

import math

import pytest
from xblock.core import XBlock
from xblock.fields import Float, Integer

from csr_xblock.assessment_block import CsrAssessmentXBlock
from csr_xblock.edge.number_fields import Points
from csr_xblock.openedx.written import ranges_of, written_programme, written_unit
from csr_xblock.program_block import CsrProgramXBlock
from csr_xblock.unit_block import CsrUnitXBlock
from tests.blocks.runtime import Course, person, post
from tests.bodies import start_body
from tests.learners import assess, key_of

pytestmark = pytest.mark.django_db

CLASSES = {
    "csr_program": CsrProgramXBlock,
    "csr_assessment": CsrAssessmentXBlock,
    "csr_unit": CsrUnitXBlock,
}
NUMBERS = [
    (block_type, name)
    for block_type, block_class in CLASSES.items()
    for name, field in block_class.fields.items()
    if isinstance(field, Integer | Float)
]
EXTREMES = ["3000000", "-3000000", str(2**31), str(2**63), str(-(2**63)), "9" * 300]


def course_with(block_type: str, attribute: str) -> Course:
    """Return a course with a programme in which one number is what somebody has written."""
    at = {one: attribute if one == block_type else "" for one in CLASSES}
    course = Course()
    course.add(
        f'<csr_program url_name="p" grading="both" {at["csr_program"]}>'
        f'<csr_assessment url_name="a" {at["csr_assessment"]}/>'
        f'<csr_unit url_name="u" unit="g-why" {at["csr_unit"]}/></csr_program>'
    )
    return course


def block_of(course: Course, block_type: str) -> XBlock:
    """Return one of its blocks as the learner sees it."""
    name = {"csr_program": "p", "csr_assessment": "a", "csr_unit": "u"}[block_type]
    return course.block(course.key.make_usage_key(block_type, name), person())


def look_at_everything(course: Course) -> None:
    """Render each block."""
    for block_type in CLASSES:
        block_of(course, block_type).render("student_view", {})


@pytest.mark.parametrize(("block_type", "name"), NUMBERS)
def test_every_number_of_a_block_has_a_range(block_type: str, name: str) -> None:
    """A limit that only a form knows is none for a course written by hand."""
    assert name in ranges_of(CLASSES[block_type].fields)


@pytest.mark.parametrize("number", EXTREMES)
@pytest.mark.parametrize(("block_type", "name"), NUMBERS)
def test_no_number_breaks_a_learners_way(block_type: str, name: str, number: str) -> None:
    """A typing error of the author must not lock a class out."""
    course = course_with(block_type, f'{name.replace("_", "-")}="{number}"')

    look_at_everything(course)
    assess(key_of("rasa"))
    look_at_everything(course)
    assert post(block_of(course, "csr_assessment"), "start_attempt", start_body()).status in {200, 409}
    faults = [str(fault) for fault in block_of(course, block_type).author_faults()]
    assert [fault for fault in faults if fault.startswith(f"{name}: ")]


def test_a_number_beyond_its_range_is_read_as_the_limit() -> None:
    """And kept as written, so that the author sees what to mend."""
    course = course_with("csr_program", 'repeat-after-days="3000000" repeat-limit="-3" counted-units="0"')
    programme = block_of(course, "csr_program")
    settings = written_programme(programme)

    assert programme.repeat_after_days == 3_000_000
    assert (settings.inherited.repeat_after_days, settings.inherited.repeat_limit, settings.counted_units) == (
        3650,
        0,
        1,
    )
    unit = written_unit(block_of(course_with("csr_unit", 'minutes="-5" task-minutes="99999"'), "csr_unit"))
    assert (unit.online_minutes, unit.task_minutes) == (0, 10_000)


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_points_are_always_a_number_that_can_be_multiplied(word: str) -> None:
    """The platform works with them itself, and cannot keep these."""
    assert Points(highest=10).from_json(word) is None
    weight = block_of(course_with("csr_program", f'weight="{word}"'), "csr_program").weight
    assert weight is None or math.isfinite(weight)

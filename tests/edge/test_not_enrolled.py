"""People who are not enrolled, staff included, read what their role allows and write nothing."""

from dataclasses import replace

import pytest

from tests.blocks.runtime import person, post
from tests.edge.place import VALID, Place
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("handler", sorted(VALID))
@pytest.mark.parametrize("role", ["student", "staff"])
def test_people_who_are_not_enrolled_write_nothing(handler: str, role: str, place: Place) -> None:
    """The LMS lets staff open every course; what they try out there must not count as a learner's work."""
    visitor = replace(person("visitor", role), is_enrolled=False)

    with unchanged_database():
        answered = post(place.block(handler, visitor), handler, place.body(handler))

    assert (answered.status, answered.data["code"]) == (403, "not-enrolled")


@pytest.mark.parametrize("handler", ["decide_evidence", "decide_attempt"])
def test_trainers_who_are_not_enrolled_decide_nothing(handler: str, place: Place) -> None:
    """They read and download; whoever decides about learners' work belongs to the course."""
    visitor = replace(person("visitor", "staff"), is_enrolled=False)
    programme = place.course.block(place.course.course_key.make_usage_key("csr_program", place.programme), visitor)

    with unchanged_database():
        answered = post(programme, handler, {})

    assert (answered.status, answered.data["code"]) == (403, "not-enrolled")


@pytest.mark.parametrize("role", ["student", "staff"])
@pytest.mark.parametrize("block_type", ["csr_program", "csr_assessment", "csr_unit"])
def test_people_who_are_not_enrolled_read_that_nothing_is_saved(block_type: str, role: str, place: Place) -> None:
    """Otherwise they would believe that the page is broken; and looking around writes nothing either."""
    visitor = replace(person("visitor", role), is_enrolled=False)
    name = {"csr_program": place.programme, "csr_assessment": "a", "csr_unit": "u"}[block_type]
    block = place.course.block(place.course.course_key.make_usage_key(block_type, name), visitor)

    with unchanged_database():
        page = block.render("student_view", {}).content

    assert page.count("You are not enrolled in this course, so nothing is saved here.") == 1
    assert "save_answer" not in page
    assert block.runtime.enrolments.times_asked == 1

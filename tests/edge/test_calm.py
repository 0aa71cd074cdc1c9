"""With the database away, handlers and pages say what is true."""

import pytest
from django.db import OperationalError, connection

from tests.blocks.runtime import person, post
from tests.edge.place import VALID, Place

pytestmark = pytest.mark.django_db


def fail(*_: object) -> None:
    """Do what the database's driver does when the server is gone."""
    raise OperationalError("server closed the connection unexpectedly")


@pytest.mark.parametrize("handler", sorted(VALID))
def test_failing_database_is_told_as_such(handler: str, place: Place) -> None:
    """The browser keeps what it could not save, and says that the server is at fault, not the line."""
    block, body = place.block(handler, person()), place.body(handler)

    with connection.execute_wrapper(fail):
        answered = post(block, handler, body)

    assert (answered.status, answered.data["code"]) == (503, "unavailable")


@pytest.mark.parametrize("block_type", ["csr_program", "csr_assessment", "csr_unit"])
def test_page_without_a_database_is_a_sentence(block_type: str, place: Place) -> None:
    """A bare error says neither what is wrong nor that nothing is lost."""
    who = person()
    name = {"csr_program": place.programme, "csr_assessment": "a", "csr_unit": "u"}[block_type]
    block = place.course.block(place.course.course_key.make_usage_key(block_type, name), who)

    with connection.execute_wrapper(fail):
        page = block.render("student_view", {}).content

    assert "What you have saved is not lost." in page

"""The trainer looks at a course as a learner: the demo answers as the LMS does while staff "view as" somebody."""

import pytest
from csr_demo.identity import CourseRole
from csr_demo.looking_as import get_current_request
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from django.test import Client

from tests.whole_database import unchanged_database

ADDRESS = "/scenario/full-programme/"
NOTE = "You see this as a learner, and nothing is saved."


@pytest.fixture
def client(db: None) -> Client:
    """Return a browser at a course that nobody has begun."""
    scenario = find_scenario("full-programme")
    assert scenario is not None
    make_users()
    load_scenario(scenario)
    return Client()


@pytest.mark.parametrize("role", CourseRole)
def test_only_who_looks_as_somebody_reads_so(client: Client, role: CourseRole) -> None:
    """All others are themselves."""
    client.post("/choose/", {"learner": "elena", "role": role.value, "language": "en"})

    assert (NOTE in client.get(ADDRESS).content.decode()) == (role is CourseRole.LOOKING)


def test_looking_changes_nothing(client: Client) -> None:
    """Neither the page nor Studio, which is closed to learners."""
    client.post("/choose/", {"learner": "elena", "role": "looking", "language": "en"})

    with unchanged_database():
        client.get(ADDRESS)
        assert client.get("/studio/").status_code == 403


def test_without_a_request_nobody_looks() -> None:
    """Commands have none."""
    assert get_current_request() is None

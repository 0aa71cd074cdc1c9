"""Somebody's browser before a scenario of the demo, with everything done that the demo has done by itself."""

from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.test import Client


def visitor_in(scenario: str, learner: str = "rasa") -> Client:
    """Load and seed a scenario of the demo, and return the browser of a learner who reads English."""
    found = find_scenario(scenario)
    assert found is not None
    make_users()
    load_scenario(found)
    seed_demo()
    return visitor(learner)


def visitor(learner: str) -> Client:
    """Return somebody's browser, in a demo that is there already."""
    client = Client()
    client.post("/choose/", {"learner": learner, "role": "student", "language": "en", "next": "/"})
    return client

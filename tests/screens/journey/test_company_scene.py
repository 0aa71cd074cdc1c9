"""What of a company's work handlers tell or give: to whom, and from whose page."""

import json
from typing import Any

import pytest
from webob import Request

from csr_xblock.domain.people.role import Role
from tests.blocks.runtime import person
from tests.learners import company_key_of, key_of
from tests.screens.plan.planned import Planned, page_key
from tests.services.plan.planners import colleague, planner

pytestmark = pytest.mark.django_db

READING = {
    "a file of the plan": ("download_plan", "form=xlsx", None),
    "days of the plan": ("download_plan", "form=ics", None),
    "an action": ("read_action", "", {"action": 0, "form_key": page_key(1)}),
    "goals": ("download_goals", "", None),
    "the document": ("download_document", "form=json", None),
}


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has written an action."""
    planner()
    there = Planned()
    there.plan(form_key=page_key(1))
    return there


def read(planned: Planned, what: str, company: int, who: str = "rasa") -> Any:
    """Return what a handler answers whom a page of a company calls."""
    handler, query, body = READING[what]
    sent = {} if body is None else {"method": "POST", "body": json.dumps(body).encode()}
    request = Request.blank(f"/?{query}&company={company}", **sent)
    return planned.block("p", person(who)).handle(handler, request)


@pytest.mark.parametrize("what", READING)
def test_page_of_another_company_is_told_nothing(what: str, planned: Planned) -> None:
    """In a second window the person has joined another company; the file would bear words of that one."""
    own = company_key_of(key_of()).company_id

    assert 200 == read(planned, what, own).status_int
    refused = read(planned, what, own + 1)
    assert (409, "company-changed") == (refused.status_int, refused.json["code"])


@pytest.mark.parametrize("what", READING)
def test_staff_and_people_without_a_company_are_told_nothing(what: str, planned: Planned) -> None:
    """What a company plans is for those who run it."""
    colleague(key_of(), "jonas", Role.EMPLOYEE)
    own = company_key_of(key_of()).company_id

    told = [read(planned, what, own, who) for who in ("jonas", "nobody-yet")]

    assert [(403, "company-of-management"), (409, "profile-missing")] == [
        (one.status_int, one.json["code"]) for one in told
    ]

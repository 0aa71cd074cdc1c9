"""What the handlers of the learning plan take, refuse and tell."""

from typing import Any

import pytest

from csr_xblock.domain.people.role import Role
from csr_xblock.results.learning_plan.given_tables import GivenLearningRow
from tests.bodies import given_body
from tests.domain.plan.made_actions import ENERGY
from tests.learners import assess, key_of
from tests.screens.plan.planned import Planned, page_key
from tests.services.plan.planners import colleague
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

UNIT = {"kind": "unit", "unit": "our-one", "task": "kept in case somebody chooses again"}


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in."""
    assess(key_of(), {ENERGY: 1})
    return Planned()


def only_row() -> GivenLearningRow:
    """Return the one thing that is given."""
    return GivenLearningRow.objects.get()


def account(username: str) -> str:
    """Return the number of an account as the form sends it."""
    return str(key_of(username).learner.user_id)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"kind": "course"}, "value-invalid", "kind"),
        ({"task": " "}, "given-task-missing", "task"),
        ({"task": "x" * 201}, "text-too-long", "task"),
        ({"kind": "unit"}, "given-unit-missing", "unit"),
        ({"kind": "unit", "unit": "our-none"}, "value-invalid", "unit"),
        ({"kind": "unit", "unit": "x" * 65}, "value-invalid", "unit"),
        ({"kind": "task", "unit": "our-one"}, "given-unit-without-task", "unit"),
        ({"member": "somebody"}, "value-invalid", "member"),
        ({"member": "999999"}, "given-member-gone", "member"),
        ({"name": " "}, "given-to-missing", "name"),
        ({"name": "x" * 121}, "text-too-long", "name"),
        ({"due": "18.12.2026"}, "day-unreadable", "due"),
        ({"due": "1999-01-01"}, "plan-day-out-of-range", "due"),
        ({"change": "x" * 301}, "text-too-long", "change"),
        ({"form_key": "mine"}, "tab-invalid", "form_key"),
        ({"given": -1}, "value-invalid", "given"),
    ],
    ids=str,
)
def test_what_is_refused_names_its_field(planned: Planned, change: dict[str, Any], code: str, field: str) -> None:
    """And changes nothing."""
    with unchanged_database():
        answered = planned.call("save_given", given_body(**change))

    assert (answered.status, answered.data["code"], answered.data["field"]) == (400, code, field)


def test_a_form_gives_and_leads_back_to_the_plan(planned: Planned) -> None:
    """Texts in one line are kept in one line."""
    answered = planned.call("save_given", given_body(task=" Walk \n at night ", change=" Less heat \n"))

    row = only_row()
    assert "learning-plan" in answered.data["next"]
    assert ("own", "Walk at night", "Less heat", "Jonas") == (row.what, row.task, row.expected_change, row.to_name)


def test_what_the_choice_does_not_have_is_left_out(planned: Planned) -> None:
    """The form keeps words that it hides, in case somebody chooses again."""
    planned.call("save_given", given_body(**UNIT, member=account("rasa")))

    row = only_row()
    assert ("our-one", "", "", key_of().learner.user_id) == (row.unit_id, row.task, row.to_name, row.member_id)


@pytest.mark.parametrize("unit", ["environment-foundation", "our-own"])
def test_the_task_of_a_unit_is_given_alone(planned: Planned, unit: str) -> None:
    """Of one of ours and of a trainer's own."""
    planned.call("save_given", given_body(kind="task", unit=unit))

    assert ("task", unit) == (only_row().what, only_row().unit_id)


def test_who_saves_second_is_told_both_texts(planned: Planned) -> None:
    """In words, and as the form would send it, so that the page can compare."""
    colleague(key_of())
    planned.call("save_given", given_body())
    number = only_row().pk
    theirs = {**UNIT, "given": number, "form_key": "", "member": account("rasa"), "due": "", "change": "Both"}
    planned.call("save_given", given_body(**theirs), "jonas")

    late = planned.call("save_given", given_body(given=number, form_key="", change="Mine"))

    told = late.data["theirs"]
    assert (200, 1, "next" in late.data) == (late.status, late.data["revision"], False)
    assert {"value": "unit", "words": "A unit of this programme"} == told["kind"]
    assert {"value": "our-one", "words": "One"} == told["unit"]
    assert {"value": account("rasa"), "words": "rasa"} == told["member"]
    assert ({"value": "", "words": ""}, {"value": "Both", "words": "Both"}) == (told["due"], told["change"])
    assert "Both" == only_row().expected_change


def test_a_page_that_is_sent_again_with_other_words_changes_what_it_wrote(planned: Planned) -> None:
    """The first answer was lost, and the person has gone on typing."""
    for task in ("Walk", "Walk at night"):
        planned.call("save_given", given_body(task=task))

    assert "Walk at night" == only_row().task


def test_ticked_and_taken_back_by_hand(planned: Planned) -> None:
    """What a page shows decides."""
    planned.call("save_given", given_body(form_key=page_key(1)))
    row = only_row()

    assert 200 == planned.call("tick_given", {"given": row.pk, "revision": 0, "is_done": True}).status
    assert only_row().done_on is not None
    refused = planned.call("take_back_given", {"given": row.pk, "revision": 0})
    assert (409, "given-changed") == (refused.status, refused.data["code"])
    assert 200 == planned.call("take_back_given", {"given": row.pk, "revision": 1}).status
    assert not GivenLearningRow.objects.exists()


def test_employees_give_nothing(planned: Planned) -> None:
    """They tick what is theirs; tests of the service have the rest."""
    colleague(key_of(), role=Role.EMPLOYEE)

    with unchanged_database():
        refused = planned.call("save_given", given_body(), "jonas")

    assert (403, "company-of-management") == (refused.status, refused.data["code"])

"""What is refused was checked before anything was written; and what somebody else has saved is not replaced."""

from typing import Any

import pytest
from xblock.core import XBlock

from csr_xblock.content.library import packaged_instrument
from csr_xblock.results.questions.attempt_tables import AnswerRow
from csr_xblock.services.people.save_profile import save_profile
from tests.blocks.runtime import Course, person, post
from tests.bodies import report_body, start_body
from tests.edge.place import OLX, Place
from tests.learners import CORE_ITEM, OWNER, key_of
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db


ADAPTED = (
    '<instrument base="csr-step-by-step" version="1.0.0"><items>'
    '<item id="env-water"><text>How much water do you use?</text></item></items></instrument>'
)


def unseen_unit(place: Place) -> XBlock:
    """Return an open unit that the learner has never looked at, so that nothing is written of it yet."""
    return place.course.block(place.course.add('<csr_unit unit="our-own" title="Own" text="x"/>'), person())


@pytest.mark.parametrize(
    ("handler", "body", "status", "code"),
    [
        ("save_task", report_body("Mine.", version="stale"), 409, "work-deleted"),
        ("save_task", report_body("x" * 10_001), 400, "text-too-long"),
        ("submit_check", {"answers": {"no-such-question": []}}, 400, "question-unknown"),
    ],
)
def test_refused_work_does_not_open_the_unit(
    handler: str, body: dict[str, Any], status: int, code: str, place: Place
) -> None:
    """That a unit was entered is written with the first work that is taken, not with work that is refused."""
    unit = unseen_unit(place)

    with unchanged_database():
        answered = post(unit, handler, body)

    assert (answered.status, answered.data["code"]) == (status, code)


def test_refused_start_begins_no_draft(db: None) -> None:
    """The choice that comes with the start is looked at before anything is kept."""
    course = Course()
    block = course.block(course.add(OLX), person()).get_children()[0]
    save_profile(key_of().learner, OWNER)

    with unchanged_database():
        answered = post(block, "start_attempt", start_body(answers_everything="x"))

    assert (answered.status, answered.data["field"]) == (400, "answers_everything")


@pytest.mark.parametrize(("attempt", "status"), [(0, 409), (None, 400)], ids=["not a draft", "nothing answered"])
def test_refused_hand_in_keeps_no_instrument(attempt: int | None, status: int, place: Place) -> None:
    """A trainer has changed the questions since the attempt was begun: the new ones are kept with the submit only."""
    block = place.block("submit_attempt", person())
    block.instrument_xml = ADAPTED

    with unchanged_database():
        answered = post(block, "submit_attempt", {"attempt": place.attempt if attempt is None else attempt})

    assert answered.status == status


def test_profile_that_was_changed_elsewhere_is_not_replaced(place: Place) -> None:
    """An old tab must not bring back a consent that was withdrawn on the phone."""
    old_tab = place.body("save_profile", trainers_may_see=True)
    post(place.block("save_profile", person()), "save_profile", place.body("save_profile", trainers_may_see=False))

    with unchanged_database():
        answered = post(place.block("save_profile", person()), "save_profile", old_tab)

    assert (answered.status, answered.data["code"]) == (409, "profile-changed")


def test_answer_of_another_page_is_told_with_both_answers_in_words(place: Place) -> None:
    """The page shows them beside the question; the server replaces nothing."""
    block = place.block("save_answer", person())
    post(block, "save_answer", place.body("save_answer", level=4, tab="office", evidence="our list"))

    answered = post(block, "save_answer", place.body("save_answer", level=None, special="dk", tab="phone"))

    both = answered.data["two_answers"]
    assert (answered.status, answered.data["is_stored"], answered.data["others"]) == (200, False, {})
    assert both["mine"] == {"answer": "I do not know", "reason": "", "note": ""}
    assert both["theirs"]["note"] == "our list"
    assert both["theirs"]["answer"] == packaged_instrument().item(CORE_ITEM).anchors.text(4)
    assert both["kept"] == {"level": 4, "special": "", "reason": "", "evidence": "our list", "mark": "answered"}
    assert AnswerRow.objects.get().level == 4

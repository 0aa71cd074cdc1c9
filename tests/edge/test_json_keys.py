"""Each JSON handler takes exactly the keys that it declares."""

import json

import pytest

from csr_xblock.assessment_block import ANSWER_KEYS
from csr_xblock.results.questions.attempt_tables import AnswerRow
from tests.blocks.runtime import person, post
from tests.edge.place import ALL_HANDLERS, JSON_HANDLERS, VALID, Place
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db


def test_every_handler_of_json_says_which_keys_it_takes() -> None:
    """Forms, pages and downloads read the request themselves; nothing else may."""
    others = {
        "download_learners",
        "download_own_data",
        "download_plan",
        "download_goals",
        "download_evidence",
        "download_document",
        "fill_vsme_file",
        "show_editor",
        "submit_editor",
        "download_content",
    }

    assert set(JSON_HANDLERS) == set(ALL_HANDLERS) - others


@pytest.mark.parametrize("handler", sorted(VALID))
def test_our_pages_send_what_the_handler_takes(handler: str) -> None:
    """The bodies of these tests are those of our pages."""
    assert ALL_HANDLERS[handler].csr_keys == frozenset(VALID[handler])


@pytest.mark.parametrize(("handler", "key"), [(name, key) for name, body in sorted(VALID.items()) for key in body])
def test_missing_key_is_refused(handler: str, key: str, place: Place) -> None:
    """What is not said is not guessed: an answer without its note would wipe the note out."""
    body = place.body(handler)
    del body[key]

    with unchanged_database():
        answered = post(place.block(handler, person()), handler, body)

    assert (answered.status, answered.data["code"], answered.data["field"]) == (400, "key-missing", key)


@pytest.mark.parametrize("handler", sorted(VALID))
def test_unknown_key_is_refused(handler: str, place: Place) -> None:
    """A mistyped key would be passed over in silence, and the sender believe that it was taken."""
    with unchanged_database():
        answered = post(place.block(handler, person()), handler, place.body(handler, answer=2))

    assert (answered.status, answered.data["code"], answered.data["field"]) == (400, "key-unknown", "answer")


@pytest.mark.parametrize(("handler", "key"), [("save_answer", "level"), ("start_attempt", "mode")])
def test_key_of_another_case_is_not_taken_for_the_right_one(handler: str, key: str, place: Place) -> None:
    """JSON is strict about it."""
    body = place.body(handler)
    body[key.upper()] = body.pop(key)

    answered = post(place.block(handler, person()), handler, body)

    assert (answered.status, answered.data["code"]) == (400, "key-missing")


@pytest.mark.parametrize("handler", sorted(VALID))
def test_key_that_is_there_twice_is_refused(handler: str, place: Place) -> None:
    """Which of two levels, or of two consents, is meant would be guessed."""
    body = json.dumps({**place.body(handler), "twice": 1})[:-1] + ', "twice": 2}'

    with unchanged_database():
        answered = post(place.block(handler, person()), handler, body=body.encode())

    assert (answered.status, answered.data["code"], answered.data["field"]) == (400, "value-invalid", "twice")


def test_answer_under_another_name_is_refused(place: Place) -> None:
    """It would be taken for an answer that was withdrawn, and lose the one that is there."""
    post(place.block("save_answer", person()), "save_answer", place.body("save_answer"))
    page = {key: value for key, value in place.body("save_answer", sequence=1).items() if key not in ANSWER_KEYS}

    with unchanged_database():
        answered = post(place.block("save_answer", person()), "save_answer", {**page, "answer": 2})

    assert answered.status == 400


@pytest.mark.parametrize(("handler", "more"), [("save_answer", "score"), ("submit_attempt", "band")])
def test_browser_cannot_send_a_score(handler: str, more: str, place: Place) -> None:
    """The server computes, and what a page sends along without being asked is refused."""
    with unchanged_database():
        answered = post(place.block(handler, person()), handler, place.body(handler, **{more: 100}))

    assert (answered.status, answered.data["code"], answered.data["field"]) == (400, "key-unknown", more)


def test_note_typed_before_an_answer_is_kept_without_one(place: Place) -> None:
    """`level` null with an empty `special` says so; some people begin with what they know."""
    only_a_note = place.body("save_answer", level=None, special="", evidence="See the red folder.")

    answered = post(place.block("save_answer", person()), "save_answer", only_a_note)

    row = AnswerRow.objects.get()
    assert (answered.status, row.level, row.special, row.evidence) == (200, None, "", "See the red folder.")

"""Every handler of the three blocks: who may call it, and that bad input is refused and changes nothing."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csr_xblock.domain.units.transfer import WAITING_DAYS
from csr_xblock.edge.handlers import MAX_BODY_BYTES, Caller
from csr_xblock.openedx.screens import handler_address
from csr_xblock.program_block import CsrProgramXBlock
from csr_xblock.results.questions.attempt_tables import AnswerRow
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.blocks.runtime import NOBODY, Person, masquerade, person, post
from tests.bodies import start_body
from tests.edge.place import (
    ALL_HANDLERS,
    BY_ADDRESS,
    LIBRARY,
    QUESTION,
    VALID,
    WITH_ATTEMPT,
    WITH_DONE_UNIT,
    WITH_HAND_IN,
    WITH_TWO_HAND_INS,
    Place,
    handlers_of,
)
from tests.learners import CORE_ITEM, COURSE, draft_of, key_of, start
from tests.whole_database import unchanged_database, whole_database

pytestmark = pytest.mark.django_db


def test_every_handler_of_learners_is_known_here() -> None:
    """A handler that this file does not know would escape all of its tests; those of others have files of their own."""
    of_learners = {name for name, method in ALL_HANDLERS.items() if method.csr_caller == Caller.LEARNER}

    assert {*VALID, *BY_ADDRESS} == of_learners


@pytest.mark.parametrize("handler", sorted(ALL_HANDLERS))
def test_every_handler_says_who_may_call_it(handler: str) -> None:
    """A handler made without our decorator would be open to everybody."""
    assert isinstance(ALL_HANDLERS[handler].csr_caller, Caller)


def hand_in(place: Place) -> None:
    """Hand the draft in, which has an answer."""
    post(place.block("submit_attempt", person()), "submit_attempt", place.body("submit_attempt"))


def done_some_weeks_ago(place: Place) -> None:
    """Let the unit be done for so long that it asks what came of it."""
    post(place.block("answer_before", person()), "answer_before", place.body("answer_before"))
    then = timezone.now() - timedelta(days=WAITING_DAYS)
    UnitProgress.objects.update(check_tries=1, check_passed_at=then, completed_at=then)


@pytest.mark.parametrize("handler", sorted(VALID))
def test_learner_may_call_the_handler(handler: str, place: Place) -> None:
    """The refusals below say something only if the same body is taken from a learner."""
    if handler in {"submit_attempt", *WITH_HAND_IN}:
        post(place.block("save_answer", person()), "save_answer", place.body("save_answer"))
    if handler in WITH_HAND_IN:
        hand_in(place)
    if handler in WITH_TWO_HAND_INS:
        place.hand_in_twice()
    if handler in WITH_DONE_UNIT:
        done_some_weeks_ago(place)

    answered = post(place.block(handler, person()), handler, place.body(handler))

    assert answered.status == 200, answered.data


def strangers(place: Place, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Place, Person | None]]:
    """Yield everybody whose work may not be kept, with the place where they are."""
    yield "no service", place, None
    yield "not signed in", place, NOBODY
    yield "library", Place(LIBRARY), person()
    masquerade(monkeypatch, COURSE)
    yield "as a learner", place, person("trainer", "staff")
    masquerade(monkeypatch, COURSE, user_name="rasa")
    yield "as a named learner", place, person("rasa")


@pytest.mark.parametrize(
    "handler", [name for name, it in sorted(ALL_HANDLERS.items()) if it.csr_caller == Caller.LEARNER]
)
def test_nobody_but_a_learner_changes_anything(handler: str, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Previews, masquerading trainers and visitors must not write into anybody's data."""
    for name, where, who in strangers(place, monkeypatch):
        with unchanged_database():
            answered = post(where.block(handler, who), handler, where.body(handler))

        assert (name, answered.status, answered.data["code"]) == (name, 403, "read-only")


@pytest.mark.parametrize("handler", sorted(VALID))
def test_a_page_of_somebody_else_saves_nothing(handler: str, place: Place) -> None:
    """On a shared computer a colleague signs in while the page is open; the text is not the colleague's."""
    with unchanged_database():
        answered = post(place.block(handler, person()), handler, place.body(handler), query="learner=4711")

    assert (answered.status, answered.data["code"]) == (403, "other-learner")


OF_A_PERSON = ("people", "journey", "reminders")
"""Rooms of the programme whose handlers change nothing of the company's work."""

COMPANY_HANDLERS = sorted(
    name
    for name, method in handlers_of(CsrProgramXBlock).items()
    if name in VALID and method.__module__.startswith("csr_xblock.screens.")
    if method.__module__.split(".")[2] not in OF_A_PERSON and not name.startswith("read_")
)


@pytest.mark.parametrize("handler", [*COMPANY_HANDLERS, "draft_task_action"])
def test_page_of_another_company_saves_nothing(handler: str, place: Place) -> None:
    """In a second window the person has joined another company; what is written here is not for that one."""
    if handler in WITH_HAND_IN:
        post(place.block("save_answer", person()), "save_answer", place.body("save_answer"))
        hand_in(place)
    with unchanged_database():
        answered = post(
            place.block(handler, person()), handler, place.body(handler), query=f"company={place.company + 1}"
        )

    assert (answered.status, answered.data["code"]) == (409, "company-changed")


@pytest.mark.parametrize("asked", ["", "x", "-1", "1.5", "²", "9" * 19])
def test_company_that_no_page_has_written_is_refused(asked: str, place: Place) -> None:
    """An address that was meddled with is no reason to fail."""
    answered = post(
        place.block("save_action", person()), "save_action", place.body("save_action"), query=f"company={asked}"
    )

    assert (answered.status, answered.data["code"]) == (400, "value-invalid")


def test_pages_say_whose_they_are(place: Place) -> None:
    """Otherwise the check above would never see another learner."""
    block = place.block("save_answer", person())

    learner = block.surroundings().learner

    assert learner is not None
    assert handler_address(block, learner, "save_answer").endswith(f"?learner={learner.user_id}")


@pytest.mark.parametrize("handler", sorted(VALID))
def test_studio_preview_changes_nothing(handler: str, place: Place) -> None:
    """An author who tries the buttons in Studio is no learner."""
    block = place.block(handler, person())
    block.runtime.is_author_mode = True
    with unchanged_database():
        answered = post(block, handler, place.body(handler))

    assert (answered.status, answered.data["code"]) == (403, "read-only")


@pytest.mark.parametrize("handler", sorted(VALID))
def test_studio_refuses_handlers_that_it_calls_without_the_mark_of_a_preview(
    handler: str, place: Place, settings: Any
) -> None:
    """Studio lets any account call the handlers of any course: no learner may get past the LMS's checks that way."""
    settings.ROOT_URLCONF = "cms.urls"
    with unchanged_database():
        answered = post(place.block(handler, person()), handler, place.body(handler))

    assert (answered.status, answered.data["code"]) == (403, "read-only")


def test_trainer_writes_into_own_data_only(place: Place) -> None:
    """A trainer who tries the course out as a learner must not touch a learner's draft."""
    rasas = draft_of(key_of("rasa"))

    answered = post(
        place.block("save_answer", person("trainer", "instructor")), "save_answer", place.body("save_answer")
    )

    assert (answered.status, answered.data["code"]) == (409, "answers-deleted")
    assert draft_of(key_of("rasa")) == rasas


@pytest.mark.parametrize("handler", sorted(WITH_ATTEMPT))
def test_other_learners_draft_is_out_of_reach(handler: str, place: Place) -> None:
    """Attempt numbers can be guessed."""
    start(key_of("jonas"))
    with unchanged_database():
        answered = post(place.block(handler, person("jonas")), handler, place.body(handler))

    assert (answered.status, answered.data["code"]) == (409, "answers-deleted")


@pytest.mark.parametrize("handler", sorted(WITH_ATTEMPT))
def test_draft_of_another_course_is_out_of_reach(handler: str, place: Place) -> None:
    """A link or a copied block must not mix what was done in two courses."""
    other = Place("course-v1:CSR+202+2026")
    with unchanged_database():
        answered = post(other.block(handler, person()), handler, place.body(handler))

    assert (answered.status, answered.data["code"]) == (409, "answers-deleted")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
@pytest.mark.parametrize("handler", sorted(VALID))
def test_only_post_is_taken(handler: str, method: str, place: Place) -> None:
    """The LMS checks the CSRF token of POST only, and lets strangers GET."""
    with unchanged_database():
        answered = post(place.block(handler, person()), handler, place.body(handler), method=method)

    assert (answered.status, answered.data["code"]) == (400, "post-only")


BAD_BODIES = {
    "empty": b"",
    "half": b'{"a":',
    "list": b"[]",
    "text": b'"mode"',
    "null": b"null",
    "number": b"1",
    "not utf-8": b'{"a": "\xff"}',
    "deep": b"[" * 60_000,
    "long number": b'{"attempt": ' + b"9" * 5_000 + b"}",
    "form": b"mode=full&attempt=1",
}


@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES)
@pytest.mark.parametrize("handler", sorted(VALID))
def test_what_is_no_json_object_is_refused(handler: str, body: bytes, place: Place) -> None:
    """Browsers' extensions, robots and attackers send anything."""
    with unchanged_database():
        answered = post(place.block(handler, person()), handler, body=body)

    assert (answered.status, answered.data["code"]) == (400, "not-json")


@pytest.mark.parametrize("handler", sorted(VALID))
def test_body_over_the_limit_is_refused(handler: str, place: Place) -> None:
    """What is far larger than every field together is not worth reading."""
    body = json.dumps(place.body(handler, padding="x" * MAX_BODY_BYTES)).encode()
    with unchanged_database():
        answered = post(place.block(handler, person()), handler, body=body)

    assert (answered.status, answered.data["code"]) == (400, "too-large")


BAD_FIELDS: list[tuple[str, dict[str, Any], int, str, str | None]] = [
    ("save_profile", {"role": "boss"}, 400, "value-invalid", "role"),
    ("save_profile", {"role": None}, 400, "value-invalid", "role"),
    ("save_profile", {"role": ["owner"]}, 400, "value-invalid", "role"),
    ("save_profile", {"employees": True}, 400, "employees-out-of-range", "employees"),
    ("save_profile", {"employees": -1}, 400, "employees-out-of-range", "employees"),
    ("save_profile", {"employees": 2**70}, 400, "employees-out-of-range", "employees"),
    ("save_profile", {"employees": 2.5}, 400, "employees-out-of-range", "employees"),
    ("save_profile", {"employees": "²"}, 400, "employees-out-of-range", "employees"),
    ("save_profile", {"employees": 100_001}, 400, "employees-out-of-range", "employees"),
    ("save_profile", {"employees": None}, 400, "employees-missing", "employees"),
    ("save_profile", {"country": "Lithuania"}, 400, "country-unknown", "country"),
    ("save_profile", {"country": "L\x00"}, 400, "value-invalid", "country"),
    ("save_profile", {"country": 5}, 400, "value-invalid", "country"),
    ("save_profile", {"sector": "Z"}, 400, "sector-unknown", "sector"),
    ("save_profile", {"sector": {}}, 400, "value-invalid", "sector"),
    ("save_profile", {"trainers_may_see": "yes"}, 400, "value-invalid", "trainers_may_see"),
    ("save_profile", {"trainers_may_see": 1}, 400, "value-invalid", "trainers_may_see"),
    ("start_attempt", {"mode": "long"}, 400, "value-invalid", "mode"),
    ("start_attempt", {"mode": True}, 400, "value-invalid", "mode"),
    ("start_attempt", {"mode": None}, 400, "value-invalid", "mode"),
    ("choose_scope", {"attempt": True}, 400, "value-invalid", "attempt"),
    ("choose_scope", {"attempt": "1"}, 400, "value-invalid", "attempt"),
    ("choose_scope", {"attempt": 2**63}, 400, "value-invalid", "attempt"),
    ("choose_scope", {"attempt": 2**31 - 1}, 409, "answers-deleted", None),
    ("choose_scope", {"answers_everything": "true"}, 400, "value-invalid", "answers_everything"),
    ("add_stakeholder", {"name": "x" * 121}, 400, "text-too-long", "name"),
    ("add_stakeholder", {"name": "a\x00"}, 400, "value-invalid", "name"),
    ("add_stakeholder", {"name": "\ud800"}, 400, "value-invalid", "name"),
    ("add_stakeholder", {"name": ""}, 400, "group-name-missing", "name"),
    ("add_stakeholder", {"slug": "Own"}, 400, "value-invalid", "slug"),
    ("add_stakeholder", {"slug": "\ud800\ud800\ud800"}, 400, "value-invalid", "slug"),
    ("save_stakeholder", {"slug": 5}, 400, "value-invalid", "slug"),
    ("save_stakeholder", {"revision": -1}, 400, "value-invalid", "revision"),
    ("save_stakeholder", {"name": None}, 400, "value-invalid", "name"),
    ("save_stakeholder", {"expectations": "x" * 301}, 400, "text-too-long", "expectations"),
    ("save_stakeholder", {"dialogue": "x" * 301}, 400, "text-too-long", "dialogue"),
    ("save_stakeholder", {"next_talk": "tomorrow"}, 400, "day-unreadable", "next_talk"),
    ("save_stakeholder", {"next_talk": "2100-01-01"}, 400, "next-talk-out-of-range", "next_talk"),
    ("save_stakeholder", {"affected": "very"}, 400, "value-invalid", "affected"),
    ("save_stakeholder", {"influence": None}, 400, "value-invalid", "influence"),
    ("save_talk", {"group": ""}, 400, "value-invalid", "group"),
    ("save_talk", {"group": "nobody"}, 409, "stakeholder-gone", None),
    ("save_talk", {"day": ""}, 400, "talk-day-missing", "day"),
    ("save_talk", {"day": "9999-12-31"}, 400, "day-out-of-range", "day"),
    ("save_talk", {"with_whom": "x" * 121}, 400, "text-too-long", "with_whom"),
    ("save_talk", {"heard": "x" * 301}, 400, "text-too-long", "heard"),
    ("save_talk", {"heard": " "}, 400, "heard-missing", "heard"),
    ("remove_from_map", {"what": "map"}, 400, "value-invalid", "what"),
    ("remove_from_map", {"group": "\ud800"}, 400, "value-invalid", "group"),
    ("remove_from_map", {"revision": 7}, 409, "stakeholder-changed", None),
    ("remove_from_map", {"talks": 1}, 409, "stakeholder-changed", None),
    ("remove_from_map", {"talks": None}, 400, "value-invalid", "talks"),
    ("put_back_on_map", {"what": "talk"}, 400, "value-invalid", "slug"),
    ("put_back_on_map", {"what": None}, 400, "value-invalid", "what"),
    ("save_answer", {"attempt": 2**31 - 1}, 409, "answers-deleted", None),
    ("save_answer", {"attempt": None}, 400, "value-invalid", "attempt"),
    ("save_answer", {"item": "no-such-item"}, 400, "item-unknown", "item"),
    ("save_answer", {"item": None}, 400, "value-invalid", "item"),
    ("save_answer", {"level": 5}, 400, "level-invalid", "level"),
    ("save_answer", {"level": -1}, 400, "value-invalid", "level"),
    ("save_answer", {"level": True}, 400, "value-invalid", "level"),
    ("save_answer", {"level": 2**70}, 400, "value-invalid", "level"),
    ("save_answer", {"level": "high"}, 400, "value-invalid", "level"),
    ("save_answer", {"level": 2, "special": "dk"}, 400, "level-invalid", "level"),
    ("save_answer", {"special": "maybe"}, 400, "value-invalid", "special"),
    ("save_answer", {"level": None, "special": "na"}, 400, "na-not-allowed", "special"),
    ("save_answer", {"reason": "x" * 501}, 400, "text-too-long", "reason"),
    ("save_answer", {"reason": "a\x00b"}, 400, "value-invalid", "reason"),
    ("save_answer", {"reason": "\ud800"}, 400, "value-invalid", "reason"),
    ("save_answer", {"evidence": "x" * 2_001}, 400, "text-too-long", "evidence"),
    ("save_answer", {"evidence": 5}, 400, "value-invalid", "evidence"),
    ("save_answer", {"tab": ""}, 400, "tab-invalid", "tab"),
    ("save_answer", {"tab": "t" * 41}, 400, "tab-invalid", "tab"),
    ("save_answer", {"tab": None}, 400, "value-invalid", "tab"),
    ("save_answer", {"sequence": -1}, 400, "value-invalid", "sequence"),
    ("save_answer", {"sequence": True}, 400, "value-invalid", "sequence"),
    ("save_answer", {"revision": "x"}, 400, "value-invalid", "revision"),
    ("read_changes", {"tab": 5}, 400, "value-invalid", "tab"),
    ("read_changes", {"revision": -1}, 400, "value-invalid", "revision"),
    ("read_changes", {"revision": False}, 400, "value-invalid", "revision"),
    ("submit_attempt", {}, 400, "nothing-answered", None),
    ("submit_attempt", {"attempt": 2**31 - 1}, 409, "answers-deleted", None),
    ("state_consent", {"purpose": "everything"}, 400, "value-invalid", "purpose"),
    ("state_consent", {"is_allowed": "yes"}, 400, "value-invalid", "is_allowed"),
    ("save_good_thing", {"text": "x" * 201}, 400, "text-too-long", "text"),
    ("save_good_thing", {"text": "a\x00"}, 400, "value-invalid", "text"),
    ("save_good_thing", {"text": "\ud800"}, 400, "value-invalid", "text"),
    ("save_good_thing", {"text": None}, 400, "value-invalid", "text"),
    ("save_good_thing", {"line": ""}, 400, "value-invalid", "line"),
    ("save_good_thing", {"line": "UPPER"}, 400, "value-invalid", "line"),
    ("save_good_thing", {"line": "a" * 17}, 400, "value-invalid", "line"),
    ("save_good_thing", {"area": "the moon"}, 400, "value-invalid", "area"),
    ("save_good_thing", {"area": 5}, 400, "value-invalid", "area"),
    ("save_good_thing", {"revision": -1}, 400, "value-invalid", "revision"),
    ("save_good_thing", {"revision": None}, 400, "value-invalid", "revision"),
    ("leave_company", {"company": None}, 400, "value-invalid", "company"),
    ("leave_company", {"company": 2**31 - 1}, 409, "company-left", None),
    ("delete_own_data", {"everywhere": "yes"}, 400, "value-invalid", "everywhere"),
    ("save_profile", {"company": "one"}, 400, "value-invalid", "company"),
    ("save_profile", {"company": 2**31 - 1}, 409, "company-changed", None),
    ("submit_attempt", {"attempt": [1]}, 400, "value-invalid", "attempt"),
    ("submit_check", {"answers": None}, 400, "value-invalid", "answers"),
    ("submit_check", {"answers": [["q1", "a"]]}, 400, "value-invalid", "answers"),
    ("submit_check", {"answers": {"q1": "a"}}, 400, "value-invalid", "answers"),
    ("submit_check", {"answers": {"q1": [1]}}, 400, "value-invalid", "answers"),
    ("submit_check", {"answers": {"q1": ["a"] * 101}}, 400, "value-invalid", "answers"),
    ("submit_check", {"answers": {str(number): [] for number in range(101)}}, 400, "value-invalid", "answers"),
    ("submit_check", {"answers": {"no-such-question": []}}, 400, "question-unknown", "no-such-question"),
    ("submit_check", {"answers": {QUESTION.id: ["no-such-choice"]}}, 400, "choice-unknown", QUESTION.id),
    ("confirm_priority", {"why": "x" * 301}, 400, "text-too-long", "why"),
    ("confirm_priority", {"why": None}, 400, "value-invalid", "why"),
    ("confirm_priority", {"why": "a\x00b"}, 400, "value-invalid", "why"),
    ("confirm_priority", {"why": "\ud800"}, 400, "value-invalid", "why"),
    ("confirm_priority", {"objective": 5}, 400, "value-invalid", "objective"),
    ("confirm_priority", {"revision": -1}, 400, "value-invalid", "revision"),
    ("confirm_priority", {"revision": True}, 400, "value-invalid", "revision"),
    ("confirm_priority", {"company": "one"}, 400, "value-invalid", "company"),
    ("confirm_priority", {}, 409, "priorities-before-hand-in", None),
    ("remove_priority", {"objective": None}, 400, "value-invalid", "objective"),
    ("remove_priority", {"revision": 2**31}, 400, "value-invalid", "revision"),
    ("remove_priority", {"company": 2**31 - 1}, 409, "company-changed", None),
    ("answer_before", {"answers": {"no-such-question": []}}, 400, "question-unknown", "no-such-question"),
    ("answer_before", {"sure": 11}, 400, "value-invalid", "sure"),
    ("answer_before", {"sure": -1}, 400, "value-invalid", "sure"),
    ("say_sureness", {"sure": "many"}, 400, "value-invalid", "sure"),
    ("say_sureness", {}, 409, "not-asked-any-more", None),
    ("react", {"useful": 0}, 400, "value-invalid", "useful"),
    ("react", {"right_length": 6}, 400, "value-invalid", "right_length"),
    ("react", {"line": "x" * 301}, 400, "text-too-long", "line"),
    ("react", {}, 409, "not-asked-any-more", None),
    ("answer_transfer", {"how_much": "perhaps"}, 400, "value-invalid", "how_much"),
    ("answer_transfer", {"how_much": None}, 400, "value-invalid", "how_much"),
    ("answer_transfer", {"obstacle": "x" * 301}, 400, "text-too-long", "obstacle"),
    ("answer_transfer", {}, 409, "not-asked-any-more", None),
    ("save_task", {"evidence": "x" * 4_001}, 400, "text-too-long", "evidence"),
    ("save_task", {"who": "x" * 201}, 400, "text-too-long", "who"),
    ("save_task", {"who": None}, 400, "value-invalid", "who"),
    ("save_task", {"when": "yesterday"}, 400, "day-unreadable", "when"),
    ("save_task", {"when": "2024-02-30"}, 400, "day-unreadable", "when"),
    ("save_task", {"when": "20240229"}, 400, "day-unreadable", "when"),
    ("save_task", {"when": 5}, 400, "value-invalid", "when"),
    ("save_task", {"when": "9999-12-31"}, 400, "day-out-of-range", "when"),
    ("save_task", {"evidence": None}, 400, "value-invalid", "evidence"),
    ("save_task", {"evidence": "\udc00"}, 400, "value-invalid", "evidence"),
    ("save_task", {"monday": "x" * 1_001}, 400, "text-too-long", "monday"),
    ("save_task", {"monday": "a\x00"}, 400, "value-invalid", "monday"),
    ("save_task", {"version": 5}, 400, "value-invalid", "version"),
    ("save_task", {"version": None}, 400, "value-invalid", "version"),
    ("save_task", {"readers": 5}, 400, "value-invalid", "readers"),
    ("save_task", {"readers": ""}, 400, "value-invalid", "readers"),
    ("save_task", {"readers": "everybody"}, 400, "value-invalid", "readers"),
]  # fmt: skip


@pytest.mark.parametrize(("handler", "changes", "status", "code", "field"), BAD_FIELDS)
def test_bad_value_is_refused_with_its_field(
    handler: str, changes: dict[str, Any], status: int, code: str, field: str | None, place: Place
) -> None:
    """The page puts the sentence beside the field, and nothing half is kept."""
    with unchanged_database():
        answered = post(place.block(handler, person()), handler, place.body(handler, **changes))

    assert (answered.status, answered.data["code"], answered.data["field"]) == (status, code, field)
    assert answered.data["message"]
    assert set(answered.data) == {"code", "message", "field"}


def test_unit_that_is_locked_takes_nothing(place: Place) -> None:
    """The address of a handler is easy to guess; the page's absence is no protection."""
    locked = place.course.block(place.course.add('<csr_unit unit="people-foundation"/>'), person())

    with unchanged_database():
        answers = [post(locked, "save_task", VALID["save_task"]), post(locked, "submit_check", {"answers": {}})]

    assert [(one.status, one.data["code"]) for one in answers] == [(403, "unit-locked")] * 2


def test_submitted_attempt_takes_no_answer(place: Place) -> None:
    """A save that arrives after handing in must not change what was scored."""
    assessment = place.block("save_answer", person())
    post(assessment, "save_answer", place.body("save_answer"))
    post(assessment, "submit_attempt", place.body("submit_attempt"))
    with unchanged_database():
        answered = post(assessment, "save_answer", place.body("save_answer", level=4, sequence=1))

    assert (answered.status, answered.data["code"]) == (409, "attempt-not-draft")


def test_answer_is_kept_as_sent(place: Place) -> None:
    """Letters of every script and line ends are part of what a learner wrote."""
    evidence = "Ačiū – Ευχαριστώ 😀\n<b>&amp;</b>"

    post(place.block("save_answer", person()), "save_answer", place.body("save_answer", evidence=evidence))

    assert AnswerRow.objects.get().evidence == evidence


def test_refusal_is_told_in_the_learners_language(place: Place) -> None:
    """Somebody who does not read English must know what to do."""
    english = post(place.block("start_attempt", person()), "start_attempt", start_body("x")).data["message"]

    lithuanian = post(place.block("start_attempt", person(language="lt")), "start_attempt", start_body("x"))

    assert lithuanian.status == 400
    assert lithuanian.data["message"] != english


def test_check_counts_every_try_of_the_learner_only(place: Place) -> None:
    """Progress belongs to the person in the course."""
    post(place.block("submit_check", person("jonas")), "submit_check", VALID["submit_check"])
    post(place.block("submit_check", person("rasa")), "submit_check", VALID["submit_check"])

    tries = {row.user_id: row.check_tries for row in UnitProgress.objects.filter(unit_id="g-why")}

    assert tries == {person("jonas").user_id: 1, person("rasa").user_id: 1}


FIELDS = sorted({field for body in VALID.values() for field in body} | {"attempt", "version"})
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.sampled_from(
        ["owner", "employee", "consultant", "quick", "full", "na", "dk", "", "12", "LT", CORE_ITEM, "a", "q1", "\x00"]
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["q1", "q2", "a", "\x00", QUESTION.id]), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("handler", sorted(VALID))
@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_json_makes_a_handler_fail(handler: str, place: Place, data: st.DataObject) -> None:
    """Whatever is sent, the answer is a success or a refusal with a sentence, and a refusal changes nothing."""
    changes = data.draw(st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=5))
    body = place.body(handler, **changes) if data.draw(st.booleans()) else changes
    savepoint = transaction.savepoint()
    before = whole_database()
    try:
        answered = post(place.block(handler, person()), handler, body)

        assert answered.status == 200 or 400 <= answered.status < 500
        if answered.status != 200:
            assert set(answered.data) == {"code", "message", "field"}
            assert whole_database() == before
    finally:
        transaction.savepoint_rollback(savepoint)


@given(body=st.binary(max_size=300))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_make_a_handler_fail(place: Place, body: bytes) -> None:
    """The body is read before anything is known of it."""
    answered = post(place.block("save_answer", person()), "save_answer", body=body)

    assert answered.status == 400

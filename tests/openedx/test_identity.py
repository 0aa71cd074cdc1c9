"""Who is there: only a signed-in person in a course, and nobody who merely looks as somebody else."""

import gc
import sys
from dataclasses import replace
from typing import Any

import pytest
from opaque_keys.edx.keys import CourseKey, UsageKey

from csr_xblock.domain.people.learner import Learner
from csr_xblock.openedx.identity import Identity, course_key_of, identity_of
from tests.blocks.runtime import NOBODY, Course, LmsUserService, Person, masquerade
from tests.learners import COURSE, OTHER_COURSE

LIBRARY_BLOCKS = ["lib-block-v1:CSR+lib+type@csr_unit+block@u", "lb:CSR:lib:csr_unit:u"]
RASA = Person(7)


def block_seen_by(who: Person | None) -> Any:
    """Return a block as somebody sees it."""
    course = Course()
    return course.block(course.add("<csr_unit/>"), who)


def test_learner_is_the_user_in_the_course() -> None:
    """That pair is the key of everything that is kept."""
    assert identity_of(block_seen_by(RASA)) == Identity(Learner(COURSE, 7), False)


@pytest.mark.parametrize("who", [None, NOBODY], ids=["no service", "not signed in"])
def test_nobody_is_nobody(who: Person | None) -> None:
    """There is no one whose work could be kept."""
    assert identity_of(block_seen_by(who)) == Identity(None, False)


@pytest.mark.parametrize("key", LIBRARY_BLOCKS)
def test_library_has_no_learners(key: str) -> None:
    """Authors preview blocks there."""
    block = block_seen_by(RASA)
    block.scope_ids = block.scope_ids._replace(usage_id=UsageKey.from_string(key))

    assert course_key_of(block) is None
    assert identity_of(block).learner is None


def test_block_with_an_id_of_another_kind_stands_in_no_course() -> None:
    """The SDK gives plain text as ids."""
    block = block_seen_by(RASA)
    block.scope_ids = block.scope_ids._replace(usage_id="unit.1")

    assert identity_of(block).learner is None


@pytest.mark.parametrize(
    ("role", "is_trainer"), [("student", False), ("staff", True), ("instructor", True), (None, False)]
)
def test_course_staff_are_trainers(role: Any, is_trainer: bool) -> None:
    """They see what authors must mend."""
    assert identity_of(block_seen_by(Person(7, role))).is_trainer is is_trainer


def test_studio_has_no_learners() -> None:
    """Neither a preview nor a handler that Studio calls may keep anything."""
    block = block_seen_by(Person(7, "instructor"))
    block.runtime.is_author_mode = True

    assert identity_of(block) == Identity(None, True)


def test_studio_without_the_mark_of_a_preview_has_no_learners_either(settings: Any) -> None:
    """Studio calls handlers for any account, with a `user` service and without the mark."""
    settings.ROOT_URLCONF = "cms.urls"

    assert identity_of(block_seen_by(RASA)).learner is None


def test_lms_has_learners(settings: Any) -> None:
    """Only Studio's addresses are refused."""
    settings.ROOT_URLCONF = "lms.urls"

    assert identity_of(block_seen_by(RASA)).learner == Learner(COURSE, 7)


@pytest.mark.parametrize(
    ("role", "user_name", "keeps"),
    [("student", None, False), ("student", "rasa", False), ("staff", None, True), ("staff", "rasa", False)],
)
def test_masquerade_keeps_nothing(
    role: str, user_name: str | None, keeps: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a learner in general, or as a named one, staff only look; as staff they are themselves."""
    masquerade(monkeypatch, COURSE, role, user_name)

    assert (identity_of(block_seen_by(RASA)).learner is not None) is keeps


@pytest.mark.parametrize(
    ("user_name", "is_enrolled", "is_seen"),
    [("user7", True, True), ("user7", False, False), ("somebody-else", True, False), (None, True, False)],
    ids=["learner", "not enrolled", "another name", "learners in general"],
)
def test_staff_see_the_learner_whom_they_look_as(
    user_name: str | None, is_enrolled: bool, is_seen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The platform's services then speak of the learner; nobody's work is kept."""
    masquerade(monkeypatch, COURSE, user_name=user_name)

    found = identity_of(block_seen_by(replace(RASA, is_enrolled=is_enrolled)))

    assert found.seen == (Learner(COURSE, 7) if is_seen else None)
    assert (found.learner, found.reader) == (None, None)


def test_masquerade_in_another_course_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """The LMS keeps one choice for each course."""
    masquerade(monkeypatch, OTHER_COURSE)

    assert identity_of(block_seen_by(RASA)).learner is not None


@pytest.mark.parametrize("request_", [None, object()], ids=["no request", "no session"])
def test_without_a_session_nobody_masquerades(request_: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks and tokens have none."""
    monkeypatch.setitem(sys.modules, "crum", type("crum", (), {"get_current_request": staticmethod(lambda: request_)}))

    assert identity_of(block_seen_by(RASA)).learner is not None


def test_old_choices_in_a_session_are_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions outlive upgrades: an object without attributes means a learner in general."""
    request = type("Request", (), {"session": {"masquerade_settings": {CourseKey.from_string(COURSE): object()}}})
    monkeypatch.setitem(sys.modules, "crum", type("crum", (), {"get_current_request": staticmethod(lambda: request)}))

    assert identity_of(block_seen_by(RASA)).learner is None


def test_lms_is_asked_once_for_each_request() -> None:
    """Each answer costs it a query."""
    block = block_seen_by(RASA)

    for _ in range(3):
        identity_of(block)
        block.language_code()

    assert block.runtime.user_service.times_asked == 1


def test_another_request_is_another_person() -> None:
    """What is remembered of one must never be told to the next."""
    course = Course()
    key = course.add("<csr_unit/>")

    seen = [identity_of(course.block(key, Person(number))).learner for number in (1, 2, 1)]

    assert [learner.user_id for learner in seen if learner] == [1, 2, 1]


def test_block_that_is_bound_to_another_person_forgets_the_first() -> None:
    """The LMS reuses runtimes by putting a new service into them."""
    block = block_seen_by(Person(1))
    identity_of(block)
    block.runtime._services["user"] = LmsUserService(Person(2))

    learner = identity_of(block).learner

    assert learner is not None
    assert learner.user_id == 2


def test_nothing_is_remembered_longer_than_a_request() -> None:
    """A server runs for weeks."""
    from csr_xblock.openedx.identity import _users_by_service

    gc.collect()
    before = len(_users_by_service)
    identity_of(block_seen_by(RASA))
    gc.collect()

    assert len(_users_by_service) <= before

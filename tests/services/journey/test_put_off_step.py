"""A step that is put off is not called to for 30 days, by this person in this course."""

from datetime import date, timedelta

import pytest

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.programme.settings import Step
from csr_xblock.services.journey.put_off_step import put_off_step
from csr_xblock.services.journey.show_journey import put_off_by
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import OTHER_COURSE, OWNER, key_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 29)
BACK = date(2026, 12, 29)


def test_step_is_put_off_for_thirty_days() -> None:
    """On the thirtieth day it is called to again; doing it twice counts from the later."""
    save_profile(key_of().learner, OWNER)
    put_off_step(key_of(), Step.IMPORTANCE, TODAY - timedelta(days=3))
    put_off_step(key_of(), Step.IMPORTANCE, TODAY)

    assert [{Step.IMPORTANCE: BACK}, {Step.IMPORTANCE: BACK}, {}] == [
        put_off_by(key_of(), day) for day in (TODAY, BACK - timedelta(days=1), BACK)
    ]


def test_it_is_one_persons_choice_in_one_course() -> None:
    """A colleague, another course and another assessment call on."""
    for key in (key_of(), key_of("jonas"), key_of(course=OTHER_COURSE)):
        save_profile(key.learner, OWNER)
    put_off_step(key_of(), Step.PATH, TODAY)

    others = (key_of("jonas"), key_of(course=OTHER_COURSE), key_of(assessment="shop"))
    assert [{}] * 3 == [put_off_by(key, TODAY) for key in others]


def test_what_cannot_be_put_off_is_refused() -> None:
    """The profile, without which nothing else can be done; and nothing is kept of somebody without one."""
    with pytest.raises(NotAllowed):
        put_off_step(None, Step.PATH, TODAY)
    with pytest.raises(Conflict):
        put_off_step(key_of(), Step.PATH, TODAY)
    save_profile(key_of().learner, OWNER)
    with pytest.raises(InvalidInput):
        put_off_step(key_of(), Step.PROFILE, TODAY)

    assert {} == put_off_by(key_of(), TODAY)

"""Completing what was handed in: a draft with the same answers, whatever authors have set for another attempt."""

from datetime import timedelta

import pytest
from django.utils import timezone

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, Mark, Special
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.questions.repeating import RepeatRule
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.questions.start_attempt import answer_open_questions, choose_scope
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    EMPLOYEE,
    STAFF_ITEM,
    all_items,
    answer_items,
    assess,
    draft_of,
    key_of,
    start,
    submit,
)
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db
BOTH = (Mode.QUICK, Mode.FULL)
THIN_AREA = [item.id for item in packaged_instrument().items_of(PerspectiveId("environment"))]


@pytest.mark.parametrize("mode", BOTH)
def test_draft_begins_with_the_answers_in_the_mode_of_the_attempt(mode: Mode) -> None:
    """Three questions are completed, not eighteen answered anew."""
    key = key_of()
    assess(key, {CORE_ITEM: 3, STAFF_ITEM: Answer(special=Special.DO_NOT_KNOW)}, mode)

    answer_open_questions(key, packaged_instrument(), BOTH)

    draft = draft_of(key)
    assert mode is draft.sheet.mode
    assert {CORE_ITEM: Answer(3), STAFF_ITEM: Answer(special=Special.DO_NOT_KNOW)} == draft.sheet.answers


@pytest.mark.parametrize(("days", "others"), [(0, Mark.ANSWERED), (30, Mark.ANSWERED), (31, Mark.NOT_LOOKED_AT)])
def test_what_is_completed_soon_is_the_same_assessment(days: int, others: Mark) -> None:
    """Nobody is asked to look again at forty answers of a few minutes ago; what is to be found out waits."""
    key = key_of()
    unknown = Answer(special=Special.DO_NOT_KNOW)
    assess(key, dict.fromkeys(all_items(), 3) | dict.fromkeys(THIN_AREA, unknown) | {STAFF_ITEM: unknown})
    AttemptRow.objects.update(submitted_at=timezone.now() - timedelta(days=days))

    answer_open_questions(key, packaged_instrument(), BOTH)

    marks = {item: answer.mark for item, answer in draft_of(key).sheet.answers.items()}
    assert {Mark.NOT_LOOKED_AT} == {marks[item] for item in THIN_AREA}
    assert {others} == {mark for item, mark in marks.items() if item not in THIN_AREA}


def test_mode_that_is_no_longer_offered_grows() -> None:
    """The author has left only the full one since."""
    key = key_of()
    assess(key, {CORE_ITEM: 3}, Mode.QUICK)

    answer_open_questions(key, packaged_instrument(), (Mode.FULL,))

    assert Mode.FULL is draft_of(key).sheet.mode


def test_staff_who_answered_everything_go_on_with_everything() -> None:
    """Otherwise answers that were given would not be asked any more."""
    key = key_of()
    choose_scope(key, start(key, profile=EMPLOYEE).id, True)
    answer_items(key, {CORE_ITEM: 2})
    submit(key)

    answer_open_questions(key, packaged_instrument(), BOTH)

    assert draft_of(key).sheet.answers_everything


def test_draft_that_is_there_stays_as_it_is() -> None:
    """Another tab has begun already; a second click must not grow or empty anything."""
    key = key_of()
    assess(key, {CORE_ITEM: 3})
    start(key, Mode.QUICK)

    with unchanged_database():
        answer_open_questions(key, packaged_instrument(), BOTH)


def test_nothing_handed_in_cannot_be_completed() -> None:
    """A page from before the attempt was deleted gets a clear answer."""
    with pytest.raises(Conflict, match="nothing-handed-in"), unchanged_database():
        answer_open_questions(key_of(), packaged_instrument(), BOTH)


def test_what_hinders_another_attempt_hinders_this_too() -> None:
    """A trainer's limit holds whatever the new attempt is called."""
    key = key_of()
    assess(key, {CORE_ITEM: 3})

    with pytest.raises(Conflict, match="repeat-limit"), unchanged_database():
        answer_open_questions(key, packaged_instrument(), BOTH, RepeatRule(limit=1))


def test_consultants_and_previews_complete_nothing() -> None:
    """Answering is up to the company."""
    key = key_of()
    assess(key, {CORE_ITEM: 3})
    with pytest.raises(NotAllowed):
        start(key, profile=Profile(Role.CONSULTANT, BAKERY))

    with pytest.raises(NotAllowed, match="consultants-do-not-answer"):
        answer_open_questions(key, packaged_instrument(), BOTH)
    with pytest.raises(NotAllowed, match="read-only"):
        answer_open_questions(None, packaged_instrument(), BOTH)

"""How many people a change of a question touches."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.questions.answers import Answer, BegunCount
from csr_xblock.services.questions.touched_answers import TouchedAnswers
from tests.learners import (
    CORE_ITEM,
    COURSE,
    NA_ITEM,
    NA_WITHOUT_REASON,
    OTHER_COURSE,
    change,
    key_of,
    save,
    start,
    submit,
)

pytestmark = pytest.mark.django_db


def _answer(username: str, *, hand_in: bool = False, course: str = COURSE, assessment: str = "main") -> None:
    key = key_of(username, course, assessment)
    save(key, change(start(key), CORE_ITEM, 2))
    if hand_in:
        submit(key)


def touched(course: str | None = COURSE) -> TouchedAnswers:
    """Return what a change of the main assessment touches."""
    return TouchedAnswers(course, "main")


def test_people_are_counted_once_and_apart_by_draft_and_submitted() -> None:
    """Who repeats the assessment is one person, whose old answers stay and whose draft follows the change."""
    _answer("rasa", hand_in=True)
    _answer("rasa")
    _answer("jonas")

    assert (BegunCount(in_drafts=2, submitted=1), True) == (touched().begun, touched().are_there)


def test_notes_are_no_answers_but_does_not_apply_is() -> None:
    """What a change can touch is an answer."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, Answer(evidence="A note.")))
    save(key_of(), change(draft, NA_ITEM, NA_WITHOUT_REASON))

    assert (False, True) == (touched().has(CORE_ITEM), touched().has(NA_ITEM))
    assert {CORE_ITEM, NA_ITEM} == touched().items


@pytest.mark.parametrize("course", [COURSE, None], ids=["another", "none"])
def test_other_courses_and_assessments_do_not_count(course: str | None) -> None:
    """Only attempts that use these questions are touched."""
    _answer("rasa", course=OTHER_COURSE)
    _answer("rasa", assessment="other")

    assert (BegunCount(), False) == (touched(course).begun, touched(course).are_there)
    assert (False, frozenset()) == (touched(course).has(CORE_ITEM), touched(course).items)


def test_a_list_of_questions_asks_only_whether_anybody_has_begun(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    """It is opened often, and a course can have a hundred thousand learners with fifty answers each."""
    _answer("rasa")
    answers = touched()

    with django_assert_num_queries(1):
        assert answers.are_there
        assert answers.are_there

"""How many people a change of a question touches."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.questions.answers import Answer, AnswerCount
from csr_xblock.services.questions.instruments import answered_items
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


def test_people_are_counted_once_and_apart_by_draft_and_submitted() -> None:
    """Who repeats the assessment is one person, whose old answers stay and whose draft follows the change."""
    _answer("rasa", hand_in=True)
    _answer("rasa")
    _answer("jonas")

    assert {CORE_ITEM: AnswerCount(people=2, in_drafts=2, submitted=1)} == answered_items(COURSE, "main")


def test_notes_are_no_answers_but_does_not_apply_is() -> None:
    """The number is that of answers that a change can touch."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, Answer(evidence="A note.")))
    save(key_of(), change(draft, NA_ITEM, NA_WITHOUT_REASON))

    assert {NA_ITEM: AnswerCount(1, 1, 0)} == answered_items(COURSE, "main")


def test_other_courses_and_assessments_do_not_count() -> None:
    """Only attempts that use these questions are touched."""
    _answer("rasa", course=OTHER_COURSE)
    _answer("rasa", assessment="other")

    assert {} == answered_items(COURSE, "main")
    assert {} == answered_items(None, "main")


def test_one_query_counts_all_items(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """The list of questions is opened often, and a course can have thousands of learners."""
    _answer("rasa")

    with django_assert_num_queries(1):
        answered_items(COURSE, "main")

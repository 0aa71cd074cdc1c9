"""A first draft that begins with what the same person has answered in another course (JOURNEY 7)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answered_elsewhere import AnsweredElsewhere, Beginning
from csr_xblock.domain.questions.answers import Answer, Mark
from csr_xblock.domain.questions.attempt import Attempt, Prefill
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.questions.attempt_store import find_draft
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.offer_elsewhere import offer_elsewhere
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.questions.start_attempt import start_attempt
from csr_xblock.services.units.show_pathway import show_pathway
from tests.learners import (
    CORE_ITEM,
    COURSE,
    NA_ITEM,
    OTHER_COURSE,
    OWNER,
    answer_items,
    assess,
    company_key_of,
    draft_of,
    key_of,
    levels,
    start,
    submit,
    submitted_of,
)
from tests.services.again.answerers import do, give

pytestmark = pytest.mark.django_db

THIRD_COURSE = "course-v1:CSR+303+2026"


def newcomer(name: str = "rasa") -> AssessmentKey:
    """Return somebody who has just filled in the profile of a new course."""
    key = key_of(name, OTHER_COURSE)
    save_profile(key.learner, OWNER)
    return key


def offered(
    key: AssessmentKey, instrument: Instrument | None = None, prefill: Prefill = Prefill.PREVIOUS
) -> AnsweredElsewhere | None:
    """Return what the start of the assessment offers."""
    return offer_elsewhere(key, show_assessment(key), instrument or packaged_instrument(), prefill)


def begin(key: AssessmentKey, instrument: Instrument | None = None, prefill: Prefill = Prefill.PREVIOUS) -> Attempt:
    """Begin with the answers from elsewhere."""
    start_attempt(key, instrument or packaged_instrument(), Mode.FULL, prefill, beginning=Beginning.ELSEWHERE)
    return draft_of(key)


def without(item: str) -> Instrument:
    """Return the packaged questions as an author has adapted them: without one."""
    whole = packaged_instrument()
    return replace(whole, items=tuple(one for one in whole.items if one.id != item))


def test_draft_begins_with_answers_that_all_wait_to_be_looked_at() -> None:
    """Also those that were handed in today: another course is another assessment. What was handed in stays."""
    before = assess(key_of(), {CORE_ITEM: Answer(3, evidence="We wrote it down in spring."), "env-ghg": 1})
    draft = begin(newcomer())

    assert {CORE_ITEM: 3, "env-ghg": 1} == levels(draft.sheet.answers)
    assert {Mark.NOT_LOOKED_AT} == {answer.mark for answer in draft.sheet.answers.values()}
    assert "We wrote it down in spring." == draft.sheet.answers[CORE_ITEM].evidence
    assert before == submitted_of(key_of())


def test_what_was_answered_again_there_is_what_is_true_now() -> None:
    """The newest answer comes along, also waiting."""
    assess(key_of(), {"env-ghg": 1})
    do(key_of())
    give(key_of(), 3)

    assert {"env-ghg": 3} == levels(begin(newcomer()).sheet.answers)


def test_newest_hand_in_of_all_other_courses_is_offered() -> None:
    """With its course, mode and day; drafts are no answer yet."""
    assess(key_of(), {CORE_ITEM: 1})
    newest = assess(key_of(course=THIRD_COURSE), {CORE_ITEM: 2}, Mode.QUICK)
    AttemptRow.objects.filter(course_key=COURSE).update(submitted_at=timezone.now() - timedelta(days=9))
    start(key_of())
    found = offered(newcomer())

    assert found is not None
    assert (THIRD_COURSE, Mode.QUICK, newest.submitted_at) == (found.course, found.mode, found.submitted_at)
    assert 2 == begin(newcomer()).sheet.answers[CORE_ITEM].level


def test_begins_empty_unless_the_learner_asks() -> None:
    """The offer is no default."""
    assess(key_of(), 1)
    start_attempt(newcomer(), packaged_instrument(), Mode.FULL, Prefill.PREVIOUS)

    assert {} == draft_of(newcomer()).sheet.answers


def test_questions_that_do_not_exist_here_are_left_out() -> None:
    """And those of another questionnaire altogether are not offered."""
    assess(key_of(), {CORE_ITEM: 3, NA_ITEM: 1})
    other = replace(packaged_instrument(), id="own-questions")

    assert offered(newcomer(), other) is None
    assert {NA_ITEM: 1} == levels(begin(newcomer(), without(CORE_ITEM)).sheet.answers)


def test_nothing_is_offered_where_it_does_not_fit() -> None:
    """Another person's, another company's, the same course's, and where the author lets all begin empty."""
    assess(key_of(), 1)
    assess(key_of("jonas", OTHER_COURSE), 1)
    moved = key_of("ieva")
    assess(moved, 1)
    key = key_of("ieva", OTHER_COURSE)
    join_company(key.learner.user_id, company_key_of(key_of("jonas")).company_id, Role.MANAGER)
    save_profile(key.learner, OWNER)

    assert [None, None] == [offered(newcomer("new")), offered(key)]
    assert offered(key_of("rasa")) is None
    assert offered(newcomer(), prefill=Prefill.EMPTY) is None
    assert offered(newcomer()) is not None


def test_once_something_is_begun_here_nothing_is_offered() -> None:
    """Neither beside a draft, nor after a hand-in; a late tap begins nothing."""
    assess(key_of(), 1)
    start(newcomer())
    answer_items(newcomer(), {CORE_ITEM: 2})
    with_draft = offered(newcomer())
    begin(newcomer())
    kept = draft_of(newcomer()).sheet.answers[CORE_ITEM]
    submit(newcomer())

    assert (None, None, 2) == (with_draft, offered(newcomer()), kept.level)
    with pytest.raises(Conflict, match="elsewhere-gone"):
        begin(newcomer())


@pytest.mark.parametrize("prefill", Prefill)
def test_answers_that_are_gone_begin_nothing(prefill: Prefill) -> None:
    """Deleted in another tab, or not to be taken over by the author's will: the learner is told."""
    key = newcomer()
    if prefill is Prefill.EMPTY:
        assess(key_of(), 1)
    with pytest.raises(Conflict, match="elsewhere-gone"):
        begin(key, prefill=prefill)

    assert find_draft(key) is None


def test_nothing_opens_before_something_is_handed_in() -> None:
    """Answers of another course rule no unit of this one."""
    assess(key_of(), 4)
    units, key = list(packaged_units().values()), newcomer()
    before = show_pathway(key, units, packaged_instrument()).pathway
    begin(key)

    assert before == show_pathway(key, units, packaged_instrument()).pathway
    assert before != show_pathway(key_of(), units, packaged_instrument()).pathway


def test_offer_costs_one_query_and_none_later(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Whoever has begun is not asked about again."""
    assess(key_of(), 1)
    key = newcomer()
    before = show_assessment(key)
    with django_assert_num_queries(1):
        offer_elsewhere(key, before, packaged_instrument(), Prefill.PREVIOUS)
    begin(key)
    after = show_assessment(key)
    with django_assert_num_queries(0):
        offer_elsewhere(key, after, packaged_instrument(), Prefill.PREVIOUS)

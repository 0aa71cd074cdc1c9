"""Answers taken over into a new attempt are marked until the person has looked at them, also when it is handed in."""

from datetime import timedelta

import pytest
from django.utils import timezone

from csr_xblock.domain.questions.answers import Answer, Mark
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.questions.attempt_tables import AttemptRow
from tests.learners import (
    CORE_ITEM,
    STAFF_ITEM,
    all_items,
    answer_items,
    assess,
    change,
    core_items,
    draft_of,
    key_of,
    save,
    start,
    submit,
)

pytestmark = pytest.mark.django_db

OTHER_ITEM = next(item for item in core_items() if item not in (CORE_ITEM, STAFF_ITEM))


def marks_of(answers: dict[str, Answer]) -> dict[str, Mark | None]:
    """Return the mark of each answer."""
    return {item: answer.mark for item, answer in answers.items()}


def handed_in_days_ago(days: int) -> None:
    """Let everything that was handed in lie so far back."""
    AttemptRow.objects.update(submitted_at=timezone.now() - timedelta(days=days))


def test_first_answers_are_the_persons_own() -> None:
    """Nothing was there before."""
    start(key_of())

    assert {CORE_ITEM: Mark.ANSWERED} == marks_of(dict(answer_items(key_of(), {CORE_ITEM: 2}).sheet.answers))


def test_taken_over_answers_wait_until_they_are_looked_at() -> None:
    """Handing in last year's answers unread would be a second measurement of the past."""
    key = key_of()
    assess(key, {CORE_ITEM: 2, STAFF_ITEM: 2, OTHER_ITEM: 2})
    start(key, prefill=Prefill.PREVIOUS)
    before = marks_of(dict(draft_of(key).sheet.answers))

    draft = answer_items(key, {CORE_ITEM: 2, STAFF_ITEM: 3})

    assert {Mark.NOT_LOOKED_AT} == set(before.values())
    expected = {CORE_ITEM: Mark.CONFIRMED, STAFF_ITEM: Mark.CHANGED, OTHER_ITEM: Mark.NOT_LOOKED_AT}
    assert expected == marks_of(dict(draft.sheet.answers))


def test_handed_in_attempt_keeps_its_marks() -> None:
    """The scorecard says how many were not looked at, and a later comparison leaves them out."""
    key = key_of()
    assess(key, {CORE_ITEM: 2, OTHER_ITEM: 2})
    start(key, prefill=Prefill.PREVIOUS)
    answer_items(key, {CORE_ITEM: 4})

    submitted = submit(key)

    assert {CORE_ITEM: Mark.CHANGED, OTHER_ITEM: Mark.NOT_LOOKED_AT} == marks_of(dict(submitted.sheet.answers))


@pytest.mark.parametrize(("days", "mark"), [(0, Mark.ANSWERED), (30, Mark.ANSWERED), (31, Mark.NOT_LOOKED_AT)])
def test_quick_check_that_grows_soon_is_the_same_assessment(days: int, mark: Mark) -> None:
    """After a month it is a second look, whatever it was called."""
    key = key_of()
    assess(key, {CORE_ITEM: 2}, Mode.QUICK)
    handed_in_days_ago(days)

    start(key, Mode.FULL)

    assert {CORE_ITEM: mark} == marks_of(dict(draft_of(key).sheet.answers))


def test_what_the_quick_check_had_not_looked_at_stays_so_when_it_grows() -> None:
    """It does not become true by being taken over twice."""
    key = key_of()
    assess(key, {CORE_ITEM: 2, OTHER_ITEM: 1}, Mode.QUICK)
    start(key, Mode.QUICK, prefill=Prefill.PREVIOUS)
    answer_items(key, {CORE_ITEM: 3})
    submit(key)

    start(key, Mode.FULL)

    expected = {CORE_ITEM: Mark.ANSWERED, OTHER_ITEM: Mark.NOT_LOOKED_AT}
    assert expected == marks_of(dict(draft_of(key).sheet.answers))


def test_another_full_assessment_after_a_quick_one_is_no_growth_of_a_full_one() -> None:
    """Full after full is always a second look, on the same day, too."""
    key = key_of()
    assess(key, 1)

    start(key, Mode.FULL, prefill=Prefill.PREVIOUS)

    assert {Mark.NOT_LOOKED_AT} == set(marks_of(dict(draft_of(key).sheet.answers)).values())
    assert len(all_items()) == len(draft_of(key).sheet.answers)


def test_other_pages_are_told_the_mark_with_the_answer() -> None:
    """Two tabs must not show different things of one answer."""
    key = key_of()
    assess(key, {CORE_ITEM: 2})
    draft = start(key, prefill=Prefill.PREVIOUS)
    save(key, change(draft, CORE_ITEM, 3, tab="office"))

    told = save(key, change(draft, OTHER_ITEM, 1, tab="phone"))

    assert {CORE_ITEM: Mark.CHANGED} == marks_of(dict(told.others))

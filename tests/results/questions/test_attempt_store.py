"""Attempts: which ones a learner has, and that every write of a draft is counted and refused once it is submitted."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.people.company_tables import Company
from csr_xblock.results.questions.attempt_store import (
    NewAttempt,
    answers_saved_elsewhere,
    find_attempt,
    find_draft,
    find_latest,
    find_submitted,
    keep_scope,
    let_ask_more,
    locked_draft,
    start_draft,
)
from csr_xblock.results.questions.attempt_tables import AttemptRow, InstrumentVersion
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    OTHER_COURSE,
    OWNER,
    all_items,
    answer_items,
    assess,
    change,
    draft_of,
    key_of,
    save,
    start,
)

pytestmark = pytest.mark.django_db

OTHER_ITEM = ItemId("fin-risk-review")

WRITES: dict[str, Callable[[AssessmentKey, int], None]] = {
    "mode": lambda key, attempt_id: let_ask_more(key, attempt_id, is_full=True, answers_everything=False),
    "scope": lambda key, attempt_id: keep_scope(key, attempt_id, answers_everything=True),
    "lock": lambda key, attempt_id: lock_and_leave(key, attempt_id),
}


def lock_and_leave(key: AssessmentKey, attempt_id: int) -> None:
    """Lock a draft and change nothing."""
    with locked_draft(key, attempt_id):
        pass


def new_attempt(answers: dict[ItemId, Answer] | None = None) -> NewAttempt:
    """Return what a draft in a new company is started with."""
    version, _ = InstrumentVersion.objects.get_or_create(content_hash="h", instrument_id="i", version="1")
    return NewAttempt(Company.objects.create().pk, version.pk, Mode.QUICK, Role.MANAGER, answers or {})


def test_a_learner_who_did_nothing_has_no_attempts() -> None:
    """Every reader says so instead of failing."""
    key = key_of()

    assert (None, None, (None, None), None) == (
        find_draft(key),
        find_submitted(key),
        find_latest(key),
        find_attempt(key, 1),
    )


def test_a_draft_starts_with_what_it_is_given() -> None:
    """A quick check grows by answers that are copied."""
    answers = {CORE_ITEM: Answer(2, evidence="a list"), OTHER_ITEM: Answer(reason="we ask")}

    is_started = start_draft(key_of(), new_attempt(answers))

    draft = draft_of(key_of())
    assert is_started
    assert answers == draft.sheet.answers
    assert (1, AttemptState.DRAFT, 0, "h") == (draft.number, draft.state, draft.revision, draft.instrument_hash)
    assert (Mode.QUICK, Role.MANAGER) == (draft.sheet.mode, draft.sheet.role)


def test_a_second_draft_is_not_started(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """The first one and its answers stay, and nothing is tried against it, which could end in a deadlock on MySQL."""
    key, second = key_of(), new_attempt()
    start_draft(key, new_attempt({CORE_ITEM: Answer(2)}))

    with django_assert_num_queries(1):
        is_started = start_draft(key, second)

    assert (False, 1) == (is_started, AttemptRow.objects.count())
    assert {CORE_ITEM: Answer(2)} == draft_of(key).sheet.answers


def test_a_fault_other_than_a_second_draft_is_not_hidden() -> None:
    """An attempt without a questionnaire must not look as if another request had started it."""
    nameless = replace(new_attempt(), instrument_version_id=None)  # type: ignore[arg-type]  # what a fault in a service would do

    with pytest.raises(IntegrityError):
        start_draft(key_of(), nameless)


def test_attempts_are_numbered_per_key() -> None:
    """'Your second assessment' counts neither other people nor other courses nor other assessments."""
    for key in (key_of(), key_of(assessment="second"), key_of(course=OTHER_COURSE), key_of("jonas")):
        assess(key, {CORE_ITEM: 1})
    assess(key_of(), {CORE_ITEM: 2})

    numbers = AttemptRow.objects.order_by("pk").values_list("number", flat=True)

    assert [1, 1, 1, 1, 2] == list(numbers)


def test_the_latest_are_found_among_many(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """After years of re-assessments a page still loads two attempts, not all."""
    key = key_of()
    for level in (0, 1, 2):
        assess(key, {CORE_ITEM: level})
    start(key)
    answer_items(key, {CORE_ITEM: 4})

    with django_assert_num_queries(2):
        draft, submitted = find_latest(key)

    assert draft is not None
    assert submitted is not None
    assert [(4, 4), (3, 2)] == [(one.number, one.sheet.answers[CORE_ITEM].level) for one in (draft, submitted)]


def test_the_latest_without_a_draft_is_the_last_submitted() -> None:
    """An earlier attempt must not be taken for the latest."""
    for level in (0, 1):
        assess(key_of(), {CORE_ITEM: level})

    draft, submitted = find_latest(key_of())

    assert (None, 2) == (draft, submitted and submitted.number)


@pytest.mark.parametrize("number", [1, 2])
def test_an_attempt_is_found_by_its_number(number: int) -> None:
    """Earlier results stay within reach."""
    for level in (1, 2):
        assess(key_of(), {CORE_ITEM: level})

    found = find_attempt(key_of(), number)

    assert found is not None
    assert (number, number) == (found.number, found.sheet.answers[CORE_ITEM].level)


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_every_write_of_a_draft_raises_its_revision(write: Callable[[AssessmentKey, int], None]) -> None:
    """Pages ask for what is newer than the revision they know."""
    draft = start(key_of())

    write(key_of(), draft.id)

    assert draft.revision + 1 == AttemptRow.objects.get().revision


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
@pytest.mark.parametrize("whose", ["submitted", "jonas", "other-course", "second", "nobody"])
def test_only_the_own_draft_can_be_written(whose: str, write: Callable[[AssessmentKey, int], None]) -> None:
    """Attempt ids come from a browser, so a foreign or submitted one must be refused and stay untouched."""
    keys = {
        "jonas": key_of("jonas"),
        "other-course": key_of(course=OTHER_COURSE),
        "second": key_of(assessment="second"),
    }
    attempt_id = assess(key_of(), {CORE_ITEM: 1}).id if whose == "submitted" else start(key_of()).id
    before = AttemptRow.objects.values().get(pk=attempt_id)

    with pytest.raises(Conflict):
        write(keys.get(whose, key_of()), 2**31 - 1 if whose == "nobody" else attempt_id)

    assert before == AttemptRow.objects.values().get(pk=attempt_id)


def test_an_error_under_the_lock_undoes_everything() -> None:
    """A refused submit leaves no trace, not even in the count of saves."""
    draft = start(key_of())

    def change_and_break() -> None:
        with locked_draft(key_of(), draft.id) as row:
            row.mode = Mode.QUICK.value
            row.save()
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        change_and_break()

    assert draft == draft_of(key_of())


def test_other_tabs_are_told_what_was_saved_since() -> None:
    """Not the own saves, not what the page has already seen, and not what was copied at the start."""
    draft = start(key_of())
    seen = save(key_of(), change(draft, "fin-savings", 1, tab="tab-b")).revision
    save(key_of(), change(draft, CORE_ITEM, 3, tab="tab-b"))
    save(key_of(), change(draft, OTHER_ITEM, 2, tab="tab-a"))

    assert {CORE_ITEM: Answer(3)} == answers_saved_elsewhere(draft.id, "tab-a", seen)


def test_tabs_are_told_apart_by_case() -> None:
    """MySQL compares text without regard to case, so this holds only because it is not asked to."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, 3, tab="Ab"))

    assert {CORE_ITEM: Answer(3)} == answers_saved_elsewhere(draft.id, "aB", 0)


def test_a_draft_follows_the_company_and_a_submitted_attempt_does_not() -> None:
    """Hiring people must not change what an old scorecard was computed from."""
    submitted = assess(key_of(), {CORE_ITEM: 1})
    start(key_of())
    grown = CompanyFacts(0, "BG", "I")
    save_profile(key_of().learner, Profile(Role.OWNER, grown))

    draft, still_submitted = find_latest(key_of())

    assert draft is not None
    assert (grown, 0) == (draft.company, draft.sheet.employees)
    assert submitted == still_submitted
    assert (BAKERY, 24) == (submitted.company, submitted.sheet.employees)


def test_a_draft_follows_the_learners_role_until_it_is_submitted() -> None:
    """Who corrects 'employee' into 'owner' is asked all questions at once."""
    submitted = assess(key_of(), {CORE_ITEM: 1})
    start(key_of())
    save_profile(key_of().learner, replace(OWNER, role=Role.EMPLOYEE))

    draft, still_submitted = find_latest(key_of())

    assert draft is not None
    assert Role.EMPLOYEE == draft.sheet.role
    assert submitted == still_submitted


def test_attempts_go_with_their_user() -> None:
    """Deleting the platform's user leaves no answers behind."""
    assess(key_of(), dict.fromkeys(all_items()[:3], 1))

    get_user_model().objects.get(pk=key_of().learner.user_id).delete()

    assert not AttemptRow.objects.exists()

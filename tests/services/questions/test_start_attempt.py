"""Starting: one draft per key, and whatever was answered before is not asked twice."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import instrument_hash, packaged_instrument
from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.people.company_tables import Company
from csr_xblock.results.questions.attempt_store import find_draft, find_latest
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.start_attempt import choose_scope, start_attempt
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    EMPLOYEE,
    NA_ITEM,
    NA_WITHOUT_REASON,
    OTHER_COURSE,
    OWNER,
    STAFF_ITEM,
    all_items,
    answer_items,
    assess,
    core_items,
    draft_of,
    key_of,
    levels,
    start,
    submitted_of,
)
from tests.services.instruments import with_new_item, without

pytestmark = pytest.mark.django_db


def start_packaged(mode: Mode = Mode.FULL, prefill: Prefill = Prefill.EMPTY) -> None:
    """Start Rasa's attempt at the packaged instrument."""
    start_attempt(key_of(), packaged_instrument(), mode, prefill)


@pytest.mark.parametrize("role", [Role.OWNER, Role.MANAGER, Role.EMPLOYEE, Role.REPRESENTATIVE])
def test_an_attempt_starts_empty_in_the_learners_role(role: Role) -> None:
    """The role decides which items are asked."""
    draft = start(key_of(), Mode.QUICK, profile=Profile(role, BAKERY))

    assert (role, Mode.QUICK, 24, {}) == (
        draft.sheet.role,
        draft.sheet.mode,
        draft.sheet.employees,
        draft.sheet.answers,
    )
    assert instrument_hash(packaged_instrument()) == draft.instrument_hash


def test_a_consultant_does_not_answer() -> None:
    """Answers are the company's own (METHODOLOGY 2.1 step 3)."""
    save_profile(key_of().learner, Profile(Role.CONSULTANT))

    with pytest.raises(NotAllowed) as refusal:
        start_packaged()

    assert ("consultants-do-not-answer", 0) == (refusal.value.code, AttemptRow.objects.count())


def test_nothing_starts_without_a_key() -> None:
    """Previews and masquerading read only."""
    with pytest.raises(NotAllowed):
        start_attempt(None, packaged_instrument(), Mode.FULL, Prefill.EMPTY)

    assert not AttemptRow.objects.exists()


@pytest.mark.parametrize("elsewhere", [False, True], ids=["nowhere", "only-in-another-course"])
def test_nothing_starts_before_the_profile_of_this_course(elsewhere: bool) -> None:
    """Who sees the scores is asked in every course before anything is answered."""
    if elsewhere:
        save_profile(key_of(course=OTHER_COURSE).learner, OWNER)

    with pytest.raises(Conflict) as refusal:
        start_packaged()

    assert ("profile-missing", 0) == (refusal.value.code, AttemptRow.objects.count())


@pytest.mark.parametrize("mode", list(Mode))
def test_starting_again_keeps_the_draft(mode: Mode) -> None:
    """A second click, or a second tab, must not begin anew; a full draft is not cut down either."""
    start(key_of(), Mode.FULL)
    draft = answer_items(key_of(), {CORE_ITEM: 2})

    start_packaged(mode)

    assert draft == draft_of(key_of())
    assert 1 == AttemptRow.objects.count()


def test_a_quick_draft_grows_in_place() -> None:
    """Whoever wants to know more goes on where the quick check is, with the same answers."""
    start(key_of(), Mode.QUICK)
    quick = answer_items(key_of(), dict.fromkeys(core_items(), 2))

    start_packaged(Mode.FULL)

    grown = draft_of(key_of())
    assert (quick.id, Mode.FULL, quick.sheet.answers) == (grown.id, grown.sheet.mode, grown.sheet.answers)
    assert 48 - 18 == len(grown.sheet.missing_items(packaged_instrument()))


@pytest.mark.parametrize("prefill", list(Prefill))
def test_a_submitted_quick_check_grows_by_a_full_draft(prefill: Prefill) -> None:
    """The 18 are never asked twice, whatever the author has set; the quick result stays the latest meanwhile."""
    answers: dict[str, Answer | int] = {**dict.fromkeys(core_items(), 2), CORE_ITEM: Answer(3, evidence="A plan.")}
    quick = assess(key_of(), answers, Mode.QUICK)

    start_packaged(Mode.FULL, prefill)

    draft, submitted = find_latest(key_of())
    assert draft is not None
    assert (2, Mode.FULL, quick.sheet.answers) == (draft.number, draft.sheet.mode, draft.sheet.answers)
    assert quick == submitted
    assert 48 - 18 == len(draft.sheet.missing_items(packaged_instrument()))


@pytest.mark.parametrize(
    ("prefill", "expected"),
    [
        pytest.param(Prefill.EMPTY, {}, id="empty"),
        pytest.param(
            Prefill.PREVIOUS,
            {CORE_ITEM: Answer(3, evidence="a list"), NA_ITEM: NA_WITHOUT_REASON},
            id="previous",
        ),
    ],
)
@pytest.mark.parametrize("mode", list(Mode))
def test_a_re_assessment_starts_as_the_author_has_set(
    mode: Mode, prefill: Prefill, expected: dict[str, Answer]
) -> None:
    """With the previous answers one changes what changed; without them one is not led by the past."""
    assess(key_of(), {CORE_ITEM: Answer(3, evidence="a list"), NA_ITEM: NA_WITHOUT_REASON})

    start_packaged(mode, prefill)

    assert expected == draft_of(key_of()).sheet.answers


def test_copied_answers_are_the_drafts_own() -> None:
    """Changing them leaves the attempt they come from as it was."""
    before = assess(key_of(), 2)
    start_packaged(Mode.FULL, Prefill.PREVIOUS)

    answer_items(key_of(), {CORE_ITEM: 4})

    assert (before, 4) == (submitted_of(key_of()), draft_of(key_of()).sheet.answers[CORE_ITEM].level)


def test_only_answers_to_items_of_today_are_copied() -> None:
    """An upgrade between two attempts drops what is no longer asked and leaves open what is new."""
    assess(key_of(), dict.fromkeys(all_items(), 2))
    upgraded = without("fin-savings")
    start_attempt(key_of(), upgraded, Mode.FULL, Prefill.PREVIOUS)

    answers = draft_of(key_of()).sheet.answers

    assert {item.id for item in upgraded.items} == set(answers)


def test_a_draft_survives_an_upgrade_of_the_instrument() -> None:
    """Answers are kept by item id: what remains is there, what is new is open, what is gone counts for nothing."""
    start(key_of(), Mode.QUICK, instrument=packaged_instrument())
    answer_items(key_of(), {CORE_ITEM: 3, "fin-risk-review": 1})
    upgraded = without("fin-risk-review")
    grown = with_new_item("fin-new", like=CORE_ITEM)

    sheet = draft_of(key_of()).sheet

    assert {CORE_ITEM: 3, "fin-risk-review": 1} == levels(sheet.answers)
    assert 18 - 2 == len(sheet.missing_items(upgraded))
    assert 18 + 1 - 2 == len(sheet.missing_items(grown))


def test_an_attempt_belongs_to_the_company_that_counts_at_its_start() -> None:
    """Answers about the old employer stay with it, also the draft that was open at the change."""
    old_draft = start(key_of())
    old_company = AttemptRow.objects.get().company_id
    new_company = Company.objects.create(employees=7).pk
    join_company(key_of().learner.user_id, new_company, Role.MANAGER)

    assert (24, Role.OWNER) == (draft_of(key_of()).company.employees, old_draft.sheet.role)
    start(key_of(assessment="second"), profile=Profile(Role.MANAGER, BAKERY))
    assert {"main": old_company, "second": new_company} == dict(
        AttemptRow.objects.values_list("assessment", "company_id")
    )


@pytest.mark.parametrize("is_everything", [True, False])
def test_staff_choose_how_much_they_answer(is_everything: bool) -> None:
    """Who knows more than the staff questions may answer all of them, and may change their mind."""
    draft = start(key_of(), profile=EMPLOYEE)
    choose_scope(key_of(), draft.id, not is_everything)

    choose_scope(key_of(), draft.id, is_everything)

    asked = draft_of(key_of()).sheet.asked_items(packaged_instrument())
    assert (48 if is_everything else 19) == len(asked)


def test_staff_may_choose_all_items_when_they_start() -> None:
    """The choice stands on the card that starts the attempt, so there is no draft to name yet."""
    key = key_of("jonas")
    draft = start(key, profile=EMPLOYEE)

    start_attempt(key, packaged_instrument(), Mode.FULL, Prefill.EMPTY, answers_everything=True)

    asked = [len(one.sheet.asked_items(packaged_instrument())) for one in (draft, draft_of(key))]
    assert [19, 48] == asked


def test_the_scope_is_kept_with_the_start_itself() -> None:
    """Start and choice are one request: it is done, or refused and nothing is kept."""
    key = key_of("jonas")
    save_profile(key.learner, EMPLOYEE)

    start_attempt(key, packaged_instrument(), Mode.QUICK, Prefill.EMPTY, answers_everything=True)

    assert (True, 0) == (draft_of(key).sheet.answers_everything, draft_of(key).revision)


def test_a_start_without_the_choice_takes_none_back() -> None:
    """A quick draft that grows goes on asking what staff have chosen to answer."""
    key = key_of("jonas")
    start(key, Mode.QUICK, profile=EMPLOYEE)
    choose_scope(key, draft_of(key).id, answers_everything=True)

    start_attempt(key, packaged_instrument(), Mode.FULL, Prefill.EMPTY)

    sheet = draft_of(key).sheet
    assert (True, Mode.FULL) == (sheet.answers_everything, sheet.mode)


def test_the_scope_of_others_and_of_submitted_attempts_is_fixed() -> None:
    """It decides the score."""
    start(key_of(), profile=EMPLOYEE)
    answer_items(key_of(), {STAFF_ITEM: 1})
    draft = draft_of(key_of())

    with pytest.raises(NotAllowed):
        choose_scope(None, draft.id, answers_everything=True)
    with pytest.raises(Conflict):
        choose_scope(key_of("jonas"), draft.id, answers_everything=True)

    assert draft == find_draft(key_of())


def test_starting_needs_few_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Copying 48 answers is one statement. Two of the eleven are the savepoint of this test."""
    key = key_of()
    assess(key, 2)

    with django_assert_num_queries(11):
        start_attempt(key, packaged_instrument(), Mode.FULL, Prefill.PREVIOUS)

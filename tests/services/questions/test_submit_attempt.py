"""Handing in: once, with an answer at least, and for good."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import instrument_hash, packaged_instrument
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.results.people.company_tables import Company
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow, PerspectiveResult
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.start_attempt import choose_scope, start_attempt
from csr_xblock.services.questions.submit_attempt import submit_attempt
from csr_xblock.services.scoring.show_scorecard import show_scorecard
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    NA_ITEM,
    NA_WITHOUT_REASON,
    OWNER,
    answer_items,
    assess,
    change,
    company_key_of,
    core_items,
    draft_of,
    key_of,
    save,
    start,
    submit,
    submitted_of,
)
from tests.ratings import keep_importance
from tests.services.instruments import with_changed_item, with_new_item, without

pytestmark = pytest.mark.django_db


def company_of(key: AssessmentKey) -> int:
    """Return the number of the learner's company."""
    membership = newest_membership(key.learner.user_id)
    assert membership is not None
    return membership.company_id


def start_again(key: AssessmentKey) -> None:
    """Start a re-assessment and answer it differently."""
    start_attempt(key, packaged_instrument(), Mode.FULL, Prefill.PREVIOUS)
    answer_items(key, {CORE_ITEM: 4})


def submit_again(key: AssessmentKey) -> None:
    """Submit a re-assessment of another instrument."""
    start_again(key)
    submit(key, without("fin-savings"))


LATER: dict[str, Callable[[AssessmentKey], object]] = {
    "profile": lambda key: save_profile(key.learner, Profile(Role.MANAGER, CompanyFacts(0, "BG", "A"))),
    "importance": lambda key: keep_importance(company_key_of(key), {ObjectiveId("env-climate"): Importance(5, 5)}),
    "another-company": lambda key: join_company(key.learner.user_id, Company.objects.create().pk, Role.EMPLOYEE),
    "re-assessment": start_again,
    "next-submit": lambda key: submit_again(key),
}


def test_a_submit_returns_the_scorecard_that_is_shown_later() -> None:
    """One computation, one result."""
    start(key_of(), Mode.QUICK)
    answer_items(key_of(), dict.fromkeys(core_items(), 3))

    scorecard = submit_attempt(key_of(), packaged_instrument(), draft_of(key_of()).id)

    scored = show_scorecard(key_of(), packaged_instrument())
    assert scored is not None
    assert (75, scorecard) == (scorecard.overall.display, scored.scorecard)


def test_importance_and_company_are_taken_as_they_are_at_submit() -> None:
    """What the company rated and who works there count from the last moment before."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 1})
    save_profile(key_of().learner, Profile(Role.OWNER, CompanyFacts(0, "LV", "G")))
    keep_importance(company_key_of(key_of()), {ObjectiveId("env-climate"): Importance(None, 2)})

    submitted = submit(key_of())

    assert (CompanyFacts(0, "LV", "G"), 0) == (submitted.company, submitted.sheet.employees)
    assert {ObjectiveId("env-climate"): Importance(None, 2)} == submitted.importance


def test_a_draft_follows_the_current_instrument_which_is_frozen_at_submit() -> None:
    """The learner was shown today's questions, so these make the result."""
    upgraded = with_changed_item(CORE_ITEM, weight=3)
    start(key_of(), Mode.QUICK)
    answer_items(key_of(), {item: 4 if item == CORE_ITEM else 0 for item in core_items()})

    scorecard = submit_attempt(key_of(), upgraded, draft_of(key_of()).id)

    assert instrument_hash(upgraded) == submitted_of(key_of()).instrument_hash
    assert 50 == scorecard.perspectives[upgraded.perspectives[0].id].display


def test_answers_to_removed_and_missing_answers_to_new_items_count_for_nothing() -> None:
    """An upgrade in the middle of a draft costs nobody points."""
    upgraded = with_new_item("fin-new", like="fin-savings")
    start(key_of())
    answer_items(key_of(), dict.fromkeys([item.id for item in packaged_instrument().items], 2))

    scorecard = submit_attempt(key_of(), upgraded, draft_of(key_of()).id)

    finance = scorecard.perspectives[upgraded.perspectives[0].id]
    assert (50, 8, 9) == (finance.display, finance.answered_items, finance.applicable_items)


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({}, id="nothing"),
        pytest.param({CORE_ITEM: Answer(evidence="only a note")}, id="only-a-note"),
        pytest.param({NA_ITEM: NA_WITHOUT_REASON}, id="only-na-without-reason"),
    ],
)
def test_an_attempt_without_an_answer_is_not_taken(answers: dict[str, Answer]) -> None:
    """It stays a draft, with all that was typed."""
    start(key_of())
    draft = answer_items(key_of(), answers)

    with pytest.raises(InvalidInput) as refusal:
        submit_attempt(key_of(), packaged_instrument(), draft.id)

    assert ("nothing-answered", draft) == (refusal.value.code, draft_of(key_of()))
    assert not PerspectiveResult.objects.exists()


def test_answers_to_items_that_are_gone_are_no_answers() -> None:
    """An empty result must not come about by an upgrade either."""
    start(key_of())
    draft = answer_items(key_of(), {CORE_ITEM: 3})

    with pytest.raises(InvalidInput):
        submit_attempt(key_of(), without(CORE_ITEM), draft.id)

    assert draft == draft_of(key_of())


def test_one_answer_that_is_no_level_is_enough() -> None:
    """'I do not know' is honest, and the result says that there is not enough yet."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: Answer(special=Special.DO_NOT_KNOW)})

    scorecard = submit_attempt(key_of(), packaged_instrument(), draft_of(key_of()).id)

    assert (None, (CORE_ITEM,)) == (scorecard.overall.display, scorecard.unknown_items)


def test_an_attempt_is_submitted_once() -> None:
    """A second click, or another tab, changes nothing."""
    submitted = assess(key_of(), {CORE_ITEM: 1})

    with pytest.raises(Conflict):
        submit_attempt(key_of(), packaged_instrument(), submitted.id)

    assert (submitted, 6) == (submitted_of(key_of()), PerspectiveResult.objects.count())


def test_only_the_own_draft_can_be_submitted() -> None:
    """An attempt's number is no secret."""
    start(key_of())
    draft = answer_items(key_of(), {CORE_ITEM: 1})

    with pytest.raises(NotAllowed):
        submit_attempt(None, packaged_instrument(), draft.id)
    with pytest.raises(Conflict):
        submit_attempt(key_of("jonas"), packaged_instrument(), draft.id)

    assert draft == draft_of(key_of())


@pytest.mark.parametrize("later", LATER.values(), ids=LATER)
def test_a_submitted_attempt_never_changes(later: Callable[[AssessmentKey], object]) -> None:
    """Whatever the learner, the company or the author does later, not a letter moves but the mark of the latest."""
    assess(key_of(), 2)
    attempt = AttemptRow.objects.get()

    def rows() -> list[object]:
        kept = [{**row, "latest_slot": None} for row in AttemptRow.objects.filter(pk=attempt.pk).values()]
        answers = AnswerRow.objects.filter(attempt=attempt.pk).order_by("pk").values()
        results = PerspectiveResult.objects.filter(attempt=attempt.pk).order_by("pk").values()
        return [*kept, *answers, *results]

    before = rows()

    later(key_of())

    assert 1 + 48 + 6 == len(before)
    assert before == rows()


def test_refused_writes_leave_a_submitted_attempt_alone() -> None:
    """Everything that names it afterwards is told that it comes too late."""
    submitted = assess(key_of(), {CORE_ITEM: 1})

    with pytest.raises(Conflict):
        save(key_of(), change(submitted, CORE_ITEM, 4))
    with pytest.raises(Conflict):
        choose_scope(key_of(), submitted.id, answers_everything=True)

    assert submitted == submitted_of(key_of())


def test_a_company_of_one_is_asked_less_from_then_on_only() -> None:
    """With no employees four items answer themselves; an earlier result keeps counting them."""
    first = assess(key_of(), 1)
    start(key_of(), profile=Profile(Role.OWNER, replace(BAKERY, employees=0)), prefill=Prefill.PREVIOUS)
    second = submit(key_of())

    automatic = [item for item in packaged_instrument().items if item.auto_na_if]
    assert ([False] * 4, [True] * 4) == (
        [first.sheet.is_not_applicable(item) for item in automatic],
        [second.sheet.is_not_applicable(item) for item in automatic],
    )


def test_a_submit_needs_the_same_few_queries_for_one_answer_and_for_all(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    """Instrument, lock, draft, answers, importance, three writes; and two for the savepoint of this test."""
    for key, answers in ((key_of(), core_items()[:1]), (key_of("jonas"), core_items())):
        start(key, Mode.QUICK, profile=OWNER)
        draft = answer_items(key, dict.fromkeys(answers, 1))

        with django_assert_num_queries(15):
            submit_attempt(key, packaged_instrument(), draft.id)

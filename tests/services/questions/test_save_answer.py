"""Saving an answer at once: nothing is lost between tabs, and nothing is taken that does not fit."""

from dataclasses import replace

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.overview.oversight import DecisionKind, Overseen
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import AttemptState, SavedAnswer
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from csr_xblock.services.questions.save_answer import read_changes, save_answer
from tests.learners import (
    CORE_ITEM,
    COURSE,
    NA_ITEM,
    NA_WITHOUT_REASON,
    answer_items,
    assess,
    change,
    draft_of,
    key_of,
    save,
    start,
    submit,
    submitted_of,
)

pytestmark = pytest.mark.django_db

OTHER_ITEM = ItemId("fin-risk-review")


def test_a_save_tells_its_revision() -> None:
    """The page says 'saved' only when the server did."""
    draft = start(key_of())

    saved = save(key_of(), change(draft, CORE_ITEM, Answer(3, evidence="our list")))

    assert SavedAnswer(revision=1, outcome=SaveOutcome.KEPT, others={}) == saved
    assert {CORE_ITEM: Answer(3, evidence="our list")} == draft_of(key_of()).sheet.answers


def test_an_older_save_is_ignored_even_when_another_tab_wrote_in_between() -> None:
    """A request that was held up must not bring back what both tabs have left behind; its tab is told what holds."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, 2, tab="tab-a", sequence=2))
    save(key_of(), change(draft, CORE_ITEM, 4, tab="tab-b", sequence=1, base=1))

    late = save(key_of(), change(draft, CORE_ITEM, 1, tab="tab-a", sequence=1, known_revision=2))

    assert SavedAnswer(revision=3, outcome=SaveOutcome.OUTDATED, others={CORE_ITEM: Answer(4)}) == late
    assert {CORE_ITEM: Answer(4)} == draft_of(key_of()).sheet.answers


def test_an_answer_that_another_page_gave_meanwhile_is_not_replaced_but_told() -> None:
    """Chosen on the phone without a line, and differently in the office: the learner must see both."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, Answer(4, evidence="our list"), tab="office"))

    phone = save(key_of(), change(draft, CORE_ITEM, 1, tab="phone", base=0))

    assert SavedAnswer(2, SaveOutcome.TWO_ANSWERS, {CORE_ITEM: Answer(4, evidence="our list")}) == phone
    assert {CORE_ITEM: Answer(4, evidence="our list")} == draft_of(key_of()).sheet.answers


def test_the_learners_choice_between_two_answers_is_kept() -> None:
    """It begins from what the page has seen then, so it is no surprise for anybody."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, 4, tab="office"))
    both = save(key_of(), change(draft, CORE_ITEM, 1, tab="phone", base=0))

    chosen = save(key_of(), change(draft, CORE_ITEM, 1, tab="phone", base=both.revision))

    assert SaveOutcome.KEPT == chosen.outcome
    assert 1 == draft_of(key_of()).sheet.answers[CORE_ITEM].level


def test_a_page_that_says_it_has_seen_what_is_still_to_come_replaces_nothing() -> None:
    """After a backup of the database was brought back, pages that stayed open have seen more than there is."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, 4, tab="office"))

    phone = save(key_of(), change(draft, CORE_ITEM, 1, tab="phone", base=2**31 - 1))

    assert (SaveOutcome.TWO_ANSWERS, {CORE_ITEM: Answer(4)}) == (phone.outcome, phone.others)


def test_a_third_answer_that_comes_while_the_learner_chooses_is_told_again() -> None:
    """Nothing is replaced that was not shown."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, 4, tab="office"))
    both = save(key_of(), change(draft, CORE_ITEM, 1, tab="phone", base=0))
    save(key_of(), change(draft, CORE_ITEM, 2, tab="home", base=both.revision))

    again = save(key_of(), change(draft, CORE_ITEM, 1, tab="phone", base=both.revision))

    assert (SaveOutcome.TWO_ANSWERS, {CORE_ITEM: Answer(2)}) == (again.outcome, again.others)


@pytest.mark.parametrize(
    ("here", "elsewhere"),
    [
        pytest.param(Answer(3, evidence="the minutes"), Answer(3, evidence="the list"), id="note"),
        pytest.param(Answer(3), Answer(3, evidence="the list"), id="note-of-one"),
        pytest.param(
            Answer(special=Special.NOT_APPLICABLE, reason="we sell nothing"),
            Answer(special=Special.NOT_APPLICABLE, reason="no products"),
            id="reason",
        ),
        pytest.param(Answer(), Answer(0), id="taken-back"),
    ],
)
def test_a_difference_in_the_words_alone_is_told(here: Answer, elsewhere: Answer) -> None:
    """A note may have taken longer than the choice."""
    draft = start(key_of())
    save(key_of(), change(draft, NA_ITEM, elsewhere, tab="office"))

    saved = save(key_of(), change(draft, NA_ITEM, here, tab="phone", base=0))

    assert (SaveOutcome.TWO_ANSWERS, {NA_ITEM: elsewhere}) == (saved.outcome, saved.others)


def test_the_same_answer_from_two_pages_is_no_conflict() -> None:
    """There is nothing to choose, and it is news for neither of the pages."""
    draft = start(key_of())
    first = save(key_of(), change(draft, CORE_ITEM, 3, tab="office"))

    second = save(key_of(), change(draft, CORE_ITEM, 3, tab="phone", base=0))

    assert (SaveOutcome.KEPT, {}) == (second.outcome, second.others)
    news = read_changes(key_of(), "office", first.revision)
    assert news is not None
    assert {} == news.others


def test_a_page_goes_on_changing_what_it_has_saved_itself() -> None:
    """Fast clicks are sent before the first of them is answered: all begin from the same revision."""
    draft = start(key_of())

    outcomes = {save(key_of(), change(draft, CORE_ITEM, level, base=0)).outcome for level in (1, 3, 0)}

    assert {SaveOutcome.KEPT} == outcomes
    assert 0 == draft_of(key_of()).sheet.answers[CORE_ITEM].level


def test_what_a_browser_kept_before_a_trainer_reopened_the_attempt_is_compared_too() -> None:
    """The submit forgets which page wrote an answer, and the reopened attempt takes saves again."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, 4, tab="office"))
    submit(key_of())
    learner = key_of().learner
    overseen = Overseen(COURSE, key_of().assessment, (), has_assessment=True)
    reopened = AttemptDecision(draft.id, AttemptState.SUBMITTED, DecisionKind.ATTEMPT_REOPENED, "You asked for it.")
    decide_attempt(learner.user_id, overseen, reopened)

    stale = save(key_of(), change(draft, CORE_ITEM, 1, tab="phone", base=0))
    fresh = save(key_of(), change(draft, CORE_ITEM, 2, tab="office", base=draft_of(key_of()).revision))

    assert (SaveOutcome.TWO_ANSWERS, SaveOutcome.KEPT) == (stale.outcome, fresh.outcome)


def test_a_page_that_has_seen_nothing_is_told_everything_of_the_others() -> None:
    """Opened before the first save of all, it still ends up with the same answers as they."""
    draft = start(key_of())
    save(key_of(), change(draft, "fin-savings", 0, tab="tab-a"))
    save(key_of(), change(draft, OTHER_ITEM, 1, tab="tab-b"))
    save(key_of(), change(draft, CORE_ITEM, 2, tab="tab-c"))

    saved = save(key_of(), change(draft, "cus-complaints", 1, tab="tab-a", known_revision=0))

    assert {OTHER_ITEM: Answer(1), CORE_ITEM: Answer(2)} == saved.others


def test_a_retry_is_harmless() -> None:
    """The browser repeats a save whose answer it did not get."""
    draft = start(key_of())
    one = change(draft, CORE_ITEM, 3)

    first, again = save(key_of(), one), save(key_of(), one)

    assert {SaveOutcome.KEPT} == {first.outcome, again.outcome}
    assert 1 == AnswerRow.objects.count()


def test_a_retry_of_what_is_still_kept_is_told_as_kept_by_whatever_page_sends_it() -> None:
    """The tab was closed before it heard of its save; the next page sends what the browser kept, as it was."""
    draft = start(key_of())
    one = change(draft, CORE_ITEM, 3, tab="closed", sequence=5, base=0)
    save(key_of(), one)
    save(key_of(), change(draft, OTHER_ITEM, 1, tab="next", base=1))

    again = save(key_of(), one)

    assert SaveOutcome.KEPT == again.outcome


def test_a_retry_does_not_undo_an_answer_that_was_given_later_in_its_knowledge() -> None:
    """Its page hears what is kept instead, so that it does not show something else as saved."""
    draft = start(key_of())
    one = change(draft, CORE_ITEM, 3, tab="closed", sequence=5, base=0)
    saved = save(key_of(), one)
    later = save(key_of(), change(draft, CORE_ITEM, 1, tab="next", base=saved.revision))

    again = save(key_of(), replace(one, known_revision=later.revision))

    assert (SaveOutcome.OUTDATED, {CORE_ITEM: Answer(1)}) == (again.outcome, again.others)


def test_does_not_apply_without_a_reason_is_kept_and_counts_as_unanswered() -> None:
    """The reason is typed after the choice; until then the question is still open."""
    draft = start(key_of())

    save(key_of(), change(draft, NA_ITEM, NA_WITHOUT_REASON))

    sheet = draft_of(key_of()).sheet
    item = packaged_instrument().item(NA_ITEM)
    assert {NA_ITEM: NA_WITHOUT_REASON} == sheet.answers
    assert item in sheet.missing_items(packaged_instrument())


def test_a_save_after_submit_is_refused() -> None:
    """A forgotten tab gets a conflict, and the submitted attempt stays as it is."""
    submitted = assess(key_of(), {CORE_ITEM: 1})

    with pytest.raises(Conflict) as refusal:
        save(key_of(), change(submitted, CORE_ITEM, 4))

    assert ("attempt-not-draft", submitted) == (refusal.value.code, submitted_of(key_of()))


def test_what_does_not_fit_is_refused_before_anything_is_written() -> None:
    """Bad input changes nothing, not even the revision."""
    draft = start(key_of())

    with pytest.raises(InvalidInput):
        save(key_of(), change(draft, "no-such-item", 1))

    assert draft == draft_of(key_of())


def test_nothing_is_kept_without_a_key() -> None:
    """Previews and masquerading read only."""
    draft = start(key_of())

    with pytest.raises(NotAllowed):
        save_answer(None, packaged_instrument(), change(draft, CORE_ITEM, 1))

    assert draft == draft_of(key_of())


@pytest.mark.parametrize("tabs", [1, 8])
def test_a_save_needs_few_queries(tabs: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Lock, draft, answer, write, news; and two for the savepoint that stands for the transaction in this test."""
    key = key_of()
    draft = start(key)
    for tab in range(tabs):
        save(key, change(draft, CORE_ITEM, tab % 2, tab=f"tab-{tab}", base=tab))

    with django_assert_num_queries(7):
        save(key, change(draft, CORE_ITEM, 2, base=tabs))


def test_changes_are_read_without_saving() -> None:
    """A page that comes back to the front asks what happened meanwhile, and changes nothing by it."""
    draft = start(key_of())
    answer_items(key_of(), {CORE_ITEM: 3})

    assert SavedAnswer(1, None, {CORE_ITEM: Answer(3)}) == read_changes(key_of(), "tab-b", draft.revision)
    assert SavedAnswer(1, None, {}) == read_changes(key_of(), "tab-b", 1)
    assert 1 == AttemptRow.objects.get().revision


def test_without_a_draft_there_are_no_changes() -> None:
    """Nobody, not begun, or handed in meanwhile."""
    assert read_changes(None, "tab-a", 0) is None
    assert read_changes(key_of(), "tab-a", 0) is None

    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 3})
    submit(key_of())

    assert read_changes(key_of(), "tab-a", 0) is None

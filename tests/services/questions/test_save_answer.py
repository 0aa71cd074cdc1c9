"""Saving an answer at once: nothing is lost between tabs, and nothing is taken that does not fit."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import SavedAnswer
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow
from csr_xblock.services.questions.save_answer import read_changes, save_answer
from tests.learners import (
    CORE_ITEM,
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

    assert SavedAnswer(revision=1, is_stored=True, others={}) == saved
    assert {CORE_ITEM: Answer(3, evidence="our list")} == draft_of(key_of()).sheet.answers


def test_an_older_save_is_ignored_even_when_another_tab_wrote_in_between() -> None:
    """A request that was held up must not bring back what both tabs have left behind; its tab is told what holds."""
    draft = start(key_of())
    save(key_of(), change(draft, CORE_ITEM, 2, tab="tab-a", sequence=2))
    save(key_of(), change(draft, CORE_ITEM, 4, tab="tab-b", sequence=1))

    late = save(key_of(), change(draft, CORE_ITEM, 1, tab="tab-a", sequence=1, known_revision=1))

    assert SavedAnswer(revision=3, is_stored=False, others={CORE_ITEM: Answer(4)}) == late
    assert {CORE_ITEM: Answer(4)} == draft_of(key_of()).sheet.answers


def test_between_tabs_the_last_arrival_wins_and_the_other_tab_is_told() -> None:
    """Nobody goes on with a page that shows something else than what is kept."""
    draft = start(key_of())
    first = save(key_of(), change(draft, CORE_ITEM, 1, tab="tab-a", sequence=9))
    second = save(key_of(), change(draft, CORE_ITEM, 4, tab="tab-b", sequence=0, known_revision=0))
    told_at_next_save = save(
        key_of(), change(draft, OTHER_ITEM, 2, tab="tab-a", sequence=10, known_revision=first.revision)
    )

    assert {} == second.others
    assert {CORE_ITEM: Answer(4)} == told_at_next_save.others
    assert 4 == draft_of(key_of()).sheet.answers[CORE_ITEM].level


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

    assert (True, True, 1) == (first.is_stored, again.is_stored, AnswerRow.objects.count())


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
        save(key, change(draft, CORE_ITEM, 1, tab=f"tab-{tab}"))

    with django_assert_num_queries(7):
        save(key, change(draft, CORE_ITEM, 2))


def test_changes_are_read_without_saving() -> None:
    """A page that comes back to the front asks what happened meanwhile, and changes nothing by it."""
    draft = start(key_of())
    answer_items(key_of(), {CORE_ITEM: 3})

    assert SavedAnswer(1, False, {CORE_ITEM: Answer(3)}) == read_changes(key_of(), "tab-b", draft.revision)
    assert SavedAnswer(1, False, {}) == read_changes(key_of(), "tab-b", 1)
    assert 1 == AttemptRow.objects.get().revision


def test_without_a_draft_there_are_no_changes() -> None:
    """Nobody, not begun, or handed in meanwhile."""
    assert read_changes(None, "tab-a", 0) is None
    assert read_changes(key_of(), "tab-a", 0) is None

    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 3})
    submit(key_of())

    assert read_changes(key_of(), "tab-a", 0) is None

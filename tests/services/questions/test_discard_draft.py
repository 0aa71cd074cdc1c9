"""A draft that was begun by mistake can be discarded; nothing that was handed in goes with it."""

from functools import partial

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, NotAllowed, Refusal
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AnswerChange, Prefill
from csr_xblock.results.questions.attempt_store import find_draft
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow
from csr_xblock.services.questions.discard_draft import discard_draft
from csr_xblock.services.questions.save_answer import save_answer
from tests.learners import CORE_ITEM, all_items, answer_items, assess, key_of, save, start, submitted_of
from tests.services.parallel import WORKERS, or_refusal, together


@pytest.mark.django_db
def test_draft_goes_and_what_was_handed_in_stays() -> None:
    """Whoever pressed the wrong button must not be stuck with the answers of last year."""
    key = key_of()
    before = assess(key, {CORE_ITEM: 2})
    draft = start(key, prefill=Prefill.PREVIOUS)
    answer_items(key, {CORE_ITEM: 4})

    discard_draft(key, draft.id)

    assert find_draft(key) is None
    assert before == submitted_of(key)
    assert 1 == AnswerRow.objects.count()


@pytest.mark.django_db
def test_another_one_can_be_started_at_once() -> None:
    """The next start takes nothing of what was discarded."""
    key = key_of()
    discard_draft(key, start(key).id)

    assert {} == dict(start(key).sheet.answers)


@pytest.mark.django_db
def test_only_the_own_draft_can_be_discarded() -> None:
    """Neither a colleague's, nor one that was handed in, nor one that is gone, nor in a preview."""
    key, other = key_of(), key_of("petras")
    submitted, draft = assess(key), start(other)

    for owner, attempt, code in [(key, draft.id, "answers-deleted"), (key, submitted.id, "attempt-not-draft")]:
        with pytest.raises(Conflict) as refused:
            discard_draft(owner, attempt)
        assert code == refused.value.code
    with pytest.raises(NotAllowed):
        discard_draft(None, draft.id)

    assert {submitted.id, draft.id} == set(AttemptRow.objects.values_list("pk", flat=True))


@pytest.mark.django_db
def test_save_that_comes_later_is_told_that_the_answers_are_gone() -> None:
    """Another tab is still open; it must neither bring the draft back nor fail."""
    key = key_of()
    draft = start(key)
    discard_draft(key, draft.id)

    with pytest.raises(Conflict) as refused:
        save(key, AnswerChange(draft.id, CORE_ITEM, Answer(2), "old-tab", 1))

    assert "answers-deleted" == refused.value.code
    assert not AttemptRow.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_saves_at_the_same_moment_go_with_the_draft_or_are_refused() -> None:
    """Several tabs save while one discards: nothing is left over, and nobody sees an error."""
    key = key_of()
    assess(key, {CORE_ITEM: 1})
    for _ in range(5):
        draft = start(key)
        items = all_items()[: WORKERS - 1]
        tasks = [
            partial(save_answer, key, packaged_instrument(), AnswerChange(draft.id, item, Answer(3), f"tab-{place}", 1))
            for place, item in enumerate(items)
        ]

        outcomes = together([or_refusal(task) for task in [*tasks, partial(discard_draft, key, draft.id)]])

        refusals = {one.code for one in outcomes if isinstance(one, Refusal)}
        assert refusals <= {"answers-deleted"}
        assert {CORE_ITEM: 1} == {row.item_id: row.level for row in AnswerRow.objects.all()}
        assert find_draft(key) is None
    assert 1 == len(submitted_of(key).sheet.answers)

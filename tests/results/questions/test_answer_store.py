"""One answer at a time: order within a tab, and between tabs what each of them has seen."""

import pytest

from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import AnswerChange
from csr_xblock.domain.saving import MAX_REMEMBERED_TABS, SaveOutcome
from csr_xblock.results.questions.answer_store import write_answer
from csr_xblock.results.questions.attempt_store import answers_of, locked_draft
from csr_xblock.results.questions.attempt_tables import AnswerRow
from tests.learners import CORE_ITEM, change, key_of, start

pytestmark = pytest.mark.django_db


def write(change: AnswerChange) -> SaveOutcome:
    """Write a change to Rasa's draft as a save does."""
    with locked_draft(key_of(), change.attempt_id) as row:
        return write_answer(change, row.revision)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Answer(0), id="lowest-level"),
        pytest.param(Answer(4, evidence="Sąrašas ant sienos 🌍"), id="level-with-a-note"),
        pytest.param(Answer(special=Special.NOT_APPLICABLE, reason="Mes neparduodame produktų."), id="na"),
        pytest.param(Answer(special=Special.NOT_APPLICABLE), id="na-whose-reason-is-still-to-come"),
        pytest.param(Answer(special=Special.DO_NOT_KNOW), id="do-not-know"),
        pytest.param(Answer(evidence="https://example.com"), id="only-a-note"),
        pytest.param(Answer(), id="taken-back"),
    ],
)
def test_an_answer_is_kept_as_it_was_given(answer: Answer) -> None:
    """Also one that counts as unanswered: what was typed must be there after a reload."""
    draft = start(key_of())

    outcome = write(change(draft, CORE_ITEM, answer))

    assert (SaveOutcome.KEPT, {CORE_ITEM: answer}) == (outcome, answers_of(draft.id))


KEPT, OUTDATED, BOTH = SaveOutcome.KEPT, SaveOutcome.OUTDATED, SaveOutcome.TWO_ANSWERS


@pytest.mark.parametrize(
    ("saves", "outcomes", "level"),
    [
        pytest.param("a1 a2", [KEPT, KEPT], 2, id="in-order"),
        pytest.param("a2 a1", [KEPT, OUTDATED], 2, id="late-older-save-of-the-tab"),
        pytest.param("a2 b4@1 a1", [KEPT, KEPT, OUTDATED], 4, id="late-older-save-after-another-tab"),
        pytest.param("a4 b1@1", [KEPT, KEPT], 1, id="another-tab-that-has-seen-it"),
        pytest.param("a4 b1", [KEPT, BOTH], 4, id="another-tab-that-has-not-seen-it"),
        pytest.param("a4 b4", [KEPT, KEPT], 4, id="another-tab-with-the-same-answer"),
        pytest.param("a1 b2@1 a3@1", [KEPT, KEPT, BOTH], 2, id="back-in-the-first-tab-that-has-not-seen-it"),
        pytest.param("a1 b2@1 a3@2", [KEPT, KEPT, KEPT], 3, id="back-in-the-first-tab-that-has-seen-it"),
        pytest.param("a4 b1 b2", [KEPT, BOTH, BOTH], 4, id="a-conflict-is-not-over-with-the-next-click"),
        pytest.param("a4 b1 b1@2", [KEPT, BOTH, KEPT], 1, id="a-choice"),
        pytest.param("a1 a1", [KEPT, KEPT], 1, id="a-retry-is-told-as-kept"),
        pytest.param("a1 b2@1 a1", [KEPT, KEPT, OUTDATED], 2, id="a-retry-does-not-undo-another-tab"),
        pytest.param("a1 a2 a1", [KEPT, KEPT, OUTDATED], 2, id="a-retry-does-not-undo-the-own-tab"),
        pytest.param("a1 a2 a1 a1", [KEPT, KEPT, OUTDATED, OUTDATED], 2, id="an-older-save-changes-no-order"),
    ],
)
def test_nothing_is_replaced_that_its_page_has_not_seen(saves: str, outcomes: list[SaveOutcome], level: int) -> None:
    """
    Networks reorder and repeat. A save is written as its tab's letter and its sequence, which is also the level, and
    after @ the revision that it began from.
    """
    draft = start(key_of())

    told = []
    for save in saves.split():
        what, _, base = save.partition("@")
        one = change(draft, CORE_ITEM, int(what[1:]), tab=f"tab-{what[0]}", sequence=int(what[1:]), base=int(base or 0))
        told.append(write(one))

    assert (outcomes, level) == (told, answers_of(draft.id)[CORE_ITEM].level)


def test_sequences_of_items_are_independent() -> None:
    """A page that saves two questions out of order loses neither."""
    draft = start(key_of())
    first, second = CORE_ITEM, "fin-risk-review"

    told = [write(change(draft, second, 1, sequence=2)), write(change(draft, first, 3, sequence=1))]

    assert ([KEPT, KEPT], 2) == (told, len(answers_of(draft.id)))


def test_the_tabs_that_wrote_last_are_remembered() -> None:
    """A row must not grow with every page that was ever opened; the oldest pages are closed by then."""
    draft = start(key_of())
    tabs = [f"tab-{number}" for number in range(MAX_REMEMBERED_TABS + 5)]
    for tab in tabs:
        write(change(draft, CORE_ITEM, 1, tab=tab, sequence=7))
    write(change(draft, CORE_ITEM, 1, tab=tabs[6], sequence=8))

    remembered = [tab for tab, _ in AnswerRow.objects.get().sequences]

    assert [tabs[5], *tabs[7:], tabs[6]] == remembered

"""One answer at a time: order within a tab, last arrival between tabs."""

import pytest

from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import AnswerChange
from csr_xblock.results.questions.answer_store import MAX_REMEMBERED_TABS, write_answer
from csr_xblock.results.questions.attempt_store import answers_of, locked_draft
from csr_xblock.results.questions.attempt_tables import AnswerRow
from tests.learners import CORE_ITEM, change, key_of, start

pytestmark = pytest.mark.django_db


def write(change: AnswerChange) -> bool:
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

    is_stored = write(change(draft, CORE_ITEM, answer))

    assert (True, {CORE_ITEM: answer}) == (is_stored, answers_of(draft.id))


@pytest.mark.parametrize(
    ("saves", "stored", "level"),
    [
        pytest.param("a1 a2", [True, True], 2, id="in-order"),
        pytest.param("a2 a1", [True, False], 2, id="late-older-save-of-the-tab"),
        pytest.param("a2 b4 a1", [True, True, False], 4, id="late-older-save-after-another-tab"),
        pytest.param("a4 b1", [True, True], 1, id="between-tabs-the-last-arrival"),
        pytest.param("a1 b1 a2", [True, True, True], 2, id="back-in-the-first-tab"),
        pytest.param("a1 a1", [True, True], 1, id="a-retry-is-told-as-stored"),
        pytest.param("a1 b2 a1", [True, True, False], 2, id="a-retry-does-not-undo-another-tab"),
        pytest.param("a1 a2 a1", [True, True, False], 2, id="a-retry-does-not-undo-the-own-tab"),
    ],
)
def test_the_newest_of_a_tab_and_the_last_of_all_tabs_is_kept(saves: str, stored: list[bool], level: int) -> None:
    """Networks reorder and repeat. A save is written as its tab's letter and its sequence, which is also the level."""
    draft = start(key_of())

    told = [
        write(change(draft, CORE_ITEM, int(save[1:]), tab=f"tab-{save[0]}", sequence=int(save[1:])))
        for save in saves.split()
    ]

    assert (stored, level) == (told, answers_of(draft.id)[CORE_ITEM].level)


def test_sequences_of_items_are_independent() -> None:
    """A page that saves two questions out of order loses neither."""
    draft = start(key_of())
    first, second = CORE_ITEM, "fin-risk-review"

    told = [write(change(draft, second, 1, sequence=2)), write(change(draft, first, 3, sequence=1))]

    assert ([True, True], 2) == (told, len(answers_of(draft.id)))


def test_the_tabs_that_wrote_last_are_remembered() -> None:
    """A row must not grow with every page that was ever opened; the oldest pages are closed by then."""
    draft = start(key_of())
    tabs = [f"tab-{number}" for number in range(MAX_REMEMBERED_TABS + 5)]
    for tab in tabs:
        write(change(draft, CORE_ITEM, 1, tab=tab, sequence=7))
    write(change(draft, CORE_ITEM, 1, tab=tabs[6], sequence=8))

    remembered = [tab for tab, _ in AnswerRow.objects.get().sequences]

    assert [tabs[5], *tabs[7:], tabs[6]] == remembered

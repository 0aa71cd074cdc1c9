"""Notes beside answers: which are told, and which answers call for one."""

from datetime import date

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.evidence.notes import AnsweredSheets, missing_notes, note_pieces
from csr_xblock.domain.evidence.piece import PieceState
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Mode

QUESTIONS = packaged_instrument()
ENERGY, WATER, STRATEGY = ItemId("env-energy"), ItemId("env-water"), ItemId("fin-strategy-link")
DAY, LATER = date(2026, 3, 5), date(2026, 10, 1)
LONG = "Bills of two years lie in the green binder."
OTHER = "The meter is read every Friday since March."


def again(answer: Answer) -> AnswerAgain:
    """Return an answer that was given again."""
    return AnswerAgain(answer, LATER, DoneThing(action=1))


def told(sheets: AnsweredSheets) -> list[tuple[str, str, PieceState, date | None]]:
    """Return question, text, state and day of each note."""
    return [(one.about, one.text, one.state, one.day) for one in note_pieces(sheets)]


def test_each_note_is_there_once_with_the_newest_answer_it_stands_by() -> None:
    """A draft that was filled with last time's answers repeats their notes, and so does an answer given again."""
    sheets = AnsweredSheets(
        QUESTIONS,
        AnswerSheet({ENERGY: Answer(2, evidence=LONG), WATER: Answer(1, evidence=f" {OTHER} ")}),
        DAY,
        {ENERGY: again(Answer(3, evidence=OTHER)), WATER: again(Answer(2, evidence=OTHER))},
        AnswerSheet({ENERGY: Answer(3, evidence=OTHER), STRATEGY: Answer(0, evidence="New")}),
        QUESTIONS,
    )

    assert [
        (STRATEGY, "New", PieceState.DRAFT, None),
        (ENERGY, OTHER, PieceState.AGAIN, LATER),
        (ENERGY, LONG, PieceState.HANDED_IN, DAY),
        (WATER, OTHER, PieceState.AGAIN, LATER),
    ] == told(sheets)


def test_an_empty_note_is_none() -> None:
    """Also one of blanks."""
    assert [] == told(AnsweredSheets(QUESTIONS, AnswerSheet({ENERGY: Answer(3, evidence=" \n")}), DAY))


@pytest.mark.parametrize(
    ("answer", "is_missing"),
    [
        (Answer(1), False),
        (Answer(2), True),
        (Answer(4, evidence="x" * 19), True),
        (Answer(4, evidence="x" * 20), False),
        (Answer(2, evidence="https://a.lt"), False),
        (Answer(special=Special.DO_NOT_KNOW), False),
        (Answer(), False),
    ],
    ids=["low", "in place", "too short", "long enough", "a link", "do not know", "open"],
)
def test_answers_from_level_two_on_call_for_a_note(answer: Answer, is_missing: bool) -> None:
    """As the scorecard counts evidence (METHODOLOGY 2.4.7)."""
    missing = missing_notes(AnsweredSheets(QUESTIONS, AnswerSheet({ENERGY: answer}), DAY))

    assert is_missing == ([ENERGY] == [one.item for one in missing])


def test_todays_answer_counts_and_a_drafts_before_it() -> None:
    """A note that was written in the draft is not asked for again; one that is open there counts as today."""
    handed_in = AnswerSheet({ENERGY: Answer(2), WATER: Answer(1), STRATEGY: Answer(3)})
    given = {WATER: again(Answer(3))}
    draft = AnswerSheet({ENERGY: Answer(2, evidence=LONG)})

    before = missing_notes(AnsweredSheets(QUESTIONS, handed_in, DAY, given))
    after = missing_notes(AnsweredSheets(QUESTIONS, handed_in, DAY, given, draft, QUESTIONS))

    assert [(STRATEGY, 3), (ENERGY, 2), (WATER, 3)] == [(one.item, one.level) for one in before]
    assert [STRATEGY, WATER] == [one.item for one in after]


@pytest.mark.parametrize(
    "sheet",
    [
        AnswerSheet({ENERGY: Answer(3), WATER: Answer(3)}, Mode.QUICK),
        AnswerSheet({ENERGY: Answer(3), WATER: Answer(3)}, role=Role.EMPLOYEE),
    ],
    ids=["quick", "staff"],
)
def test_only_questions_that_are_asked_call_for_one(sheet: AnswerSheet) -> None:
    """An answer of a longer sheet may still be kept."""
    asked = {item.id for item in sheet.asked_items(QUESTIONS)}

    assert {one.item for one in missing_notes(AnsweredSheets(QUESTIONS, sheet, DAY))} == asked & {ENERGY, WATER}

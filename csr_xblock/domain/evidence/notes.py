"""The notes beside answers: all that were written, and the answers that call for one and have none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from csr_xblock.domain.again.answer_again import AnswerAgain, sheet_with
from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece, PieceState
from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Item

NO_ANSWERS = AnswerSheet({})
NOTHING = Answer()


@dataclass(frozen=True)
class AnsweredSheets:
    """
    Everything that a person has answered: the latest hand-in, what was answered again since, and a draft.

    Each sheet goes with the questions that it was made with. `day` is that of the hand-in, None before the first.
    """

    questions: Instrument
    handed_in: AnswerSheet = NO_ANSWERS
    day: date | None = None
    again: Mapping[ItemId, AnswerAgain] = field(default_factory=dict)
    draft: AnswerSheet = NO_ANSWERS
    draft_questions: Instrument | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """The questions of both, those of the hand-in first."""
        drafted = () if self.draft_questions is None else self.draft_questions.items
        return (*self.questions.items, *(item for item in drafted if not self.questions.has_item(item.id)))


@dataclass(frozen=True)
class MissingNote:
    """An answer that is at a level from which on a note is asked for, and has none that is long enough."""

    item: ItemId
    area: PerspectiveId
    level: int


def note_pieces(sheets: AnsweredSheets) -> list[EvidencePiece]:
    """
    Return every note, by question; of one question today's first. The same words are there once.

    A draft that was filled with the answers of last time holds the same notes: only what is new in it is told.
    """
    return [piece for item in sheets.items for piece in _of_item(item, sheets)]


def _of_item(item: Item, sheets: AnsweredSheets) -> Iterator[EvidencePiece]:
    told: set[str] = set()
    for answer, day, state in _answers(item.id, sheets):
        text = answer.evidence.strip()
        if text and text not in told:
            told.add(text)
            yield EvidencePiece(EvidenceKind.NOTE, item.id, text, item.perspective, day=day, state=state)


def _answers(item: ItemId, sheets: AnsweredSheets) -> Iterator[tuple[Answer, date | None, PieceState]]:
    again = sheets.again.get(item)
    if again is not None:
        yield again.answer, again.day, PieceState.AGAIN
    yield sheets.handed_in.answers.get(item, NOTHING), sheets.day, PieceState.HANDED_IN
    yield sheets.draft.answers.get(item, NOTHING), None, PieceState.DRAFT


def missing_notes(sheets: AnsweredSheets) -> list[MissingNote]:
    """
    Return the answers without a note that call for one (METHODOLOGY 2.4.7), by question.

    What is answered in the draft counts as it is there; everything else as it is today.
    """
    found: dict[ItemId, MissingNote | None] = {}
    if sheets.draft_questions is not None:
        for item in sheets.draft.asked_items(sheets.draft_questions):
            if sheets.draft.is_settled(item):
                found[item.id] = _missing(item, sheets.draft, sheets.draft_questions)
    today = sheet_with(sheets.handed_in, sheets.again)
    for item in today.asked_items(sheets.questions):
        if item.id not in found:
            found[item.id] = _missing(item, today, sheets.questions)
    missing = {item: one for item, one in found.items() if one is not None}
    return [missing[item.id] for item in sheets.items if item.id in missing]


def _missing(item: Item, sheet: AnswerSheet, questions: Instrument) -> MissingNote | None:
    level = sheet.level(item)
    if level is None or level < questions.scoring.evidence_from_level or sheet.answers[item.id].has_evidence:
        return None
    return MissingNote(item.id, item.perspective, level)

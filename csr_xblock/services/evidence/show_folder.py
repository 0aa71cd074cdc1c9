"""
Reads the evidence folder: what the person has written, and for those who lead the company what it has.

It keeps nothing. Employees and representatives see their own notes and reports; trainers have no way here. Notes of an
attempt for a company that was left are not in the folder of the next one; reports of tasks belong to no company.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from csr_xblock.domain.evidence.folder import in_order
from csr_xblock.domain.evidence.notes import AnsweredSheets, MissingNote, missing_notes, note_pieces
from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece, PieceState
from csr_xblock.domain.goals.measured_goal import MeasuredGoal
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.answers import AnswerSheet, Mark
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.services.again.show_asked_again import DoneSince, ShownAgain, show_asked_again
from csr_xblock.services.evidence.company_evidence import NO_EVIDENCE, company_evidence
from csr_xblock.services.questions.handed_in import day_of
from csr_xblock.services.questions.instruments import instrument_by_hash
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.units.show_pathway import known_progress


@dataclass(frozen=True)
class ShownFolder:
    """
    Everything in the folder, by area, and the answers that call for a note and have none.

    `questions` are those of the latest hand-in. `again` are questions that may be answered again now, `drafted` those
    that a draft asks. `goals` are those of the readings, by their number. `is_cut`: more was written than is shown.
    """

    questions: Instrument
    pieces: tuple[EvidencePiece, ...] = ()
    missing: tuple[MissingNote, ...] = ()
    again: frozenset[ItemId] = frozenset()
    drafted: frozenset[ItemId] = frozenset()
    goals: Mapping[int, MeasuredGoal] = field(default_factory=dict)
    is_cut: bool = False


def show_folder(
    key: AssessmentKey,
    access: CompanyAccess | None,
    state: AssessmentState,
    instrument: Instrument,
    units: Sequence[UnitDescriptor],
) -> ShownFolder:
    """Return the folder. At most eight queries, four for somebody who may not read what the company does."""
    progress = known_progress(key)
    again = _again(state, instrument, DoneSince(units, progress, access))
    sheets = _sheets(state, instrument, again)
    may_read = access is not None and access.may_change
    company = company_evidence(key, access.key, instrument) if access is not None and may_read else NO_EVIDENCE
    areas = [area.id for area in instrument.perspectives]
    pieces = (*note_pieces(sheets), *_reports(progress, units), *company.pieces)
    return ShownFolder(
        questions=sheets.questions,
        pieces=in_order(pieces, areas),
        missing=tuple(missing_notes(sheets)),
        again=frozenset(item.id for one in again.asked for item in one.items),
        drafted=_drafted(sheets),
        goals=company.goals,
        is_cut=company.is_cut,
    )


def _again(state: AssessmentState, instrument: Instrument, done: DoneSince) -> ShownAgain:
    """Return what was and may be answered again, nothing before the first hand-in of the company. Two queries."""
    attempt = state.submitted_for_company
    return ShownAgain(instrument) if attempt is None else show_asked_again(attempt, instrument, done)


def _sheets(state: AssessmentState, instrument: Instrument, again: ShownAgain) -> AnsweredSheets:
    """Return all answers with the questions that they were given to. At most one query, for kept questions."""
    sheets = AnsweredSheets(again.instrument, again=again.given)
    submitted, draft = state.submitted_for_company, state.draft
    if submitted is not None and submitted.submitted_at is not None:
        sheets = AnsweredSheets(again.instrument, submitted.sheet, day_of(submitted.submitted_at), again.given)
    if draft is None:
        return sheets
    used = instrument_by_hash(draft.instrument_hash, instrument)
    return AnsweredSheets(sheets.questions, sheets.handed_in, sheets.day, sheets.again, _of_company(draft, state), used)


def _of_company(draft: Attempt, state: AssessmentState) -> AnswerSheet:
    """
    Return the answers of a draft that tell of the company of today.

    A draft goes with the person into the next company, and may begin with what was handed in for the one before: that
    is of today's once it was looked at.
    """
    if state.submitted is None or state.submitted_for_company is not None:
        return draft.sheet
    looked_at = {item: one for item, one in draft.sheet.answers.items() if one.mark is not Mark.NOT_LOOKED_AT}
    return replace(draft.sheet, answers=looked_at)


def _drafted(sheets: AnsweredSheets) -> frozenset[ItemId]:
    questions = sheets.draft_questions
    return frozenset() if questions is None else frozenset(one.id for one in sheets.draft.asked_items(questions))


def _reports(progress: Mapping[UnitId, KeptProgress], units: Sequence[UnitDescriptor]) -> Iterable[EvidencePiece]:
    """Return the reports of tasks, in the order of the programme; those of units that left it last."""
    known = {unit.id: unit for unit in units}
    for name in (*known, *(unit for unit in progress if unit not in known)):
        kept = progress.get(name)
        if kept is None or not kept.report.what.strip():
            continue
        report, unit = kept.report, known.get(name)
        yield EvidencePiece(
            EvidenceKind.REPORT,
            name,
            report.what.strip(),
            None if unit is None else unit.perspective,
            "" if unit is None else unit.title,
            report.who.strip(),
            report.when,
            PieceState.KEPT if report.is_complete or kept.task_accepted_at else PieceState.INCOMPLETE,
        )

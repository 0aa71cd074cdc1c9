"""Takes what a learner does in a unit: the knowledge check, the task's evidence, and the plan for Monday."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import CheckResult, Question, mark_check
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import MAX_MONDAY_CHARACTERS, Report, UnitWork, completed_at
from csr_xblock.results.units.unit_store import change_progress
from csr_xblock.services.units.show_unit import UnitAccess, enter, unit_access

FOR_NOBODY_ELSE: dict[str, object] = {
    "trainers_may_read": False,
    "evidence_handed_in_at": None,
    "evidence_returned_at": None,
}
"""What is kept of a report that no trainer may read."""


def submit_check(
    key: AssessmentKey | None, work: UnitWork, instrument: Instrument, chosen: Mapping[str, frozenset[str]]
) -> tuple[CheckResult, KeptProgress]:
    """
    Mark one try at the check and keep the best and the first percent. Tries are unlimited.

    Raises InvalidInput for unknown questions or choices, NotAllowed when the unit is locked or nothing is kept.
    """
    check_choices(work.questions, chosen)
    learner, access = _open(key, work, instrument)
    result = mark_check(work.questions, dict(chosen))

    def change(kept: KeptProgress, now: datetime) -> dict[str, object]:
        passed_at = kept.check_passed_at or (now if result.is_passed else None)
        return {
            "check_tries": kept.check_tries + 1,
            "check_best_percent": max(result.percent, kept.check_best_percent or 0),
            "check_first_percent": kept.check_first_percent if kept.check_tries else result.percent,
            "check_passed_at": passed_at,
            "completed_at": completed_at(work, kept, now, passed_at, kept.task_accepted_at),
        }

    enter(learner, access)
    return result, change_progress(learner, work.unit.id, change)


def save_task(
    key: AssessmentKey | None,
    work: UnitWork,
    instrument: Instrument,
    report: Report,
    *,
    today: date,
    began_from: str | None = None,
) -> KeptProgress:
    """
    Keep the evidence and the plan for Monday. Evidence counts once it is complete.

    What is not complete is kept as a draft; what was accepted once stays accepted. Where a trainer decides, complete
    evidence is handed in if the page said that trainers read it, and what that shows them (UnitWork.readers).
    `began_from` is the version of the report that the page showed, None to replace whatever is kept; `today` is the
    learner's day. Raises InvalidInput for texts over their limits and for days to come, Conflict when another tab or
    device has saved another text since or has deleted what the page showed, NotAllowed when the unit
    is locked or nothing is kept.
    """
    checked_text(report.monday_note, MAX_MONDAY_CHARACTERS, "monday")
    learner, access = _open(key, work, instrument, began_from)
    is_enough = not work.has_task or report.evidence.is_complete

    def change(kept: KeptProgress, now: datetime) -> dict[str, object]:
        report.evidence.check(today, kept.report)
        _check_is_as_shown(kept, report, began_from)
        needs_trainer = work.is_reviewed and work.has_task
        accepted_at = kept.task_accepted_at or (now if is_enough and not needs_trainer else None)
        return {
            "task_evidence": report.evidence.what,
            "task_who": report.evidence.who,
            "task_when": report.evidence.when,
            "monday_note": report.monday_note,
            "task_accepted_at": accepted_at,
            "completed_at": completed_at(work, kept, now, kept.check_passed_at, accepted_at),
            **(_handed_in(kept, now, work, report, is_enough=is_enough) if needs_trainer else FOR_NOBODY_ELSE),
        }

    # Asked here before anything is written, and once more under the lock.
    report.evidence.check(today, access.progress.report)
    _check_is_as_shown(access.progress, report, began_from)
    enter(learner, access)
    return change_progress(learner, work.unit.id, change)


def check_choices(questions: tuple[Question, ...], chosen: Mapping[str, frozenset[str]]) -> None:
    """Raise InvalidInput for a question that is not asked, and for a choice that it does not have."""
    known = {question.id: {choice.id for choice in question.choices} for question in questions}
    for question_id, choice_ids in chosen.items():
        if question_id not in known:
            raise InvalidInput("question-unknown", question_id[:80])
        if not choice_ids <= known[question_id]:
            raise InvalidInput("choice-unknown", question_id)


def _check_is_as_shown(kept: KeptProgress, report: Report, began_from: str | None) -> None:
    """
    Raise Conflict if the report is not the one that the page showed, or is gone. The same text from two pages is none.
    """
    is_same = (kept.report, kept.monday_note) == (report.evidence, report.monday_note)
    # Who has seen no page knows of no beginning.
    unseen = replace(kept, started_at=None)
    if began_from not in (None, kept.report_version, unseen.report_version) and not is_same:
        raise Conflict("work-deleted" if kept.started_at is None else "changed-elsewhere")


def _handed_in(
    kept: KeptProgress, now: datetime, work: UnitWork, report: Report, *, is_enough: bool
) -> dict[str, object]:
    """
    Return who may read the evidence from now on. The same text, saved again, keeps its place among those that wait.

    A trainer's note stays until the evidence is accepted, so that both see what was asked for.
    """
    if not report.is_for(work.readers(kept)):
        return FOR_NOBODY_ELSE
    if not is_enough:
        return {"trainers_may_read": True, "evidence_handed_in_at": None, "evidence_returned_at": None}
    if kept.trainers_may_read and kept.report == report.evidence and kept.evidence_handed_in_at:
        return {}
    return {"trainers_may_read": True, "evidence_handed_in_at": now, "evidence_returned_at": None}


def _open(
    key: AssessmentKey | None, work: UnitWork, instrument: Instrument, began_from: str | None = None
) -> tuple[Learner, UnitAccess]:
    if key is None:
        raise NotAllowed("read-only")
    access = unit_access(key, work.unit, instrument)
    if access.is_open:
        return key.learner, access
    if began_from not in (None, access.progress.report_version):
        # Once open stays open, so the page can only be one from before everything was deleted.
        raise Conflict("work-deleted")
    raise NotAllowed("unit-locked")

"""How far a learner is with one unit, as it is kept."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.evidence import NOTHING_REPORTED, EvidenceState, TaskEvidence, evidence_state
from csr_xblock.domain.units.measured_learning import NOTHING_MEASURED, MeasuredLearning


@dataclass(frozen=True)
class KeptProgress:
    """
    How far a learner is with one unit. Times are None until it happened; percents are the best and the first try's.

    The evidence's times are those of a trainer's review, and stay None without one. `trainers_may_read` tells what the
    page said where the report was saved last. `opened_by_results`: a rule asked for results when the unit opened.
    `may_ask_before`: it was entered since units ask what is known already. `learning` is what it was told about that.
    """

    unit: UnitId
    opened_at: datetime | None = None
    started_at: datetime | None = None
    check_tries: int = 0
    check_best_percent: int | None = None
    check_passed_at: datetime | None = None
    task_evidence: str = ""
    task_who: str = ""
    task_when: date | None = None
    task_accepted_at: datetime | None = None
    monday_note: str = ""
    completed_at: datetime | None = None
    trainers_may_read: bool = False
    evidence_handed_in_at: datetime | None = None
    evidence_returned_at: datetime | None = None
    trainer_note: str = ""
    opened_by_results: bool = False
    may_ask_before: bool = False
    check_first_percent: int | None = None
    learning: MeasuredLearning = NOTHING_MEASURED

    @property
    def report(self) -> TaskEvidence:
        """What the learner has written about the task."""
        return TaskEvidence(self.task_evidence, self.task_who, self.task_when)

    @property
    def is_begun(self) -> bool:
        """Whether something of the learner's is kept and the unit is not done: a try at the check, or a text."""
        has_text = self.report != NOTHING_REPORTED or bool(self.monday_note)
        return self.completed_at is None and (self.check_best_percent is not None or has_text)

    @property
    def evidence(self) -> EvidenceState:
        """Where the evidence stands."""
        return evidence_state(self.evidence_handed_in_at, self.evidence_returned_at, self.task_accepted_at)

    @property
    def evidence_version(self) -> str:
        """A short word that changes with the evidence, so that a trainer decides about the text that was read."""
        return _short_word(*self._told)

    @property
    def report_version(self) -> str:
        """
        A short word that changes with the report, so that a page can say which report it began from.

        When the unit was entered belongs to it: a page from before everything was deleted shows a report that is gone,
        also if there was no text in it yet.
        """
        began = self.started_at.isoformat() if self.started_at else ""
        return _short_word(began, *self._told, self.monday_note)

    @property
    def _told(self) -> tuple[str, ...]:
        return self.task_evidence, self.task_who, self.task_when.isoformat() if self.task_when else ""


def _short_word(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class WorkCounts:
    """
    How much of a learner's work with the units of a course is kept.

    `reports` are those with a text, `reports_for_trainers` those of them that trainers may read. `measured` are units
    about whose learning something was said or skipped.
    """

    opened: int = 0
    entered: int = 0
    done: int = 0
    reports: int = 0
    reports_for_trainers: int = 0
    plans: int = 0
    tries: int = 0
    measured: int = 0

"""Learners, attempts and reports for the tests of the trainer's screens."""

from datetime import UTC, datetime
from typing import Any

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import BandId, UnitId
from csr_xblock.domain.overview.listed_attempts import ListedAttempt
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.domain.overview.reports import ReadableReport
from csr_xblock.domain.overview.traces import KeptResult, Traces
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.person_names import PersonName
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.openedx.screens import Links

DAY = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
LINKS = Links("1a2b3c4d", (("view", "v"),))
WORDS = packaged_instrument()
RASA = PersonName(7, "rasa", "Rasa Petraitienė")
WHY = UnitId("g-why")
IN_PLACE = KeptResult(52, BandId("in-place"))


def learner(person: PersonName = RASA, step: LearnerStep = LearnerStep.HANDED_IN, **traces: Any) -> LearnerRecord:
    """Return a learner who has handed in and shares the result."""
    known = {
        "role": Role.OWNER,
        "began_at": DAY,
        "last_active_at": DAY,
        "submitted_at": DAY,
        "submitted_attempts": 1,
        "consents": True,
        "result": IN_PLACE,
    }
    return LearnerRecord(person, step, Traces(**{**known, **traces}))


def listed(number: int = 1, *, is_draft: bool = False, result: KeptResult | None = IN_PLACE) -> ListedAttempt:
    """Return an attempt whose id is ten times its number."""
    state = AttemptState.DRAFT if is_draft else AttemptState.SUBMITTED
    submitted_at = None if is_draft else DAY
    return ListedAttempt(
        10 * number, RASA.user_id, number, state, Mode.FULL, DAY, submitted_at, None if is_draft else result
    )


def report(**columns: Any) -> ReadableReport:
    """Return a report of Rasa's that waits."""
    progress = {"task_evidence": "We asked.", "evidence_handed_in_at": DAY, "trainers_may_read": True, **columns}
    return ReadableReport(3, Learner("course-v1:Demo+CSR+2026", RASA.user_id), RASA, KeptProgress(WHY, **progress))

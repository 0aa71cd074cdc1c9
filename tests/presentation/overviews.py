"""Learners, attempts and reports for the tests of the trainer's screens."""

from datetime import UTC, datetime
from typing import Any

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.disclosure import (
    Figure,
    OverviewFigures,
    ToldResult,
    figure_of_list,
    overview_figures,
)
from csr_xblock.domain.overview.listed_attempts import ListedAttempt
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.domain.overview.reports import ReadableReport
from csr_xblock.domain.overview.tallies import BandTally, Standing, StandingTally, Tallies
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

OVERSEEN = Overseen("course-v1:Demo+CSR+2026", "main", (WHY, UnitId("people-foundation"), UnitId("x")))
STANDINGS = {
    "profile": Standing(),
    "answering": Standing(has_attempt=True),
    "handed_in": Standing(has_submitted=True, has_attempt=True),
    "units": Standing(has_submitted=True, has_attempt=True, entered_plain=True, entered_any=True),
}


def figure(number: int) -> Figure:
    """Return a number that may be told: here the reader sees all that it counts."""
    return figure_of_list(number)


IN_PLACE = ToldResult(figure(52), BandId("in-place"))


def learner(person: PersonName = RASA, step: LearnerStep = LearnerStep.HANDED_IN, **told: Any) -> LearnerRecord:
    """Return a learner who has handed in and shares the result."""
    known = {
        "shares": True,
        "role": Role.OWNER,
        "began_at": DAY,
        "last_active_at": DAY,
        "submitted_at": DAY,
        "attempts": figure(1),
        "units_open": figure(0),
        "units_done": figure(0),
        "result": IN_PLACE,
    }
    return LearnerRecord(person, step, **{**known, **told})


def listed(number: int = 1, *, is_draft: bool = False, result: ToldResult | None = IN_PLACE) -> ListedAttempt:
    """Return an attempt whose id is ten times its number."""
    state = AttemptState.DRAFT if is_draft else AttemptState.SUBMITTED
    submitted_at = None if is_draft else DAY
    return ListedAttempt(10 * number, number, state, Mode.FULL, DAY, submitted_at, None if is_draft else result)


def report(**columns: Any) -> ReadableReport:
    """Return a report of Rasa's that waits."""
    progress = {"task_evidence": "We asked.", "evidence_handed_in_at": DAY, "trainers_may_read": True, **columns}
    return ReadableReport(3, Learner("course-v1:Demo+CSR+2026", RASA.user_id), RASA, KeptProgress(WHY, **progress))


def overview(**tallies: Any) -> OverviewFigures:
    """Return what is told of a programme of three units, made of these tallies as on every overview."""
    return overview_figures(OVERSEEN, Tallies(**tallies))


def standings(**learners: int) -> tuple[StandingTally, ...]:
    """Return learners at the named steps. Whoever has handed in shares."""
    return tuple(StandingTally(STANDINGS[step], True, number) for step, number in learners.items())


def bands(**learners: int) -> tuple[BandTally, ...]:
    """Return learners who share, by the company's band; `none` is no band."""
    return tuple(
        BandTally(PerspectiveId(OVERALL), None if band == "none" else BandId(band.replace("_", "-")), True, number)
        for band, number in learners.items()
    )

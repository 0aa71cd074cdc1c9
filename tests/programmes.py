"""Programmes with learners for the tests of the trainer's overview."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import get_user_model

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import Tallies, together
from csr_xblock.domain.people.learner import MAIN_ASSESSMENT
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.change_store import PARTS
from csr_xblock.results.overview.overview_store import count_parts
from csr_xblock.results.people.company_tables import Company, ConsentStatement, Membership
from csr_xblock.results.questions.attempt_tables import AttemptRow, InstrumentVersion, PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation, UnitProgress
from tests.learners import COURSE

WHY, STAKEHOLDERS, PEOPLE = UnitId("g-why"), UnitId("g-stakeholders"), UnitId("people-foundation")
UNITS = (WHY, STAKEHOLDERS, PEOPLE)
PERSPECTIVES = ("finance", "customers", "processes", "people", "community", "environment")
MOMENT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
NAMES = ("first_name", "last_name")
REPORT = "We asked the baker, the driver and both shop assistants, and wrote ten good things down. It took an hour."
DESCRIPTORS = [packaged_units()[unit] for unit in UNITS]


def overseen(course: str = COURSE, assessment: str = MAIN_ASSESSMENT, **about: Any) -> Overseen:
    """Return a programme of three units."""
    return Overseen(course, assessment, UNITS, **about)


def profiled(
    names: Iterable[str], *, course: str = COURSE, consents: bool = False, role: Role = Role.OWNER
) -> list[int]:
    """Write learners with a profile, in few queries, and return their users' ids in the order of the names."""
    model = get_user_model()
    wanted = list(names)
    model.objects.bulk_create(
        [model(username=name, first_name=name.title(), last_name="Test") for name in wanted], batch_size=500
    )
    by_name = dict(model.objects.values_list("username", "pk"))
    ids = [by_name[name] for name in wanted]
    company = Company.objects.create()
    Membership.objects.bulk_create(
        [Membership(user_id=pk, company=company, role=role.value) for pk in ids], batch_size=500
    )
    ConsentStatement.objects.bulk_create(
        [ConsentStatement(user_id=pk, course_key=course, trainers_may_see=consents, text_version="1") for pk in ids],
        batch_size=500,
    )
    return ids


def attempted(
    user_ids: Iterable[int],
    band: str | None = "first-steps",
    *,
    number: int = 1,
    course: str = COURSE,
    assessment: str = MAIN_ASSESSMENT,
    recommended: tuple[str, ...] = (),
) -> list[AttemptRow]:
    """Write one attempt of each learner: submitted with the band in every perspective, or a draft for None."""
    user_ids = list(user_ids)
    version, _ = InstrumentVersion.objects.get_or_create(content_hash="h", instrument_id="i", version="1")
    company = Company.objects.create()
    state = AttemptState.DRAFT if band is None else AttemptState.SUBMITTED
    rows = [
        AttemptRow(
            user_id=user_id,
            course_key=course,
            assessment=assessment,
            company=company,
            instrument_version=version,
            number=number,
            mode=Mode.FULL.value,
            role=Role.OWNER.value,
            state=state.value,
            draft_slot=1 if band is None else None,
            latest_slot=None if band is None else 1,
            submitted_at=None if band is None else MOMENT,
            band=band or "",
            display_score=42 if band else None,
        )
        for user_id in user_ids
    ]
    if band is not None:
        AttemptRow.objects.filter(course_key=course, assessment=assessment, user_id__in=user_ids).update(
            latest_slot=None
        )
    written = AttemptRow.objects.bulk_create(rows, batch_size=500)
    if band is not None:
        _add_results(written, band, recommended)
    return written


def entered(user_ids: Iterable[int], unit: str = WHY, *, course: str = COURSE, is_done: bool = False) -> None:
    """Write that learners have entered a unit, or have done it."""
    done_at = MOMENT if is_done else None
    UnitProgress.objects.bulk_create(
        [
            UnitProgress(user_id=pk, course_key=course, unit_id=unit, started_at=MOMENT, completed_at=done_at)
            for pk in user_ids
        ],
        batch_size=500,
    )


def handed_in(user_id: int, unit: str = WHY, *, course: str = COURSE, **columns: object) -> UnitProgress:
    """Write a report that waits for a trainer, or one with other columns."""
    waiting = {"trainers_may_read": True, "evidence_handed_in_at": MOMENT, "task_evidence": REPORT}
    return UnitProgress.objects.create(
        user_id=user_id, course_key=course, unit_id=unit, started_at=MOMENT, **{**waiting, **columns}
    )


def _add_results(rows: list[AttemptRow], band: str, recommended: tuple[str, ...]) -> None:
    PerspectiveResult.objects.bulk_create(
        [
            PerspectiveResult(attempt=row, perspective_id=one, coverage=1, is_valid=bool(band), band=band)
            for row in rows
            for one in PERSPECTIVES
        ],
        batch_size=500,
    )
    Recommendation.objects.bulk_create(
        [
            Recommendation(attempt=row, unit_id=unit, rank=rank)
            for row in rows
            for rank, unit in enumerate(recommended, 1)
        ],
        batch_size=500,
    )


def counted(programme: Overseen) -> Tallies:
    """Return what is added up for a programme, of all its learners."""
    return together(count_parts(programme, range(PARTS)).values())

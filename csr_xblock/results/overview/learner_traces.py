"""
What some learners have left in our tables: when they began, what they handed in, how far they are with units.

Four queries for any number of learners. Times of single answers are not kept, so they are no sign of activity here.
"""

from collections.abc import Collection
from datetime import datetime

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.traces import Traces, UnitTrace
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.overview.kept_results import RESULT_COLUMNS, kept_result, with_results
from csr_xblock.results.overview.learner_groups import all_progress_in, attempts_of
from csr_xblock.results.people.company_tables import ConsentStatement, Membership

UNIT_COLUMNS = (
    "user_id",
    "unit_id",
    "opened_by_results",
    "started_at",
    "completed_at",
    "check_passed_at",
    "evidence_handed_in_at",
    "task_accepted_at",
)


def traces_of(overseen: Overseen, user_ids: Collection[int]) -> dict[int, Traces]:
    """Return the traces of each of the users. Four queries."""
    found = {user_id: Traces() for user_id in user_ids}
    _add_roles(found)
    _add_statements(overseen, found)
    _add_attempts(overseen, found)
    _add_units(overseen, found)
    return found


def _add_roles(found: dict[int, Traces]) -> None:
    current = Membership.objects.filter(user_id__in=found, current_slot=1)
    for user_id, role in current.values_list("user_id", "role"):
        found[user_id].role = Role(role)


def _add_statements(overseen: Overseen, found: dict[int, Traces]) -> None:
    said = ConsentStatement.objects.filter(course_key=overseen.course, user_id__in=found)
    columns = ("user_id", "trainers_may_see", "current_slot", "given_at")
    for user_id, trainers_may_see, slot, given_at in said.values_list(*columns):
        found[user_id].moments.append(given_at)
        if slot == 1:
            found[user_id].shares = trainers_may_see


def _add_attempts(overseen: Overseen, found: dict[int, Traces]) -> None:
    attempts = attempts_of(overseen).filter(user_id__in=found)
    columns = ("number", "user_id", "state", "started_at", "submitted_at", *RESULT_COLUMNS)
    # Sorted here: SQLite would rather read the whole table in the order of its rows than sort a few of them.
    for _, user_id, state, started_at, submitted_at, *result in sorted(
        with_results(attempts).values_list(*columns), key=lambda row: row[0]
    ):
        traces = found[user_id]
        traces.has_attempt = True
        traces.moments += [moment for moment in (started_at, submitted_at) if moment]
        if state == AttemptState.SUBMITTED.value:
            traces.submitted_attempts += 1
            traces.submitted_at = submitted_at
            traces.result = kept_result(*result)


def _add_units(overseen: Overseen, found: dict[int, Traces]) -> None:
    for row in all_progress_in(overseen).filter(user_id__in=found).values_list(*UNIT_COLUMNS):
        user_id, unit, by_results, started_at, completed_at, passed_at, handed_in_at, accepted_at = row
        found[user_id].units.append(
            UnitTrace(
                unit=UnitId(unit),
                opened_by_results=by_results,
                is_entered=started_at is not None,
                is_done=completed_at is not None,
                moments=_moments(started_at, passed_at, handed_in_at, accepted_at),
            )
        )


def _moments(
    started_at: datetime | None, passed_at: datetime | None, handed_in_at: datetime | None, accepted_at: datetime | None
) -> tuple[datetime, ...]:
    """What was handed in is accepted by a trainer, later: no sign of the learner's activity."""
    own = (started_at, passed_at, handed_in_at, accepted_at if handed_in_at is None else None)
    return tuple(moment for moment in own if moment is not None)

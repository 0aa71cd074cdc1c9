"""
What some learners have left in our tables: when they began, what they handed in, which units they have done.

Four queries for any number of learners. Times of single answers are not kept, so they are no sign of activity here.
"""

from collections.abc import Collection

from django.db.models import Count, Max, Min, Q

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.traces import KeptResult, Traces
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.overview.learner_groups import attempts_of, progress_in
from csr_xblock.results.people.company_tables import ConsentStatement, Membership

UNIT_TIMES = {
    "last_started": Max("started_at"),
    "last_passed": Max("check_passed_at"),
    "last_handed_in": Max("evidence_handed_in_at"),
    # What was handed in is accepted by a trainer, later: no sign of the learner's activity.
    "last_accepted": Max("task_accepted_at", filter=Q(evidence_handed_in_at=None)),
}


def traces_of(overseen: Overseen, user_ids: Collection[int]) -> dict[int, Traces]:
    """Return the traces of each of the users. Four queries."""
    found = {user_id: Traces() for user_id in user_ids}
    _add_roles(found)
    _add_consents(overseen, found)
    _add_attempts(overseen, found)
    _add_units(overseen, found)
    return found


def _add_roles(found: dict[int, Traces]) -> None:
    current = Membership.objects.filter(user_id__in=found, current_slot=1)
    for user_id, role in current.values_list("user_id", "role"):
        found[user_id].role = Role(role)


def _add_consents(overseen: Overseen, found: dict[int, Traces]) -> None:
    said = ConsentStatement.objects.filter(course_key=overseen.course, user_id__in=found).order_by("pk")
    for user_id, trainers_may_see, given_at in said.values_list("user_id", "trainers_may_see", "given_at"):
        found[user_id].consents = trainers_may_see
        found[user_id].saw(given_at)


def _add_attempts(overseen: Overseen, found: dict[int, Traces]) -> None:
    attempts = attempts_of(overseen).filter(user_id__in=found).order_by("number")
    columns = ("user_id", "state", "started_at", "submitted_at", "display_score", "band")
    for user_id, state, started_at, submitted_at, display_score, band in attempts.values_list(*columns):
        traces = found[user_id]
        traces.saw(started_at)
        traces.saw(submitted_at)
        if state == AttemptState.SUBMITTED.value:
            traces.submitted_attempts += 1
            traces.submitted_at = submitted_at
            traces.result = KeptResult(display_score, BandId(band) if band else None)


def _add_units(overseen: Overseen, found: dict[int, Traces]) -> None:
    units = progress_in(overseen).filter(user_id__in=found).order_by().values("user_id")
    counts = {"open": Count("pk"), "done": Count("completed_at"), "first_started": Min("started_at")}
    rows = units.annotate(**counts, **UNIT_TIMES).values_list("user_id", *counts, *UNIT_TIMES)
    for user_id, is_open, done, *times in rows:
        traces = found[user_id]
        traces.units_open, traces.units_done = is_open, done
        for moment in times:
            traces.saw(moment)

"""Writes readings. Call everything here inside `locked_company`, after `lock_goal`, under which they are counted."""

from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.goals.readings import MAX_READINGS, KeptReading, Reading
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.goals.goal_store import reading_in
from csr_xblock.results.goals.goal_tables import GoalRow, ReadingRow
from csr_xblock.results.people.company_rows import changed_if_as_shown


def lock_goal(key: CompanyKey, goal_id: int) -> None:
    """Lock a goal until the transaction ends. Raises Conflict if it is put away or none of the company."""
    if not GoalRow.of(key).filter(pk=goal_id, archived_at=None).update(updated_at=timezone.now()):
        raise Conflict("goal-gone")


def add_reading(goal_id: int, reading: Reading, form_key: str) -> KeptReading:
    """Keep a new reading. Raises Conflict when the goal has as many as it may have."""
    if ReadingRow.objects.filter(goal=goal_id).count() >= MAX_READINGS:
        raise Conflict("too-many-readings")
    row = ReadingRow.objects.create(goal_id=goal_id, form_key=form_key, **_columns(reading))
    row.refresh_from_db()
    return reading_in(row)


def change_reading(goal_id: int, reading_id: int, shown_revision: int, reading: Reading) -> bool:
    """Keep a reading in the place of the one that the page showed; return whether it was still that one."""
    rows = ReadingRow.objects.filter(goal=goal_id, pk=reading_id)
    return changed_if_as_shown(rows, shown_revision, updated_at=timezone.now(), **_columns(reading))


def remove_reading(goal_id: int, reading_id: int, shown_revision: int) -> None:
    """Delete a reading; one that is gone already changes nothing. Raises Conflict if it was changed since."""
    rows = ReadingRow.objects.filter(goal=goal_id, pk=reading_id)
    deleted, _of_each = rows.filter(revision=shown_revision).delete()
    if not deleted and rows.exists():
        raise Conflict("reading-changed")


def _columns(reading: Reading) -> dict[str, object]:
    return {
        "day": reading.day,
        "value": reading.value,
        "divisor": reading.divisor,
        "per": "" if reading.per is None else reading.per.value,
        "note": reading.note,
    }

"""
Writes goals. Call everything here inside `locked_company`, which says whose they are, after `lock_company_row`.

Members hold a lock of their own each, so what counts over the whole company is counted under the company's row.
"""

from datetime import date

from django.db.models import F
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import MAX_GOALS, KeptGoal, MeasuredGoal
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.goals.goal_store import goal_in
from csr_xblock.results.goals.goal_tables import CompanyDivisor, GoalRow
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of


def add_goal(key: CompanyKey, goal: MeasuredGoal, today: date, form_key: str | None = None) -> KeptGoal:
    """Keep a new goal. Raises Conflict when the company has as many as it may have."""
    check_room(key)
    row = GoalRow.objects.create(**columns_of(key), **_columns(goal), created_on=today, form_key=form_key)
    row.refresh_from_db()
    return goal_in(row)


def change_goal(key: CompanyKey, goal_id: int, shown_revision: int, goal: MeasuredGoal) -> bool:
    """Keep a goal in the place of the one that the page showed; return whether it was still that one."""
    rows = GoalRow.of(key).filter(pk=goal_id, archived_at=None)
    return changed_if_as_shown(rows, shown_revision, updated_at=timezone.now(), **_columns(goal))


def archive_goal(key: CompanyKey, goal_id: int, shown_revision: int) -> None:
    """
    Put a goal away with its readings. Doing it twice changes nothing.

    As many goals as a company may have can lie there; then the one that was put away first goes for good. Raises
    Conflict for one that was changed since the page showed it, or that is none of the company.
    """
    rows, now = GoalRow.of(key).filter(pk=goal_id), timezone.now()
    if changed_if_as_shown(rows.filter(archived_at=None), shown_revision, updated_at=now, archived_at=now):
        _forget_oldest(key)
    elif not rows.exclude(archived_at=None).exists():
        raise Conflict("goal-changed" if rows.exists() else "goal-gone")


def bring_goal_back(key: CompanyKey, goal_id: int) -> None:
    """
    Bring a goal back. Raises Conflict when there is no room, or another goal for its figure, or it is gone for good.
    """
    rows = GoalRow.of(key).filter(pk=goal_id)
    if rows.filter(archived_at=None).exists():
        return
    check_room(key)
    kpi = rows.values_list("kpi", flat=True).first()
    if kpi and GoalRow.of(key).filter(archived_at=None, kpi=kpi).exists():
        raise Conflict("goal-there")
    if not rows.update(archived_at=None, revision=F("revision") + 1, updated_at=timezone.now()):
        raise Conflict("goal-gone")


def check_room(key: CompanyKey) -> None:
    """Raise Conflict if the company has as many goals as it may have."""
    if GoalRow.of(key).filter(archived_at=None).count() >= MAX_GOALS:
        raise Conflict("too-many-goals")


def keep_divisor(key: CompanyKey, shown_revision: int, divisor: Divisor) -> None:
    """
    Keep by what the company divides. The same one again changes nothing.

    Raises Conflict if somebody else has chosen since the page showed it.
    """
    row = CompanyDivisor.of(key).first()
    if row is None:
        CompanyDivisor.objects.create(**columns_of(key), divisor=divisor.value, revision=1)
    elif row.divisor != divisor.value and not changed_if_as_shown(
        CompanyDivisor.of(key), shown_revision, updated_at=timezone.now(), divisor=divisor.value
    ):
        raise Conflict("divisor-changed")


def _forget_oldest(key: CompanyKey) -> None:
    away = GoalRow.of(key).exclude(archived_at=None).order_by("-archived_at", "-pk")
    beyond = list(away.values_list("pk", flat=True)[MAX_GOALS:])
    if beyond:
        GoalRow.objects.filter(pk__in=beyond).delete()


def _columns(goal: MeasuredGoal) -> dict[str, object]:
    return {
        "kpi": goal.kpi,
        "figure_name": goal.own.name,
        "figure_unit": goal.own.unit,
        "direction": goal.own.direction.value,
        "objective_id": goal.own.objective,
        "rhythm": goal.rhythm.value,
        "per": "" if goal.per is None else goal.per.value,
        "baseline": goal.baseline,
        "baseline_divisor": goal.baseline_divisor,
        "baseline_day": goal.baseline_day,
        "target": goal.target,
        "target_day": goal.target_day,
    }

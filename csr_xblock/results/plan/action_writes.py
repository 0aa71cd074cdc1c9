"""
Writes actions. Call everything here inside `locked_company`, which says whose they are.

Members hold a lock of their own each, so what counts over the whole company is counted under the company's row.
"""

from datetime import date

from django.db import transaction
from django.db.models import Case, F, QuerySet, Value, When
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.plan.actions import MAX_ACTIONS, Action, ActionStatus, KeptAction
from csr_xblock.domain.plan.phase import MovedPhase
from csr_xblock.results.change_store import note_change_of_company
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.plan.action_store import undo_from, whole
from csr_xblock.results.plan.plan_tables import PlanAction, PlanItem, PlanNote, PlanStep


def find_by_origin(key: CompanyKey, origin: str) -> KeptAction | None:
    """Return the action that was tapped from the same, None if it is deleted or was never."""
    return whole(PlanAction.of(key).filter(origin=origin, deleted_at=None))


def add_action(
    key: CompanyKey, action: Action, today: date, *, origin: str = "", form_key: str | None = None
) -> KeptAction:
    """
    Keep a new action. Call `lock_company_row` first. Raises Conflict when the company has as many as it may have.

    What was deleted too long ago to be brought back goes for good.
    """
    check_room(key)
    forget_deleted(key)
    columns = _columns(action) | {"done_on": today if action.status is ActionStatus.DONE else None}
    row = PlanAction.objects.create(**columns_of(key), **columns, origin=origin, form_key=form_key)
    _keep_parts(row.pk, action, today)
    note_change_of_company(key.course, key.company_id)
    return _kept(row.pk)


def change_action(key: CompanyKey, action_id: int, shown_revision: int, action: Action, today: date) -> KeptAction:
    """Keep an action in the place of the one that the page showed. Raises Conflict if that has been changed since."""
    rows = PlanAction.of(key).filter(pk=action_id, deleted_at=None)
    columns = {"done_on": _done_on(action.status, today), **_columns(action)}
    if not changed_if_as_shown(rows, shown_revision, updated_at=timezone.now(), **columns):
        raise Conflict("action-changed")
    _keep_parts(action_id, action, today)
    note_change_of_company(key.course, key.company_id)
    return _kept(action_id)


def change_status(key: CompanyKey, action_id: int, shown_revision: int, status: ActionStatus, today: date) -> None:
    """Keep another status. Raises Conflict if the action has been changed since the page showed it."""
    rows = PlanAction.of(key).filter(pk=action_id, deleted_at=None)
    columns = {"done_on": _done_on(status, today), "status": status.value}
    if not changed_if_as_shown(rows, shown_revision, updated_at=timezone.now(), **columns):
        raise Conflict("action-changed")
    note_change_of_company(key.course, key.company_id)


def change_phase(key: CompanyKey, action_id: int, shown_revision: int, moved: MovedPhase | None) -> None:
    """
    Keep where an action was put, None to let it fall by itself. Raises Conflict if it has been changed since.

    Trainers are told nothing of it, so no change is noted for them.
    """
    rests_on = None if moved is None else moved.rests_on
    columns = {
        "phase": None if moved is None else moved.phase.value,
        "rests_on": None if rests_on is None else rests_on.attempt_id,
        "handed_in_at": None if rests_on is None else rests_on.handed_in_at,
    }
    rows = PlanAction.of(key).filter(pk=action_id, deleted_at=None)
    if not changed_if_as_shown(rows, shown_revision, updated_at=timezone.now(), **columns):
        raise Conflict("action-changed")


def tick(key: CompanyKey, step_id: int, *, is_done: bool) -> None:
    """Tick a step, or take the tick back; doing it twice changes nothing. Raises Conflict if the step is gone."""
    action_id = PlanStep.objects.filter(pk=step_id).values_list("action_id", flat=True).first()
    rows = PlanAction.of(key).filter(pk=action_id or 0, deleted_at=None)
    # Locks the action, so a form that writes the steps anew comes before or after.
    if not rows.update(updated_at=timezone.now()):
        raise Conflict("step-gone")
    ticked = PlanStep.objects.filter(pk=step_id).exclude(is_done=is_done).update(is_done=is_done)
    if ticked:
        rows.update(revision=F("revision") + 1)
    elif not PlanStep.objects.filter(pk=step_id).exists():
        raise Conflict("step-gone")


def delete_action(key: CompanyKey, action_id: int, shown_revision: int) -> None:
    """
    Put an action where it can be brought back from. Doing it twice changes nothing. Call `lock_company_row` first.

    Raises Conflict for one that was changed since the page showed it, or that is none of the company.
    """
    forget_deleted(key)
    rows, now = PlanAction.of(key).filter(pk=action_id), timezone.now()
    if changed_if_as_shown(rows.filter(deleted_at=None), shown_revision, updated_at=now, deleted_at=now):
        note_change_of_company(key.course, key.company_id)
        return
    if not rows.exclude(deleted_at=None).exists():
        raise Conflict("action-changed" if rows.exists() else "action-gone")


def bring_back(key: CompanyKey, action_id: int) -> None:
    """Bring a deleted action back, after `lock_company_row`. Raises Conflict when there is no room or it is gone."""
    rows = PlanAction.of(key).filter(pk=action_id)
    if rows.filter(deleted_at=None).exists():
        return
    check_room(key)
    deleted = rows.filter(deleted_at__gte=undo_from())
    if not deleted.update(deleted_at=None, revision=F("revision") + 1, updated_at=timezone.now()):
        raise Conflict("action-gone")
    note_change_of_company(key.course, key.company_id)


def check_room(key: CompanyKey) -> None:
    """Raise Conflict if the company has as many actions as it may have."""
    if PlanAction.of(key).filter(deleted_at=None).count() >= MAX_ACTIONS:
        raise Conflict("too-many-actions")


def forget_deleted(key: CompanyKey) -> None:
    """
    Delete for good what can not be brought back any more, and the oldest beyond as many as a plan may have.

    Call `lock_company_row` first: answers that members gave again after an action change with it, before the overview's
    changes are noted, and whoever deletes a member's data locks these the other way round.
    """
    deleted = PlanAction.of(key).exclude(deleted_at=None)
    _too_old(deleted).delete()
    beyond = list(deleted.order_by("-deleted_at", "-pk").values_list("pk", flat=True)[MAX_ACTIONS - 1 :])
    if beyond:
        PlanAction.objects.filter(pk__in=beyond).delete()


def forget_deleted_everywhere() -> None:
    """
    Delete for good what can not be brought back any more, in the plans of all companies.

    One company after the other, each in a transaction of its own.
    """
    companies = _too_old(PlanAction.objects.all()).order_by("company_id").values_list("company_id", flat=True)
    for company_id in list(companies.distinct()):
        with transaction.atomic():
            lock_company_row(company_id)
            _too_old(PlanAction.objects.filter(company_id=company_id)).delete()


def _too_old(rows: QuerySet[PlanAction]) -> QuerySet[PlanAction]:
    return rows.filter(deleted_at__lt=undo_from())


def _kept(action_id: int) -> KeptAction:
    kept = whole(PlanAction.objects.filter(pk=action_id))
    assert kept is not None  # it was written in this transaction
    return kept


def _done_on(status: ActionStatus, today: date) -> Case | None:
    """
    Return the day for an action that gets a status: one that is done stays so since the day it became so.

    Stands before the status in a change: MySQL works out a column from those that it has just written.
    """
    if status is not ActionStatus.DONE:
        return None
    return Case(When(status=ActionStatus.DONE.value, then=F("done_on")), default=Value(today))


def _columns(action: Action) -> dict[str, object]:
    measure = action.measure
    return {
        "title": action.title,
        "status": action.status.value,
        "objective_id": action.objective,
        "why": action.why,
        "responsible": action.responsible,
        "participants": action.participants,
        "start": action.start,
        "due": action.due,
        "currency": action.currency,
        "budget": action.budget,
        "saved": action.saved,
        "hours": action.hours,
        "kpi": measure.kpi,
        "figure_name": measure.name,
        "baseline": measure.baseline,
        "target": measure.target,
        "unit_id": action.unit,
        "risk": action.risk,
    }


def _keep_parts(action_id: int, action: Action, today: date) -> None:
    _keep_items(action_id, action)
    _keep_steps(action_id, action)
    _keep_notes(action_id, action, today)


def _keep_items(action_id: int, action: Action) -> None:
    kept = PlanItem.objects.filter(action=action_id)
    if list(kept.order_by("pk").values_list("item_id", "wanted")) == [(one.item, one.wanted) for one in action.items]:
        return
    kept.delete()
    PlanItem.objects.bulk_create(
        PlanItem(action_id=action_id, item_id=one.item, wanted=one.wanted) for one in action.items
    )


def _keep_steps(action_id: int, action: Action) -> None:
    """Keep the steps in their order. One with the same words stays the row it was."""
    before: dict[str, list[PlanStep]] = {}
    for row in PlanStep.objects.filter(action=action_id).order_by("place", "pk"):
        before.setdefault(row.text, []).append(row)
    new: list[PlanStep] = []
    moved: list[PlanStep] = []
    for place, step in enumerate(action.steps):
        same = before.get(step.text)
        row = same.pop(0) if same else PlanStep(action_id=action_id, text=step.text)
        (new if row.pk is None else moved).append(row)
        row.place, row.is_done = place, step.is_done
    left = [row.pk for rows in before.values() for row in rows]
    if left:
        PlanStep.objects.filter(pk__in=left).delete()
    PlanStep.objects.bulk_create(new)
    PlanStep.objects.bulk_update(moved, ["place", "is_done"])


def _keep_notes(action_id: int, action: Action, today: date) -> None:
    """Keep the notes in their order. One with the same words keeps its day."""
    kept = PlanNote.objects.filter(action=action_id)
    before = list(kept.order_by("place", "pk").values_list("text", "day"))
    if [text for text, _day in before] == [note.text for note in action.notes]:
        return
    days = dict(before)
    kept.delete()
    PlanNote.objects.bulk_create(
        PlanNote(action_id=action_id, place=place, text=note.text, day=note.day or days.get(note.text, today))
        for place, note in enumerate(action.notes)
    )

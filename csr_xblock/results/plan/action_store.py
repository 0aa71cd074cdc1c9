"""The door to the actions that companies have: reads them as values, and writes nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from django.db.models import F, Model, OuterRef, Q, QuerySet, Subquery, Sum
from django.utils import timezone

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.plan.actions import (
    UNDO_DAYS,
    Action,
    ActionNote,
    ActionStatus,
    ActionStep,
    KeptAction,
    LinkedItem,
    Measure,
)
from csr_xblock.domain.plan.phase import MovedPhase, Phase
from csr_xblock.domain.priorities.confirmed_priority import HandIn
from csr_xblock.results.people.company_rows import rows_for
from csr_xblock.results.plan.plan_tables import PlanAction, PlanItem, PlanNote, PlanStep
from csr_xblock.results.questions.attempt_tables import AttemptRow


@dataclass(frozen=True)
class DoneAction:
    """An action that is done, since which day, and the questions that it improves."""

    id: int
    title: str
    day: date
    items: frozenset[ItemId]


COUNTED = [status.value for status in ActionStatus if status.counts]
OPEN = [status.value for status in ActionStatus if status.is_open]


def count_actions(key: AssessmentKey) -> int:
    """Return how many actions of the person's company rules and steps count. One query."""
    return rows_for(PlanAction, key).filter(deleted_at=None, status__in=COUNTED).count()


def saved_in(key: CompanyKey) -> dict[str, Decimal]:
    """Return what all actions together have saved so far, by currency in the order of the codes. One query."""
    rows = PlanAction.of(key).filter(deleted_at=None, saved__gt=0).order_by("currency").values_list("currency")
    return dict(rows.annotate(sum=Sum("saved")))


def rows_with_a_day(key: CompanyKey, until: date) -> QuerySet[PlanAction]:
    """Return the rows of what is planned or runs and should be done by a day, to be read with others. No query."""
    return PlanAction.of(key).filter(deleted_at=None, status__in=OPEN, due__lte=until)


def done_actions(key: CompanyKey, since: date) -> list[DoneAction]:
    """Return the actions of a company that were done on a day or later and improve a question. One query."""
    done = PlanAction.of(key).filter(deleted_at=None, done_on__gte=since)
    rows = PlanItem.objects.filter(action__in=done).order_by("action_id")
    columns = ("action_id", "action__title", "action__done_on", "item_id")
    grouped = groupby(rows.values_list(*columns), key=itemgetter(0, 1, 2))
    return [
        DoneAction(number, title, day, frozenset(ItemId(row[3]) for row in items))
        for (number, title, day), items in grouped
    ]


def actions_of(key: CompanyKey) -> list[KeptAction]:
    """Return the company's actions with their steps alone, oldest first, also those that can be brought back."""
    rows = list(PlanAction.of(key).exclude(deleted_at__lt=undo_from()).order_by("pk"))
    return _values(rows, parts=(PlanStep,))


def actions_to_order(key: CompanyKey) -> list[KeptAction]:
    """Return the same with their steps and questions, and with whose hand-in a moved one rests on. Three queries."""
    person = AttemptRow.objects.filter(pk=OuterRef("rests_on")).values("user_id")[:1]
    rows = PlanAction.of(key).exclude(deleted_at__lt=undo_from()).annotate(person=Subquery(person)).order_by("pk")
    return _values(list(rows), parts=(PlanItem, PlanStep))


def actions_with_questions(key: CompanyKey) -> list[KeptAction]:
    """Return the company's actions with their questions alone, oldest first, without deleted ones. Two queries."""
    return _values(list(PlanAction.of(key).filter(deleted_at=None).order_by("pk")), parts=(PlanItem,))


def actions_without_parts(key: CompanyKey) -> list[KeptAction]:
    """Return the company's actions without steps, questions and notes, oldest first. One query."""
    return _values(list(PlanAction.of(key).filter(deleted_at=None).order_by("pk")), parts=())


@dataclass(frozen=True)
class LookedAtAction:
    """An action without its parts, the day of its last change, and its first step that is not ticked, '' for none."""

    kept: KeptAction
    changed_on: date
    next_step: str


def actions_to_look_at(key: CompanyKey, due_by: date, quiet_since: date) -> list[LookedAtAction]:
    """
    Return open actions that are due by a day, and running ones of which nothing has changed since another one.

    Due first, the longest waiting at the top. One query.
    """
    is_near, is_quiet = Q(status__in=OPEN, due__lte=due_by), Q(status=ActionStatus.RUNNING.value)
    rows = PlanAction.of(key).filter(is_near | is_quiet, deleted_at=None).order_by(F("due").asc(nulls_last=True), "pk")
    open_steps = PlanStep.objects.filter(action=OuterRef("pk"), is_done=False).order_by("place", "pk")
    found = []
    for row in rows.annotate(next_step=Subquery(open_steps.values("text")[:1])):
        changed_on = timezone.localdate(row.updated_at)
        if changed_on <= quiet_since or (row.due is not None and row.due <= due_by):
            found.append(LookedAtAction(_value(row, (), (), ()), changed_on, row.next_step or ""))
    return found


def whole_actions_of(key: CompanyKey) -> list[KeptAction]:
    """Return the company's actions with everything that belongs to them. Four queries."""
    return _values(list(PlanAction.of(key).filter(deleted_at=None).order_by("pk")))


def done_between(key: CompanyKey, first: date, last: date) -> list[KeptAction]:
    """Return the actions that were done from one day to another, without their parts, by day. One query."""
    rows = PlanAction.of(key).filter(deleted_at=None, status=ActionStatus.DONE.value, done_on__range=(first, last))
    return _values(list(rows.order_by("done_on", "pk")), parts=())


def find_action(key: CompanyKey, action_id: int) -> KeptAction | None:
    """Return one whole action of the company, None for a number that is none of it, or of a deleted one."""
    return whole(PlanAction.of(key).filter(deleted_at=None, pk=action_id))


def find_by_form(key: CompanyKey, form_key: str) -> KeptAction | None:
    """Return the action that a page has written before, also a deleted one."""
    return whole(PlanAction.of(key).filter(form_key=form_key))


def whole(rows: QuerySet[PlanAction]) -> KeptAction | None:
    """Return the first of some rows as a whole action, None without one. Four queries."""
    return next(iter(_values(list(rows.order_by("pk")[:1]))), None)


def undo_from() -> datetime:
    """Return since when an action must have been deleted to be brought back."""
    return timezone.now() - timedelta(days=UNDO_DAYS)


def _values(
    rows: list[PlanAction], parts: Collection[type[Model]] = (PlanItem, PlanStep, PlanNote)
) -> list[KeptAction]:
    ids = [row.pk for row in rows]
    items: dict[int, list[LinkedItem]] = defaultdict(list)
    steps: dict[int, list[ActionStep]] = defaultdict(list)
    notes: dict[int, list[ActionNote]] = defaultdict(list)
    if PlanItem in parts:
        for item in PlanItem.objects.filter(action__in=ids).order_by("pk"):
            items[item.action_id].append(LinkedItem(ItemId(item.item_id), item.wanted))
    if PlanStep in parts:
        for step in PlanStep.objects.filter(action__in=ids).order_by("place", "pk"):
            steps[step.action_id].append(ActionStep(step.text, step.is_done, step.pk))
    if PlanNote in parts:
        for note in PlanNote.objects.filter(action__in=ids).order_by("place", "pk"):
            notes[note.action_id].append(ActionNote(note.text, note.day))
    return [_value(row, items[row.pk], steps[row.pk], notes[row.pk]) for row in rows]


def _value(
    row: PlanAction, items: Iterable[LinkedItem], steps: Iterable[ActionStep], notes: Iterable[ActionNote]
) -> KeptAction:
    action = Action(
        title=row.title,
        status=ActionStatus(row.status),
        objective=ObjectiveId(row.objective_id),
        items=tuple(items),
        why=row.why,
        steps=tuple(steps),
        responsible=row.responsible,
        participants=row.participants,
        start=row.start,
        due=row.due,
        currency=row.currency,
        budget=row.budget,
        saved=row.saved,
        hours=row.hours,
        measure=Measure(row.kpi, row.figure_name, row.baseline, row.target),
        unit=UnitId(row.unit_id),
        risk=row.risk,
        notes=tuple(notes),
    )
    return KeptAction(row.pk, row.revision, action, row.origin, row.deleted_at, row.done_on, _moved(row))


def _moved(row: PlanAction) -> MovedPhase | None:
    """Return where people have put an action. Whose hand-in it rests on is known where it was asked for."""
    if row.phase is None:
        return None
    if row.rests_on is None or row.handed_in_at is None:
        return MovedPhase(Phase(row.phase))
    return MovedPhase(Phase(row.phase), HandIn(row.rests_on, row.handed_in_at, getattr(row, "person", None)))

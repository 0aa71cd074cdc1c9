"""
Copies parts of a company's work into a new course. Call everything here inside `locked_company`, after
`lock_company_row`, and only for parts of which the company has nothing there.

Copies are rows of their own: they count their changes anew, and no page that wrote the first ones writes them again.
What was taken back or removed in the new course and stands in the way goes for good.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from django.db.models import Model

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KnownHere
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.plan.actions import NO_FIGURE, NO_UNIT, OWN_FIGURE
from csr_xblock.results.carry_over.carried_rows import can_go_on, known_objective
from csr_xblock.results.goals.goal_tables import CompanyDivisor, GoalRow, ReadingRow
from csr_xblock.results.importance.importance_store import is_rated
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_rows import CompanyRow, Row
from csr_xblock.results.plan.plan_tables import PlanAction, PlanItem, PlanNote, PlanStep
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow, TalkRow
from csr_xblock.results.strategy.link_tables import LinkRow

Part = TypeVar("Part", bound=Model)

FIRST_REVISION = 1
BATCH = 500


def copy_part(part: CarriedPart, source: CompanyKey, to: CompanyKey, known: KnownHere) -> None:
    """Copy what can go on of a part from one course into another."""
    _COPIERS[part](source, to, known)


def _copy_importance(source: CompanyKey, to: CompanyKey, known: KnownHere) -> None:
    ImportanceRating.of(to).delete()
    rows = ImportanceRating.of(source).filter(is_rated(), can_go_on(CarriedPart.IMPORTANCE, known)).order_by("pk")
    copies = [_copy(row, to) for row in rows]
    for copy in copies:
        copy.tab, copy.sequences = "", []
    ImportanceRating.objects.bulk_create(copies)


def _copy_stakeholders(source: CompanyKey, to: CompanyKey, known: KnownHere) -> None:
    StakeholderRow.of(to).delete()
    groups = {row.pk: _copy(row, to) for row in StakeholderRow.of(source).filter(removed_at=None).order_by("pk")}
    _write(groups.values())
    talks = TalkRow.of(source).filter(stakeholder__in=list(groups), removed_at=None).order_by("pk")
    TalkRow.objects.bulk_create(_copy(talk, to) for talk in _moved(talks, "stakeholder", groups))


def _copy_links(source: CompanyKey, to: CompanyKey, known: KnownHere) -> None:
    rows = LinkRow.of(source).filter(can_go_on(CarriedPart.LINKS, known)).order_by("pk")
    LinkRow.objects.bulk_create([_copy(row, to) for row in rows])


def _copy_goals(source: CompanyKey, to: CompanyKey, known: KnownHere) -> None:
    """Copy goals with all their readings, and by what the company divides, unless it has chosen that here already."""
    if not CompanyDivisor.of(to).exists():
        CompanyDivisor.objects.bulk_create([_copy(row, to) for row in CompanyDivisor.of(source)])
    rows = GoalRow.of(source).filter(can_go_on(CarriedPart.GOALS, known), archived_at=None).order_by("pk")
    goals = {row.pk: _copy(row, to) for row in rows}
    for goal in goals.values():
        goal.objective_id, goal.form_key = known_objective(goal.objective_id, known), None
    _write(goals.values())
    readings = list(_moved(ReadingRow.objects.filter(goal__in=list(goals)).order_by("pk"), "goal", goals))
    for reading in readings:
        reading.revision, reading.form_key = FIRST_REVISION, None
    ReadingRow.objects.bulk_create(readings, batch_size=BATCH)


def _copy_actions(source: CompanyKey, to: CompanyKey, known: KnownHere) -> None:
    """Copy what is still to be done with its steps and notes; what another questionnaire asks is no part of it here."""
    rows = PlanAction.of(source).filter(can_go_on(CarriedPart.ACTIONS, known), deleted_at=None).order_by("pk")
    actions = {row.pk: _copy(row, to) for row in rows}
    for action in actions.values():
        action.objective_id, action.form_key = known_objective(action.objective_id, known), None
        action.unit_id = action.unit_id if action.unit_id in known.units else NO_UNIT
        action.kpi = action.kpi if action.kpi in known.figures | {NO_FIGURE, OWN_FIGURE} else ""
    _write(actions.values())
    of_actions = {"action__in": list(actions)}
    items = PlanItem.objects.filter(**of_actions, item_id__in=known.items).order_by("pk")
    PlanItem.objects.bulk_create(_moved(items, "action", actions))
    PlanStep.objects.bulk_create(_moved(PlanStep.objects.filter(**of_actions).order_by("pk"), "action", actions))
    PlanNote.objects.bulk_create(_moved(PlanNote.objects.filter(**of_actions).order_by("pk"), "action", actions))


def _copy(row: Row, to: CompanyKey) -> Row:
    """Return a row as a new one of another course, not written yet."""
    row.pk, row._state.adding = None, True
    row.course_key, row.assessment, row.revision = to.course, to.assessment, FIRST_REVISION
    return row


def _write(rows: Iterable[CompanyRow]) -> None:
    """Write new rows one by one: MySQL tells no numbers of rows that are written together."""
    for row in rows:
        row.save(force_insert=True)


def _moved(rows: Iterable[Part], owner: str, copies: Mapping[int, CompanyRow]) -> Iterator[Part]:
    """Yield what belonged to the rows of some numbers as new rows of their copies. `owner` is the column's name."""
    for row in rows:
        copy = copies[getattr(row, f"{owner}_id")]
        row.pk, row._state.adding = None, True
        setattr(row, owner, copy)
        yield row


_COPIERS: dict[CarriedPart, Callable[[CompanyKey, CompanyKey, KnownHere], None]] = {
    CarriedPart.IMPORTANCE: _copy_importance,
    CarriedPart.STAKEHOLDERS: _copy_stakeholders,
    CarriedPart.LINKS: _copy_links,
    CarriedPart.GOALS: _copy_goals,
    CarriedPart.ACTIONS: _copy_actions,
}

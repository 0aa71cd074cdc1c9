"""The door to the goals in figures that companies have: reads them as values, and writes nothing."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Max, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber

from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import Direction, KeptGoal, MeasuredGoal, OwnFigure, Rhythm
from csr_xblock.domain.goals.readings import KeptReading, Reading
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.goals.goal_tables import CompanyDivisor, GoalRow, ReadingRow


@dataclass(frozen=True)
class ChosenDivisor:
    """By what the company divides, None before it has chosen, and how often that was changed."""

    divisor: Divisor | None = None
    revision: int = 0


def whole_rows(key: CompanyKey) -> QuerySet[GoalRow]:
    """Return the company's goals that have beginning and target and are not put away, to be counted."""
    return GoalRow.of(key).filter(archived_at=None, baseline__isnull=False, target__isnull=False)


def goals_of(key: CompanyKey) -> tuple[list[KeptGoal], ChosenDivisor]:
    """
    Return the company's goals, oldest first, also those that are put away, and by what it divides. One query.

    Without a goal nothing is divided.
    """
    chosen = CompanyDivisor.of(key)
    rows = GoalRow.of(key).order_by("pk")
    found = list(
        rows.annotate(chosen=Subquery(chosen.values("divisor")), chosen_at=Subquery(chosen.values("revision")))
    )
    divisor = ChosenDivisor(_divisor(found[0].chosen or ""), found[0].chosen_at or 0) if found else ChosenDivisor()
    return [goal_in(row) for row in found], divisor


def find_goal(key: CompanyKey, goal_id: int) -> KeptGoal | None:
    """Return one goal of the company, None for a number that is none of it, or of one that is put away."""
    return first_goal(GoalRow.of(key).filter(archived_at=None, pk=goal_id))


def find_goal_of_figure(key: CompanyKey, kpi: str, own_name: str = "") -> KeptGoal | None:
    """Return the company's goal for a figure, for an own one by its name; None for none and one put away. One query."""
    rows = GoalRow.of(key).filter(archived_at=None, kpi=kpi)
    return first_goal(rows if kpi else rows.filter(figure_name__iexact=own_name))


def find_goal_by_form(key: CompanyKey, form_key: str) -> KeptGoal | None:
    """Return the goal that a page has written before, also one that is put away."""
    return first_goal(GoalRow.of(key).filter(form_key=form_key))


def first_goal(rows: QuerySet[GoalRow]) -> KeptGoal | None:
    """Return the first of some rows as a goal, None without one. One query."""
    row = rows.order_by("pk").first()
    return None if row is None else goal_in(row)


def divisor_of(key: CompanyKey) -> ChosenDivisor:
    """Return by what the company divides. One query."""
    row = CompanyDivisor.of(key).first()
    return ChosenDivisor() if row is None else ChosenDivisor(Divisor(row.divisor), row.revision)


def newest_readings(key: CompanyKey, most: int) -> dict[int, list[KeptReading]]:
    """Return the newest few readings of each goal that is not put away, by the goal's number. One query."""
    place = Window(RowNumber(), partition_by=F("goal_id"), order_by=[F("day").desc(), F("pk").desc()])
    goals = GoalRow.of(key).filter(archived_at=None).values("pk")
    found: dict[int, list[KeptReading]] = defaultdict(list)
    rows = ReadingRow.objects.filter(goal__in=goals).annotate(place=place).filter(place__lte=most)
    for row in rows.order_by("goal_id", "day", "pk"):
        found[row.goal_id].append(reading_in(row))
    return dict(found)


def readings_of(goal_id: int) -> list[KeptReading]:
    """Return all readings of one goal, oldest day first. One query."""
    return [reading_in(row) for row in ReadingRow.objects.filter(goal=goal_id).order_by("day", "pk")]


def all_readings(key: CompanyKey) -> list[KeptReading]:
    """Return all readings of the goals that are not put away, for files. One query."""
    goals = GoalRow.of(key).filter(archived_at=None).values("pk")
    return [reading_in(row) for row in ReadingRow.objects.filter(goal__in=goals).order_by("goal_id", "day", "pk")]


def read_between(key: CompanyKey, first: date, last: date) -> list[tuple[KeptGoal, list[KeptReading]]]:
    """Return the goals that are not put away and were read from one day to another, with these readings. One query."""
    goals = GoalRow.of(key).filter(archived_at=None).values("pk")
    rows = ReadingRow.objects.filter(goal__in=goals, day__range=(first, last)).select_related("goal")
    found: dict[int, tuple[KeptGoal, list[KeptReading]]] = {}
    for row in rows.order_by("goal_id", "day", "pk"):
        found.setdefault(row.goal_id, (goal_in(row.goal), []))[1].append(reading_in(row))
    return list(found.values())


def last_days(key: CompanyKey) -> list[tuple[KeptGoal, date | None]]:
    """Return each goal that is not put away, with the day of its newest reading. One query."""
    rows = GoalRow.of(key).filter(archived_at=None).annotate(newest=Max("readings__day")).order_by("pk")
    return [(goal_in(row), row.newest) for row in rows]


def find_reading(goal_id: int, reading_id: int) -> KeptReading | None:
    """Return one reading of a goal."""
    return first_reading(ReadingRow.objects.filter(goal=goal_id, pk=reading_id))


def find_reading_by_form(goal_id: int, form_key: str) -> KeptReading | None:
    """Return the reading that a page has written before."""
    return first_reading(ReadingRow.objects.filter(goal=goal_id, form_key=form_key))


def first_reading(rows: QuerySet[ReadingRow]) -> KeptReading | None:
    """Return the first of some rows as a reading, None without one. One query."""
    row = rows.order_by("pk").first()
    return None if row is None else reading_in(row)


def goal_in(row: GoalRow) -> KeptGoal:
    """Return a row as a value."""
    own = OwnFigure(row.figure_name, row.figure_unit, Direction(row.direction), ObjectiveId(row.objective_id))
    goal = MeasuredGoal(
        kpi=row.kpi,
        own=OwnFigure() if row.kpi else own,
        rhythm=Rhythm(row.rhythm),
        per=_divisor(row.per),
        baseline=row.baseline,
        baseline_divisor=row.baseline_divisor,
        baseline_day=row.baseline_day,
        target=row.target,
        target_day=row.target_day,
    )
    return KeptGoal(row.pk, row.revision, goal, row.created_on, row.archived_at)


def reading_in(row: ReadingRow) -> KeptReading:
    """Return a row as a value."""
    reading = Reading(row.day, row.value, row.divisor, _divisor(row.per), row.note)
    return KeptReading(row.pk, row.revision, reading, row.goal_id)


def _divisor(name: str) -> Divisor | None:
    return Divisor(name) if name else None

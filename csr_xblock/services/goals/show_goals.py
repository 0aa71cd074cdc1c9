"""Reads the goals of a company: all of them with their newest readings, or one with all."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.readings import KeptReading
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.plan.actions import OWN_FIGURE, Measure
from csr_xblock.results.goals.goal_store import (
    ChosenDivisor,
    all_readings,
    divisor_of,
    find_goal,
    find_goal_of_figure,
    goals_of,
    newest_readings,
    readings_of,
)

IN_A_LIST = 12
"""So many readings of each goal the list draws; the goal's own page has them all."""


@dataclass(frozen=True)
class ShownGoals:
    """The goals in the order in which they were made, their newest readings, what is put away, and the divisor."""

    goals: tuple[KeptGoal, ...] = ()
    readings: Mapping[int, list[KeptReading]] = field(default_factory=dict)
    away: tuple[KeptGoal, ...] = ()
    divisor: ChosenDivisor = field(default_factory=ChosenDivisor)


@dataclass(frozen=True)
class ShownGoal:
    """One goal with all its readings, oldest day first."""

    kept: KeptGoal
    readings: tuple[KeptReading, ...]
    divisor: ChosenDivisor


def show_goals(access: CompanyAccess | None, *, with_readings: bool = True) -> ShownGoals:
    """
    Return all goals, nothing without a company; what was put away last comes first. At most two queries.

    Readings are asked for only where there is a goal to have some.
    """
    if access is None:
        return ShownGoals()
    kept, divisor = goals_of(access.key)
    goals = tuple(one for one in kept if one.archived_at is None)
    away = [(one.archived_at, one.id, one) for one in kept if one.archived_at is not None]
    return ShownGoals(
        goals=goals,
        readings=newest_readings(access.key, IN_A_LIST) if goals and with_readings else {},
        away=tuple(one for _when, _id, one in sorted(away, key=lambda row: row[:2], reverse=True)),
        divisor=divisor,
    )


def show_goal(access: CompanyAccess | None, goal_id: int) -> ShownGoal | None:
    """Return one goal, None for one that the company does not have or has put away. Three queries."""
    kept = None if access is None else find_goal(access.key, goal_id)
    if access is None or kept is None:
        return None
    return ShownGoal(kept, tuple(readings_of(kept.id)), divisor_of(access.key))


def whole_goals(access: CompanyAccess) -> tuple[list[KeptGoal], list[KeptReading]]:
    """Return all goals that are not put away and all their readings, for files. Two queries."""
    goals = [one for one in goals_of(access.key)[0] if one.archived_at is None]
    return goals, all_readings(access.key)


def goal_of_measure(access: CompanyAccess | None, measure: Measure) -> KeptGoal | None:
    """Return the goal that the company has for an action's figure already, None without one. One query."""
    if access is None:
        return None
    is_own = measure.kpi == OWN_FIGURE
    return find_goal_of_figure(access.key, "" if is_own else measure.kpi, measure.name if is_own else "")

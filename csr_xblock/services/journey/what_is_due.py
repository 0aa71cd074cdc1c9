"""Reads what is due: of the company's work, of what it has given to the person, and of the person's own units."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.reading_due import next_reading
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueKind, DueThing, due_by
from csr_xblock.domain.learning_plan.given_learning import GivenKind, OpenGiven, Receiver
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.asking import asks_transfer
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.units.transfer import asked_from
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.goals.goal_store import last_days
from csr_xblock.results.journey.waiting_store import waiting_for

NOTHING_BEGUN: Mapping[UnitId, KeptProgress] = {}


@dataclass(frozen=True)
class WhatWaits:
    """
    What is due, the longest first; and what the company has given to the person and is not done, also without a day.

    Of what is given only that is told which the person can do here: a unit must be in the programme.
    """

    due: tuple[DueThing, ...] = ()
    given: tuple[OpenGiven, ...] = ()


def what_is_due(
    access: CompanyAccess | None,
    today: date,
    words: Instrument | None = None,
    *,
    units: Iterable[UnitDescriptor] = (),
    progress: Mapping[UnitId, KeptProgress] = NOTHING_BEGUN,
    receiver: Receiver | None = None,
) -> tuple[DueThing, ...]:
    """Return what is due of `what_waits`, the longest first. At most two queries."""
    return what_waits(access, today, words, units=units, progress=progress, receiver=receiver).due


def what_waits(
    access: CompanyAccess | None,
    today: date,
    words: Instrument | None = None,
    *,
    units: Iterable[UnitDescriptor] = (),
    progress: Mapping[UnitId, KeptProgress] = NOTHING_BEGUN,
    receiver: Receiver | None = None,
) -> WhatWaits:
    """
    Return what waits for somebody. At most two queries.

    Work of the company waits for those who lead it; `access` is None where that is not asked for. What is given waits
    for whoever has it, and what came of a unit is asked of whoever has done it, whatever the role: `receiver` is None
    where learning cannot be given, and `progress` with the `units` of the programme was read before. `today` is the day
    where the learner is; without `words` figures have no name.
    """
    known = {unit.id: unit for unit in units}
    plan = access if access is not None and access.may_change else None
    waiting = waiting_for(None if plan is None else plan.key, today, receiver)
    given = tuple(one for one in waiting.given if _is_open(one, known, progress))
    own = [*_transfers(known.values(), progress, today), *_given(given, known)]
    readings = [] if plan is None else _readings(plan, words)
    return WhatWaits(due_by([*waiting.actions, *readings, *own], today), given)


def _is_open(one: OpenGiven, units: Mapping[UnitId, UnitDescriptor], progress: Mapping[UnitId, KeptProgress]) -> bool:
    if one.kind is GivenKind.OWN:
        return True
    kept = progress.get(one.unit)
    is_done = one.kind is GivenKind.UNIT and kept is not None and kept.completed_at is not None
    return one.unit in units and not is_done


def _given(given: Iterable[OpenGiven], units: Mapping[UnitId, UnitDescriptor]) -> list[DueThing]:
    """Return what is given and has a day, called by its unit or by its own words."""
    return [
        DueThing(DueKind.GIVEN, one.id, one.task or units[one.unit].title, one.due, one.unit or None)
        for one in given
        if one.due is not None
    ]


def _transfers(units: Iterable[UnitDescriptor], progress: Mapping[UnitId, KeptProgress], today: date) -> list[DueThing]:
    """Return the questions that can be answered today and were not."""
    found = []
    for unit in units:
        kept = progress.get(unit.id)
        if kept is None or kept.completed_at is None or kept.learning.transfer is not None:
            continue
        day = timezone.localdate(kept.completed_at)
        if asks_transfer(kept, day, today):
            found.append(DueThing(DueKind.TRANSFER, 0, unit.title, asked_from(day), unit.id))
    return found


def _readings(access: CompanyAccess, words: Instrument | None) -> list[DueThing]:
    objectives = () if words is None else words.objectives
    names = {kpi.id: kpi.name for one in objectives for kpi in one.kpis}
    return [
        DueThing(DueKind.READING, kept.id, _name(kept, names), next_reading(kept, newest))
        for kept, newest in last_days(access.key)
    ]


def _name(kept: KeptGoal, names: Mapping[str, str]) -> str:
    return names.get(kept.goal.kpi, "") if kept.goal.kpi else kept.goal.own.name

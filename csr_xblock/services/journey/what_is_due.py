"""Reads what is due: of the company's work, and of the person's own units."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils import timezone

from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.reading_due import next_reading
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueKind, DueThing, due_by
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.asking import asks_transfer
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.units.transfer import asked_from
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.goals.goal_store import last_days
from csr_xblock.results.plan.action_store import actions_with_a_day

NOTHING_BEGUN: Mapping[UnitId, KeptProgress] = {}


def what_is_due(
    access: CompanyAccess | None,
    today: date,
    words: Instrument | None = None,
    *,
    units: Iterable[UnitDescriptor] = (),
    progress: Mapping[UnitId, KeptProgress] = NOTHING_BEGUN,
) -> tuple[DueThing, ...]:
    """
    Return what waits for somebody, the longest first. At most two queries.

    Work of the company waits for those who lead it; `access` is None where that is not asked for. What came of a unit
    is asked of whoever has done it, whatever the role: `progress` with the `units` of the programme was read before.
    `today` is the day where the learner is; without `words` figures have no name.
    """
    own = _transfers(units, progress, today)
    if access is None or not access.may_change:
        return due_by(own, today)
    return due_by([*actions_with_a_day(access.key, until=today), *_readings(access, words), *own], today)


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

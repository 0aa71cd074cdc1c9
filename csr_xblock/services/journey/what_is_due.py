"""Reads what of the company's work is due."""

from collections.abc import Mapping
from datetime import date

from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.reading_due import next_reading
from csr_xblock.domain.journey.due import DueKind, DueThing, due_by
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.goals.goal_store import last_days
from csr_xblock.results.plan.action_store import actions_with_a_day


def what_is_due(access: CompanyAccess | None, today: date, words: Instrument | None = None) -> tuple[DueThing, ...]:
    """
    Return what waits for somebody who leads the company, the longest first; nothing for others. At most two queries.

    `today` is the day where the learner is; without `words` figures have no name.
    """
    if access is None or not access.may_change:
        return ()
    return due_by([*actions_with_a_day(access.key, until=today), *_readings(access, words)], today)


def _readings(access: CompanyAccess, words: Instrument | None) -> list[DueThing]:
    objectives = () if words is None else words.objectives
    names = {kpi.id: kpi.name for one in objectives for kpi in one.kpis}
    return [
        DueThing(DueKind.READING, kept.id, _name(kept, names), next_reading(kept, newest))
        for kept, newest in last_days(access.key)
    ]


def _name(kept: KeptGoal, names: Mapping[str, str]) -> str:
    return names.get(kept.goal.kpi, "") if kept.goal.kpi else kept.goal.own.name

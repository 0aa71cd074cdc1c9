"""The learners of a programme as a trainer lists them: which ones, and what is told of each."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.overview.disclosure import (
    Figure,
    ToldResult,
    shares_results,
    step_of,
    told_attempts,
    told_done,
    told_open,
    told_result,
    told_units,
)
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.domain.overview.tallies import Standing
from csr_xblock.domain.overview.traces import Traces, UnitTrace
from csr_xblock.domain.people.person_names import PersonName
from csr_xblock.domain.people.role import Role


@dataclass(frozen=True)
class LearnerRecord:
    """
    One learner of the list as a trainer is told of it. `units` are the open ones, told of those who share only: of the
    others trainers see how many are done, and not which.

    `shares`: trainers may see results. Without it `result` and `units_open` are None, and units that results have
    opened are not counted. `result` is None before the first submit, too.
    """

    person: PersonName
    step: LearnerStep
    shares: bool
    role: Role | None
    began_at: datetime | None
    last_active_at: datetime | None
    submitted_at: datetime | None
    attempts: Figure
    units_open: Figure | None
    units_done: Figure
    result: ToldResult | None
    units: tuple[UnitTrace, ...] = ()


def listed_learner(overseen: Overseen, person: PersonName, traces: Traces) -> LearnerRecord:
    """Return what a trainer is told of a learner of whom all these traces are kept."""
    units = told_units(overseen, traces)
    moments = [*traces.moments, *(moment for one in units for moment in one.moments)]
    is_entered = any(one.is_entered for one in units)
    standing = Standing(traces.submitted_attempts > 0, traces.has_attempt, is_entered, is_entered)
    shares = shares_results(overseen, traces)
    return LearnerRecord(
        person=person,
        step=step_of(standing, shares=shares),
        shares=shares,
        role=traces.role,
        began_at=min(moments, default=None),
        last_active_at=max(moments, default=None),
        submitted_at=traces.submitted_at,
        attempts=told_attempts(traces),
        units_open=told_open(overseen, traces),
        units_done=told_done(overseen, traces),
        result=told_result(overseen, traces.result, shares=shares),
        units=tuple(units) if shares else (),
    )

"""Decides whether a learner may enter a unit, tells what is known of the learner there, and opens a locked one."""

from dataclasses import dataclass, replace

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.people.company_store import newest_membership
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.results.units.unit_store import mark_opened, mark_started, progress_of
from csr_xblock.services.units.show_pathway import judged_pathway, opened_how


@dataclass(frozen=True)
class UnitAccess:
    """
    A unit's state for one learner (open, locked or completed) and the progress with it.

    `is_new`: nothing is written of it yet.
    """

    state: PathState
    progress: KeptProgress
    is_new: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the learner may read the unit and do its task."""
        return self.state is not PathState.LOCKED


def open_anyway(key: AssessmentKey | None, unit: UnitDescriptor, *, is_allowed: bool) -> None:
    """
    Open a unit whose rule is not true, because the learner wants to. From then on it is open like any other.

    Where its rule asks for results, trainers are told no more of it than of one that results have opened. Raises
    NotAllowed where the programme does not allow it (`is_allowed` False) and where nothing is kept. Three queries.
    """
    if key is None:
        raise NotAllowed("read-only")
    if not is_allowed:
        raise NotAllowed("unit-locked")
    mark_opened(key.learner, opened_how([unit.id], [unit], progress_of(key.learner)))


def known_country(learner: Learner | None) -> str:
    """Return the country of the learner's company, whose facts the unit shows; '' if unknown. One query."""
    membership = None if learner is None else newest_membership(learner.user_id)
    return membership.company.country if membership else ""


def show_unit(key: AssessmentKey | None, unit: UnitDescriptor, instrument: Instrument) -> UnitAccess:
    """
    Return the state of a lone unit; only a programme can recommend. At most ten queries, one for a unit once open.

    Without a key the rule is decided for somebody who has done nothing. Entering an open unit is written once.
    """
    access = unit_access(key, unit, instrument)
    if key is None or not access.is_open:
        return access
    return replace(access, progress=enter(key.learner, access))


def unit_access(key: AssessmentKey | None, unit: UnitDescriptor, instrument: Instrument) -> UnitAccess:
    """Return the same and write nothing: for requests that may still be refused. At most six queries."""
    known = {} if key is None else progress_of(key.learner)
    progress = known.get(unit.id, KeptProgress(unit.id))
    if unit.id in known:
        # Once open stays open, whatever a later scorecard says: nothing is scored again.
        state = PathState.OPEN if progress.completed_at is None else PathState.COMPLETED
        return UnitAccess(state, progress)
    attempt = None if key is None else find_submitted(key)
    state = judged_pathway(known, attempt, key, [unit], instrument).pathway.units[0].state
    state = PathState.OPEN if state is PathState.RECOMMENDED else state
    by_results = opened_how([unit.id], [unit], known)[unit.id]
    return UnitAccess(state, replace(progress, opened_by_results=by_results), is_new=True)


def enter(learner: Learner, access: UnitAccess) -> KeptProgress:
    """Write that an open unit is open and that the learner has entered it, each once. At most two queries."""
    progress = access.progress
    if access.is_new:
        mark_opened(learner, {progress.unit: progress.opened_by_results})
    if progress.started_at is not None:
        return progress
    return replace(progress, started_at=mark_started(learner, progress.unit), may_ask_before=True)

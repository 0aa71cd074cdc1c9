"""Decides whether a learner may enter a unit, tells what is known of the learner there, and opens a locked one."""

from dataclasses import dataclass, replace

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.people.company_store import newest_membership
from csr_xblock.results.units.unit_store import mark_opened, mark_started
from csr_xblock.services.units.show_pathway import show_pathway


@dataclass(frozen=True)
class UnitAccess:
    """A unit's state for one learner (open, locked or completed) and the progress with it."""

    state: PathState
    progress: KeptProgress

    @property
    def is_open(self) -> bool:
        """Whether the learner may read the unit and do its task."""
        return self.state is not PathState.LOCKED


def open_anyway(key: AssessmentKey | None, unit: UnitId, *, is_allowed: bool) -> None:
    """
    Open a unit whose rule is not true, because the learner wants to. From then on it is open like any other.

    Raises NotAllowed where the programme does not allow it (`is_allowed` False) and where nothing is kept. One query.
    """
    if key is None:
        raise NotAllowed("read-only")
    if not is_allowed:
        raise NotAllowed("unit-locked")
    mark_opened(key.learner, [unit])


def known_country(learner: Learner | None) -> str:
    """Return the country of the learner's company, whose facts the unit shows; '' if unknown. One query."""
    membership = None if learner is None else newest_membership(learner.user_id)
    return membership.company.country if membership else ""


def show_unit(key: AssessmentKey | None, unit: UnitDescriptor, instrument: Instrument) -> UnitAccess:
    """
    Return the state of a lone unit; only a programme can recommend. At most seven queries.

    Without a key the rule is decided for somebody who has done nothing. Entering an open unit is written once.
    """
    shown = show_pathway(key, [unit], instrument)
    state = shown.pathway.units[0].state
    state = PathState.OPEN if state is PathState.RECOMMENDED else state
    progress = shown.progress.get(unit.id, KeptProgress(unit.id))
    if key is not None and state is not PathState.LOCKED and progress.started_at is None:
        progress = replace(progress, started_at=mark_started(key.learner, unit.id))
    return UnitAccess(state, progress)

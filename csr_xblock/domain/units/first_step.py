"""
What a learner does first: one of the units that are recommended or open, and which of them stand back for another.

It changes no state (METHODOLOGY 2.5 and its vectors); it says what a page puts first.
"""

from collections.abc import Mapping
from datetime import datetime

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitLevel
from csr_xblock.domain.units.pathway import PathState, PathUnit, Pathway
from csr_xblock.domain.units.ranking import is_general
from csr_xblock.domain.units.unit_progress import KeptProgress

WHY = UnitId("g-why")
"""The unit that says why a company does any of this at all."""


def first_step(pathway: Pathway) -> UnitId | None:
    """
    Return the one unit to do first, None where nothing is left to do.

    The recommended foundation that is needed most; else the recommended practice unit whose foundation is done; else
    the general unit, `g-why` where it is not done; else what is recommended or open, in this order.
    """
    by_id = {one.unit.id: one for one in pathway.units}
    recommended = [by_id[unit_id] for unit_id in pathway.recommended if unit_id in by_id]
    ready = [one for one in recommended if stands_after(one, pathway) is None]
    why = [one for one in pathway.units if one.unit.id == WHY and _is_enterable(one)]
    wanted = (
        [one for one in ready if one.unit.level is UnitLevel.FOUNDATION and not is_general(one.unit)],
        [one for one in ready if one.unit.level is UnitLevel.PRACTICE and not is_general(one.unit)],
        why,
        ready,
        [one for one in pathway.units if _is_enterable(one) and stands_after(one, pathway) is None],
        recommended,
    )
    return next((one.unit.id for some in wanted for one in some), None)


def stands_after(one: PathUnit, pathway: Pathway) -> UnitDescriptor | None:
    """Return the foundation that comes before a unit of practice and can be done now, None if nothing does."""
    unit = one.unit
    if is_general(unit) or unit.level is not UnitLevel.PRACTICE or one.state is PathState.LOCKED:
        return None
    before = (
        other.unit
        for other in pathway.units
        if other.unit.level is UnitLevel.FOUNDATION
        and other.unit.perspective == unit.perspective
        and _is_enterable(other)
    )
    return None if one.state is PathState.COMPLETED else next(before, None)


def new_units(pathway: Pathway, progress: Mapping[UnitId, KeptProgress]) -> frozenset[UnitId]:
    """
    Return the units that became open since the learner last finished one, and that were not entered yet.

    Before the first is finished everything is as new as everything else, so nothing is marked.
    """
    done = [kept.completed_at for kept in progress.values() if kept.completed_at is not None]
    if not done:
        return frozenset()
    return frozenset(
        one.unit.id for one in pathway.units if _is_enterable(one) and _is_new(progress.get(one.unit.id), max(done))
    )


def _is_new(kept: KeptProgress | None, last_done: datetime) -> bool:
    """Return whether a unit was opened after a time. One of which nothing was kept is open since this moment."""
    if kept is None:
        return True
    return kept.started_at is None and kept.opened_at is not None and kept.opened_at >= last_done


def _is_enterable(one: PathUnit) -> bool:
    return one.state in (PathState.OPEN, PathState.RECOMMENDED)

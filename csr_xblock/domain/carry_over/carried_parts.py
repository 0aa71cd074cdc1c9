"""
Which parts of a company's work can be carried over into a new course, and from which course each comes.

A part is taken as a whole, from the other course in which it was changed last, and only while the company has nothing
of it here: so nothing is replaced, and nothing is there twice. Source: JOURNEY 1 and 7.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Instrument


class CarriedPart(StrEnum):
    """The parts, in the order of the steps to which they belong."""

    IMPORTANCE = "importance"
    STAKEHOLDERS = "stakeholders"
    LINKS = "links"
    GOALS = "goals"
    ACTIONS = "actions"


STEP_OF = {
    CarriedPart.IMPORTANCE: Step.IMPORTANCE,
    CarriedPart.STAKEHOLDERS: Step.IMPORTANCE,
    CarriedPart.LINKS: Step.STRATEGY,
    CarriedPart.GOALS: Step.STRATEGY,
    CarriedPart.ACTIONS: Step.STRATEGY,
}


@dataclass(frozen=True)
class KnownHere:
    """The ids that mean something in the new course: what belongs to others is left behind."""

    objectives: frozenset[ObjectiveId]
    figures: frozenset[str]
    items: frozenset[ItemId]
    units: frozenset[UnitId]


@dataclass(frozen=True)
class KeptWork:
    """
    What a company has of a part in one course: `rows` in all, of which `to_carry` can go on elsewhere.

    `changed_at` is when one of them was changed last.
    """

    part: CarriedPart
    key: CompanyKey
    rows: int
    to_carry: int
    changed_at: datetime


def parts_of(steps: Collection[Step]) -> tuple[CarriedPart, ...]:
    """Return the parts for which a programme that shows these steps has a place."""
    return tuple(part for part in CarriedPart if STEP_OF[part] in steps)


def known_in(instrument: Instrument, units: Iterable[UnitId]) -> KnownHere:
    """Return what the questions and units of a programme know."""
    return KnownHere(
        objectives=frozenset(one.id for one in instrument.objectives),
        figures=frozenset(kpi.id for one in instrument.objectives for kpi in one.kpis),
        items=frozenset(item.id for item in instrument.items),
        units=frozenset(units),
    )


def to_carry_over(kept: Iterable[KeptWork], here: CompanyKey) -> dict[CarriedPart, KeptWork]:
    """Return for each part that the company has not begun here what can be taken over, and from where."""
    kept = list(kept)
    begun = {work.part for work in kept if work.key == here and work.rows}
    found: dict[CarriedPart, KeptWork] = {}
    for work in sorted(kept, key=lambda one: (one.changed_at, one.key.course, one.key.assessment)):
        if work.key.course != here.course and work.to_carry and work.part not in begun:
            found[work.part] = work
    return {part: found[part] for part in CarriedPart if part in found}

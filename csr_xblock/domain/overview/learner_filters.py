"""
Which learners a trainer lists: all, those at one step, or those who stand behind one number about results or a unit.

Steps, and who was not active lately, tell of everybody who takes part. Who stands behind any other number is told of
learners who share alone: the others were promised that trainers see how many units they have done, and not which.
Source: JOURNEY 9.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.oversight import LearnerStep

LEVEL, MARK = "level", "."
"""How a group begins in an address, and what stands between its parts; no id contains the second."""


class UnitShare(StrEnum):
    """What connects a learner with a unit: a column of the overview."""

    RECOMMENDED = "recommended"
    OPEN = "open"
    ENTERED = "entered"
    DONE = "done"


class Activity(StrEnum):
    """Those who have left no sign of activity, as the list tells it, for QUIET_DAYS."""

    QUIET = "quiet"


QUIET_DAYS = 14


@dataclass(frozen=True)
class AtLevel:
    """
    Those who have a level in one area (OVERALL: the company), in the latest attempt that they have handed in.

    `band` None: those who have none of `known`, which are the levels of the instrument.
    """

    area: PerspectiveId
    band: BandId | None
    known: tuple[BandId, ...] = ()


@dataclass(frozen=True)
class WithUnit:
    """Those to whom a unit is recommended or open, or who have entered or done it."""

    unit: UnitId
    share: UnitShare


LearnerGroup = LearnerStep | Activity | AtLevel | WithUnit


@dataclass(frozen=True)
class LearnerFilter:
    """Which learners are listed: of one group only, and whose name or user name contains the search."""

    group: LearnerGroup | None = None
    search: str = ""

    @property
    def area(self) -> PerspectiveId | None:
        """The area by whose level the learners were chosen, None for the whole company and for any other group."""
        return self.group.area if isinstance(self.group, AtLevel) and self.group.area != OVERALL else None


def address_of(group: LearnerGroup) -> str:
    """Return how an address names a group."""
    match group:
        case AtLevel(area, band):
            return MARK.join((LEVEL, area, band or ""))
        case WithUnit(unit, share):
            return MARK.join((share.value, unit))
        case LearnerStep() | Activity():
            return group.value


def group_named(
    name: str, areas: Collection[PerspectiveId], bands: Collection[BandId], units: Collection[UnitId]
) -> LearnerGroup | None:
    """Return the group that an address names, None for every other word. Only what the programme has is a group."""
    groups: list[LearnerGroup] = [*LearnerStep, *Activity]
    groups += [AtLevel(area, band, tuple(bands)) for area in areas for band in (*bands, None)]
    groups += [WithUnit(unit, share) for unit in units for share in UnitShare]
    return next((group for group in groups if address_of(group) == name), None)

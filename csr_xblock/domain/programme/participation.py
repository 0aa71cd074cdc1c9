"""
How far a learner has taken part in a programme: handed in, and units done. Never how good the company is.

Source: DESIGN sections 5 and 6.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from csr_xblock.domain.programme.settings import Counted


@dataclass(frozen=True)
class Participation:
    """What a learner has done in a programme."""

    has_handed_in: bool
    units_done: int


@dataclass(frozen=True)
class StillMissing:
    """What a learner has still to do until a programme is complete: to hand in, and so many units."""

    hand_in: bool = False
    units: int = 0


def participation_share(counted: Counted, done: Participation, counted_units: int) -> Fraction:
    """
    Return the share 0..1 that is done. `counted_units` (1 at least) done units are all of them; more count no more.

    With both, the assessment is one half and the units are the other.
    """
    assessment = Fraction(int(done.has_handed_in))
    needed = max(counted_units, 1)
    units = Fraction(min(done.units_done, needed), needed)
    match counted:
        case Counted.ASSESSMENT:
            return assessment
        case Counted.UNITS:
            return units
        case Counted.BOTH:
            return (assessment + units) / 2


def still_missing(counted: Counted, done: Participation, counted_units: int) -> StillMissing:
    """Return what is not done of that which is counted; nothing exactly when the share is 1."""
    return StillMissing(
        hand_in=counted is not Counted.UNITS and not done.has_handed_in,
        units=max(max(counted_units, 1) - done.units_done, 0) if counted.has_units else 0,
    )


def completed_at(
    counted: Counted, handed_in: datetime | None, units: Iterable[datetime], counted_units: int
) -> datetime | None:
    """
    Return when the last of what is counted was done, None while something is missing.

    `handed_in` is the first time; `units` are the times at which units were done, of which as many count as are needed.
    """
    done = sorted(units)
    missing = still_missing(counted, Participation(handed_in is not None, len(done)), counted_units)
    if missing != StillMissing():
        return None
    last_unit = [done[max(counted_units, 1) - 1]] if counted.has_units else []
    return max([*last_unit, *([handed_in] if handed_in and counted is not Counted.UNITS else [])])

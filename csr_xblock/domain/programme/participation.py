"""
How far a learner has taken part in a programme: handed in, and units done. Never how good the company is.

Source: DESIGN sections 5 and 6.
"""

from dataclasses import dataclass
from fractions import Fraction

from csr_xblock.domain.programme.settings import Counted


@dataclass(frozen=True)
class Participation:
    """What a learner has done in a programme."""

    has_handed_in: bool
    units_done: int


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

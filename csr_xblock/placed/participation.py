"""What taking part in a programme means, as its author has set it: points, completion, and how many units count."""

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.programme.settings import Counted
from csr_xblock.openedx.surroundings import Programme
from csr_xblock.placed.faults import Fault

MAX_POINTS = 1.0
"""Fixed, so that what an author adds later changes nothing that was earned; the field `weight` says what it counts."""

USUAL_UNITS = 3
"""How many done units are all that is needed while the author says nothing."""


def max_points(grading: str) -> float | None:
    """Return the most points of a programme, None if taking part gives none. `grading` is the author's setting."""
    return None if graded_by(grading) is None else MAX_POINTS


def graded_by(grading: str) -> Counted | None:
    """Return what gives points, None for nothing and for words that nobody knows."""
    return Counted(grading) if grading in set(Counted) else None


def completed_by(programme: Programme) -> Counted:
    """Return what completes the programme: the author's setting, else its assessment, else its units."""
    return graded_by(programme.settings.completes_with) or default_completion(programme)


def default_completion(programme: Programme) -> Counted:
    """Return what completes a programme whose author has said nothing."""
    return Counted.ASSESSMENT if programme.has_assessment else Counted.UNITS


def needed_units(programme: Programme) -> int:
    """Return how many done units are all that is needed: the author's number, else the usual one or all there are."""
    number = programme.settings.counted_units
    if number is not None:
        return max(number, 1)
    return min(USUAL_UNITS, max(len(counted_slugs(programme)), 1))


def counted_slugs(programme: Programme) -> frozenset[UnitId]:
    """Return the slugs of the programme's units; what is there twice is one unit to learners."""
    return frozenset(unit.slug for unit in programme.units)


def unit_count_faults(programme: Programme) -> list[Fault]:
    """Return a fault for the author if more units are needed than there are, so that nobody could reach it."""
    graded = graded_by(programme.settings.grading)
    is_counting = completed_by(programme).has_units or (graded is not None and graded.has_units)
    there, needed = len(counted_slugs(programme)), needed_units(programme)
    if not is_counting or needed <= max(there, 1):
        return []
    sentence = _("{needed} done units are needed, but there are only {present}; nobody can reach that.")
    return [Fault(sentence.format(needed=needed, present=there), "counted_units")]

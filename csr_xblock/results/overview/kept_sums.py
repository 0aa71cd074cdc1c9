"""
Keeps what was added up or listed for a whole course until something changes there, in the platform's cache.

What is kept is found again only under the number of the newest change (change_store), so it is never older than the
last save. Sums are kept for each part of the learners, so that a change of one learner lets one part of many be added
up again.
"""

from collections.abc import Callable, Collection, Mapping
from hashlib import sha256
from typing import TypeVar

from django.core.cache import cache

from csr_xblock import __version__
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.results.change_store import change_numbers

LIST_SECONDS, SUM_SECONDS = 600, 86_400
"""How long at most. A list also tells names, which the platform changes without our knowing; sums tell our own rows."""

T = TypeVar("T")


def kept_or_made(overseen: Overseen, what: str, make: Callable[[], T]) -> T:
    """Return what was made of this programme since its last change, else make it now. One query before that."""
    key = _key(overseen, what, repr(sorted(change_numbers(overseen.course).items())))
    found: T | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, LIST_SECONDS)
    return found


def kept_or_made_parts(overseen: Overseen, what: str, make: Callable[[Collection[int]], Mapping[int, T]]) -> list[T]:
    """Return the same for each part of the learners. `make` gets those that have changed, and returns them by part."""
    keys = {part: _key(overseen, what, f"{part}:{n}") for part, n in change_numbers(overseen.course).items()}
    found: dict[str, T] = cache.get_many(keys.values())
    missing = [part for part, key in keys.items() if key not in found]
    if missing:
        made = {keys[part]: one for part, one in make(missing).items()}
        cache.set_many(made, SUM_SECONDS)
        found |= made
    return list(found.values())


def _key(overseen: Overseen, what: str, stamp: str) -> str:
    basis = (
        __version__,
        overseen.course,
        overseen.assessment,
        overseen.units,
        overseen.has_assessment,
        overseen.shows_results,
        sorted(overseen.opened_by_results),
        sorted(overseen.staff),
        overseen.milestones,
        overseen.objectives,
        what,
        stamp,
    )
    return f"csr_xblock:{sha256(repr(basis).encode()).hexdigest()}"

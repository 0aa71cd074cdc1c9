"""
Keeps what was added up or listed for a whole course until something changes there, in the platform's cache.

What is kept is found again only under the number of the newest change (change_store), so it is never older than the
last save. It goes after KEPT_SECONDS at the latest, which covers changes that pass by our own code.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from django.core.cache import cache

from csr_xblock import __version__
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.results.change_store import change_stamp

KEPT_SECONDS = 600

T = TypeVar("T")


def kept_or_made(overseen: Overseen, what: str, make: Callable[[], T]) -> T:
    """Return what was made of this programme since its last change, else make it now. One query before that."""
    key = _key(overseen, what, change_stamp(overseen.course))
    found: T | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, KEPT_SECONDS)
    return found


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
        what,
        stamp,
    )
    return f"csr_xblock:{sha256(repr(basis).encode()).hexdigest()}"

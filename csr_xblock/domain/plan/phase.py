"""
When an action comes: now, next or later, and that people have put it there.

How actions fall into phases by themselves stands in `phases` (JOURNEY 6).
"""

from dataclasses import dataclass
from enum import IntEnum

from csr_xblock.domain.priorities.confirmed_priority import HandIn


class Phase(IntEnum):
    """The phases, in their order."""

    NOW = 1
    NEXT = 2
    LATER = 3


@dataclass(frozen=True)
class MovedPhase:
    """The phase into which people have put an action, and the hand-in they had before them, None without one."""

    phase: Phase
    rests_on: HandIn | None = None

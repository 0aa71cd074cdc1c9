"""
When an answer stands far above the one before: then people are asked, in a friendly way, what shows it.

Nobody is held back by it, and no score follows from it. Source: JOURNEY 7.
"""

from csr_xblock.domain.questions.anchors import Anchors
from csr_xblock.domain.questions.answers import Answer

STEPS = 2
"""From so many anchors up on a note is asked for."""


def is_far_above(anchors: Anchors, before: int | None, level: int | None) -> bool:
    """Return whether a level stands two anchors or more above the one before; never for a level that is not offered."""
    if before not in anchors.levels or level not in anchors.levels:
        return False
    return anchors.levels.index(level) - anchors.levels.index(before) >= STEPS


def asks_for_note(anchors: Anchors, before: Answer | None, after: Answer) -> bool:
    """Return whether an answer stands far above the one before without a note, so that one is asked for."""
    is_up = before is not None and is_far_above(anchors, before.level, after.level)
    return is_up and not after.evidence.strip()

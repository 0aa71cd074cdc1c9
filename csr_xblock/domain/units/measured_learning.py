"""
What a unit asks about the learning itself, and what follows from the answers. It keeps nothing and judges nobody.

Source: JOURNEY 8 (learning measured), METHODOLOGY 2.9 (levels 1 and 2).
"""

from dataclasses import dataclass

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.units.reactions import NO_REACTIONS, Reactions
from csr_xblock.domain.units.transfer import TransferAnswer

WHOLE = 100
MOST_SURE = 10
"""How sure somebody is, from 0 to this."""


@dataclass(frozen=True)
class MeasuredLearning:
    """
    What a learner has said about one unit beside the check and the task. None: was not said.

    `was_asked_before`: the questions before the text were answered or skipped. `before_percent` is 0..100; how sure
    somebody is 0..MOST_SURE.
    """

    was_asked_before: bool = False
    before_percent: int | None = None
    sure_before: int | None = None
    sure_after: int | None = None
    reactions: Reactions = NO_REACTIONS
    transfer: TransferAnswer | None = None


NOTHING_MEASURED = MeasuredLearning()
"""Before a unit has asked anything."""


@dataclass(frozen=True)
class LearnedSoFar:
    """What changed in a unit, as the learner is told: percents before and at the first try, and how sure, 0..10."""

    before_percent: int | None = None
    after_percent: int | None = None
    sure_before: int | None = None
    sure_after: int | None = None

    @property
    def gain(self) -> float | None:
        """The gain, None where one of the percents is missing or nothing was left to learn."""
        if self.before_percent is None or self.after_percent is None:
            return None
        return gain(self.before_percent, self.after_percent)

    @property
    def sureness_change(self) -> int | None:
        """How much surer somebody is than before, in points, below zero for less sure."""
        if self.sure_before is None or self.sure_after is None:
            return None
        return self.sure_after - self.sure_before


def gain(before: int, after: int) -> float | None:
    """
    Return which share of what was not known before is known after, below 0 where less is known than before.

    Units: whole percent in, 1.0 for everything out. None if nothing was left to learn. Source: METHODOLOGY 2.9.
    """
    return None if before == WHOLE else (after - before) / (WHOLE - before)


def checked_sureness(sure: int | None, field_name: str = "sure") -> int | None:
    """Return how sure somebody is. Raises InvalidInput for a number that is not asked for."""
    if sure is not None and not 0 <= sure <= MOST_SURE:
        raise InvalidInput("value-invalid", field_name)
    return sure

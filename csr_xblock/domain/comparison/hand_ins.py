"""
The attempts that somebody has handed in, and which two of them can be set beside each other.

Core questions are more basic than the others, so a quick check and a full self-assessment are never compared. Across a
new major version of the instrument only the numbers at the top are shown. Source: METHODOLOGY 2.4.8, 2.4.9.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Mode


@dataclass(frozen=True)
class HandedInAttempt:
    """
    A submitted attempt with what is kept of its instrument and its result. Its sheet may be read without answers.

    `display` and `band` are those of the company, None and '' without a number.
    """

    attempt: Attempt
    instrument_id: str
    version: str
    display: int | None
    band: BandId

    @property
    def number(self) -> int:
        """Which of the learner's attempts it is."""
        return self.attempt.number

    @property
    def mode(self) -> Mode:
        """How much was asked."""
        return self.attempt.sheet.mode

    @property
    def major(self) -> str:
        """The major version of its instrument: with a new one, questions mean something else."""
        return self.version.partition(".")[0]

    def is_like(self, other: "HandedInAttempt") -> bool:
        """Return whether questions of the two mean the same: one instrument, in one major version."""
        return (self.instrument_id, self.major) == (other.instrument_id, other.major)


@dataclass(frozen=True)
class Pair:
    """Two attempts of one mode, the earlier one first."""

    first: HandedInAttempt
    second: HandedInAttempt


def pair_of(hand_ins: Sequence[HandedInAttempt], one: int, other: int) -> Pair | None:
    """Return the attempts with two numbers, in their order; None for one that is not there, and for two modes."""
    found = sorted((each for each in hand_ins if each.number in (one, other)), key=lambda each: each.number)
    if len(found) != len({one, other}) or len(found) < 2 or found[0].mode is not found[1].mode:
        return None
    return Pair(*found)


def latest_pair(hand_ins: Sequence[HandedInAttempt]) -> Pair | None:
    """Return the latest attempt that follows one of its mode, with that; None before there are two of one mode."""
    newest_first = sorted(hand_ins, key=lambda each: each.number, reverse=True)
    for place, second in enumerate(newest_first):
        first = next((each for each in newest_first[place + 1 :] if each.mode is second.mode), None)
        if first is not None:
            return Pair(first, second)
    return None

"""
The question some weeks after a unit is done: what came of it at work. It is asked once, for a while.

Source: JOURNEY 8, METHODOLOGY 2.9 level 3.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from csr_xblock.domain.free_text import checked_text

WAITING_DAYS = 42
OPEN_DAYS = 60
MAX_OBSTACLE_CHARACTERS = 300


class Transfer(StrEnum):
    """How much of it was done."""

    DONE = "done"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True)
class TransferAnswer:
    """How much was done, and what stopped the learner, '' where nobody has said."""

    how_much: Transfer
    obstacle: str = ""

    def check(self) -> None:
        """Raise InvalidInput for a text that is too long."""
        checked_text(self.obstacle, MAX_OBSTACLE_CHARACTERS, "obstacle")


def asked_from(done_on: date) -> date:
    """Return the day from which the question is asked of somebody who has done the unit on a day."""
    return done_on + timedelta(days=WAITING_DAYS)


def is_open(done_on: date, today: date) -> bool:
    """Return whether the question can be answered today. The last day is the last of OPEN_DAYS after the first."""
    first = asked_from(done_on)
    return first <= today <= first + timedelta(days=OPEN_DAYS)

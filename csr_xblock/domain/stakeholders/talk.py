"""
A short talk with somebody of a group: when, with whom in general, and what was heard.

Nobody's name is asked for: a role is enough. Source: METHODOLOGY 2.1 step 2 (three talks), JOURNEY 1 (limits).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.stakeholders.stakeholder_group import EARLIEST_DAY, MAX_NAME_CHARACTERS, MAX_TEXT_CHARACTERS

MAX_TALKS = 50
"""Of a company, with all groups together."""

TALKS_ASKED = 3
"""How many short talks the method asks for. It is a friendly aim and closes nothing."""


class TalkField(StrEnum):
    """The fields of a talk, as they are sent and as their faults name them."""

    DAY = "day"
    WITH_WHOM = "with_whom"
    HEARD = "heard"


@dataclass(frozen=True)
class Talk:
    """A talk that has been held. `day` is None only before it is checked."""

    day: date | None
    with_whom: str = ""
    heard: str = ""

    def check(self, today: date) -> None:
        """Raise InvalidInput, naming the field, for what cannot be kept. `today` is the learner's."""
        if self.day is None:
            raise InvalidInput("talk-day-missing", TalkField.DAY)
        if not EARLIEST_DAY <= self.day <= today:
            raise InvalidInput("day-out-of-range", TalkField.DAY)
        checked_text(self.with_whom, MAX_NAME_CHARACTERS, TalkField.WITH_WHOM)
        if not self.heard.strip():
            raise InvalidInput("heard-missing", TalkField.HEARD)
        checked_text(self.heard, MAX_TEXT_CHARACTERS, TalkField.HEARD)

"""
A group of people who are affected by a company, or who can affect it, as the company describes it.

It checks its own limits and keeps nothing. Source: JOURNEY 1 (limits) and 5, METHODOLOGY 2.1 step 2.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text

MAX_GROUPS = 30
MAX_NAME_CHARACTERS = 120
MAX_TEXT_CHARACTERS = 300
EARLIEST_DAY = date(2000, 1, 1)
LATEST_DAY = date(2099, 12, 31)
"""Between these two lies every talk that somebody may mean; a year that was mistyped is found here."""

SLUG = re.compile("[a-z0-9][a-z0-9-]{2,31}")
"""
What names a group or a talk within its company: that of a proposal, or one that a page has made up. A page that sends
the same again after a lost answer names the same row.
"""


class GroupField(StrEnum):
    """The fields of a group, as they are sent and as their faults name them."""

    NAME = "name"
    EXPECTATIONS = "expectations"
    DIALOGUE = "dialogue"
    NEXT_TALK = "next_talk"
    AFFECTED = "affected"
    INFLUENCE = "influence"


class Strength(StrEnum):
    """How strongly one touches the other. UNSAID: nobody has said."""

    UNSAID = ""
    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


@dataclass(frozen=True)
class StakeholderGroup:
    """
    A group: what it expects from the company, how the company talks with it, and when it is due to talk next.

    `affected`: how strongly the company affects the group; `influence`: how strongly the group affects the company.
    """

    name: str
    expectations: str = ""
    dialogue: str = ""
    next_talk: date | None = None
    affected: Strength = Strength.UNSAID
    influence: Strength = Strength.UNSAID

    def check(self) -> None:
        """Raise InvalidInput, naming the field, for what cannot be kept."""
        if not self.name.strip():
            raise InvalidInput("group-name-missing", GroupField.NAME)
        checked_text(self.name, MAX_NAME_CHARACTERS, GroupField.NAME)
        checked_text(self.expectations, MAX_TEXT_CHARACTERS, GroupField.EXPECTATIONS)
        checked_text(self.dialogue, MAX_TEXT_CHARACTERS, GroupField.DIALOGUE)
        if self.next_talk is not None and not EARLIEST_DAY <= self.next_talk <= LATEST_DAY:
            raise InvalidInput("next-talk-out-of-range", GroupField.NEXT_TALK)


def checked_slug(slug: str, field: str) -> str:
    """Return the slug if a page of ours can have made it. Raises InvalidInput naming the field."""
    if not SLUG.fullmatch(slug):
        raise InvalidInput("value-invalid", field)
    return slug

"""
One link between two goals, as a company sees it: proposed by the questions, or its own; true for it, or not.

Proposals are hypotheses; nothing of one is kept until the company says something about it. Source: METHODOLOGY 2.1
(strategy maps), JOURNEY 1 (limits, two writers).
"""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.identifiers import ObjectiveId

MAX_OWN_LINKS = 60
MAX_REASON_CHARACTERS = 300
MAX_MONTHS = 120
NOT_KEPT = 0
"""The revision of a link of which nothing is kept; the first one that is kept is 1."""

BETWEEN = ":"


class LinkField(StrEnum):
    """What a company may say of a link, as it is sent and as its faults name it."""

    WHY = "why"
    MONTHS = "months"


class LinkState(StrEnum):
    """What the company has said of a link. OPEN: nothing, or it has taken back what it said."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


@dataclass(frozen=True)
class LinkEnds:
    """The goal that helps, and the one that is helped; they name a link."""

    source: ObjectiveId
    target: ObjectiveId

    def __str__(self) -> str:
        return f"{self.source}{BETWEEN}{self.target}"


@dataclass(frozen=True)
class LinkWords:
    """Why one goal helps the other, and after how many months that is seen; as proposed: '' and None."""

    why: str = ""
    months: int | None = None

    @property
    def is_own(self) -> bool:
        """Whether the company has said it in its own words or with its own number."""
        return self != AS_PROPOSED


AS_PROPOSED = LinkWords()


@dataclass(frozen=True)
class KeptLink:
    """What is kept of a link. `revision` counts its changes from 1."""

    ends: LinkEnds
    state: LinkState
    words: LinkWords = AS_PROPOSED
    revision: int = NOT_KEPT


def read_ends(slug: str, field: str) -> LinkEnds:
    """Return the ends that a page names as from:to. Raises InvalidInput naming the field."""
    source, between, target = slug.partition(BETWEEN)
    if not (source and between and target) or BETWEEN in target:
        raise InvalidInput("value-invalid", field)
    return LinkEnds(ObjectiveId(source), ObjectiveId(target))


def checked_words(words: LinkWords) -> LinkWords:
    """Return the words in one line. Raises InvalidInput, naming the field, for what cannot be kept."""
    why = checked_text(" ".join(words.why.split()), MAX_REASON_CHARACTERS, LinkField.WHY)
    if words.months is None:
        raise InvalidInput("months-missing", LinkField.MONTHS)
    if not 0 <= words.months <= MAX_MONTHS:
        raise InvalidInput("months-out-of-range", LinkField.MONTHS)
    return LinkWords(why, words.months)

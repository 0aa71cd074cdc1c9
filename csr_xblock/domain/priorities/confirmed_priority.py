"""
A goal that a company has confirmed as one of its own three, with one sentence why. Source: JOURNEY 1, 3 and 5.

The ranking only proposes; until somebody confirms, nothing is chosen.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.journey.steps import PRIORITIES

MAX_WHY_CHARACTERS = 300
NOT_CONFIRMED = 0
"""The revision of a goal that a page shows as not confirmed; the first one that is kept is 1."""


@dataclass(frozen=True)
class HandIn:
    """
    The self-assessment on which a choice rests, and when it was handed in. It may be deleted; the choice stays.

    `person` is the platform's number of whose it is, None when it is not there any more.
    """

    attempt_id: int
    handed_in_at: datetime
    person: int | None = None


@dataclass(frozen=True)
class ConfirmedPriority:
    """A confirmed goal. `revision` counts its changes from 1; `why` is '' until somebody gives the sentence."""

    objective: ObjectiveId
    why: str
    revision: int
    confirmed_at: datetime
    rests_on: HandIn


@dataclass(frozen=True)
class ShownGoal:
    """A goal on somebody's page: of which company, and at which revision, NOT_CONFIRMED before it was confirmed."""

    company_id: int
    objective: ObjectiveId
    revision: int = NOT_CONFIRMED


@dataclass(frozen=True)
class Outcome:
    """What is kept of a goal now, None if it is not confirmed; `is_mine` False: another page was quicker."""

    kept: ConfirmedPriority | None
    is_mine: bool = True


class Fate(StrEnum):
    """What becomes of a sentence: it is written, it is what is kept, or another was written since."""

    WRITTEN = "written"
    KEPT_ALREADY = "kept-already"
    OVERTAKEN = "overtaken"


def checked_why(why: str) -> str:
    """Return the sentence in one line. Raises InvalidInput for one that is too long or that cannot be kept."""
    return checked_text(" ".join(why.split()), MAX_WHY_CHARACTERS, "why")


def fate_of(why: str, shown: ShownGoal, kept: ConfirmedPriority | None, confirmed: int) -> Fate:
    """
    Return what becomes of a sentence beside what is kept of the goal. `confirmed` counts all goals that are confirmed.

    A tap without a sentence takes nobody's sentence away, and a sentence where there was none takes nothing away.
    Raises Conflict for a goal that was taken off since, and for a fourth one.
    """
    if kept is None:
        if shown.revision != NOT_CONFIRMED:
            raise Conflict("priority-removed")
        if confirmed >= PRIORITIES:
            raise Conflict("priorities-full")
        return Fate.WRITTEN
    if kept.why == why or (shown.revision == NOT_CONFIRMED and not why):
        return Fate.KEPT_ALREADY
    return Fate.WRITTEN if kept.revision == shown.revision or not kept.why else Fate.OVERTAKEN

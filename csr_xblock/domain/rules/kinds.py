"""
Unlock rules: the kinds a rule can be, as plain values.

`parser` makes them from the written form, `printer` writes them, `units.unlocking` decides them and
`presentation.rules.rule_words` says them to people. Every place that must know a new kind is walked through by
tests/test_rule_kinds.py. Source: units_en.json `rule_language`, DESIGN section 6.
"""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId


class Comparison(StrEnum):
    """How a value is compared. The value of each member is its written form."""

    BELOW = "below"
    AT_MOST = "at most"
    ABOVE = "above"
    AT_LEAST = "at least"


class UnitState(StrEnum):
    """What a rule can ask of another unit."""

    COMPLETED = "completed"
    STARTED = "started"


class Event(StrEnum):
    """What can have happened. `ACTIONS` counts, the others are yes or no."""

    ASSESSMENT_COMPLETED = "assessment-completed"
    IMPORTANCE_RATED = "importance-rated"
    PRIORITIES_CHOSEN = "priorities-chosen"
    ACTIONS = "actions"


@dataclass(frozen=True)
class Always:
    """True for everybody, from the beginning. Written `always`."""


@dataclass(frozen=True)
class All:
    """True when every part is. Written with `and`. At least two parts."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True)
class AnyOf:
    """True when one part is. Written with `or`. At least two parts."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True)
class Not:
    """True when the part is false; a missing value stays missing. Written `not ...`."""

    part: "Rule"


@dataclass(frozen=True)
class ScoreIs:
    """Compares the shown number of a perspective, an objective or `overall` with 0..100. Written `people below 40`."""

    subject: str
    comparison: Comparison
    points: int


@dataclass(frozen=True)
class ScoreInsufficient:
    """
    True when an attempt was submitted and the subject has no number for want of answers.

    Written `people insufficient`. Never true for staff where they are asked too little for a number (JOURNEY 2).
    """

    subject: str


@dataclass(frozen=True)
class LevelIs:
    """Compares the level 0..4 of an item, `AT_MOST` or `AT_LEAST` only. Written `level env-water at most 1`."""

    item: ItemId
    comparison: Comparison
    level: int


@dataclass(frozen=True)
class UnitIs:
    """Asks the state of another unit. Written `completed g-why` or `started g-why`."""

    unit: UnitId
    state: UnitState


@dataclass(frozen=True)
class Happened:
    """Asks for an event; `at_least` only with `ACTIONS`. Written `assessment-completed` or `actions at least 3`."""

    event: Event
    at_least: int | None = None


@dataclass(frozen=True)
class PriorityIs:
    """True when an objective is among the first `rank` by priority. Written `priority env-climate at most 3`."""

    objective: ObjectiveId
    rank: int


Statement = Always | ScoreIs | ScoreInsufficient | LevelIs | UnitIs | Happened | PriorityIs
"""A rule that is not made of others."""

Rule = All | AnyOf | Not | Statement

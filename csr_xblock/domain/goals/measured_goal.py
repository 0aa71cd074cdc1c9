"""
A goal in figures: one of the instrument's figures or an own one, with a beginning, a target and how often it is read.

It says what a goal is; what must hold for one stands in `goal_checks`. Source: JOURNEY 1 (limits) and 5.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.plan.actions import NO_OBJECTIVE

MAX_GOALS = 20
MAX_FIGURE_CHARACTERS = 160
MAX_UNIT_CHARACTERS = 60


class Rhythm(StrEnum):
    """How often a figure is read."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"


def usual_rhythm(frequency: str) -> Rhythm:
    """Return the rhythm that a figure's own words name, yearly for words that name none; authors write any."""
    words = frequency.strip().lower()
    return Rhythm(words) if words in list(Rhythm) else Rhythm.YEARLY


@dataclass(frozen=True)
class OwnFigure:
    """What a company counts that no instrument proposes. `unit` may be ''."""

    name: str = ""
    unit: str = ""
    direction: Direction = Direction.UP
    objective: ObjectiveId = NO_OBJECTIVE


@dataclass(frozen=True)
class MeasuredGoal:
    """
    One goal. `kpi` is the figure's id in the instrument, '' for the company's `own` one.

    `per` says by what the figure is divided, None for one that counts as it is. `baseline_divisor` is that of the
    beginning; without one the baseline is given per unit already. `target` is always in what counts.
    """

    kpi: str = ""
    own: OwnFigure = OwnFigure()
    rhythm: Rhythm = Rhythm.YEARLY
    per: Divisor | None = None
    baseline: Decimal | None = None
    baseline_divisor: Decimal | None = None
    baseline_day: date | None = None
    target: Decimal | None = None
    target_day: date | None = None

    @property
    def is_whole(self) -> bool:
        """Whether beginning and target are known, so that the step Decide counts it."""
        return self.baseline is not None and self.target is not None

    @property
    def beginning(self) -> Fraction | None:
        """The figure at the beginning in what counts, None while it is not known."""
        if self.baseline is None:
            return None
        if self.per is None or not self.baseline_divisor:
            return Fraction(self.baseline)
        return Fraction(self.baseline) / Fraction(self.baseline_divisor)


@dataclass(frozen=True)
class KeptGoal:
    """A goal as kept. `revision` counts its changes; `archived_at` is None unless it is put away."""

    id: int
    revision: int
    goal: MeasuredGoal
    created_on: date
    archived_at: datetime | None = None

"""
What the database has added up for an overview. Nothing of it may be told as it stands: `disclosure` makes the figures.

Each tally says of how many `learners`, and whether those share their results with trainers (their newest statement).
Staff of the course are in none of them.
"""

from dataclasses import dataclass

from csr_xblock.domain.identifiers import BandId, PerspectiveId, UnitId


@dataclass(frozen=True)
class Standing:
    """
    How far a learner is. `has_attempt` counts drafts, too.

    `entered_plain`: has entered a unit that results have not opened; `entered_any`: any unit of the programme.
    """

    has_submitted: bool = False
    has_attempt: bool = False
    entered_plain: bool = False
    entered_any: bool = False


@dataclass(frozen=True)
class StandingTally:
    """Learners by how far they are."""

    standing: Standing
    shares: bool
    learners: int


@dataclass(frozen=True)
class BandTally:
    """Learners by band in one area, in the latest submitted attempt. `band` is None without enough answers."""

    area: PerspectiveId
    band: BandId | None
    shares: bool
    learners: int


@dataclass(frozen=True)
class UnitTally:
    """Learners to whom a unit is open, who have entered it, and who have done it; by what has opened it."""

    unit: UnitId
    opened_by_results: bool
    shares: bool
    open: int
    entered: int
    done: int


@dataclass(frozen=True)
class RecommendedTally:
    """Learners to whom a unit was recommended with their latest submitted attempt."""

    unit: UnitId
    shares: bool
    learners: int


@dataclass(frozen=True)
class Tallies:
    """All that an overview is made of. `waiting_reports` are those of which trainers were promised the reading."""

    standings: tuple[StandingTally, ...] = ()
    bands: tuple[BandTally, ...] = ()
    units: tuple[UnitTally, ...] = ()
    recommended: tuple[RecommendedTally, ...] = ()
    waiting_reports: int = 0

"""
What the database has added up for an overview. Nothing of it may be told as it stands: `disclosure` makes the figures.

Each tally says of how many `learners`, and whether those share their results with trainers (their newest statement).
Staff of the course are in none of them.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from csr_xblock.domain.identifiers import BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.learning_sums import LearningSum
from csr_xblock.domain.overview.milestones import CompanyTally


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
    companies: tuple[CompanyTally, ...] = ()
    learning: tuple[LearningSum, ...] = ()


Tally = TypeVar("Tally", StandingTally, BandTally, UnitTally, RecommendedTally, CompanyTally, LearningSum)
NUMBERS = ("learners", "open", "entered", "done", "companies", "total", "good")
"""The fields of tallies that are added up; all others say what is counted."""


def together(parts: Collection[Tallies]) -> Tallies:
    """Return the tallies of several groups of learners as those of all of them."""
    return Tallies(
        standings=_added(one for part in parts for one in part.standings),
        bands=_added(one for part in parts for one in part.bands),
        units=_added(one for part in parts for one in part.units),
        recommended=_added(one for part in parts for one in part.recommended),
        waiting_reports=sum(part.waiting_reports for part in parts),
        companies=_added(one for part in parts for one in part.companies),
        learning=_added(one for part in parts for one in part.learning),
    )


def _added(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """Return one tally for each thing that is counted, in the order of its first."""
    sums: dict[Tally, Counter[str]] = {}
    for one in tallies:
        numbers = {field.name: getattr(one, field.name) for field in fields(one) if field.name in NUMBERS}
        sums.setdefault(_with(one, dict.fromkeys(numbers, 0)), Counter()).update(numbers)
    return tuple(_with(kind, numbers) for kind, numbers in sums.items())


def _with(tally: Tally, numbers: Mapping[str, Any]) -> Tally:
    return replace(tally, **numbers)

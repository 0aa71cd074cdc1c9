"""Reads the numbers of a trainer's overview: how many learners are where, and what their results are like together."""

from dataclasses import dataclass, replace

from csr_xblock.domain.identifiers import OVERALL, PerspectiveId, UnitId
from csr_xblock.domain.overview.learner_counts import BandCounts, UnitCount
from csr_xblock.domain.overview.oversight import MIN_LEARNERS_SHOWN, LearnerStep, Overseen
from csr_xblock.results.overview.overview_store import (
    count_bands,
    count_perspective_bands,
    count_recommended,
    count_steps,
    count_units,
    count_waiting_reports,
)


@dataclass(frozen=True)
class UnitReach:
    """
    One unit of the programme: to how many learners it was recommended, and how far they are with it.

    `recommended` and `count.open` follow from results, and are None while too few have handed in.
    """

    unit: UnitId
    recommended: int | None
    count: UnitCount


@dataclass(frozen=True)
class Overview:
    """
    A programme in numbers. `bands` holds the distribution of the latest submitted attempts by perspective.

    The whole company is among them as OVERALL. A perspective with a band for fewer than MIN_LEARNERS_SHOWN learners is
    left out, so that nobody's result can be guessed.
    """

    steps: dict[LearnerStep, int]
    submitted: int
    bands: dict[PerspectiveId, BandCounts]
    units: tuple[UnitReach, ...]
    waiting_reports: int

    @property
    def began(self) -> int:
        """How many learners have begun."""
        return sum(self.steps.values())


def show_overview(overseen: Overseen) -> Overview:
    """Return the overview of a programme, units in the programme's order. Six queries, however many learners."""
    overall = count_bands(overseen)
    bands = {PerspectiveId(OVERALL): overall, **count_perspective_bands(overseen)}
    submitted = sum(overall.values())
    return Overview(
        steps=count_steps(overseen),
        submitted=submitted,
        bands={perspective: counts for perspective, counts in bands.items() if _may_be_shown(counts)},
        units=_units(overseen, shows_results=submitted >= MIN_LEARNERS_SHOWN),
        waiting_reports=count_waiting_reports(overseen),
    )


def _may_be_shown(counts: BandCounts) -> bool:
    return sum(learners for band, learners in counts.items() if band is not None) >= MIN_LEARNERS_SHOWN


def _units(overseen: Overseen, *, shows_results: bool) -> tuple[UnitReach, ...]:
    recommended, counts = count_recommended(overseen), count_units(overseen)
    units = [UnitReach(unit, recommended.get(unit, 0), counts.get(unit, UnitCount())) for unit in overseen.units]
    return tuple(units) if shows_results else tuple(_without_results(one) for one in units)


def _without_results(reach: UnitReach) -> UnitReach:
    """A unit that is recommended below a number, and open for one learner, tells that learner's number."""
    return replace(reach, recommended=None, count=replace(reach.count, open=None))

"""
What an overview is made of, each kind added up by the database in one query, however many learners there are.

Results of learners who do not share are not even counted, nor their work in units that results have opened.
"""

from django.db.models import Count, Q

from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import (
    BandTally,
    RecommendedTally,
    Standing,
    StandingTally,
    Tallies,
    UnitTally,
)
from csr_xblock.results.overview.evidence_store import waiting_reports
from csr_xblock.results.overview.learner_groups import (
    STANDING,
    is_plain,
    learners_of,
    progress_in,
    shared_attempts,
    shares,
    statements_of,
    with_standing,
)
from csr_xblock.results.questions.attempt_tables import PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation


def count_all(overseen: Overseen) -> Tallies:
    """Return all that an overview is made of. Six queries, or three where nobody may see results."""
    return Tallies(
        standings=count_standings(overseen),
        bands=count_bands(overseen) + count_area_bands(overseen) if overseen.shows_results else (),
        units=count_units(overseen),
        recommended=count_recommended(overseen) if overseen.shows_results else (),
        waiting_reports=waiting_reports(overseen).count(),
    )


def count_standings(overseen: Overseen) -> tuple[StandingTally, ...]:
    """Return how many learners are how far. One query."""
    if overseen.has_assessment:
        people = with_standing(statements_of(overseen), overseen, "user_id")
    else:
        people = with_standing(learners_of(overseen), overseen, "pk")
    rows = people.order_by().values_list(*STANDING).annotate(learners=Count("pk"))
    return tuple(
        StandingTally(Standing(*map(bool, standing)), bool(is_sharing), learners)
        for is_sharing, *standing, learners in rows
    )


def count_bands(overseen: Overseen) -> tuple[BandTally, ...]:
    """Return how many of those who share have which band for the whole company. One query."""
    rows = shared_attempts(overseen).order_by().values_list("band").annotate(learners=Count("pk"))
    return tuple(_band(OVERALL, band, learners) for band, learners in rows)


def count_area_bands(overseen: Overseen) -> tuple[BandTally, ...]:
    """Return the same by area. One query."""
    results = PerspectiveResult.objects.filter(attempt__in=shared_attempts(overseen)).order_by()
    rows = results.values_list("perspective_id", "band").annotate(learners=Count("pk"))
    return tuple(_band(area, band, learners) for area, band, learners in rows)


def count_recommended(overseen: Overseen) -> tuple[RecommendedTally, ...]:
    """Return to how many of those who share each unit was recommended. One query."""
    kept = Recommendation.objects.filter(attempt__in=shared_attempts(overseen), unit_id__in=overseen.units).order_by()
    rows = kept.values_list("unit_id").annotate(learners=Count("pk"))
    return tuple(RecommendedTally(UnitId(unit), shares=True, learners=learners) for unit, learners in rows)


def count_units(overseen: Overseen) -> tuple[UnitTally, ...]:
    """Return how far learners are with each unit that anybody has open. One query."""
    told = progress_in(overseen).alias(shares=shares(overseen, "user_id")).filter(Q(shares=True) | is_plain(overseen))
    cells = told.annotate(is_sharing=shares(overseen, "user_id"))
    rows = (
        cells.order_by()
        .values_list("unit_id", "opened_by_results", "is_sharing")
        .annotate(open=Count("pk"), entered=Count("started_at"), done=Count("completed_at"))
    )
    return tuple(UnitTally(UnitId(unit), by_results, bool(sharing), *n) for unit, by_results, sharing, *n in rows)


def _band(area: str, band: str, learners: int) -> BandTally:
    return BandTally(PerspectiveId(area), BandId(band) if band else None, shares=True, learners=learners)

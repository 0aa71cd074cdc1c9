"""
What an overview is made of, each kind added up by the database in one query, however many learners there are.

Results of learners who do not share are not even counted, nor their work in units that results have opened.
"""

from django.db.models import Count, QuerySet

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
    of_shared_attempts,
    progress_in,
    shared_attempts,
    sharing_ids,
    statements_of,
    with_standing,
)
from csr_xblock.results.questions.attempt_tables import PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation, UnitProgress

NO_COUNTS = (0, 0, 0)


def count_all(overseen: Overseen) -> Tallies:
    """Return all that an overview is made of. Seven queries, or four where nobody may see results."""
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
    results = PerspectiveResult.objects.filter(of_shared_attempts(overseen)).order_by()
    rows = results.values_list("perspective_id", "band").annotate(learners=Count("pk"))
    return tuple(_band(area, band, learners) for area, band, learners in rows)


def count_recommended(overseen: Overseen) -> tuple[RecommendedTally, ...]:
    """Return to how many of those who share each unit was recommended. One query."""
    kept = Recommendation.objects.filter(of_shared_attempts(overseen), unit_id__in=overseen.units).order_by()
    rows = kept.values_list("unit_id").annotate(learners=Count("pk"))
    return tuple(RecommendedTally(UnitId(unit), shares=True, learners=learners) for unit, learners in rows)


def count_units(overseen: Overseen) -> tuple[UnitTally, ...]:
    """
    Return how far learners are with each unit that anybody has open. Two queries.

    The others are everybody without those who share: to look for each whether the person shares would cost much more.
    """
    everybody = _unit_counts(progress_in(overseen).filter(is_plain(overseen)))
    sharing = _unit_counts(progress_in(overseen).filter(user_id__in=sharing_ids(overseen)))
    others = {
        cell: [all_of - sharing_of for all_of, sharing_of in zip(counts, sharing.get(cell, NO_COUNTS), strict=True)]
        for cell, counts in everybody.items()
    }
    return tuple(
        UnitTally(UnitId(unit), by_results, is_sharing, *counts)
        for is_sharing, found in ((True, sharing), (False, others))
        for (unit, by_results), counts in found.items()
        if any(counts)
    )


def _unit_counts(progress: QuerySet[UnitProgress]) -> dict[tuple[str, bool], list[int]]:
    rows = progress.order_by().values_list("unit_id", "opened_by_results")
    counts = rows.annotate(open=Count("pk"), entered=Count("started_at"), done=Count("completed_at"))
    return {(unit, by_results): found for unit, by_results, *found in counts}


def _band(area: str, band: str, learners: int) -> BandTally:
    return BandTally(PerspectiveId(area), BandId(band) if band else None, shares=True, learners=learners)

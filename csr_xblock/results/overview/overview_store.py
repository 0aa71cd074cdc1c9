"""
What an overview is made of, each kind added up by the database in one query, however many learners there are: for all
parts of the learners, or for those in which something has changed.

Results of learners who do not share are not even counted, nor their work in units that results have opened.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Count, QuerySet

from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import (
    BandTally,
    RecommendedTally,
    Standing,
    StandingTally,
    Tallies,
    Tally,
    UnitTally,
)
from csr_xblock.domain.people.role import Role
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
from csr_xblock.results.overview.learning_sum_store import count_learning
from csr_xblock.results.overview.milestone_store import count_companies
from csr_xblock.results.overview.parts import in_parts
from csr_xblock.results.questions.attempt_tables import PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation, UnitProgress

NO_COUNTS = (0, 0, 0)
STAFF_ROLES = [role.value for role in Role if role.is_staff_view]

Sums = list[tuple[int, Tally]]
"""Tallies, each with the part of the learners or companies (change_store) that it tells of."""


def count_parts(overseen: Overseen, parts: Collection[int]) -> dict[int, Tallies]:
    """
    Return all that an overview is made of, for each of some parts of the learners.

    Eight queries, or four where nobody may see results, however many parts there are; one more for what companies have
    reached.
    """
    shows = overseen.shows_results
    standings = _by_part(count_standings(overseen, parts))
    bands = _by_part([*count_bands(overseen, parts), *count_area_bands(overseen, parts)] if shows else [])
    units = _by_part(count_units(overseen, parts))
    recommended = _by_part(count_recommended(overseen, parts) if shows else [])
    companies = _by_part(count_companies(overseen, parts))
    learning = _by_part(count_learning(overseen, parts) if shows else [])
    waiting = dict(in_parts(waiting_reports(overseen), "user_id", parts).annotate(reports=Count("pk")))
    return {
        part: Tallies(
            standings=standings[part],
            bands=bands[part],
            units=units[part],
            recommended=recommended[part],
            waiting_reports=waiting.get(part, 0),
            companies=companies[part],
            learning=learning[part],
        )
        for part in parts
    }


def count_standings(overseen: Overseen, parts: Collection[int]) -> Sums[StandingTally]:
    """Return how many learners are how far. One query."""
    if overseen.has_assessment:
        user, people = "user_id", statements_of(overseen)
    else:
        user, people = "pk", learners_of(overseen)
    rows = in_parts(with_standing(people, overseen, user), user, parts, *STANDING).annotate(learners=Count("pk"))
    return [
        (part, StandingTally(Standing(*map(bool, standing)), bool(is_sharing), learners))
        for part, is_sharing, *standing, learners in rows
    ]


def count_bands(overseen: Overseen, parts: Collection[int]) -> Sums[BandTally]:
    """Return how many of those who share have which band for the whole company, which staff have not. One query."""
    attempts = shared_attempts(overseen).exclude(role__in=STAFF_ROLES)
    rows = in_parts(attempts, "user_id", parts, "band").annotate(learners=Count("pk"))
    return [(part, _band(OVERALL, band, learners)) for part, band, learners in rows]


def count_area_bands(overseen: Overseen, parts: Collection[int]) -> Sums[BandTally]:
    """Return the same by area. One query."""
    results = PerspectiveResult.objects.filter(of_shared_attempts(overseen))
    rows = in_parts(results, "attempt__user_id", parts, "perspective_id", "band").annotate(learners=Count("pk"))
    return [(part, _band(area, band, learners)) for part, area, band, learners in rows]


def count_recommended(overseen: Overseen, parts: Collection[int]) -> Sums[RecommendedTally]:
    """Return to how many of those who share each unit was recommended. One query."""
    kept = Recommendation.objects.filter(of_shared_attempts(overseen), unit_id__in=overseen.units)
    rows = in_parts(kept, "attempt__user_id", parts, "unit_id").annotate(learners=Count("pk"))
    return [(part, RecommendedTally(UnitId(unit), shares=True, learners=learners)) for part, unit, learners in rows]


def count_units(overseen: Overseen, parts: Collection[int]) -> Sums[UnitTally]:
    """
    Return how far learners are with each unit that anybody has open. Two queries.

    The others are everybody without those who share: to look for each whether the person shares would cost much more.
    """
    everybody = _unit_counts(progress_in(overseen).filter(is_plain(overseen)), parts)
    sharing = _unit_counts(progress_in(overseen).filter(user_id__in=sharing_ids(overseen)), parts)
    others = {
        cell: [all_of - sharing_of for all_of, sharing_of in zip(counts, sharing.get(cell, NO_COUNTS), strict=True)]
        for cell, counts in everybody.items()
    }
    return [
        (part, UnitTally(UnitId(unit), by_results, is_sharing, *counts))
        for is_sharing, found in ((True, sharing), (False, others))
        for (part, unit, by_results), counts in found.items()
        if any(counts)
    ]


def _unit_counts(progress: QuerySet[UnitProgress], parts: Collection[int]) -> dict[tuple[int, str, bool], list[int]]:
    rows = in_parts(progress, "user_id", parts, "unit_id", "opened_by_results")
    counts = rows.annotate(open=Count("pk"), entered=Count("started_at"), done=Count("completed_at"))
    return {(part, unit, by_results): found for part, unit, by_results, *found in counts}


def _by_part(sums: Iterable[tuple[int, Tally]]) -> dict[int, tuple[Tally, ...]]:
    found: dict[int, tuple[Tally, ...]] = defaultdict(tuple)
    for part, tally in sums:
        found[part] += (tally,)
    return found


def _band(area: str, band: str, learners: int) -> BandTally:
    return BandTally(PerspectiveId(area), BandId(band) if band else None, shares=True, learners=learners)

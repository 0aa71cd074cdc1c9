"""Counts for the trainer's overview, each added up by the database in one query, however many learners there are."""

from collections import defaultdict

from django.db.models import Count

from csr_xblock.domain.identifiers import BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.learner_counts import BandCounts, UnitCount
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.results.overview.evidence_store import waiting_reports
from csr_xblock.results.overview.learner_groups import latest_submitted, learners_of, progress_in
from csr_xblock.results.questions.attempt_tables import PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation


def count_steps(overseen: Overseen) -> dict[LearnerStep, int]:
    """Return how many learners stand at each step, steps without learners included. One query."""
    rows = learners_of(overseen).order_by().values("step").annotate(learners=Count("pk"))
    found = {row["step"]: row["learners"] for row in rows}
    return {step: found.get(step.value, 0) for step in LearnerStep}


def count_bands(overseen: Overseen) -> BandCounts:
    """Return each learner's latest submitted attempt by the company's band. One query."""
    rows = latest_submitted(overseen).order_by().values_list("band").annotate(learners=Count("pk"))
    return {BandId(band) if band else None: learners for band, learners in rows}


def count_perspective_bands(overseen: Overseen) -> dict[PerspectiveId, BandCounts]:
    """Return the same by perspective. One query."""
    results = PerspectiveResult.objects.filter(attempt__in=latest_submitted(overseen))
    counts: dict[PerspectiveId, BandCounts] = defaultdict(dict)
    rows = results.order_by().values_list("perspective_id", "band").annotate(learners=Count("pk"))
    for perspective, band, learners in rows:
        counts[PerspectiveId(perspective)][BandId(band) if band else None] = learners
    return dict(counts)


def count_recommended(overseen: Overseen) -> dict[UnitId, int]:
    """Return to how many learners each unit was recommended with their latest submitted attempt. One query."""
    kept = Recommendation.objects.filter(attempt__in=latest_submitted(overseen), unit_id__in=overseen.units)
    return {UnitId(unit): n for unit, n in kept.order_by().values_list("unit_id").annotate(learners=Count("pk"))}


def count_units(overseen: Overseen) -> dict[UnitId, UnitCount]:
    """Return how far learners are with each unit that anybody has open. One query."""
    counted = progress_in(overseen).order_by().values_list("unit_id")
    rows = counted.annotate(open=Count("pk"), entered=Count("started_at"), done=Count("completed_at"))
    return {UnitId(unit): UnitCount(*counts) for unit, *counts in rows}


def count_waiting_reports(overseen: Overseen) -> int:
    """Return how many reports wait for a trainer. One query."""
    return waiting_reports(overseen).count()

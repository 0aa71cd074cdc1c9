"""The results by area of learners who share: those of the latest attempt that each has handed in, never an answer."""

from collections import defaultdict
from collections.abc import Iterable

from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.traces import KeptResult
from csr_xblock.results.overview.learner_groups import of_shared_attempts
from csr_xblock.results.questions.attempt_tables import PerspectiveResult

AreaResults = dict[PerspectiveId, KeptResult]


def area_results(overseen: Overseen, user_ids: Iterable[int]) -> dict[int, AreaResults]:
    """Return the results of those of the users who share and have handed in. One query."""
    kept = PerspectiveResult.objects.filter(of_shared_attempts(overseen), attempt__user_id__in=list(user_ids))
    found: dict[int, AreaResults] = defaultdict(dict)
    for user_id, area, score, band in kept.values_list("attempt__user_id", "perspective_id", "display_score", "band"):
        found[user_id][PerspectiveId(area)] = KeptResult(score, BandId(band) if band else None)
    return dict(found)

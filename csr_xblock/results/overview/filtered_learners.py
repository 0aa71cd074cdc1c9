"""
The learners of one group (domain.overview.learner_filters), as a query: those whom a number of the overview counts.

Of those who share only, but for steps, which tell of everybody who takes part.
"""

from typing import Any, assert_never

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet

from csr_xblock.domain.identifiers import OVERALL
from csr_xblock.domain.overview.learner_filters import AtLevel, LearnerGroup, UnitShare, WithUnit
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.results.overview.learner_groups import (
    at_step,
    learners_of,
    of_shared_attempts,
    progress_in,
    shared_attempts,
    sharing_ids,
)
from csr_xblock.results.questions.attempt_tables import PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation


def in_group(overseen: Overseen, group: LearnerGroup) -> QuerySet[Any]:
    """Return the users of a group."""
    match group:
        case LearnerStep():
            return at_step(learners_of(overseen), overseen, group)
        case AtLevel():
            found = _at_level(overseen, group)
        case WithUnit():
            found = _with_unit(overseen, group)
        case _:
            assert_never(group)
    return get_user_model()._default_manager.filter(pk__in=found)


def _at_level(overseen: Overseen, group: AtLevel) -> QuerySet[Any, Any]:
    has_level = ~Q(band__in=group.known) if group.band is None else Q(band=group.band)
    if group.area == OVERALL:
        return shared_attempts(overseen).filter(has_level).values_list("user_id", flat=True)
    results = PerspectiveResult.objects.filter(of_shared_attempts(overseen), has_level, perspective_id=group.area)
    return results.values_list("attempt__user_id", flat=True)


def _with_unit(overseen: Overseen, group: WithUnit) -> QuerySet[Any, Any]:
    if group.share is UnitShare.RECOMMENDED:
        kept = Recommendation.objects.filter(of_shared_attempts(overseen), unit_id=group.unit)
        return kept.values_list("attempt__user_id", flat=True)
    progress = progress_in(overseen).filter(user_id__in=sharing_ids(overseen), unit_id=group.unit)
    has_begun = {
        UnitShare.OPEN: Q(),
        UnitShare.ENTERED: Q(started_at__isnull=False),
        UnitShare.DONE: Q(completed_at__isnull=False),
    }[group.share]
    return progress.filter(has_begun).values_list("user_id", flat=True)

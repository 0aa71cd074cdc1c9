"""
The learners of one group (domain.overview.learner_filters), as a query: those whom a number of the overview counts.

Of those who share only, but for steps and activity, which tell of everybody who takes part.
"""

from datetime import datetime, timedelta
from typing import Any, assert_never

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from csr_xblock.domain.identifiers import OVERALL
from csr_xblock.domain.overview.learner_filters import (
    QUIET_DAYS,
    Activity,
    AtLevel,
    LearnerGroup,
    UnitShare,
    WithUnit,
)
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.results.overview.learner_groups import (
    all_progress_in,
    at_step,
    attempts_of,
    is_plain,
    learners_of,
    of_shared_attempts,
    progress_in,
    shared_attempts,
    shares,
    sharing_ids,
)
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation


def in_group(overseen: Overseen, group: LearnerGroup) -> QuerySet[Any]:
    """Return the users of a group."""
    match group:
        case LearnerStep():
            return at_step(learners_of(overseen), overseen, group)
        case Activity():
            return quiet_since(overseen, timezone.now() - timedelta(days=QUIET_DAYS))
        case AtLevel():
            found = _at_level(overseen, group)
        case WithUnit():
            found = _with_unit(overseen, group)
        case _:
            assert_never(group)
    return get_user_model()._default_manager.filter(pk__in=found)


def quiet_since(overseen: Overseen, moment: datetime) -> QuerySet[Any]:
    """
    Return the learners who have done nothing since a moment, of what the list tells as their last activity.

    A test holds it equal to the moments of domain.overview.listed_learners. Work in units that results have opened is
    activity of those who share only.
    """
    own = {"user_id": OuterRef("pk")}
    said = ConsentStatement.objects.filter(**own, course_key=overseen.course, given_at__gte=moment)
    attempts = attempts_of(overseen).filter(Q(started_at__gte=moment) | Q(submitted_at__gte=moment), **own)
    accepted = Q(task_accepted_at__gte=moment, evidence_handed_in_at=None)
    worked = (
        Q(started_at__gte=moment) | Q(check_passed_at__gte=moment) | Q(evidence_handed_in_at__gte=moment) | accepted
    )
    units = all_progress_in(overseen).filter(worked, **own)
    is_active = Q(Exists(said)) | Q(Exists(attempts)) | Q(Exists(units.filter(is_plain(overseen))))
    if overseen.shows_results:
        is_active |= Q(shares(overseen, "pk")) & Q(Exists(units))
    found: QuerySet[Any] = learners_of(overseen).exclude(is_active)
    return found


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

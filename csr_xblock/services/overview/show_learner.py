"""Reads what a trainer is told of one learner beside the attempts: how far the draft is, areas, units and reports."""

from dataclasses import dataclass

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.overview.disclosure import DraftFigures, ToldResult, told_draft, told_result
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.reports import LearnersReport
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.overview.area_store import area_results
from csr_xblock.results.overview.evidence_store import reports_of
from csr_xblock.results.questions.attempt_store import find_draft
from csr_xblock.services.overview.show_attempts import LearnersAttempts


@dataclass(frozen=True)
class LearnerPicture:
    """
    What is told of a learner. `draft` is None without one, `areas` is empty for somebody who does not share.

    `reports` are those that trainers may read, by unit.
    """

    draft: DraftFigures | None
    areas: dict[PerspectiveId, ToldResult]
    reports: tuple[LearnersReport, ...]


def learner_picture(overseen: Overseen, shown: LearnersAttempts, instrument: Instrument) -> LearnerPicture:
    """Return the picture of a learner whose attempts are shown. Two queries, and two more where there is a draft."""
    user_id, shares = shown.learner.person.user_id, shown.learner.shares
    has_draft = any(not attempt.is_submitted for attempt in shown.attempts)
    key = AssessmentKey(Learner(overseen.course, user_id), overseen.assessment)
    draft = find_draft(key) if has_draft else None
    kept = area_results(overseen, [user_id]).get(user_id, {})
    told = {area: told_result(overseen, one, shares=shares) for area, one in kept.items()}
    return LearnerPicture(
        draft=None if draft is None else told_draft(draft.sheet, instrument),
        areas={area: one for area, one in told.items() if one is not None},
        reports=tuple(reports_of(overseen, user_id)),
    )

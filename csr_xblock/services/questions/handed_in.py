"""Reads when a learner has handed in, in whole days of where the learner is, as on the pages."""

from datetime import date, datetime

from django.utils import timezone

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.repeating import HandedIn
from csr_xblock.results.questions.attempt_store import submitted_history


def handed_in_by(key: AssessmentKey) -> list[HandedIn]:
    """Return what the learner has handed in, oldest first, without what was deleted since. One query."""
    return [HandedIn(mode, day_of(at)) for mode, at in submitted_history(key)]


def day_of(moment: datetime) -> date:
    """Return the day of a moment; it begins at midnight where the learner is."""
    return timezone.localdate(moment)

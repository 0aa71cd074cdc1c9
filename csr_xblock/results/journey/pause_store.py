"""The door to steps that learners have put off."""

from datetime import date

from django.db import transaction

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.results.journey.pause_tables import StepPause
from csr_xblock.results.people.company_store import locked_membership


def paused_steps(key: AssessmentKey, today: date) -> dict[Step, date]:
    """Return the steps that are put off beyond today, each with the day on which it is called to again. One query."""
    kept = StepPause.objects.filter(
        user_id=key.learner.user_id, course_key=key.learner.course, assessment=key.assessment, until__gt=today
    )
    return {Step(step): until for step, until in kept.values_list("step", "until")}


def keep_pause(key: AssessmentKey, step: Step, until: date) -> None:
    """Keep that the learner puts a step off. Raises Conflict for somebody without a profile."""
    with transaction.atomic():
        locked_membership(key.learner.user_id)
        StepPause.objects.update_or_create(
            user_id=key.learner.user_id,
            course_key=key.learner.course,
            assessment=key.assessment,
            step=step.value,
            defaults={"until": until},
        )

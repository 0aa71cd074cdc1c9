"""The table of steps that learners have put off. Nothing here decides anything."""

from django.conf import settings
from django.db import models

from csr_xblock.domain.programme.settings import Step
from csr_xblock.results.columns import COURSE_KEY_LENGTH, SLUG_LENGTH

STEP_CHOICES = [(step.value, step.value) for step in Step]


class StepPause(models.Model):
    """
    A step for which a learner has said "not now"; until `until` the start page does not call to it.

    .. pii: a person's choice in a course.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    assessment = models.CharField(max_length=SLUG_LENGTH)
    step = models.CharField(max_length=16, choices=STEP_CHOICES)
    until = models.DateField()

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(fields=["user", "course_key", "assessment", "step"], name="csr_step_pause_once")
        ]

    def __str__(self) -> str:
        return f"{self.step} until {self.until}"

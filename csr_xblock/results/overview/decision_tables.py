"""The table of what trainers decided. Nothing here decides anything."""

from django.conf import settings
from django.db import models

from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.results.columns import COURSE_KEY_LENGTH

SUBJECT_LENGTH = 80
"""A slug, or the name of an assessment with a number behind it."""


KIND_CHOICES = [(kind.value, kind.value) for kind in DecisionKind]


class TrainerDecision(models.Model):
    """
    What a trainer decided about a learner's work, and why. Rows are only ever added; the learner is told the newest.

    `subject` is a unit's slug or an attempt such as main/2. The log outlives both accounts: of a learner whose data
    were deleted it keeps course, kind and time, without the person, the subject and the reason.

    .. pii: who decided about whose work, with a reason in free text.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    trainer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=20, choices=KIND_CHOICES)
    subject = models.CharField(max_length=SUBJECT_LENGTH, blank=True)
    reason = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "csr_xblock"
        indexes = [models.Index(fields=["course_key", "learner"], name="csr_decision_of_learner")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.subject} of user {self.learner_id}"

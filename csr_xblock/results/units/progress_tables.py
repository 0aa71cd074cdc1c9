"""The tables of units: what was recommended, and how far learners are. Nothing here decides anything."""

from django.conf import settings
from django.db import models

from csr_xblock.domain.units.evidence import MAX_WHO_CHARACTERS
from csr_xblock.results.columns import COURSE_KEY_LENGTH, SLUG_LENGTH
from csr_xblock.results.questions.attempt_tables import AttemptRow


class Recommendation(models.Model):
    """
    A unit that a programme recommended when an attempt was submitted, `rank` 1 for the most needed.

    .. pii: follows from a person's attempt.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    attempt = models.ForeignKey(AttemptRow, on_delete=models.CASCADE, related_name="recommendations")
    unit_id = models.CharField(max_length=SLUG_LENGTH)
    rank = models.PositiveSmallIntegerField()

    class Meta:
        app_label = "csr_xblock"
        constraints = [models.UniqueConstraint(fields=["attempt", "unit_id"], name="csr_recommendation_once")]

    def __str__(self) -> str:
        return f"{self.unit_id} for attempt {self.attempt_id}"


class UnitProgress(models.Model):
    """
    How far a learner is with one unit. A row exists from the moment a unit was first found open.

    `trainers_may_read` is kept with each saved report: True only if the page said so where it was written.
    `opened_by_results`: whether the unit's rule, or that of a unit it waited for, asked for results when it opened.
    `may_ask_before`: whether it was entered since units ask what is known already; older rows never are.

    .. pii: free text that a person wrote about the company they work in, and who took part in a task.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    unit_id = models.CharField(max_length=SLUG_LENGTH)
    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by_results = models.BooleanField(default=False)
    started_at = models.DateTimeField(null=True, blank=True)
    may_ask_before = models.BooleanField(default=False)
    check_tries = models.PositiveIntegerField(default=0)
    check_best_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    # Signed, because MySQL cannot subtract from a positive column what is more.
    check_first_percent = models.SmallIntegerField(null=True, blank=True)
    check_passed_at = models.DateTimeField(null=True, blank=True)
    task_evidence = models.TextField(blank=True)
    task_who = models.CharField(max_length=MAX_WHO_CHARACTERS, blank=True)
    task_when = models.DateField(null=True, blank=True)
    task_accepted_at = models.DateTimeField(null=True, blank=True)
    monday_note = models.TextField(blank=True)
    trainers_may_read = models.BooleanField(default=False)
    evidence_handed_in_at = models.DateTimeField(null=True, blank=True)
    evidence_returned_at = models.DateTimeField(null=True, blank=True)
    trainer_note = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    completed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        verbose_name_plural = "unit progress"
        constraints = [models.UniqueConstraint(fields=["course_key", "user", "unit_id"], name="csr_unit_progress_once")]
        indexes = [
            models.Index(
                fields=["course_key", "task_accepted_at", "evidence_returned_at", "evidence_handed_in_at"],
                name="csr_evidence_waiting",
            ),
            models.Index(
                fields=["course_key", "unit_id", "user", "opened_by_results", "started_at", "completed_at"],
                name="csr_progress_by_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} of user {self.user_id}"

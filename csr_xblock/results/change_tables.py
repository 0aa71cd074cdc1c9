"""The table that tells whether anything has changed in a course since its sums were worked out."""

from django.db import models

from csr_xblock.results.columns import COURSE_KEY_LENGTH


class OverviewChange(models.Model):
    """
    How often something has changed that a trainer's overview tells. A course has a row for each of 64 groups of users.

    .. no_pii: a number that only grows, for hundreds of users together.
    """

    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    part = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "csr_xblock"
        constraints = [models.UniqueConstraint(fields=["course_key", "part"], name="csr_overview_change_once")]

    def __str__(self) -> str:
        return f"change {self.number} of part {self.part}"

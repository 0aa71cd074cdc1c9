"""The table of sums about learning as trainers were told them last. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.overview.learning_sums import LearningMeasure
from csr_xblock.results.columns import COURSE_KEY_LENGTH, SLUG_LENGTH

MEASURE_CHOICES = [(measure.value, measure.value) for measure in LearningMeasure]


class ReleasedSum(models.Model):
    """
    What learners have said of a unit, added up at the moment when it could be told. It stays until the next one.

    .. no_pii: a sum over at least five people; who they were is not kept.
    """

    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    unit_id = models.CharField(max_length=SLUG_LENGTH)
    measure = models.CharField(max_length=8, choices=MEASURE_CHOICES)
    learners = models.PositiveIntegerField()
    total = models.FloatField()
    good = models.PositiveIntegerField()

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(fields=["course_key", "unit_id", "measure"], name="csr_released_sum_once")
        ]

    def __str__(self) -> str:
        return f"{self.measure} of {self.learners} in {self.unit_id}"

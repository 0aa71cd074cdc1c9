"""The table of what is kept when a site pseudonymises. Nothing here decides anything."""

from uuid import uuid4

from django.db import models

from csr_xblock.domain.people.retired import Size
from csr_xblock.results.columns import COURSE_KEY_LENGTH, SLUG_LENGTH
from csr_xblock.results.people.company_tables import ROLE_CHOICES
from csr_xblock.results.questions.attempt_tables import MODE_CHOICES, InstrumentVersion

SIZE_CHOICES = [(size.value, size.value) for size in Size]


class RetiredAttempt(models.Model):
    """
    The levels of a handed-in attempt whose person is gone. The number is random, so rows tell no order.

    `levels` holds what domain.people.retired says: no words, no link to a person, and facts that are made coarse.

    .. no_pii: it names nobody and leads to nobody; docs/privacy.md says who could know one again.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    assessment = models.CharField(max_length=SLUG_LENGTH)
    instrument_version = models.ForeignKey(InstrumentVersion, on_delete=models.PROTECT, related_name="+")
    mode = models.CharField(max_length=8, choices=MODE_CHOICES)
    role = models.CharField(max_length=16, choices=ROLE_CHOICES)
    answers_everything = models.BooleanField(default=False)
    year = models.PositiveSmallIntegerField()
    size = models.CharField(max_length=12, choices=SIZE_CHOICES)
    country = models.CharField(max_length=2, blank=True)
    levels = models.JSONField(default=dict)

    class Meta:
        app_label = "csr_xblock"

    def __str__(self) -> str:
        return f"retired attempt {self.pk}"

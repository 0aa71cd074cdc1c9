"""The table of the goals that companies put first. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.priorities.confirmed_priority import MAX_WHY_CHARACTERS
from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow


class ChosenPriority(CompanyRow):
    """
    A goal that a company has confirmed as one of its own three.

    `rests_on` is the number of the self-assessment that was looked at then, and `handed_in_at` its time: plain values,
    because that may be deleted while the choice stays.

    .. pii: the sentence why is free text, which may name somebody.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    objective_id = models.CharField(max_length=SLUG_LENGTH)
    why = models.CharField(max_length=MAX_WHY_CHARACTERS, blank=True, default="")
    rests_on = models.PositiveBigIntegerField()
    handed_in_at = models.DateTimeField()
    confirmed_at = models.DateTimeField()

    class Meta:
        app_label = "csr_xblock"
        verbose_name_plural = "chosen priorities"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "objective_id"], name="csr_priority_of_company"
            )
        ]

    def __str__(self) -> str:
        return f"{self.objective_id} of company {self.company_id}"

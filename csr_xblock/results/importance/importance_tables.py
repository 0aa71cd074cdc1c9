"""The table of importance. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.saving import MAX_TAB_CHARACTERS
from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow


class ImportanceRating(CompanyRow):
    """
    How important a company finds an objective, from two sides, each 1..5 or not rated.

    `tab` is the page that wrote it last, `sequences` holds pairs of a page and its newest save, in the order of
    writing, as for answers.

    .. no_pii: belongs to a company.
    """

    objective_id = models.CharField(max_length=SLUG_LENGTH)
    business = models.PositiveSmallIntegerField(null=True, blank=True)
    impact = models.PositiveSmallIntegerField(null=True, blank=True)
    tab = models.CharField(max_length=MAX_TAB_CHARACTERS, blank=True, default="")
    sequences = models.JSONField(default=list)

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "objective_id"], name="csr_importance_of_company"
            )
        ]

    def __str__(self) -> str:
        return f"{self.objective_id} of company {self.company_id}"

"""The table of what companies think of links between goals. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.strategy.company_link import MAX_REASON_CHARACTERS
from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow


class LinkRow(CompanyRow):
    """
    What a company has said of a link between two goals. `why` and `months` are its own, empty where as proposed.

    .. pii: the sentence why is free text, which may name somebody.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    source_id = models.CharField(max_length=SLUG_LENGTH)
    target_id = models.CharField(max_length=SLUG_LENGTH)
    state = models.CharField(max_length=16)
    why = models.CharField(max_length=MAX_REASON_CHARACTERS, blank=True, default="")
    months = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        verbose_name = "link between goals"
        verbose_name_plural = "links between goals"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "source_id", "target_id"], name="csr_link_of_company"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_id} to {self.target_id} of company {self.company_id}"

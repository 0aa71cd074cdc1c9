"""The table of the good things that companies do already. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.hunt.good_things import MAX_CHARACTERS, MAX_NAME_CHARACTERS
from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow


class GoodThingRow(CompanyRow):
    """
    One thing that a company does already. `line` is the name that the page which added it has made.

    .. pii: free text in which a company may name people.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    line = models.CharField(max_length=MAX_NAME_CHARACTERS)
    perspective_id = models.CharField(max_length=SLUG_LENGTH)
    text = models.CharField(max_length=MAX_CHARACTERS)

    class Meta:
        app_label = "csr_xblock"
        db_table = "csr_xblock_goodthing"
        constraints = [
            models.UniqueConstraint(fields=["company", "course_key", "assessment", "line"], name="csr_good_thing_once")
        ]

    def __str__(self) -> str:
        return f"good thing {self.line} of company {self.company_id}"

"""The table of what companies have written in their own words. Nothing here decides anything."""

from django.db import models

from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow

LANGUAGE_LENGTH = 16
FINGERPRINT_LENGTH = 64


class OwnTextRow(CompanyRow):
    """
    Own words where the software writes some; `written_for` says where: a section of the document, a letter.

    `basis` is the fingerprint of the generated words that the company had before it when it wrote.

    .. pii: formatted text that people write, which may name somebody.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    written_for = models.CharField(max_length=SLUG_LENGTH)
    html = models.TextField()
    language = models.CharField(max_length=LANGUAGE_LENGTH)
    basis = models.CharField(max_length=FINGERPRINT_LENGTH)

    class Meta:
        app_label = "csr_xblock"
        db_table = "csr_xblock_owntext"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "written_for"], name="csr_own_text_once"
            )
        ]

    def __str__(self) -> str:
        return f"own words for {self.written_for} of company {self.company_id}"

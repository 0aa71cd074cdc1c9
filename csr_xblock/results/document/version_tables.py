"""The table of the versions of strategy documents. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.document.kept_version import MAX_APPROVER, MAX_CHANGE_NOTE
from csr_xblock.results.document.own_text_tables import LANGUAGE_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow

FORM_KEY_LENGTH = 32


class DocumentVersion(CompanyRow):
    """
    A version of a company's strategy document. `body` is the whole document as data (`domain.document.document_data`).

    `rests_on` is the number of the self-assessment that it tells of, and `handed_in_at` its time: plain values, because
    that may be deleted while the version stays. `form_key` names the page that made it, so that a retry makes it once.

    .. pii: the document of a company, which may name people; who approved it.
    .. pii_types: name, other
    .. pii_retirement: local_api
    """

    number = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    language = models.CharField(max_length=LANGUAGE_LENGTH)
    note = models.CharField(max_length=MAX_CHANGE_NOTE, blank=True, default="")
    body = models.JSONField()
    rests_on = models.PositiveBigIntegerField(null=True, blank=True)
    handed_in_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.CharField(max_length=MAX_APPROVER, blank=True, default="")
    approved_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    form_key = models.CharField(max_length=FORM_KEY_LENGTH)

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "number"], name="csr_document_version_once"
            ),
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "form_key"], name="csr_document_once_a_form"
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of the document of company {self.company_id}"

"""The table of learning that companies give to people. Nothing here decides anything."""

from django.conf import settings
from django.db import models

from csr_xblock.domain.learning_plan import given_learning as limits
from csr_xblock.domain.learning_plan.given_learning import GivenKind
from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow

WHAT_CHOICES = [(kind.value, kind.value) for kind in GivenKind]
WHAT_LENGTH = 8
FORM_KEY_LENGTH = 32


class GivenLearningRow(CompanyRow):
    """
    A unit, its task or a task in own words that a company gives to somebody.

    `member` is emptied when the person leaves the company or deletes their data; the row stays with the company.
    `done_on` is the day of the tick; whether a unit that a member has is done, the member's progress says.

    .. pii: says what a member of the company shall learn; people type names and may name somebody in any text.
    .. pii_types: name, other
    .. pii_retirement: local_api
    """

    what = models.CharField(max_length=WHAT_LENGTH, choices=WHAT_CHOICES)
    unit_id = models.CharField(max_length=SLUG_LENGTH, blank=True, default="")
    task = models.CharField(max_length=limits.MAX_TASK_CHARACTERS, blank=True, default="")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    to_name = models.CharField(max_length=limits.MAX_NAME_CHARACTERS, blank=True, default="")
    due = models.DateField(null=True, blank=True)
    expected_change = models.CharField(max_length=limits.MAX_CHANGE_CHARACTERS, blank=True, default="")
    done_on = models.DateField(null=True, blank=True)
    form_key = models.CharField(max_length=FORM_KEY_LENGTH)

    class Meta:
        app_label = "csr_xblock"
        db_table = "csr_xblock_givenlearning"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "form_key"], name="csr_given_once_a_form"
            )
        ]

    def __str__(self) -> str:
        return f"given learning {self.pk} of company {self.company_id}"

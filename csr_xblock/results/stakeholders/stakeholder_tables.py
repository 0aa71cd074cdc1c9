"""The tables of stakeholders and of the talks with them. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.stakeholders.stakeholder_group import MAX_NAME_CHARACTERS, MAX_TEXT_CHARACTERS, Strength
from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow

STRENGTH_CHOICES = [(strength.value, strength.value) for strength in Strength]
STRENGTH_LENGTH = 8


class StakeholderRow(CompanyRow):
    """
    A group of people who are affected by a company. `removed_at` is set while it can be put back.

    .. pii: a group may be one person, and people may write a name although none is asked for.
    .. pii_types: name, other
    .. pii_retirement: local_api
    """

    slug = models.CharField(max_length=SLUG_LENGTH)
    group_name = models.CharField(max_length=MAX_NAME_CHARACTERS)
    expectations = models.CharField(max_length=MAX_TEXT_CHARACTERS, blank=True, default="")
    dialogue = models.CharField(max_length=MAX_TEXT_CHARACTERS, blank=True, default="")
    next_talk_on = models.DateField(null=True, blank=True)
    affected = models.CharField(max_length=STRENGTH_LENGTH, choices=STRENGTH_CHOICES, blank=True, default="")
    influence = models.CharField(max_length=STRENGTH_LENGTH, choices=STRENGTH_CHOICES, blank=True, default="")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        db_table = "csr_xblock_stakeholder"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "slug"], name="csr_stakeholder_of_company"
            )
        ]

    def __str__(self) -> str:
        return f"stakeholder {self.pk} of company {self.company_id}"


class TalkRow(CompanyRow):
    """
    A talk with somebody of a group. `removed_at` is set while it can be put back.

    .. pii: what somebody said; nobody's name is asked for, and people may write one.
    .. pii_types: name, other
    .. pii_retirement: local_api
    """

    stakeholder = models.ForeignKey(StakeholderRow, on_delete=models.CASCADE, related_name="talks")
    slug = models.CharField(max_length=SLUG_LENGTH)
    held_on = models.DateField()
    with_whom = models.CharField(max_length=MAX_NAME_CHARACTERS, blank=True, default="")
    heard = models.CharField(max_length=MAX_TEXT_CHARACTERS)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        db_table = "csr_xblock_talk"
        constraints = [
            models.UniqueConstraint(fields=["company", "course_key", "assessment", "slug"], name="csr_talk_of_company")
        ]

    def __str__(self) -> str:
        return f"talk {self.pk} of company {self.company_id}"

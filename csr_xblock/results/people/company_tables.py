"""The tables of companies, of who belongs to them, and of what learners allow. Nothing here decides anything."""

from dataclasses import asdict, fields

from django.conf import settings
from django.db import models

from csr_xblock.domain.people.company_name import MAX_COMPANY_NAME
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.results.columns import COURSE_KEY_LENGTH

ROLE_CHOICES = [(role.value, role.value) for role in Role]
PURPOSE_CHOICES = [(purpose.value, purpose.value) for purpose in Purpose]
PURPOSE_LENGTH = 24


FACT_COLUMNS = tuple(fact.name for fact in fields(CompanyFacts))
"""Each fact of a company is kept in a column of its name."""


class CompanyFactsColumns(models.Model):
    """
    The facts of a company: a company's own, and those that a submitted attempt keeps as they were.

    .. no_pii: facts about a company, not about a person.
    """

    country = models.CharField(max_length=2, blank=True)
    sector = models.CharField(max_length=1, blank=True)
    employees = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        abstract = True

    def facts(self) -> CompanyFacts:
        """Return the facts as they stand in the row."""
        return CompanyFacts(*(getattr(self, column) for column in FACT_COLUMNS))

    def take(self, facts: CompanyFacts) -> None:
        """Put the facts into the row; saving it is left to the caller."""
        for column, value in asdict(facts).items():
            setattr(self, column, value)


class Company(CompanyFactsColumns):
    """
    A company. Each learner starts with an own one. `name` is '' until a member gives it for a report.

    `has_been_shared` stays True once a second person belonged to it: then staff do not speak for it (JOURNEY 1).

    .. pii: a company's name may be that of the person who owns it.
    .. pii_types: name
    .. pii_retirement: local_api
    """

    name = models.CharField(max_length=MAX_COMPANY_NAME, blank=True, default="")
    has_been_shared = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "csr_xblock"
        verbose_name_plural = "companies"

    def __str__(self) -> str:
        return f"company {self.pk}"


class Membership(models.Model):
    """
    A person's role in a company.

    `current_slot` is 1 for the membership that counts, the one joined last, and NULL for earlier ones. So a person has
    one that counts at most on every database, even when the first profile is saved twice at the same moment.

    .. pii: links a person to an employer and a role.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=ROLE_CHOICES)
    current_slot = models.PositiveSmallIntegerField(null=True, blank=True, default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(fields=["user", "company"], name="csr_membership_once"),
            models.UniqueConstraint(fields=["user", "current_slot"], name="csr_membership_one_current"),
        ]

    def __str__(self) -> str:
        return f"{self.role} of company {self.company_id}"


class ConsentStatement(models.Model):
    """
    What a learner said about one purpose in a course, with the version of the text that was shown. The newest counts.

    `trainers_may_see` is what was said about the purpose. Of each purpose MAX_CONSENTS_KEPT statements are kept.

    `current_slot` is 1 for the newest of a person in a course and NULL for earlier ones. `is_staff`: it was said by
    somebody who was staff of the course then.

    .. pii: a person's choice in a course.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    purpose = models.CharField(max_length=PURPOSE_LENGTH, choices=PURPOSE_CHOICES, default=Purpose.TRAINERS.value)
    trainers_may_see = models.BooleanField(default=False)
    text_version = models.CharField(max_length=16)
    given_at = models.DateTimeField(auto_now_add=True)
    is_staff = models.BooleanField(default=False)
    current_slot = models.PositiveSmallIntegerField(null=True, blank=True, default=1)

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(
                fields=["course_key", "user", "purpose", "current_slot"], name="csr_consent_one_current"
            ),
        ]
        indexes = [
            models.Index(fields=["course_key", "user"], name="csr_consent_of_learner"),
            models.Index(
                fields=["course_key", "current_slot", "is_staff", "trainers_may_see", "user"],
                name="csr_consent_current",
            ),
        ]

    def __str__(self) -> str:
        return f"consent {self.pk}: {self.trainers_may_see}"

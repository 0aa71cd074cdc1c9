"""
What every table of a company's own work has: whose it is, and a number that tells two writers apart.

A write says which revision its page showed. It is carried out only while the row is still at that one, in one
statement, so of two people who change the same row the later is told and nothing is overwritten in silence (JOURNEY 1).
"""

from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import F, QuerySet

from csr_xblock.domain.people.learner import MAIN_ASSESSMENT, AssessmentKey, CompanyKey
from csr_xblock.results.columns import COURSE_KEY_LENGTH, SLUG_LENGTH
from csr_xblock.results.people.company_tables import Company

Row = TypeVar("Row", bound="CompanyRow")


class CompanyRow(models.Model):
    """
    A row that belongs to a company, in a course and for an assessment. Tables that inherit it say what is in it.

    .. no_pii: abstract; the tables say what they hold.
    """

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    assessment = models.CharField(max_length=SLUG_LENGTH, default=MAIN_ASSESSMENT)
    revision = models.PositiveIntegerField(default=0)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    @classmethod
    def of(cls, key: CompanyKey) -> QuerySet[Self]:
        """Return the rows of a company in a course, for an assessment."""
        return cls._default_manager.filter(**columns_of(key))


def columns_of(key: CompanyKey) -> dict[str, Any]:
    """Return the key as the columns of a row."""
    return {"company_id": key.company_id, "course_key": key.course, "assessment": key.assessment}


def rows_for(table: type[Row], key: AssessmentKey) -> QuerySet[Row]:
    """Return the rows of the company to which the person belongs now."""
    mine = {"company__memberships__user_id": key.learner.user_id, "company__memberships__current_slot": 1}
    return table._default_manager.filter(**mine, course_key=key.learner.course, assessment=key.assessment)


def changed_if_as_shown(rows: QuerySet[models.Model], shown_revision: int, **columns: object) -> bool:
    """Change the one row if it is still at the revision that the page showed; return whether it was. One query."""
    return bool(rows.filter(revision=shown_revision).update(revision=F("revision") + 1, **columns))

"""Reads who belongs to a company."""

from collections.abc import Sequence

from django.db.models import QuerySet

from csr_xblock.domain.people.company_member import Member
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.people.person_names import name_of
from csr_xblock.results.people.company_tables import Membership


def members_of(key: CompanyKey, names: Sequence[str]) -> list[Member]:
    """
    Return who belongs to the company now, in the order in which they came. One query.

    `names` are the columns that hold a user's name, seen from the user's row (`openedx.people.name_columns`).
    """
    columns = ["user_id", "user__username", *(f"user__{name}" for name in names)]
    rows = _now(key).order_by("pk").values_list(*columns)
    found = [name_of(user_id, username, parts) for user_id, username, *parts in rows]
    return [Member(one.user_id, one.full_name or one.username) for one in found]


def member_numbers(key: CompanyKey) -> frozenset[int]:
    """Return the accounts of the same. One query."""
    return frozenset(_now(key).values_list("user_id", flat=True))


def _now(key: CompanyKey) -> QuerySet[Membership]:
    return Membership.objects.filter(company_id=key.company_id, current_slot=1)

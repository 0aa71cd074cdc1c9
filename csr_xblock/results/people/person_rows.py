"""
Finds the rows of one person in every table of the register, to give them and to count them. Deletes nothing.

The register names tables and ways; Django finds them.
"""

from collections.abc import Iterator, Mapping

from django.db.models import Model, QuerySet

from csr_xblock.domain.people.data_register import REGISTER
from csr_xblock.domain.people.personal_data import DataOwner, Erasure, GivenRows, KeptTable
from csr_xblock.results.people.company_access_store import led_companies
from csr_xblock.results.people.registered_models import model_of


def rows_of(table: KeptTable, owner: DataOwner) -> QuerySet[Model]:
    """
    Return the rows of a person in a table that says how to find them, in one course if the owner names one.

    A table that belongs to no course has none in a course.
    """
    rows: QuerySet[Model] = model_of(table)._default_manager.filter(**{table.person: owner.user_id})
    if not owner.course:
        return rows.distinct()
    return rows.filter(**{table.course: owner.course}).distinct() if table.course else rows.none()


def given_rows(user_id: int) -> Iterator[GivenRows]:
    """
    Yield what an export gives of each table, also of those without a row. One query a table, two for the log and for
    what is given to members.

    Of a company's work it is what the person may read on the pages, no more: what is given to the person, and all of it
    for those who lead the company.
    """
    owner, led = DataOwner(user_id), led_companies(user_id)
    for table in REGISTER:
        if table.person:
            rows = rows_of(table, owner)
            readable = rows.filter(**{f"{table.company}__in": led}) if table.company else rows
            yield GivenRows(table, tuple(readable.order_by("pk").values(*table.given)))
        if table.actor:
            acted = model_of(table)._default_manager.filter(**{table.actor: user_id}).order_by("pk")
            yield GivenRows(table, tuple(acted.values(*table.actor_columns)), as_actor=True)
        if table.member:
            mine = model_of(table)._default_manager.filter(**{table.member: user_id}).order_by("pk")
            yield GivenRows(table, tuple(mine.values(*table.given)), as_member=True)


def count_rows(owner: DataOwner) -> Mapping[str, int]:
    """Return how many rows of the person each table has, those with none left out. One query a table."""
    counted = {table.name: rows_of(table, owner).count() for table in REGISTER if table.person}
    return {name: count for name, count in counted.items() if count}


def courses_of(user_id: int) -> list[str]:
    """Return the keys of the courses in which something of the person's is kept, in order. One query a table."""
    owner, found = DataOwner(user_id), set()
    for table in REGISTER:
        if table.course and table.erasure is Erasure.ROWS:
            found |= {str(key) for key in rows_of(table, owner).order_by().values_list(table.course, flat=True)}
    return sorted(found)


def has_rows(owner: DataOwner) -> bool:
    """Return whether anything that the person has done in a course is kept. At most one query a table."""
    return any(rows_of(table, owner).exists() for table in REGISTER if table.course and table.erasure is Erasure.ROWS)

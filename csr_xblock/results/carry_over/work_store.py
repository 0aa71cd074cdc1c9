"""The door to what a company has in other courses: looks, and copies nothing."""

from collections.abc import Collection

from django.db.models import BooleanField, Case, Count, Exists, Max, Q, QuerySet, Value, When

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KeptWork, KnownHere
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.carry_over.carried_rows import can_go_on, rows_of_company
from csr_xblock.results.people.company_rows import columns_of


def work_of(company_id: int, known: KnownHere) -> list[KeptWork]:
    """Return what a company has of each part in each course. One query, however many courses there are."""
    first, *others = (_counted(part, company_id, known) for part in CarriedPart)
    return [
        KeptWork(CarriedPart(part), CompanyKey(company_id, course, assessment), rows, to_carry, changed_at)
        for part, course, assessment, rows, to_carry, changed_at in first.union(*others, all=True)
    ]


def has_something_to_carry(key: CompanyKey, parts: Collection[CarriedPart], known: KnownHere) -> Case:
    """Return whether another course has some of these parts of which nothing is here, as a column of another query."""
    found = Q(pk__in=[])
    for part in parts:
        rows = rows_of_company(part, key.company_id)
        elsewhere = rows.filter(can_go_on(part, known)).exclude(course_key=key.course)
        found |= Q(Exists(elsewhere)) & ~Q(Exists(rows.filter(**columns_of(key))))
    return Case(When(found, then=Value(True)), default=Value(False), output_field=BooleanField())


def is_begun(key: CompanyKey, part: CarriedPart) -> bool:
    """
    Return whether the company has something of a part here. One query, inside `lock_company_row`.

    Read under a lock: MySQL would show the rows as they were when the transaction began.
    """
    rows = rows_of_company(part, key.company_id).filter(**columns_of(key))
    return bool(rows.select_for_update().order_by("pk").values_list("pk", flat=True)[:1])


def _counted(part: CarriedPart, company_id: int, known: KnownHere) -> QuerySet:  # type: ignore[type-arg]
    grouped = rows_of_company(part, company_id).order_by().values("course_key", "assessment")
    return grouped.annotate(
        part=Value(part.value),
        rows=Count("pk"),
        to_carry=Count("pk", filter=can_go_on(part, known)),
        changed_at=Max("updated_at"),
    ).values_list("part", "course_key", "assessment", "rows", "to_carry", "changed_at")

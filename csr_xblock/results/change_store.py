"""
Notes that something has changed that the overview tells, in the transaction that changes it.

So what was added up once may be shown until the next change, and not a moment longer (overview_store). Learners are
spread over PARTS rows, because one row for a course would make all of them wait for each other; companies over the same
rows, by their own numbers.
"""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.expressions import CombinedExpression

from csr_xblock.results.change_tables import OverviewChange

PARTS = 64


def note_change(course: str, user_id: int) -> None:
    """Note a change of one learner. The last statement of a transaction, which locks the row. One query."""
    _note(course, user_id % PARTS)


def note_change_of_company(course: str, company_id: int) -> None:
    """Note that a company has reached something, or not any more. The last statement, as above. One query."""
    _note(course, company_id % PARTS)


def note_membership(courses: Iterable[str], user_id: int, *company_ids: int) -> None:
    """
    Note that a learner takes part for a company, or not any more, in some courses. The last statement, as above.

    One query for each row that it concerns, in an order that is the same for everybody: nobody waits in a circle.
    """
    parts = sorted({number % PARTS for number in (user_id, *company_ids)})
    for course in sorted(set(courses)):
        for part in parts:
            _note(course, part)


def _note(course: str, part: int) -> None:
    row = OverviewChange.objects.filter(course_key=course, part=part)
    if row.update(number=F("number") + 1):
        return
    try:
        with transaction.atomic():
            OverviewChange.objects.create(course_key=course, part=part, number=1)
    except IntegrityError:
        row.update(number=F("number") + 1)


def change_numbers(course: str) -> dict[int, int]:
    """Return for each part of learners and companies a number that is another one after every change. One query."""
    parts = OverviewChange.objects.filter(course_key=course).values_list("part", "number")
    return dict.fromkeys(range(PARTS), 0) | dict(parts)


def part_of(number: str) -> CombinedExpression:
    """Return the part of the learner, or of the company, whose id stands in this column."""
    return F(number) % PARTS

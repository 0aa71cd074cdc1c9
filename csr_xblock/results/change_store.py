"""
Notes that something has changed that the overview tells, in the transaction that changes it.

So what was added up once may be shown until the next change, and not a moment longer (overview_store). Learners are
spread over PARTS rows, because one row for a course would make all of them wait for each other.
"""

from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.expressions import CombinedExpression

from csr_xblock.results.change_tables import OverviewChange

PARTS = 64


def note_change(course: str, user_id: int) -> None:
    """Note a change of one learner. The last statement of a transaction, which locks the row. One query."""
    part = OverviewChange.objects.filter(course_key=course, part=user_id % PARTS)
    if part.update(number=F("number") + 1):
        return
    try:
        with transaction.atomic():
            OverviewChange.objects.create(course_key=course, part=user_id % PARTS, number=1)
    except IntegrityError:
        part.update(number=F("number") + 1)


def change_numbers(course: str) -> dict[int, int]:
    """Return for each part of the learners a number that is another one after every change of theirs. One query."""
    parts = OverviewChange.objects.filter(course_key=course).values_list("part", "number")
    return dict.fromkeys(range(PARTS), 0) | dict(parts)


def part_of(user: str) -> CombinedExpression:
    """Return the part of the learner whose id stands in this column."""
    return F(user) % PARTS

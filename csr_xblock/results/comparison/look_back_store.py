"""
Reads and writes what somebody says of an earlier attempt, looking back.

A write begins with the UPDATEs that lock both attempts, the later one first, as every other write of a person locks
them. So a trainer who deletes or reopens one of them comes before it or after it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import F

from csr_xblock.domain.comparison.looking_back import LookBack
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.comparison.look_back_tables import LookBackRow
from csr_xblock.results.questions.attempt_store import submitted_rows


def seen_now(attempt_id: int, earlier_id: int) -> dict[ItemId, int]:
    """Return where the person sees the earlier attempt's questions, looking back from the later one. One query."""
    rows = LookBackRow.objects.filter(attempt=attempt_id, earlier=earlier_id).order_by("pk")
    return {ItemId(item): level for item, level in rows.values_list("item_id", "level")}


@contextmanager
def locked_pair(key: AssessmentKey, attempt_id: int, earlier_id: int) -> Iterator[None]:
    """
    Hold both attempts until the block ends. Two queries.

    Raises Conflict when one of them is no submitted attempt of this key any more.
    """
    with transaction.atomic():
        for number in (attempt_id, earlier_id):
            if not submitted_rows(key).order_by().filter(pk=number).update(revision=F("revision")):
                raise Conflict("attempt-gone")
        yield


def write_look_back(look: LookBack, level: int | None) -> None:
    """Keep a level, or nothing for None, in the place of what was said before. Use inside `locked_pair`."""
    rows = LookBackRow.objects.filter(attempt=look.attempt_id, earlier=look.earlier_id, item_id=look.item)
    if level is None:
        rows.delete()
    elif not rows.update(level=level):
        rows.create(attempt_id=look.attempt_id, earlier_id=look.earlier_id, item_id=look.item, level=level)

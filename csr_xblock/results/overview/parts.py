"""Rows of some parts of the learners, or of the companies, to be counted by part (change_store)."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet

from csr_xblock.results.change_store import PARTS, part_of

PART = "part"


def in_parts(rows: QuerySet[Any], number: str, parts: Collection[int], *columns: str) -> QuerySet[Any, Any]:
    """Return the rows of some parts, by part and columns. `number` names the column with the learner or company."""
    known = rows.order_by().annotate(**{PART: part_of(number)})
    chosen = known if len(parts) == PARTS else known.filter(**{f"{PART}__in": parts})
    found: QuerySet[Any, Any] = chosen.values_list(PART, *columns)
    return found

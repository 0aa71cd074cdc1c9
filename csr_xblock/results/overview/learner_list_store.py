"""
The learners of a programme as a list: which ones, in which order, and what is known of each.

Whole pages or chunks of learners are described with the same few queries. No answer and no note is read here.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from django.db.models import Q, QuerySet

from csr_xblock.domain.overview.listed_learners import LearnerFilter, LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.domain.people.person_names import name_of
from csr_xblock.results.overview.learner_groups import learners_of
from csr_xblock.results.overview.learner_traces import traces_of

CHUNK = 500


def count_learners(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> int:
    """Return how many learners the filter finds. One query."""
    return _found(overseen, chosen, names).order_by().count()


def list_learners(
    overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...], start: int, size: int
) -> list[LearnerRecord]:
    """Return a page of learners by name. `names` as in person_names. Five queries."""
    return _described(overseen, list(_rows(overseen, chosen, names)[start : start + size]))


def iterate_learners(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> Iterator[LearnerRecord]:
    """Yield all learners that the filter finds, by name. They are read in chunks of CHUNK, each with four queries."""
    rows = _rows(overseen, chosen, names).iterator(chunk_size=CHUNK)
    while chunk := list(islice(rows, CHUNK)):
        yield from _described(overseen, chunk)


def find_learner(overseen: Overseen, names: tuple[str, ...], user_id: int) -> LearnerRecord | None:
    """Return one learner of the programme, None for everybody else. Five queries, or one."""
    found = _rows(overseen, LearnerFilter(), names).filter(pk=user_id)
    return next(iter(_described(overseen, list(found))), None)


def _found(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> QuerySet[Any]:
    learners = learners_of(overseen)
    if chosen.step is not None:
        learners = learners.filter(step=chosen.step.value)
    for word in chosen.search.split():
        has_word = Q(username__icontains=word)
        for column in names:
            has_word |= Q(**{f"{column}__icontains": word})
        learners = learners.filter(has_word)
    return learners


def _rows(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> QuerySet[Any, tuple[Any, ...]]:
    by_name = _found(overseen, chosen, names).order_by(*reversed(names), "username", "pk")
    return by_name.values_list("pk", "username", "step", *names)


def _described(overseen: Overseen, rows: Sequence[tuple[Any, ...]]) -> list[LearnerRecord]:
    traces = traces_of(overseen, [row[0] for row in rows])
    return [
        LearnerRecord(name_of(pk, username, parts), LearnerStep(step), traces[pk])
        for pk, username, step, *parts in rows
    ]

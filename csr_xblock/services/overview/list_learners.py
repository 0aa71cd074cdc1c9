"""
Lists a programme's learners for their trainer, and decides whose result may be shown.

A result passes only where the programme's setting and the learner's newest consent both allow it (METHODOLOGY 2.10).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from csr_xblock.domain.overview.listed_learners import LearnerFilter, LearnerRecord
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.results.overview.learner_list_store import count_learners, find_learner, iterate_learners, list_learners
from csr_xblock.services.overview.paging import LazyRows, nearest_page

PAGE_SIZE = 50


@dataclass(frozen=True)
class ListedBy:
    """How a list is read: the columns of users' names, and whether the programme lets results be shown at all."""

    names: tuple[str, ...]
    shows_results: bool


@dataclass(frozen=True)
class LearnerPage:
    """One page of the list. `number` counts from 1; `found` counts the learners on all pages."""

    learners: tuple[LearnerRecord, ...]
    number: int
    pages: int
    found: int


def learner_page(overseen: Overseen, chosen: LearnerFilter, by: ListedBy, number: int) -> LearnerPage:
    """Return a page of learners by name, the last one for a number beyond it. Six queries."""
    rows = LazyRows(
        lambda: count_learners(overseen, chosen, by.names),
        lambda start, size: list_learners(overseen, chosen, by.names, start, size),
    )
    page = nearest_page(rows, PAGE_SIZE, number)
    learners = tuple(_shared(record, by) for record in page)
    return LearnerPage(learners, page.number, page.paginator.num_pages, page.paginator.count)


def every_learner(overseen: Overseen, chosen: LearnerFilter, by: ListedBy) -> Iterator[LearnerRecord]:
    """Yield all learners that the filter finds, by name; nothing is read before the first is asked for."""
    for record in iterate_learners(overseen, chosen, by.names):
        yield _shared(record, by)


def one_learner(overseen: Overseen, by: ListedBy, user_id: int) -> LearnerRecord | None:
    """Return one learner of the programme, None for everybody else. Five queries at most."""
    record = find_learner(overseen, by.names, user_id)
    return None if record is None else _shared(record, by)


def may_see_result(record: LearnerRecord, by: ListedBy) -> bool:
    """Return whether the trainer may see the learner's results."""
    return by.shows_results and record.traces.consents


def _shared(record: LearnerRecord, by: ListedBy) -> LearnerRecord:
    """Return the record without the result and what follows from it, unless they may be seen: rules open units."""
    if may_see_result(record, by):
        return record
    return replace(record, traces=replace(record.traces, result=None, units_open=None))

"""Lists a programme's learners for their trainer. What is told of each is decided by domain.overview.disclosure."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from csr_xblock.domain.overview.disclosure import Figure, figure_of_list
from csr_xblock.domain.overview.learner_filters import LearnerFilter
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.results.overview.kept_sums import kept_or_made
from csr_xblock.results.overview.learner_list_store import (
    describe_learners,
    find_learner,
    iterate_learners,
    listed_ids,
)
from csr_xblock.services.overview.paging import nearest_page

PAGE_SIZE = 50


@dataclass(frozen=True)
class LearnerPage:
    """One page of the list. `number` counts from 1; `found` counts the learners on all pages."""

    learners: tuple[LearnerRecord, ...]
    number: int
    pages: int
    found: Figure


def learner_page(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...], number: int) -> LearnerPage:
    """
    Return a page of learners by name, the last one for a number beyond it. `names` are the columns of users' names.

    Six queries while nothing has changed since somebody looked at this list last, else seven.
    """
    ids = _listed(overseen, chosen, names)
    page = nearest_page(ids, PAGE_SIZE, number)
    learners = tuple(describe_learners(overseen, names, list(page)))
    return LearnerPage(learners, page.number, page.paginator.num_pages, figure_of_list(len(ids)))


def every_learner(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> Iterator[LearnerRecord]:
    """Yield all learners that the filter finds, by name; nothing is read before the first is asked for."""
    yield from iterate_learners(overseen, names, _listed(overseen, chosen, names))


def one_learner(overseen: Overseen, names: tuple[str, ...], user_id: int) -> LearnerRecord | None:
    """Return one learner of the programme, None for everybody else. Six queries at most."""
    return find_learner(overseen, names, user_id)


def _listed(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> "array[int]":
    return kept_or_made(overseen, f"ids {chosen} {names}", lambda: listed_ids(overseen, chosen, names))

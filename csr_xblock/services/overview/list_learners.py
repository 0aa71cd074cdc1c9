"""Lists a programme's learners for their trainer. What is told of each is decided by domain.overview.disclosure."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.overview.disclosure import Figure, ToldResult, figure_of_list, told_result
from csr_xblock.domain.overview.learner_filters import LearnerFilter
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.results.overview.area_store import area_results
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
    """
    One page of the list. `number` counts from 1; `found` counts the learners on all pages.

    `areas` are results in the area by which the learners were chosen, by user; empty for any other choice.
    """

    learners: tuple[LearnerRecord, ...]
    number: int
    pages: int
    found: Figure
    areas: dict[int, ToldResult] = field(default_factory=dict)


def learner_page(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...], number: int) -> LearnerPage:
    """
    Return a page of learners by name, the last one for a number beyond it. `names` are the columns of users' names.

    Six queries while nothing has changed since somebody looked at this list last, else seven; one more by area.
    """
    ids = _listed(overseen, chosen, names)
    page = nearest_page(ids, PAGE_SIZE, number)
    learners = tuple(describe_learners(overseen, names, list(page)))
    areas = {} if chosen.area is None else _results_in(overseen, chosen.area, learners)
    return LearnerPage(learners, page.number, page.paginator.num_pages, figure_of_list(len(ids)), areas)


def every_learner(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> Iterator[LearnerRecord]:
    """Yield all learners that the filter finds, by name; nothing is read before the first is asked for."""
    yield from iterate_learners(overseen, names, _listed(overseen, chosen, names))


def one_learner(overseen: Overseen, names: tuple[str, ...], user_id: int) -> LearnerRecord | None:
    """Return one learner of the programme, None for everybody else. Six queries at most."""
    return find_learner(overseen, names, user_id)


def _results_in(overseen: Overseen, area: PerspectiveId, learners: tuple[LearnerRecord, ...]) -> dict[int, ToldResult]:
    shares = {one.person.user_id: one.shares for one in learners}
    kept = area_results(overseen, shares)
    told = {user_id: told_result(overseen, kept[user_id].get(area), shares=shares[user_id]) for user_id in kept}
    return {user_id: one for user_id, one in told.items() if one is not None}


def _listed(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> "array[int]":
    return kept_or_made(overseen, f"ids {chosen} {names}", lambda: listed_ids(overseen, chosen, names))

"""Whose result a trainer may see, and pages that always exist."""

import pytest

from csr_xblock.domain.overview.learner_filters import LearnerFilter
from csr_xblock.services.overview.list_learners import PAGE_SIZE, every_learner, learner_page, one_learner
from tests.programmes import NAMES, attempted, overseen, profiled

pytestmark = pytest.mark.django_db

EVERYBODY = LearnerFilter()


@pytest.mark.parametrize(
    ("shows_results", "consents", "is_seen"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_result_passes_where_setting_and_consent_allow_it(shows_results: bool, consents: bool, is_seen: bool) -> None:
    """On every way to it: the list, the download, one learner."""
    ids = profiled(["rasa"], consents=consents)
    attempted(ids)
    programme = overseen(shows_results=shows_results)

    records = [
        *learner_page(programme, EVERYBODY, NAMES, 1).learners,
        *every_learner(programme, EVERYBODY, NAMES),
        one_learner(programme, NAMES, ids[0]),
    ]

    assert [is_seen] * 3 == [record is not None and record.result is not None for record in records]
    assert [is_seen] * 3 == [record is not None and record.units_open is not None for record in records]


@pytest.mark.parametrize(
    ("asked", "number", "size"),
    [(1, 1, PAGE_SIZE), (2, 2, 1), (3, 2, 1), (0, 1, PAGE_SIZE), (10**9, 2, 1)],
)
def test_page_outside_the_list_is_the_nearest_one(asked: int, number: int, size: int) -> None:
    """Addresses are kept, and lists become shorter."""
    profiled(f"learner{number}" for number in range(PAGE_SIZE + 1))

    page = learner_page(overseen(), EVERYBODY, NAMES, asked)

    assert (number, 2, size, PAGE_SIZE + 1) == (page.number, page.pages, len(page.learners), page.found.number)


def test_empty_list_has_one_page() -> None:
    """The first look is before the first learner."""
    page = learner_page(overseen(), EVERYBODY, NAMES, 1)

    assert (1, 1, 0) == (page.number, page.pages, page.found.number)

"""One rating as it is kept: its revision, and what happens when a colleague was quicker."""

import pytest

from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.importance.rating import KeptRating
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.results.importance import rating_store
from csr_xblock.results.importance.rating_store import find_ratings, write_rating
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import OWNER, company_key_of, key_of
from tests.ratings import CLIMATE, WATER, rating

pytestmark = pytest.mark.django_db


def test_what_was_taken_back_keeps_its_revision() -> None:
    """A page that had seen nothing must not pass for one that has seen the taking back."""
    save_profile(key_of().learner, OWNER)
    with locked_company(key_of()) as company:
        write_rating(company, rating(key_of(), CLIMATE, Importance(5), sequence=1))
        write_rating(company, rating(key_of(), CLIMATE, Importance(), sequence=2, base=1))
        again = write_rating(company, rating(key_of(), CLIMATE, Importance(), sequence=3, base=2))

    assert {CLIMATE: KeptRating(Importance(), 2, "tab-a", {"tab-a": 3})} == find_ratings(company) == again[1]


def test_a_row_that_a_colleague_has_made_meanwhile_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A transaction of MySQL goes on seeing the table without it; the index knows better."""
    save_profile(key_of().learner, OWNER)
    mine = company_key_of(key_of())
    with locked_company(key_of()) as company:
        write_rating(company, rating(key_of(), CLIMATE, Importance(5), tab="colleague"))
    monkeypatch.setattr(rating_store, "find_ratings", lambda key: {})

    with locked_company(key_of()) as company:
        outcome, ratings = write_rating(company, rating(key_of(), CLIMATE, Importance(1)))

    assert (SaveOutcome.TWO_ANSWERS, Importance(5)) == (outcome, ratings[CLIMATE].importance)
    assert mine == company
    assert WATER not in ratings

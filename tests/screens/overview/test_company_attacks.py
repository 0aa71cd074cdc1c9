"""
A trainer who reads everything learns that companies have rated their goals, and nothing of how.

Again two worlds that differ in nothing but a secret: what a company has rated, and who of it has.
"""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.people.company_tables import Membership
from tests.blocks.overseen import Programme, document, words_of
from tests.learners import COURSE
from tests.programmes import attempted, profiled
from tests.ratings import keep_importance
from tests.screens.overview.reading import everything, world
from tests.screens.overview.test_disclosure_attacks import NO_SHRINKING

pytestmark = pytest.mark.django_db

GOALS = [one.id for one in packaged_instrument().objectives]
SIDES = st.none() | st.integers(1, 5)
RATED = st.builds(Importance, SIDES, st.integers(1, 5)) | st.builds(Importance, st.integers(1, 5), SIDES)


@dataclass(frozen=True)
class Told:
    """Ratings of which trainers know how many there are: none, some, or all."""

    one: dict[ObjectiveId, Importance]
    other: dict[ObjectiveId, Importance]


SOME = st.dictionaries(st.sampled_from(GOALS), RATED, min_size=1, max_size=len(GOALS) - 1)
EVERY = st.fixed_dictionaries(dict.fromkeys(GOALS, RATED))
pairs = st.builds(Told, SOME, SOME) | st.builds(Told, EVERY, EVERY)


def with_steps(**attributes: str) -> Programme:
    """Return a programme with the start page, as its trainer sees it."""
    return Programme(**{"programme-version": "2", **attributes})


def company_of(user_id: int) -> CompanyKey:
    """Return the key of somebody's company."""
    return CompanyKey(Membership.objects.get(user_id=user_id).company_id, COURSE)


def read(ratings: dict[ObjectiveId, Importance], *, shares: bool = False, **attributes: str) -> dict[str, object]:
    """Return all that is told of a class in which a company has rated."""
    with world():
        placed = with_steps(**attributes)
        (other,) = profiled(["open"], consents=True)
        (secretive,) = profiled(["secretive"], consents=shares)
        attempted([other, secretive])
        keep_importance(company_of(secretive), ratings)
        return everything(placed)


@pytest.mark.parametrize("shares", [True, False], ids=["shares", "does not share"])
@settings(max_examples=10, phases=NO_SHRINKING)
@given(pair=pairs)
def test_what_a_company_has_rated_is_not_told(shares: bool, pair: Told) -> None:
    """Also not of somebody who shares results: the consent is about results."""
    assert read(pair.one, shares=shares) == read(pair.other, shares=shares)


def test_that_a_company_has_rated_is_told_on_the_overview_alone() -> None:
    """A test that sees nothing would be green for ever; and no list or file tells which company it was."""
    nothing, one = read({}), read({GOALS[0]: Importance(3, 3)})

    assert {"overview"} == {at for at in one if one[at] != nothing[at]}


def test_results_do_not_move_what_is_told_of_companies() -> None:
    """It is the same with the lowest and the highest level."""
    tables = []
    for band in ("first-steps", "leading"):
        with world():
            (user_id,) = profiled(["secretive"])
            attempted([user_id], band)
            keep_importance(company_of(user_id), {GOALS[0]: Importance(3, 3)})
            tables.append(companies(with_steps()))

    assert tables[0] == tables[1]
    assert "1 company has begun." in tables[0]


@pytest.mark.parametrize(
    "attributes",
    [{"programme-version": "1"}, {"steps": "profile start path"}],
    ids=["of before", "without the step"],
)
def test_programme_without_the_step_tells_nothing_of_companies(attributes: dict[str, str]) -> None:
    """Running programmes change only when their trainer says so."""
    assert read({}, **attributes) == read({GOALS[0]: Importance(3, 3)}, **attributes)
    assert "" == companies(with_steps(**attributes))


def companies(placed: Programme) -> str:
    """Return the words of the part about companies, '' without one."""
    parts = document(placed.view("overview")).xpath("//section[h3[contains(@id, '-companies')]]")
    return " ".join(words_of(part) for part in parts)

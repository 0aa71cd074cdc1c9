"""What trainers are told of companies: how many have reached what, added up over parts, and nothing without a step."""

import pytest

from csr_xblock.domain.overview.disclosure import overview_figures
from csr_xblock.domain.overview.milestones import CompanyMilestone, CompanyTally, milestones_in
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import Tallies, together
from csr_xblock.domain.programme.settings import Step

RATED, RATED_ALL = RATINGS = (CompanyMilestone.RATED, CompanyMilestone.RATED_ALL)
NOTHING, BEGUN, ALL = frozenset[CompanyMilestone](), frozenset({RATED}), frozenset({RATED, RATED_ALL})
OVERSEEN = Overseen("c", "main", (), milestones=RATINGS)


def told(overseen: Overseen = OVERSEEN, *tallies: CompanyTally) -> tuple[int, dict[str, int]] | None:
    """Return what is told of companies, as numbers."""
    figures = overview_figures(overseen, Tallies(companies=tallies)).companies
    return None if figures is None else (figures.began.number, {one: n.number for one, n in figures.reached.items()})


def test_who_has_rated_all_has_rated_one() -> None:
    """The rows are no partition: a company stands in each that it has reached."""
    tallies = (CompanyTally(NOTHING, 4), CompanyTally(BEGUN, 2), CompanyTally(ALL, 1))

    assert (7, {RATED: 3, RATED_ALL: 1}) == told(OVERSEEN, *tallies)


def test_without_companies_every_milestone_is_told_as_none() -> None:
    """A course begins with nobody."""
    assert (0, {RATED: 0, RATED_ALL: 0}) == told()


def test_programme_without_the_steps_tells_nothing_of_companies() -> None:
    """Whatever a store has added up."""
    assert told(Overseen("c", "main", ()), CompanyTally(ALL, 3)) is None


@pytest.mark.parametrize("shows_results", [True, False])
def test_taking_part_is_told_whoever_may_see_results(shows_results: bool) -> None:
    """It follows from no score (JOURNEY 9.2 and 9.3)."""
    overseen = Overseen("c", "main", (), shows_results=shows_results, milestones=OVERSEEN.milestones)

    assert (2, {RATED: 2, RATED_ALL: 0}) == told(overseen, CompanyTally(BEGUN, 2))


def test_parts_are_added_up_by_what_was_reached() -> None:
    """Each company is in one part."""
    parts = [
        Tallies(companies=(CompanyTally(BEGUN, 1), CompanyTally(NOTHING, 1))),
        Tallies(companies=(CompanyTally(BEGUN, 2),)),
    ]

    assert (CompanyTally(BEGUN, 3), CompanyTally(NOTHING, 1)) == together(parts).companies


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((Step.PROFILE, Step.START, Step.PATH), ()),
        ((Step.IMPORTANCE,), (RATED, RATED_ALL)),
        (tuple(Step), tuple(CompanyMilestone)),
    ],
    ids=["neither", "ask", "all"],
)
def test_milestones_are_those_of_the_shown_steps(
    steps: tuple[Step, ...], expected: tuple[CompanyMilestone, ...]
) -> None:
    """What learners cannot do must not stand there as nobody having done it."""
    assert expected == milestones_in(steps)

"""How far the companies are, in words."""

from dataclasses import replace

from csr_xblock.domain.overview.disclosure import overview_figures
from csr_xblock.domain.overview.milestones import CompanyMilestone, CompanyTally
from csr_xblock.domain.overview.tallies import Tallies
from csr_xblock.presentation.overview.milestone_rows import CompanyTable
from csr_xblock.presentation.overview.overview_page import overview_page
from tests.presentation.overviews import LINKS, OVERSEEN, WORDS

RATED = CompanyMilestone.RATED
WITH_STEPS = replace(OVERSEEN, milestones=tuple(CompanyMilestone))


def table(*tallies: CompanyTally) -> CompanyTable:
    """Return the table of these companies."""
    figures = overview_figures(WITH_STEPS, Tallies(companies=tallies))
    companies = overview_page(figures, WORDS, {}, LINKS).companies
    assert companies is not None
    return companies


def test_rows_say_what_companies_have_done() -> None:
    """In the order of the journey, with a bar of their share."""
    shown = table(
        CompanyTally(frozenset(), 1), CompanyTally(frozenset({RATED}), 2), CompanyTally(frozenset(CompanyMilestone), 1)
    )

    assert "4 companies have begun." == shown.began
    assert [
        ("How important the goals are: begun", "3", "75%"),
        ("How important the goals are: all 18 are rated", "1", "25%"),
        ("What comes first: a goal is chosen", "1", "25%"),
        ("Action plan: an action is planned, running or done", "1", "25%"),
        ("Action plan: an action is done", "1", "25%"),
    ] == [(row.label, str(row.companies), row.width) for row in shown.rows]


def test_every_milestone_has_its_words() -> None:
    """A word without a row would fail in front of a trainer."""
    assert len(CompanyMilestone) == len(table().rows)


def test_nobody_is_no_hundred_percent() -> None:
    """A course begins with no company."""
    assert "No company has begun yet." == table().began
    assert {"0%"} == {row.width for row in table().rows}


def test_programme_without_the_steps_has_no_such_part() -> None:
    """Nothing changes on the overview of a programme of before."""
    assert overview_page(overview_figures(OVERSEEN, Tallies()), WORDS, {}, LINKS).companies is None

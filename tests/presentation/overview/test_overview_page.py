"""The overview in words."""

from dataclasses import replace
from typing import Any

import pytest
from django.utils import translation

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.disclosure import overview_figures
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import RecommendedTally, Tallies, UnitTally
from csr_xblock.presentation.overview.overview_page import OverviewPage, overview_page
from tests.presentation.overviews import LINKS, OVERSEEN, WHY, WORDS, bands, standings

STEPS = standings(profile=1, answering=2, handed_in=3, units=4)
PEOPLE = UnitId("people-foundation")
SHARED = {"standings": STEPS, "bands": bands(leading=7)}


def page(overseen: Overseen = OVERSEEN, **tallies: Any) -> OverviewPage:
    """Return the page of ten learners."""
    figures = overview_figures(overseen, Tallies(**{"standings": STEPS, **tallies}))
    return overview_page(figures, WORDS, {WHY: "Why", PEOPLE: "People"}, LINKS)


@pytest.mark.parametrize(
    ("steps", "began"),
    [
        (STEPS, "10 learners have begun."),
        (standings(units=1), "1 learner has begun."),
        ((), "No learner has begun yet. As soon as somebody has saved the profile, you see it here."),
    ],
    ids=["many", "one", "none"],
)
def test_first_sentence_says_how_many_there_are(steps: object, began: str) -> None:
    """It is what a trainer wants to know first."""
    assert began == page(standings=steps).began


def test_steps_lead_to_their_learners() -> None:
    """Whoever sees that six are stuck wants to know who."""
    steps = page().steps

    assert [("1", "10%"), ("2", "20%"), ("3", "30%"), ("4", "40%")] == [(str(s.learners), s.width) for s in steps]
    assert "?view=v&csr_1a2b3c4d=learners%2Fanswering" == steps[1].url


def test_nobody_is_no_hundred_percent() -> None:
    """A course begins with no learner."""
    assert {"0%"} == {step.width for step in page(standings=()).steps}


@pytest.mark.parametrize(
    ("waiting", "sentence"), [(0, ""), (1, "1 report waits for you."), (2, "2 reports wait for you.")]
)
def test_waiting_reports_are_pointed_at(waiting: int, sentence: str) -> None:
    """Learners wait for it; nothing waits silently."""
    assert sentence == page(waiting_reports=waiting).waiting


def test_results_say_of_whom_they_tell() -> None:
    """Nobody must take the results of seven for those of ten."""
    one = page(standings=standings(handed_in=1), bands=bands(leading=1))

    assert "Of the 7 who share their results with you." == page(**SHARED).of_whom
    assert "Of the 1 who shares the results with you." == one.of_whom
    assert "" == one.no_bands


def test_where_there_are_no_results_the_page_says_why() -> None:
    """That nobody shares is another thing than that nobody may see them."""
    for_nobody = page(replace(OVERSEEN, shows_results=False), **SHARED)

    assert "Nobody who has handed in shares" in page(standings=standings(profile=1)).no_bands
    assert "nobody but the learners themselves" in for_nobody.no_bands
    assert ("", None) == (for_nobody.of_whom, for_nobody.bands)


def test_most_recommended_units_come_first() -> None:
    """The table answers what the class needs."""
    recommended = (RecommendedTally(WHY, True, 1), RecommendedTally(PEOPLE, True, 6))
    units = (UnitTally(WHY, False, False, 9, 9, 9),)

    assert ["People", "Why", "x"] == [unit.title for unit in page(recommended=recommended, units=units).units]


def test_unit_that_results_open_is_marked_and_explained() -> None:
    """Its numbers are about other people than those of the unit beside it."""
    marked = page(replace(OVERSEEN, opened_by_results=frozenset({PEOPLE})))

    assert ["People"] == [unit.title for unit in marked.units if unit.is_of_sharing]
    assert marked.sharing_note.startswith("*")
    assert "" == page().sharing_note


def test_other_languages_keep_the_browsers_numbers() -> None:
    """A decimal comma in a width draws no bar."""
    with translation.override("lt"):
        shown = page(standings=standings(handed_in=3), bands=bands(leading=1, managed=2)).bands

    assert shown is not None
    assert "66.67%" == shown.areas[0].segments[0].width

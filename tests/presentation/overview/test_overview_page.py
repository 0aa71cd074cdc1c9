"""The overview in words."""

from typing import Any

import pytest
from django.utils import translation

from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.learner_counts import UnitCount
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.presentation.overview.overview_page import OverviewPage, overview_page
from csr_xblock.services.overview.show_overview import Overview, UnitReach
from tests.presentation.overviews import LINKS, WHY, WORDS

STEPS = dict(zip(LearnerStep, (1, 2, 3, 4), strict=True))
PEOPLE = UnitId("people-foundation")


def page(**about: Any) -> OverviewPage:
    """Return the page of ten learners."""
    overview = {"steps": STEPS, "submitted": 7, "bands": {}, "units": (), "waiting_reports": 0, **about}
    return overview_page(Overview(**overview), WORDS, {WHY: "Why", PEOPLE: "People"}, LINKS)


@pytest.mark.parametrize(
    ("steps", "began"),
    [
        (STEPS, "10 learners have begun."),
        ({**dict.fromkeys(LearnerStep, 0), LearnerStep.UNITS: 1}, "1 learner has begun."),
        (
            dict.fromkeys(LearnerStep, 0),
            "No learner has begun yet. As soon as somebody has saved the profile, you see it here.",
        ),
    ],
    ids=["many", "one", "none"],
)
def test_first_sentence_says_how_many_there_are(steps: dict[LearnerStep, int], began: str) -> None:
    """It is what a trainer wants to know first."""
    assert began == page(steps=steps).began


def test_steps_lead_to_their_learners() -> None:
    """Whoever sees that six are stuck wants to know who."""
    steps = page().steps

    assert [(1, 10), (2, 20), (3, 30), (4, 40)] == [(step.learners, step.percent) for step in steps]
    assert "?view=v&csr_1a2b3c4d=learners%2Fanswering" == steps[1].url


def test_nobody_is_no_hundred_percent() -> None:
    """A course begins with no learner."""
    assert {0} == {step.percent for step in page(steps=dict.fromkeys(LearnerStep, 0)).steps}


@pytest.mark.parametrize(
    ("waiting", "sentence"), [(0, ""), (1, "1 report waits for you."), (2, "2 reports wait for you.")]
)
def test_waiting_reports_are_pointed_at(waiting: int, sentence: str) -> None:
    """Learners wait for it; nothing waits silently."""
    assert sentence == page(waiting_reports=waiting).waiting


def test_too_few_results_are_explained() -> None:
    """Also when only some areas have too few."""
    some = {PerspectiveId(OVERALL): {BandId("leading"): 5}}
    every = some | {perspective.id: {BandId("leading"): 5} for perspective in WORDS.perspectives}
    sentence = "Results are shown from 5 learners on, so that nobody’s result can be guessed."

    assert [sentence, sentence, ""] == [page(bands=bands).too_few for bands in ({}, some, every)]


def test_most_recommended_units_come_first() -> None:
    """The table answers what the class needs."""
    units = (
        UnitReach(WHY, 1, UnitCount(9, 9, 9)),
        UnitReach(PEOPLE, 6, UnitCount()),
        UnitReach(UnitId("x"), 1, UnitCount()),
    )

    assert ["People", "Why", "x"] == [unit.title for unit in page(units=units).units]


def test_other_languages_keep_the_browsers_numbers() -> None:
    """A decimal comma in a width draws no bar."""
    with translation.override("lt"):
        bands = page(bands={PerspectiveId(OVERALL): {BandId("leading"): 1, BandId("managed"): 2}}).bands

    assert bands is not None
    assert "66.67%" == bands.areas[0].segments[0].width

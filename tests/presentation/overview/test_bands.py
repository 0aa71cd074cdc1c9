"""Distributions: bars that add up, and a table that says the same."""

from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId
from csr_xblock.domain.overview.learner_counts import BandCounts
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.presentation.overview.bands import TONES, BandsView, bands_view
from csr_xblock.services.overview.show_overview import Overview
from tests.presentation.overviews import WORDS

FINANCE = PerspectiveId("finance")


def view(bands: dict[PerspectiveId, BandCounts]) -> BandsView | None:
    """Return the view of an overview."""
    return bands_view(WORDS, Overview(dict.fromkeys(LearnerStep, 0), 0, bands, (), 0))


def test_bar_is_as_long_as_its_learners() -> None:
    """Percent with a decimal point in every language; parts follow each other without a gap."""
    shown = view({FINANCE: {BandId("first-steps"): 1, BandId("leading"): 2}})

    assert shown is not None
    finance = shown.areas[1]
    assert [("0.00%", "33.33%", "16.67%", 1, 1), ("33.33%", "66.67%", "66.67%", 4, 2)] == [
        (part.begin, part.width, part.middle, part.tone, part.learners) for part in finance.segments
    ]
    assert ((0, 1, 0, 0, 2), 0) == (finance.counts, finance.without)


def test_learners_without_a_level_stand_in_the_table_and_not_in_the_bar() -> None:
    """Too few answers are no level; neither is one that the instrument has no more."""
    shown = view({PerspectiveId(OVERALL): {BandId("leading"): 5, None: 3, BandId("of-last-year"): 1}})

    assert shown is not None
    assert (5, 4) == (sum(part.learners for part in shown.areas[0].segments), shown.areas[0].without)


def test_area_with_too_few_results_is_named_and_empty() -> None:
    """The reader must see that it was left out, not that nobody is there."""
    shown = view({FINANCE: {BandId("leading"): 5}})

    assert shown is not None
    assert shown.has_gaps
    assert ["The whole company", *(one.title for one in WORDS.perspectives)] == [area.title for area in shown.areas]
    assert [()] * 6 == [area.counts for area in shown.areas if area.title != "Finance and fair value"]


def test_without_any_result_there_is_no_distribution() -> None:
    """Then a sentence says so."""
    assert view({}) is None


def test_every_level_has_a_shade() -> None:
    """The style sheet has shades for as many levels as the packaged instrument, and one more."""
    shown = view({FINANCE: {BandId("leading"): 5}})

    assert shown is not None
    assert list(range(len(WORDS.bands))) == [column.tone for column in shown.columns]
    assert len(WORDS.bands) <= TONES

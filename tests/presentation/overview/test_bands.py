"""Distributions: bars that add up, and a table that says the same."""

from csr_xblock.presentation.overview.bands import TONES, BandsView, bands_view
from tests.presentation.overviews import LINKS, WORDS, bands, overview, standings


def view(**learners: int) -> BandsView:
    """Return the distribution of learners over the company's bands."""
    figures = overview(bands=bands(**learners), standings=standings(handed_in=sum(learners.values())))
    shown = bands_view(WORDS, figures, LINKS)
    assert shown is not None
    return shown


def test_bar_is_as_long_as_its_learners() -> None:
    """Percent with a decimal point in every language; parts follow each other without a gap."""
    company = view(first_steps=1, leading=2).areas[0]

    assert [("0.00%", "33.33%", "16.67%", 1, "1"), ("33.33%", "66.67%", "66.67%", 4, "2")] == [
        (part.begin, part.width, part.middle, part.tone, str(part.learners)) for part in company.segments
    ]
    assert ["0", "1", "0", "0", "2", "0"] == [str(one.learners) for one in company.counts]


def test_learners_without_a_level_stand_in_the_table_and_not_in_the_bar() -> None:
    """Too few answers are no level; neither is one that the instrument has no more."""
    company = view(leading=5, none=3, of_last_year=1).areas[0]

    assert (["5"], "4") == ([str(part.learners) for part in company.segments], str(company.counts[-1].learners))


def test_every_area_has_its_row() -> None:
    """The reader must see that nobody has a level there, not that the area was forgotten."""
    shown = view(leading=5)

    assert ["The whole company", *(one.title for one in WORDS.perspectives)] == [area.title for area in shown.areas]
    assert {"0"} == {str(one.learners) for area in shown.areas[1:] for one in area.counts}


def test_every_number_says_its_level() -> None:
    """On a narrow screen there is no head of a column above it."""
    (company, *_areas) = view(leading=5).areas

    assert [*(band.name for band in WORDS.bands), "Not enough answers"] == [one.level for one in company.counts]


def test_while_nobody_shares_there_is_no_distribution() -> None:
    """Then a sentence says so."""
    assert bands_view(WORDS, overview(standings=standings(profile=3, answering=2)), LINKS) is None


def test_every_level_has_a_shade() -> None:
    """The style sheet has shades for as many levels as the packaged instrument, and one more."""
    shown = view(leading=5)

    assert list(range(len(WORDS.bands))) == [column.tone for column in shown.columns]
    assert len(WORDS.bands) <= TONES


def test_numbers_lead_to_their_learners() -> None:
    """From a bar, and from the number in the table; a zero leads to nobody."""
    company = view(leading=2, none=1).areas[0]

    assert [company.counts[-2].url] == [part.url for part in company.segments]
    assert company.segments[0].url.endswith("=learners%2Flevel.overall.leading")
    assert company.counts[-1].url.endswith("=learners%2Flevel.overall.")
    assert "" == company.counts[0].url

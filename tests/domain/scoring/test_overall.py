"""The overall score must reward balance and refuse to speak from too little."""

from dataclasses import replace
from fractions import Fraction

import pytest

from csr_xblock.domain.questions.instrument import Instrument, ScoringParameters
from csr_xblock.domain.scoring.scorecard import OverallScore
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import even_instrument, even_sheet


def overall_of(instrument: Instrument, *levels: int | None) -> OverallScore:
    """Return the overall score when all items of p1, p2, ... have these levels; None leaves a perspective open."""
    given = {f"p{n}": level for n, level in enumerate(levels, start=1) if level is not None}
    return score(instrument, even_sheet(instrument, given)).overall


def test_quarter_of_the_distance_is_taken_off_the_mean() -> None:
    """Strong areas must not hide weak ones: mean 50, distance 50, balanced 37.5, shown as 38."""
    actual = overall_of(even_instrument(4), 4, 4, 0, 0)

    assert (50, 50, 0) == (actual.mean, actual.distance, actual.balance_index)
    assert (Fraction(75, 2), 38, "first-steps") == (actual.balanced, actual.display, actual.band)


def test_equal_areas_lose_nothing() -> None:
    """A company that is the same everywhere is perfectly balanced."""
    actual = overall_of(even_instrument(6), *[3] * 6)

    assert (75, 0, 100, 75) == (actual.mean, actual.distance, actual.balance_index, actual.display)


def test_balanced_score_is_never_below_zero() -> None:
    """An author's large lambda must not make points negative."""
    instrument = even_instrument(4, scoring=ScoringParameters(imbalance_lambda=Fraction(3)))

    actual = overall_of(instrument, 4, 0, 0, 0)

    assert (0, 0) == (actual.balanced, actual.display)


def test_perspectives_count_by_their_weight() -> None:
    """An author may weigh an area double; both mean and distance must follow."""
    instrument = even_instrument(4)
    heavy = replace(instrument.perspectives[0], weight=3)
    instrument = replace(instrument, perspectives=(heavy, *instrument.perspectives[1:]))

    actual = overall_of(instrument, 4, 0, 0, 0)

    assert (50, 50) == (actual.mean, actual.distance)


@pytest.mark.parametrize(
    ("levels", "valid", "display"),
    [
        pytest.param((2, 2, 2, 2, None, None), 4, 50, id="four-areas-are-enough"),
        pytest.param((2, 2, 2, None, None, None), 3, None, id="three-areas-are-not"),
        pytest.param((None,) * 6, 0, None, id="no-area"),
    ],
)
def test_overall_number_needs_four_areas(levels: tuple[int | None, ...], valid: int, display: int | None) -> None:
    """Half a company is not a company."""
    actual = overall_of(even_instrument(6), *levels)

    assert (valid, display) == (actual.valid_perspectives, actual.display)


def test_nothing_is_told_without_an_overall_number() -> None:
    """A band or a balance without a number would be read as a result all the same."""
    expected = OverallScore(3, None, None, None, None, display=None, band=None, capped_by=None, held_back_by=())

    assert expected == overall_of(even_instrument(6), 4, 4, 4)


def test_no_valid_area_is_no_number_even_when_the_author_asks_for_none() -> None:
    """A minimum of 0 areas must not end in a division by zero."""
    actual = overall_of(even_instrument(2, scoring=ScoringParameters(min_valid_perspectives=0)))

    assert (None, None) == (actual.mean, actual.display)


def test_open_areas_do_not_hold_the_company_back() -> None:
    """Gates ask valid areas only: what was not answered is not known to be weak."""
    actual = overall_of(even_instrument(6), 4, 4, 4, 4, None, None)

    assert ("leading", None, ()) == (actual.band, actual.capped_by, actual.held_back_by)


def test_weak_area_holds_the_company_back() -> None:
    """METHODOLOGY 2.4.4: 'leading' needs every area at 50, and the screen names the one that is not."""
    actual = overall_of(even_instrument(8), 4, 4, 4, 4, 4, 4, 4, 1)

    assert (87, "managed", "leading", ("p8",)) == (actual.display, actual.band, actual.capped_by, actual.held_back_by)


def test_gate_looks_at_the_balanced_number() -> None:
    """One weak area of six already costs 'leading' by balance (82), so no gate has to speak."""
    actual = overall_of(even_instrument(6), 4, 4, 4, 4, 4, 1)

    assert (82, "managed", None, ()) == (actual.display, actual.band, actual.capped_by, actual.held_back_by)

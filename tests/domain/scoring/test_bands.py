"""A band is the one word people remember; its edges and gates must hold."""

from fractions import Fraction

import pytest

from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.questions.instrument import Band, Gate, ScoringParameters
from csr_xblock.domain.scoring.bands import GatedBand, band_of, gated_band
from tests.domain.instruments import BANDS, even_instrument


@pytest.mark.parametrize(
    ("display", "expected"),
    [
        (0, "not-started"),
        (14, "not-started"),
        (15, "first-steps"),
        (39, "first-steps"),
        (40, "in-place"),
        (64, "in-place"),
        (65, "managed"),
        (84, "managed"),
        (85, "leading"),
        (100, "leading"),
    ],
)
@pytest.mark.parametrize("bands", [BANDS, BANDS[::-1]], ids=["ascending", "descending"])
def test_band_begins_at_its_lowest_number(bands: tuple[Band, ...], display: int, expected: str) -> None:
    """The first number of a band belongs to it, in whatever order the author wrote the bands."""
    assert expected == band_of(display, bands)


def test_number_below_all_bands_has_none() -> None:
    """Bands that begin above 0 leave low numbers without a name rather than with a wrong one."""
    assert band_of(9, (Band(BandId("some"), "Some", 10),)) is None


def gated(display: int, *points: Fraction | int, gates: dict[str, int] | None = None) -> GatedBand:
    """Return the band of a number when the perspectives p1, p2, ... have these points."""
    required = {"managed": 25, "leading": 50} if gates is None else gates
    scoring = ScoringParameters(gates=tuple(Gate(BandId(band), least) for band, least in required.items()))
    instrument = even_instrument(len(points), scoring=scoring)
    return gated_band(instrument, display, {PerspectiveId(f"p{n}"): Fraction(p) for n, p in enumerate(points, 1)})


def test_open_gate_changes_nothing() -> None:
    """Exactly the required points are enough."""
    assert GatedBand(BandId("leading"), None, ()) == gated(90, 100, 50)


def test_gate_lowers_the_band_by_one_and_names_who_is_below() -> None:
    """The screen has to say which areas hold the company back, and only those."""
    expected = GatedBand(BandId("managed"), BandId("leading"), (PerspectiveId("p1"), PerspectiveId("p3")))

    assert expected == gated(90, 49, 100, 30)


def test_gate_compares_exact_scores() -> None:
    """Thresholds are decided on exact values: 49.9 is shown as 50 and still does not open the gate of 50."""
    assert "leading" == gated(90, 100, Fraction(499, 10)).capped_by


def test_next_lower_gate_must_open_too() -> None:
    """A company refused at 'leading' has not passed the gate of 'managed' by that."""
    expected = GatedBand(BandId("in-place"), BandId("leading"), (PerspectiveId("p2"),))

    assert expected == gated(90, 100, 24)


def test_gate_of_a_band_not_reached_says_nothing() -> None:
    """A company in the middle must not read that an area holds it back from a band that is far away."""
    assert GatedBand(BandId("in-place"), None, ()) == gated(50, 100, 0)


def test_gate_may_leave_only_the_lowest_band() -> None:
    """An author may guard any band, also the second one."""
    assert GatedBand(BandId("not-started"), BandId("first-steps"), (PerspectiveId("p1"),)) == gated(
        20, 5, 60, gates={"first-steps": 10}
    )


def test_lowest_band_cannot_be_refused() -> None:
    """There is no lower one to fall into."""
    assert GatedBand(BandId("not-started"), None, ()) == gated(5, 0, gates={"not-started": 10})

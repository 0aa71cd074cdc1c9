"""Taking part as a share: done is done, whatever the scorecard says."""

from fractions import Fraction

import pytest

from csr_xblock.domain.programme.participation import Participation, participation_share
from csr_xblock.domain.programme.settings import Counted


@pytest.mark.parametrize(
    ("counted", "has_handed_in", "units_done", "expected"),
    [
        pytest.param(Counted.ASSESSMENT, False, 9, 0, id="assessment, not handed in"),
        pytest.param(Counted.ASSESSMENT, True, 0, 1, id="assessment, handed in"),
        pytest.param(Counted.UNITS, True, 0, 0, id="units, none"),
        pytest.param(Counted.UNITS, False, 2, Fraction(2, 3), id="units, some"),
        pytest.param(Counted.UNITS, False, 3, 1, id="units, enough"),
        pytest.param(Counted.UNITS, False, 7, 1, id="units, more than enough"),
        pytest.param(Counted.BOTH, True, 0, Fraction(1, 2), id="both, handed in only"),
        pytest.param(Counted.BOTH, False, 3, Fraction(1, 2), id="both, units only"),
        pytest.param(Counted.BOTH, True, 1, Fraction(2, 3), id="both, some"),
        pytest.param(Counted.BOTH, True, 3, 1, id="both, all"),
    ],
)
def test_share_is_what_is_done(counted: Counted, has_handed_in: bool, units_done: int, expected: Fraction) -> None:
    """It becomes points in a course's grade, so each case is fixed."""
    assert expected == participation_share(counted, Participation(has_handed_in, units_done), 3)


@pytest.mark.parametrize("counted_units", [0, -2])
def test_less_than_one_unit_means_one(counted_units: int) -> None:
    """A course's file may say anything; nobody gets all points for nothing, and nothing is divided by zero."""
    shares = [participation_share(Counted.UNITS, Participation(False, done), counted_units) for done in (0, 1)]

    assert [0, 1] == shares

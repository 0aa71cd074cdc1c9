"""No cell becomes a formula, in whichever program the file is opened."""

import pytest

from csr_xblock.reports.cells import neutral_cell
from tests.presentation.overviews import figure


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\xa0=", "\x0b="])
def test_text_that_begins_like_a_formula_is_quoted(sign: str) -> None:
    """A user name such as =cmd|' /C calc'!A0 must not run on the trainer's computer."""
    assert f"'{sign}cmd" == neutral_cell(f"{sign}cmd")


@pytest.mark.parametrize("cell", ["Rasa", "a=b", "", None], ids=repr)
def test_other_cells_stay_as_they_are(cell: str | None) -> None:
    """A quote in front of every name would be noise."""
    assert cell == neutral_cell(cell)


def test_figure_becomes_a_number() -> None:
    """A spreadsheet adds them up."""
    assert 3 == neutral_cell(figure(3))

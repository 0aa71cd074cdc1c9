"""How something changed, in words."""

from fractions import Fraction

import pytest

from csr_xblock.domain.scoring.progress import Change, ChangeLabel
from csr_xblock.presentation.comparison.changes_in_words import change_words, direction_words


@pytest.mark.parametrize(
    ("change", "expected", "direction"),
    [
        (Change(8, Fraction(25, 2), ChangeLabel.UP), "Up (+12.5)", "Up"),
        (Change(8, Fraction(-6), ChangeLabel.DOWN), "Down (−6)", "Down"),
        (Change(8, Fraction(2), ChangeLabel.STABLE), "About the same (+2)", "About the same"),
        (Change(8, Fraction(0), ChangeLabel.STABLE), "The same", "The same"),
        (Change(0, None, None), "Nothing to compare", "Nothing to compare"),
        (None, "Nothing to compare", "Nothing to compare"),
    ],
    ids=["up", "down", "about the same", "the same", "nothing in common", "not asked"],
)
def test_a_change_is_told_with_its_points_and_without(change: Change | None, expected: str, direction: str) -> None:
    """Beside whole numbers the points would seem to be wrong by one."""
    assert (expected, direction) == (change_words(change), direction_words(change))

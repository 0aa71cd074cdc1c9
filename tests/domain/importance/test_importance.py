"""Importance has two sides; the louder one must be heard."""

import pytest

from csr_xblock.domain.importance.importance import Importance


@pytest.mark.parametrize(
    ("importance", "expected"),
    [
        pytest.param(Importance(business=2, impact=5), 5, id="impact-is-higher"),
        pytest.param(Importance(business=4, impact=1), 4, id="business-is-higher"),
        pytest.param(Importance(business=1), 1, id="business-only-is-not-lifted-to-the-default"),
        pytest.param(Importance(impact=2), 2, id="impact-only-is-not-lifted-to-the-default"),
        pytest.param(Importance(), 3, id="not-rated"),
    ],
)
def test_higher_rated_side_counts(importance: Importance, expected: int) -> None:
    """A low rating is an answer: the default may only replace a rating that is missing."""
    actual = importance.combined(default=3)

    assert expected == actual

"""Importance has two sides; the louder one must be heard."""

import pytest

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance import Importance, combined_importance
from csr_xblock.domain.questions.instrument import ScoringParameters
from tests.domain.instruments import even_instrument


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


def test_every_objective_gets_an_importance() -> None:
    """Priorities need a number for each objective, rated or not, and the author's default must be the one used."""
    instrument = even_instrument(2, scoring=ScoringParameters(importance_default=2))

    actual = combined_importance(instrument, {ObjectiveId("o2"): Importance(4, 5), ObjectiveId("gone"): Importance(1)})

    assert {"o1": 2, "o2": 5} == actual

"""The benchmark compares companies that agreed to it; few companies would be recognisable."""

from fractions import Fraction
from typing import Any

import pytest

from csr_xblock.domain.questions.instrument import ScoringParameters
from csr_xblock.domain.scoring.benchmark import percentile
from tests.domain.instruments import read_vectors

TEN = [12, 18, 25, 31, 31, 40, 44, 52, 60, 71]


@pytest.mark.parametrize("case", read_vectors()["percentiles"], ids=lambda case: f"value-{case['input']['value']}")
def test_percentiles_agree_with_the_vectors(case: dict[str, Any]) -> None:
    """The methodology's own examples."""
    actual = percentile(case["input"]["value"], case["input"]["others"], ScoringParameters())

    assert case["expected"] == actual


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(0, 0, id="below-all"),
        pytest.param(12, 5, id="equal-to-the-lowest-counts-half"),
        pytest.param(Fraction(63, 2), 50, id="exact-scores-may-be-compared"),
    ],
)
def test_equal_companies_count_half(value: Fraction | int, expected: int) -> None:
    """Nobody is better than an equal, and nobody is worse."""
    assert expected == percentile(value, TEN, ScoringParameters())


def test_percentile_is_rounded_half_up_to_the_step() -> None:
    """1.5 of 20 are 7.5 percent, which is shown as 10."""
    assert 10 == percentile(1, [0, 1, *[2] * 18], ScoringParameters())


def test_author_sets_the_step() -> None:
    """Better than nine of ten and equal to one is 95 percent."""
    assert 95 == percentile(71, TEN, ScoringParameters(benchmark_round_to=1))


def test_too_few_companies_are_not_compared() -> None:
    """With nine others an owner could guess who they are."""
    assert percentile(31, TEN[:9], ScoringParameters()) is None


def test_nobody_to_compare_with_is_no_percentile() -> None:
    """An author's minimum of 0 must not end in a division by zero."""
    assert percentile(31, [], ScoringParameters(benchmark_min_companies=0)) is None

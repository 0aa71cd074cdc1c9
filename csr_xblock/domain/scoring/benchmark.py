"""
The benchmark: where a company stands among others that agreed to be compared. A sibling of scoring.

Which companies are compared (consent, latest full attempt, without the own one) is decided by the caller.
Source: METHODOLOGY 2.4.11.
"""

from collections.abc import Sequence
from fractions import Fraction

from csr_xblock.domain.questions.instrument import ScoringParameters
from csr_xblock.domain.scoring.rounding import round_half_up

HALF = Fraction(1, 2)


def percentile(value: int | Fraction, others: Sequence[int | Fraction], parameters: ScoringParameters) -> int | None:
    """
    Return the percent 0..100 of other companies that the value is better than, rounded to `benchmark_round_to`.

    Equal companies count half. None if there are fewer than `benchmark_min_companies` others.
    """
    if not others or len(others) < parameters.benchmark_min_companies:
        return None
    below = sum(other < value for other in others)
    equal = sum(other == value for other in others)
    exact = 100 * (below + HALF * equal) / len(others)
    return parameters.benchmark_round_to * round_half_up(exact / parameters.benchmark_round_to)

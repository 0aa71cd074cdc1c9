"""
The company's overall score: mean, distance, balance and the balanced score. Third step of scoring.

Source: METHODOLOGY 2.4.3 (numbers), 2.4.4 (band and gates), JOURNEY 2 (staff).
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.bands import gated_band
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import OverallScore, PerspectiveScore

FARTHEST_DISTANCE = 50
"""The largest mean absolute distance that points 0..100 can have: half at 0, half at 100."""


def score_overall(instrument: Instrument, perspectives: Mapping[PerspectiveId, PerspectiveScore]) -> OverallScore:
    """Return the score over the valid perspectives, without any number if they are too few."""
    scores = _valid_scores(perspectives)
    weights = {one.id: one.weight for one in instrument.perspectives if one.id in scores}
    if len(scores) < instrument.scoring.min_valid_perspectives or not sum(weights.values()):
        return _without_numbers(len(scores))
    mean = _weighted_mean(scores, weights)
    distance = _weighted_mean({one: abs(points - mean) for one, points in scores.items()}, weights)
    balanced = max(Fraction(0), mean - instrument.scoring.imbalance_lambda * distance)
    display = round_half_up(balanced)
    gated = gated_band(instrument, display, scores)
    return OverallScore(
        valid_perspectives=len(scores),
        mean=mean,
        distance=distance,
        balance_index=100 * (1 - distance / FARTHEST_DISTANCE),
        balanced=balanced,
        display=display,
        band=gated.band,
        capped_by=gated.capped_by,
        held_back_by=gated.held_back_by,
    )


def view_of_staff(perspectives: Mapping[PerspectiveId, PerspectiveScore]) -> OverallScore:
    """Return how many perspectives have a number, and none for the company: staff are asked a part of it only."""
    return replace(_without_numbers(len(_valid_scores(perspectives))), is_of_company=False)


def _without_numbers(valid: int) -> OverallScore:
    return OverallScore(valid, None, None, None, None, display=None, band=None, capped_by=None)


def _valid_scores(perspectives: Mapping[PerspectiveId, PerspectiveScore]) -> dict[PerspectiveId, Fraction]:
    return {one.perspective: one.score for one in perspectives.values() if one.is_valid and one.score is not None}


def _weighted_mean(points: Mapping[PerspectiveId, Fraction], weights: Mapping[PerspectiveId, int]) -> Fraction:
    total = sum((weights[one] * value for one, value in points.items()), Fraction(0))
    return total / sum(weights.values())

"""
Scores of the perspectives: number, coverage, band, and how each is spoken of. Second step of scoring.

Source: METHODOLOGY 2.4.2 (score and validity), 2.4.4 (band), 2.4.5 (wording), JOURNEY 2 (staff).
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument, Item, ScoringParameters
from csr_xblock.domain.scoring.bands import band_of
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, PerspectiveWording
from csr_xblock.domain.scoring.tally import Tally, tally


def score_perspectives(
    instrument: Instrument, applicable: tuple[Item, ...], levels: Mapping[ItemId, int]
) -> dict[PerspectiveId, PerspectiveScore]:
    """Return the score of every perspective, in instrument order, still worded as neutral."""
    items: dict[PerspectiveId, list[Item]] = {perspective.id: [] for perspective in instrument.perspectives}
    for item in applicable:
        items[item.perspective].append(item)
    return {perspective: _score(instrument, perspective, tally(own, levels)) for perspective, own in items.items()}


def as_staff_see(
    perspectives: Mapping[PerspectiveId, PerspectiveScore], asked: tuple[Item, ...]
) -> dict[PerspectiveId, PerspectiveScore]:
    """Return the scores of the perspectives that staff were asked about; a single answer is told in words."""
    items: dict[PerspectiveId, list[Item]] = {}
    for item in asked:
        items.setdefault(item.perspective, []).append(item)
    return {
        one: _in_words(score, items[one][0]) if len(items[one]) == 1 else score
        for one, score in perspectives.items()
        if one in items
    }


def with_wording(
    perspectives: Mapping[PerspectiveId, PerspectiveScore], mean: Fraction | None, parameters: ScoringParameters
) -> dict[PerspectiveId, PerspectiveScore]:
    """Return the same scores, each spoken of as strength, improvement or neutral beside the company's mean."""
    return {
        perspective: replace(score, wording=_wording(score, mean, parameters))
        for perspective, score in perspectives.items()
    }


def _score(instrument: Instrument, perspective: PerspectiveId, sums: Tally) -> PerspectiveScore:
    score = sums.score
    display = round_half_up(score) if score is not None and _is_valid(sums, instrument.scoring) else None
    return PerspectiveScore(
        perspective=perspective,
        score=score,
        coverage=sums.coverage,
        is_valid=display is not None,
        display=display,
        band=None if display is None else band_of(display, instrument.bands),
        wording=PerspectiveWording.NEUTRAL,
        answered_items=sums.answered_items,
        applicable_items=sums.applicable_items,
        answered_weight=sums.answered_weight,
        applicable_weight=sums.applicable_weight,
        weighted_points=Fraction(sums.weighted_points),
        can_have_number=0 < sums.applicable_items >= instrument.scoring.min_answered,
    )


def _in_words(score: PerspectiveScore, item: Item) -> PerspectiveScore:
    return replace(score, is_valid=False, display=None, band=None, told_in_words=item.id, can_have_number=False)


def _is_valid(sums: Tally, parameters: ScoringParameters) -> bool:
    return sums.coverage >= parameters.min_coverage and sums.answered_items >= parameters.min_answered


def _wording(score: PerspectiveScore, mean: Fraction | None, parameters: ScoringParameters) -> PerspectiveWording:
    if score.score is None or not score.is_valid:
        return PerspectiveWording.NEUTRAL
    # Without an overall mean there is nothing to lie above or below of: only the fixed thresholds speak.
    below_mean_by = Fraction(0) if mean is None else mean - score.score
    if score.score >= parameters.perspective_strength_from and below_mean_by <= 0:
        return PerspectiveWording.STRENGTH
    is_far_below = mean is not None and below_mean_by >= parameters.perspective_improvement_below_mean_by
    if score.score < parameters.perspective_improvement_below or is_far_below:
        return PerspectiveWording.IMPROVEMENT
    return PerspectiveWording.NEUTRAL

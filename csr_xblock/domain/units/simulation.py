"""
A made-up learner for trying rules out: chosen numbers per perspective become a scorecard, as if somebody had answered.

The overall score comes from the real formula; the items get the levels that come nearest to the chosen numbers, so
that rules about levels, objectives and priorities can be tried too. No attempt is made and nothing is stored.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, Item
from csr_xblock.domain.scoring.bands import band_of
from csr_xblock.domain.scoring.overall import score_overall
from csr_xblock.domain.scoring.perspective_scores import with_wording
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.pathway import NOTHING_DONE, LearningProgress
from csr_xblock.domain.units.unlocking import Situation


def simulated_situation(
    instrument: Instrument, points: Mapping[PerspectiveId, int | None], progress: LearningProgress = NOTHING_DONE
) -> Situation:
    """
    Return the situation of somebody who has handed in answers that show these numbers, and what was done besides.

    `points` are 0..100, None for too few answers; a perspective that is not named has too few.
    """
    return Situation(simulated_scorecard(instrument, points), progress)


def simulated_scorecard(instrument: Instrument, points: Mapping[PerspectiveId, int | None]) -> Scorecard:
    """Return the scorecard whose perspectives show exactly these numbers 0..100, and none where there is None."""
    sheet = AnswerSheet({item: Answer(level) for item, level in fitting_levels(instrument, points).items()})
    nearest = score(instrument, sheet)
    perspectives = {
        perspective: _showing(scored, points.get(perspective), instrument)
        for perspective, scored in nearest.perspectives.items()
    }
    overall = score_overall(instrument, perspectives)
    return replace(nearest, perspectives=with_wording(perspectives, overall.mean, instrument.scoring), overall=overall)


def fitting_levels(instrument: Instrument, points: Mapping[PerspectiveId, int | None]) -> dict[ItemId, int]:
    """Return a level 0..4 for each item of the perspectives that have a number, so that their means come near it."""
    levels: dict[ItemId, int] = {}
    for perspective in instrument.perspectives:
        number = points.get(perspective.id)
        if number is not None:
            levels.update(_levels_near(number, instrument.items_of(perspective.id)))
    return levels


def _levels_near(points: int, items: tuple[Item, ...]) -> dict[ItemId, int]:
    """Return two neighbouring anchors: the lower one for all, the next one for as much weight as brings it nearest."""
    lower = {item.id: item.anchors.up_to(points // POINTS_PER_LEVEL).level for item in items}
    wanted = Fraction(points, POINTS_PER_LEVEL)
    missing = sum((item.weight * (wanted - lower[item.id]) for item in items), Fraction(0))
    levels = dict(lower)
    for item in items:
        higher = item.anchors.after(lower[item.id])
        if higher is not None and 2 * missing >= (gain := item.weight * (higher.level - lower[item.id])):
            levels[item.id] = higher.level
            missing -= gain
    return levels


def _showing(scored: PerspectiveScore, number: int | None, instrument: Instrument) -> PerspectiveScore:
    if number is None:
        return scored
    return replace(
        scored,
        score=Fraction(number),
        is_valid=True,
        display=number,
        band=band_of(number, instrument.bands),
        weighted_points=Fraction(number * scored.answered_weight),
    )

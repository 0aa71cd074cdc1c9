"""
'Why this number?': the sums behind the scorecard, in the order in which a reader can follow them with a pencil.

It takes the sums that scoring used and repeats none of its decisions. Source: METHODOLOGY 2.4.1 to 2.4.3.
"""

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, Item, Perspective
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, Scorecard
from csr_xblock.presentation.quoted import quoted_names
from csr_xblock.presentation.scoring.numbers import percent, points, whole

A_QUARTER = Fraction(1, 4)


@dataclass(frozen=True)
class ItemSum:
    """One question of an area: its points and weight, or in `why_not` the reason why it does not count."""

    topic: str
    points: str
    weight: str
    product: str
    why_not: str = ""


@dataclass(frozen=True)
class AreaCalculation:
    """
    An area's number: its questions, both sums, the division and the coverage in a sentence.

    `result` is '' without an answer; `weight` and `product` are the sums over the answered questions.
    """

    items: tuple[ItemSum, ...]
    weight: str
    product: str
    result: str
    coverage: str


@dataclass(frozen=True)
class AreaDistance:
    """One area in the overall calculation: exact points, weight, and distance from the mean."""

    name: str
    score: str
    weight: str
    distance: str


@dataclass(frozen=True)
class OverallCalculation:
    """
    The overall number: how it is worked out in a sentence, areas that count, names of those left out, mean and
    distance, and the steps in sentences.
    """

    reading: str
    areas: tuple[AreaDistance, ...]
    left_out: str
    has_weights: bool
    mean: str
    distance: str
    steps: tuple[str, ...]


def area_calculation(
    words: Instrument, sheet: AnswerSheet, scorecard: Scorecard, perspective: Perspective
) -> AreaCalculation:
    """Return how the number of one area came about. Items that this person was not asked are not listed."""
    score = scorecard.perspectives[perspective.id]
    items = [item for item in words.items_of(perspective.id) if sheet.asks(item)]
    return AreaCalculation(
        items=tuple(_item_sum(item, sheet, scorecard) for item in items),
        weight=whole(score.answered_weight),
        product=points(score.weighted_points),
        result=_division(score),
        coverage=_coverage(words, score),
    )


def overall_calculation(words: Instrument, scorecard: Scorecard) -> OverallCalculation | None:
    """Return how the overall number came about, None if there are not enough areas for one."""
    overall = scorecard.overall
    if overall.mean is None or overall.distance is None:
        return None
    valid = [one for one in words.perspectives if scorecard.perspectives[one.id].is_valid]
    areas = []
    for perspective in valid:
        score = scorecard.perspectives[perspective.id].score
        if score is not None:
            distance = points(abs(score - overall.mean))
            areas.append(AreaDistance(perspective.title, points(score), whole(perspective.weight), distance))
    return OverallCalculation(
        reading=_reading(words, overall.mean, overall.distance),
        areas=tuple(areas),
        left_out=quoted_names(one.title for one in words.perspectives if one not in valid),
        has_weights=len({one.weight for one in valid}) > 1,
        mean=points(overall.mean),
        distance=points(overall.distance),
        steps=_steps(words, scorecard),
    )


def _reading(words: Instrument, mean: Fraction, distance: Fraction) -> str:
    share = words.scoring.imbalance_lambda
    numbers = {"mean": points(mean), "distance": points(distance), "share": percent(share)}
    if not share:
        return _("Your average is %(mean)s. This is your score.") % numbers
    if share == A_QUARTER:
        return (
            _(
                "Your average is %(mean)s. Your areas lie on average %(distance)s points away from it. "
                "The balanced score takes a quarter of this distance off, so that strong areas do not hide weak ones."
            )
            % numbers
        )
    return (
        _(
            "Your average is %(mean)s. Your areas lie on average %(distance)s points away from it. "
            "The balanced score takes %(share)s of this distance off, so that strong areas do not hide weak ones."
        )
        % numbers
    )


def _item_sum(item: Item, sheet: AnswerSheet, scorecard: Scorecard) -> ItemSum:
    level = scorecard.levels.get(item.id)
    if level is None:
        return ItemSum(item.topic, points="", weight="", product="", why_not=_why_not(item, sheet, scorecard))
    gained = POINTS_PER_LEVEL * level
    return ItemSum(item.topic, whole(gained), whole(item.weight), whole(gained * item.weight))


def _why_not(item: Item, sheet: AnswerSheet, scorecard: Scorecard) -> str:
    if sheet.is_not_applicable(item):
        return _("Does not apply: left out")
    return _("I do not know") if item.id in scorecard.unknown_items else _("Not answered")


def _division(score: PerspectiveScore) -> str:
    if score.score is None:
        return ""
    division = {
        "points": points(score.weighted_points),
        "weight": whole(score.answered_weight),
        "result": points(score.score),
    }
    if score.display is None or score.score.denominator == 1:
        return _("%(points)s ÷ %(weight)s = %(result)s") % division
    rounded = {"rounded": whole(score.display)}
    return _("%(points)s ÷ %(weight)s = %(result)s, shown as %(rounded)s") % (division | rounded)


def _coverage(words: Instrument, score: PerspectiveScore) -> str:
    needed = words.scoring.min_coverage
    about = {
        "answered": whole(score.answered_weight),
        "all": whole(score.applicable_weight),
        "percent": percent(score.coverage, needed),
        "needed": percent(needed),
        "answers": whole(words.scoring.min_answered),
    }
    return (
        ngettext(
            "Weight answered: %(answered)s of %(all)s, that is %(percent)s. "
            "Needed: at least %(needed)s and %(answers)s answer.",
            "Weight answered: %(answered)s of %(all)s, that is %(percent)s. "
            "Needed: at least %(needed)s and %(answers)s answers.",
            words.scoring.min_answered,
        )
        % about
    )


def _steps(words: Instrument, scorecard: Scorecard) -> tuple[str, ...]:
    """Return the subtraction, the rounding and, if it is needed, the floor at 0."""
    overall, share = scorecard.overall, words.scoring.imbalance_lambda
    assert overall.mean is not None
    assert overall.distance is not None
    assert overall.balanced is not None
    assert overall.display is not None
    taken_off = share * overall.distance
    balanced = overall.mean - taken_off
    numbers = {
        "share": percent(share),
        "distance": points(overall.distance),
        "off": points(taken_off),
        "mean": points(overall.mean),
        "balanced": points(balanced),
    }
    steps = [
        _("Taken off for the distance: %(share)s of %(distance)s = %(off)s") % numbers,
        _("Balanced score: %(mean)s − %(off)s = %(balanced)s") % numbers,
    ]
    if balanced != overall.balanced:
        steps.append(_("A score is never below 0."))
    return (*steps, _("Shown as a whole number: %(number)s") % {"number": whole(overall.display)})

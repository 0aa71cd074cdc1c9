"""Perspective scores: when is there a number, and how is it spoken of?"""

from fractions import Fraction

import pytest

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument, ScoringParameters
from csr_xblock.domain.scoring.perspective_scores import score_perspectives, with_wording
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, PerspectiveWording
from csr_xblock.domain.scoring.tally import asked_levels
from tests.domain.instruments import even_instrument, sheet_of, tiny_instrument

PERSPECTIVE = PerspectiveId("p")


def only_score(instrument: Instrument, answers: dict[str, str | int]) -> PerspectiveScore:
    """Return the score of an instrument's only perspective."""
    sheet = sheet_of(answers)
    applicable = tuple(item for item in instrument.items if not sheet.is_not_applicable(item))
    (actual,) = score_perspectives(instrument, applicable, asked_levels(instrument, sheet)).values()
    return actual


def test_score_is_the_weighted_mean_of_answered_items() -> None:
    """Weights are the methodology's judgement of what matters: 2 x 75 + 1 x 0 over 3 is 50."""
    actual = only_score(tiny_instrument({"weight": 2}, {"weight": 1}), {"i1": 3, "i2": 0})

    assert 50 == actual.score
    assert (150, 3, 3) == (actual.weighted_points, actual.answered_weight, actual.applicable_weight)
    assert (50, "in-place", True) == (actual.display, actual.band, actual.is_valid)


@pytest.mark.parametrize(
    ("weights", "is_valid"),
    [pytest.param((30, 30, 40), True, id="60-percent"), pytest.param((30, 29, 41), False, id="59-percent")],
)
def test_number_needs_sixty_percent_coverage(weights: tuple[int, ...], is_valid: bool) -> None:
    """Below the minimum coverage a number would pretend to know; the exact score stays for the explanation."""
    actual = only_score(tiny_instrument(*({"weight": weight} for weight in weights)), {"i1": 2, "i2": 2})

    assert is_valid == actual.is_valid
    assert (actual.display == 50, actual.band == "in-place") == (is_valid, is_valid)
    assert 50 == actual.score


def test_one_answer_is_not_enough_even_with_full_coverage() -> None:
    """One question cannot stand for a whole area of the company."""
    actual = only_score(tiny_instrument({}, {"na_allowed": True}), {"i1": 4, "i2": "n"})

    assert (1, 1, 1) == (actual.coverage, actual.answered_items, actual.applicable_items)
    assert (False, None, None) == (actual.is_valid, actual.display, actual.band)


def test_unknown_lowers_coverage_but_not_the_score() -> None:
    """There is no penalty for honesty."""
    actual = only_score(tiny_instrument({}, {}, {}), {"i1": 3, "i2": 3, "i3": "d"})

    assert (75, Fraction(2, 3)) == (actual.score, actual.coverage)


def test_perspective_without_any_item_is_still_listed() -> None:
    """Staff are not asked every area; the scorecard shows the area without a number instead of dropping it."""
    instrument = even_instrument(2)

    actual = score_perspectives(instrument, instrument.items[:2], {})

    assert ["p1", "p2"] == list(actual)
    assert (None, 0, 0) == (actual["p2"].score, actual["p2"].coverage, actual["p2"].applicable_items)


@pytest.mark.parametrize(
    ("levels", "mean", "expected"),
    [
        pytest.param((3, 3), 75, "strength", id="high-and-not-below-the-mean"),
        pytest.param((3, 3), Fraction(751, 10), "neutral", id="high-but-a-little-below-the-mean"),
        pytest.param((3, 3), 85, "improvement", id="high-but-ten-below-the-mean"),
        pytest.param((3, 2), 62, "neutral", id="62.5-is-below-65"),
        pytest.param((2, 2), 60, "improvement", id="ten-below-the-mean"),
        pytest.param((2, 2), Fraction(599, 10), "neutral", id="nearly-ten-below-the-mean"),
        pytest.param((2, 1), 20, "improvement", id="below-forty-though-above-the-mean"),
        pytest.param((3, 3), None, "strength", id="high-without-a-mean"),
        pytest.param((2, 2), None, "neutral", id="middle-without-a-mean"),
        pytest.param((1, 1), None, "improvement", id="low-without-a-mean"),
    ],
)
def test_wording_follows_thresholds_and_the_mean(
    levels: tuple[int, int], mean: Fraction | int | None, expected: str
) -> None:
    """Words steer what an owner works on: weak beside the rest is worth a word even at a fair number."""
    instrument = tiny_instrument({}, {})
    scores = {PERSPECTIVE: only_score(instrument, dict(zip(("i1", "i2"), levels, strict=True)))}

    actual = with_wording(scores, None if mean is None else Fraction(mean), instrument.scoring)

    assert expected == actual[PERSPECTIVE].wording


@pytest.mark.parametrize(
    ("levels", "points", "expected"),
    [((3, 2), 65, PerspectiveWording.STRENGTH), ((2, 1), 40, PerspectiveWording.NEUTRAL)],
)
def test_thresholds_of_the_wording_belong_to_the_better_word(
    levels: tuple[int, int], points: int, expected: PerspectiveWording
) -> None:
    """Exactly 65 is a strength and exactly 40 no longer an improvement area."""
    instrument = tiny_instrument({"weight": 3}, {"weight": 2})
    scores = {PERSPECTIVE: only_score(instrument, dict(zip(("i1", "i2"), levels, strict=True)))}

    actual = with_wording(scores, Fraction(points), instrument.scoring)[PERSPECTIVE]

    assert (points, expected) == (actual.score, actual.wording)


@pytest.mark.parametrize("parameter", ["perspective_improvement_below", "perspective_improvement_below_mean_by"])
def test_perspective_without_a_number_is_neutral(parameter: str) -> None:
    """'Not enough answers' is neither praise nor blame, whatever thresholds an author sets."""
    instrument = tiny_instrument({}, {}, scoring=ScoringParameters(**{parameter: 0}))
    scores = {PERSPECTIVE: only_score(instrument, {"i1": 0})}

    actual = with_wording(scores, Fraction(50), instrument.scoring)

    assert [PerspectiveWording.NEUTRAL] == [score.wording for score in actual.values()]

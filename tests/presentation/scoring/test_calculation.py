"""'Why this number?': the sums on the page are those of the methodology's worked example, section 2.4.8."""

from dataclasses import replace
from fractions import Fraction

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.instrument import Mode, ScoringParameters
from csr_xblock.presentation.scoring.calculation import AreaCalculation, area_calculation, overall_calculation
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import even_instrument, even_sheet
from tests.presentation.scored import example, scored_attempt


def area(scored: ScoredAttempt, perspective: str) -> AreaCalculation:
    """Return the calculation of one area of an attempt."""
    found = scored.instrument.perspective(PerspectiveId(perspective))
    return area_calculation(scored.instrument, scored.attempt.sheet, scored.scorecard, found)


def test_finance_of_the_bakery_is_350_by_10() -> None:
    """An owner with a pencil must come to the same 35."""
    finance = area(example(), "finance")

    assert [(item.points, item.weight, item.product) for item in finance.items[:3]] == [
        ("25", "2", "50"),
        ("25", "2", "50"),
        ("50", "1", "50"),
    ]
    assert (finance.product, finance.weight, finance.result) == ("350", "10", "350 ÷ 10 = 35")


def test_listed_products_add_up_to_the_sum() -> None:
    """The table proves the sum only if nothing is left out of it."""
    for perspective in example().instrument.perspectives:
        calculation = area(example(), perspective.id)

        assert sum(int(item.product) for item in calculation.items) == int(calculation.product)
        assert sum(int(item.weight) for item in calculation.items) == int(calculation.weight)


def test_rounding_is_shown_where_there_is_any() -> None:
    """29.5 in the sum and 30 on the bar need the step between them."""
    assert area(example(), "processes").result == "325 ÷ 11 = 29.5, shown as 30"


def test_what_does_not_count_says_why() -> None:
    """Readers look for the question that they skipped."""
    scored = example("na-dk-unanswered")

    why = {item.why_not for one in scored.instrument.perspectives for item in area(scored, one.id).items}

    assert why == {"", "Does not apply: left out", "Not answered", "I do not know"}


def test_area_without_number_shows_its_coverage() -> None:
    """'Not enough answers' is believed when one sees how many there are and how many are needed."""
    community = area(example("na-dk-unanswered"), "community")

    assert community.coverage.endswith("Needed: at least 60% and 2 answers.")
    assert "shown as" not in community.result


def test_quick_check_lists_only_what_it_asks() -> None:
    """Questions that were not asked would look like gaps."""
    assert len(area(example("quick-mode", mode=Mode.QUICK), "finance").items) == 3


def test_overall_number_of_the_bakery_is_mean_less_a_quarter_of_the_distance() -> None:
    """The three steps of METHODOLOGY 2.4.3 with the numbers of 2.4.8."""
    scored = example()

    overall = overall_calculation(scored.instrument, scored.scorecard)

    assert overall is not None
    assert [one.score for one in overall.areas] == ["35", "50", "29.5", "50", "22.2", "22.7"]
    assert [one.distance for one in overall.areas] == ["0.1", "15.1", "5.4", "15.1", "12.7", "12.2"]
    assert (overall.mean, overall.distance, overall.left_out) == ("34.9", "10.1", "")
    assert overall.steps == (
        "Taken off for the distance: 25% of 10.1 = 2.5",
        "Balanced score: 34.9 − 2.5 = 32.4",
        "Shown as a whole number: 32",
    )


def test_areas_without_number_are_named_as_left_out() -> None:
    """The average is that of the others, which has to be said."""
    scored = example("na-dk-unanswered")

    overall = overall_calculation(scored.instrument, scored.scorecard)

    assert overall is not None
    assert overall.left_out == "“Community and society”"


def test_weights_are_shown_only_where_they_differ() -> None:
    """A column of ones explains nothing; different weights explain the mean."""
    instrument = even_instrument(4)
    heavier = replace(
        instrument, perspectives=(replace(instrument.perspectives[0], weight=3), *instrument.perspectives[1:])
    )

    shown = []
    for used in (instrument, heavier):
        scored = scored_attempt(even_sheet(used, {"p1": 4, "p2": 2, "p3": 2, "p4": 2}), used)
        overall = overall_calculation(used, scored.scorecard)
        assert overall is not None
        shown.append((overall.has_weights, overall.areas[0].weight, overall.mean))

    assert shown == [(False, "1", "62.5"), (True, "3", "75")]


def test_score_that_would_be_negative_says_that_it_stops_at_zero() -> None:
    """An author's strong deduction must not end in a sum that does not work out."""
    instrument = even_instrument(4, scoring=ScoringParameters(imbalance_lambda=Fraction(2)))
    scored = scored_attempt(even_sheet(instrument, {"p1": 4, "p2": 0, "p3": 0, "p4": 0}), instrument)

    overall = overall_calculation(instrument, scored.scorecard)

    assert overall is not None
    assert overall.steps[1:] == (
        "Balanced score: 25 − 75 = -50",
        "A score is never below 0.",
        "Shown as a whole number: 0",
    )


def test_too_few_areas_have_no_overall_calculation() -> None:
    """There is no number to explain."""
    scored = example("too-few-perspectives")

    assert overall_calculation(scored.instrument, scored.scorecard) is None

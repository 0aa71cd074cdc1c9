"""Scoring against the methodology's own vectors, and its worked example to the letter."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import read_vectors, sheet_of, sheet_of_line, tiny_instrument

CASES = pytest.mark.parametrize("case", read_vectors()["cases"], ids=lambda case: case["input"]["id"])
TOLERANCE = read_vectors()["number_tolerance"]


def scorecard_of(instrument: Instrument, given: Mapping[str, Any]) -> Scorecard:
    """Return the scorecard of a vector's input."""
    sheet = sheet_of_line(
        instrument,
        given["answers"],
        given.get("evidence", ()),
        mode=Mode(given.get("mode", "full")),
        employees=given["profile"]["employees"],
        confirmed=frozenset(map(ItemId, given.get("verified", ()))),
    )
    rated = {ObjectiveId(one): Importance(**sides) for one, sides in given.get("importance", {}).items()}
    return score(instrument, sheet, rated)


def assert_same(expected: Any, actual: Any) -> None:
    """Compare nested results: fractional numbers within the vectors' tolerance, everything else exactly."""
    if isinstance(expected, dict):
        assert expected.keys() == actual.keys()
        for name, value in expected.items():
            assert_same(value, actual[name])
    elif isinstance(expected, float) and actual is not None:
        assert expected == pytest.approx(float(actual), abs=TOLERANCE)
    else:
        assert expected == actual


def test_vectors_are_for_this_instrument(packaged: Instrument, vectors: dict[str, Any]) -> None:
    """Answers are given by position: another order would test nonsense and might even pass."""
    assert vectors["item_order"] == [item.id for item in packaged.items]
    assert vectors["instrument_version"] == packaged.version
    assert (48, 18, 19) == (
        len(packaged.items),
        sum(item.is_core for item in packaged.items),
        sum(item.is_asked_of_staff for item in packaged.items),
    )


@CASES
def test_perspectives_agree_with_the_vectors(case: dict[str, Any], packaged: Instrument) -> None:
    """Six numbers with bands are the main picture of the scorecard."""
    actual = {
        one: {
            "score": got.score,
            "coverage": got.coverage,
            "valid": got.is_valid,
            "display": got.display,
            "band": got.band,
        }
        for one, got in scorecard_of(packaged, case["input"]).perspectives.items()
    }

    assert_same(case["expected"]["perspectives"], actual)


@CASES
def test_overall_agrees_with_the_vectors(case: dict[str, Any], packaged: Instrument) -> None:
    """The company's one number, and why its band may be lower than the number says."""
    got = scorecard_of(packaged, case["input"]).overall
    actual = {
        "valid_perspectives": got.valid_perspectives,
        "mean": got.mean,
        "mad": got.distance,
        "balance_index": got.balance_index,
        "balanced": got.balanced,
        "display": got.display,
        "band": got.band,
        "capped_by": got.capped_by,
    }

    assert_same(case["expected"]["overall"], actual)


@CASES
def test_objectives_agree_with_the_vectors(case: dict[str, Any], packaged: Instrument) -> None:
    """Ranks rule what goes into the action plan; objectives that were not asked are not there at all."""
    actual = {
        one: {
            "score": got.score,
            "importance": got.importance,
            "priority": got.priority,
            "class_": got.priority_class,
            "rank": got.rank,
        }
        for one, got in scorecard_of(packaged, case["input"]).objectives.items()
    }

    assert_same(case["expected"]["objectives"], actual)


@CASES
def test_strengths_and_improvements_agree_with_the_vectors(case: dict[str, Any], packaged: Instrument) -> None:
    """The vectors hold the first screen; the scorecard holds all improvements."""
    card = scorecard_of(packaged, case["input"])
    actual = {
        "strengths": list(card.strengths),
        "relative_strength": card.is_relative_strength,
        "improvements": list(card.improvements[: packaged.scoring.max_listed]),
    }

    assert {name: case["expected"][name] for name in actual} == actual


@CASES
def test_confidence_agrees_with_the_vectors(case: dict[str, Any], packaged: Instrument) -> None:
    """How far to rely on the numbers stands beside them."""
    got = scorecard_of(packaged, case["input"]).confidence
    actual = {
        "coverage": got.coverage,
        "evidence": got.evidence,
        "verified": got.verified,
        "index": got.index,
        "label": got.label,
    }

    assert_same(case["expected"]["confidence"], actual)


@CASES
def test_no_part_of_a_vector_is_left_untested(case: dict[str, Any]) -> None:
    """A new key in the vectors must not pass unread; `units` belong to the tests of the pathway."""
    tested = {"perspectives", "overall", "objectives", "strengths", "relative_strength", "improvements", "confidence"}

    assert tested | {"units"} == case["expected"].keys()


@pytest.fixture(scope="module")
def bakery(packaged: Instrument, vectors: dict[str, Any]) -> Scorecard:
    """Return the scorecard of the worked example."""
    (case,) = (case for case in vectors["cases"] if case["input"]["id"] == "worked-example")
    return scorecard_of(packaged, case["input"])


def test_worked_example_has_exact_perspective_scores(bakery: Scorecard) -> None:
    """METHODOLOGY 2.4.8: the fractions that 'why this number?' shows."""
    expected = {
        "finance": Fraction(350, 10),
        "customers": Fraction(50),
        "processes": Fraction(325, 11),
        "people": Fraction(50),
        "community": Fraction(200, 9),
        "environment": Fraction(250, 11),
    }

    assert expected == {one: got.score for one, got in bakery.perspectives.items()}


def test_worked_example_shows_the_sums_of_finance(bakery: Scorecard) -> None:
    """METHODOLOGY 2.4.8: weights sum to 10, weighted points to 350."""
    finance = bakery.perspectives[PerspectiveId("finance")]

    assert (350, 10, 10, 8, 8) == (
        finance.weighted_points,
        finance.answered_weight,
        finance.applicable_weight,
        finance.answered_items,
        finance.applicable_items,
    )


def test_worked_example_has_the_printed_overall_numbers(bakery: Scorecard) -> None:
    """METHODOLOGY 2.4.8: M 34.9158, D 10.0842, B 79.83, T 32.3948, shown 32, 'First steps'."""
    overall = bakery.overall
    mean = (35 + 50 + Fraction(325, 11) + 50 + Fraction(200, 9) + Fraction(250, 11)) / 6

    assert mean == overall.mean
    assert ("34.9158", "10.0842", "79.83", "32.3948") == (
        f"{float(overall.mean or 0):.4f}",
        f"{float(overall.distance or 0):.4f}",
        f"{float(overall.balance_index or 0):.2f}",
        f"{float(overall.balanced or 0):.4f}",
    )
    assert (32, "first-steps", None, ()) == (overall.display, overall.band, overall.capped_by, overall.held_back_by)


def test_worked_example_names_strengths_and_first_improvements(bakery: Scorecard) -> None:
    """METHODOLOGY 2.4.8: what the bakery reads first."""
    first_three = [bakery.items[one] for one in bakery.improvements[:3]]

    assert ("peo-health-safety", "cus-product-safety", "peo-fair-pay") == bakery.strengths
    assert [
        ("env-ghg", 0, 5, 100),
        ("com-local-buying", 0, 4, 80),
        ("pro-human-rights", 0, 4, 80),
    ] == [(one.item, bakery.levels[one.item], one.importance, one.priority) for one in first_three]


def test_worked_example_ranks_objectives(bakery: Scorecard) -> None:
    """METHODOLOGY 2.4.8: the first four objectives with their exact priorities."""
    ranked = sorted(bakery.objectives.values(), key=lambda objective: objective.rank or 0)[:4]

    assert [
        ("env-climate", Fraction(50, 3), 5, Fraction(250, 3)),
        ("pro-supply-chain", Fraction(25, 3), 4, Fraction(220, 3)),
        ("com-local-value", Fraction(25), 4, Fraction(60)),
        ("env-resources", Fraction(125, 3), 5, Fraction(175, 3)),
    ] == [(one.objective, one.score, one.importance, one.priority) for one in ranked]


def test_worked_example_has_medium_confidence(bakery: Scorecard) -> None:
    """METHODOLOGY 2.4.8: C 1.00, E 0.32, V 0, Q 59.6."""
    got = bakery.confidence

    assert (1, Fraction(8, 25), 0, Fraction(298, 5), "medium") == (
        got.coverage,
        got.evidence,
        got.verified,
        got.index,
        got.label,
    )


def test_acceptance_example_is_capped_with_the_reason(packaged: Instrument) -> None:
    """METHODOLOGY 6: all 4s except the environment gives 'Managed', and the screen says why."""
    actual = score(packaged, sheet_of_line(packaged, "4" * 40 + "22222221")).overall

    assert ("managed", "leading", ("environment",)) == (actual.band, actual.capped_by, actual.held_back_by)


def test_unknown_items_are_listed_in_order() -> None:
    """'I do not know' puts 'find out' into the proposed actions; what does not apply need not be found out."""
    instrument = tiny_instrument({}, {}, {"auto_na_if": ("no_employees",)}, {})

    actual = score(instrument, sheet_of({"i4": "d", "i3": "d", "i2": 1, "i1": "d"}, employees=0))

    assert ("i1", "i4") == actual.unknown_items


def test_answers_to_items_that_are_gone_count_for_nothing() -> None:
    """An author may remove an item while learners hold answers to it."""
    instrument = tiny_instrument({}, {})

    actual = score(instrument, sheet_of({"i1": 2, "i2": 2, "gone": 4}))

    assert actual == score(instrument, sheet_of({"i1": 2, "i2": 2}))
    assert {"i1": 2, "i2": 2} == actual.levels

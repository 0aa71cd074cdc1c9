"""Strengths come first in every talk, improvement areas are the work to do."""

from fractions import Fraction

import pytest

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.instrument import ScoringParameters
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import sheet_of, tiny_instrument

IMPORTANT = {ObjectiveId("important"): Importance(4, 1), ObjectiveId("vital"): Importance(5, 5)}


def test_strengths_are_sorted_by_score_weight_importance_and_order() -> None:
    """Each tie-break must bite before the next one, so the same answers always give the same list."""
    instrument = tiny_instrument(
        {},
        {},
        {"objective_id": "important"},
        {"weight": 2},
        {},
        scoring=ScoringParameters(max_listed=5),
    )

    actual = score(instrument, sheet_of({"i1": 3, "i2": 3, "i3": 3, "i4": 3, "i5": 4}), IMPORTANT)

    assert ("i5", "i4", "i3", "i1", "i2") == actual.strengths
    assert actual.is_relative_strength is False


def test_at_most_three_strengths_are_named() -> None:
    """More than three are no longer remembered."""
    actual = score(tiny_instrument({}, {}, {}, {}), sheet_of({"i1": 4, "i2": 4, "i3": 4, "i4": 4}))

    assert ("i1", "i2", "i3") == actual.strengths


def test_best_item_stands_in_when_nothing_is_strong() -> None:
    """Every company that does something has something to be told first, and it is told for what it is."""
    actual = score(tiny_instrument({}, {"weight": 2}, {}), sheet_of({"i1": 2, "i2": 2, "i3": 1}))

    assert (("i2",), True) == (actual.strengths, actual.is_relative_strength)


@pytest.mark.parametrize("answers", [{"i1": 0, "i2": 0}, {"i1": "d"}, {}], ids=["all-zero", "unknown", "empty"])
def test_nothing_at_all_is_no_strength(answers: dict[str, str | int]) -> None:
    """Praise for level 0 would be mockery."""
    actual = score(tiny_instrument({}, {}), sheet_of(answers))

    assert ((), False) == (actual.strengths, actual.is_relative_strength)


@pytest.mark.parametrize(
    ("objective", "level", "expected"),
    [
        ("ordinary", 1, True),
        ("ordinary", 2, False),
        ("important", 2, True),
        ("important", 3, False),
    ],
)
def test_important_items_are_improvements_one_level_earlier(objective: str, level: int, expected: bool) -> None:
    """'In place' is enough for most things, but not for what matters most."""
    actual = score(tiny_instrument({"objective_id": objective}), sheet_of({"i1": level}), IMPORTANT)

    assert expected == bool(actual.improvements)


def test_strength_begins_at_the_authors_threshold() -> None:
    """The threshold belongs to the strengths."""
    instrument = tiny_instrument({}, {}, scoring=ScoringParameters(strength_min_level=Fraction(3)))

    actual = score(instrument, sheet_of({"i1": 3, "i2": 2}))

    assert (("i1",), False) == (actual.strengths, actual.is_relative_strength)


def test_improvement_ends_below_the_authors_thresholds() -> None:
    """The thresholds themselves are good enough, for ordinary and for important items."""
    instrument = tiny_instrument(
        {},
        {},
        {"objective_id": "important"},
        {"objective_id": "important"},
        scoring=ScoringParameters(improvement_below_level=Fraction(1), important_improvement_below_level=Fraction(2)),
    )

    actual = score(instrument, sheet_of({"i1": 0, "i2": 1, "i3": 1, "i4": 2}), IMPORTANT)

    assert {"i1", "i3"} == set(actual.improvements)


def test_improvements_are_all_listed_by_priority_effort_and_order() -> None:
    """The list is the work plan: nothing weak may be cut off, and the cheaper of two equal steps is first."""
    instrument = tiny_instrument(
        {"effort": 2}, {"effort": 1}, {"effort": 1}, {"objective_id": "vital", "effort": 3}, {"effort": 3}
    )

    actual = score(instrument, sheet_of({"i1": 1, "i2": 1, "i3": 1, "i4": 0, "i5": 0}), IMPORTANT)

    assert ("i4", "i5", "i2", "i3", "i1") == actual.improvements

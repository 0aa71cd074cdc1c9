"""Progress compares like with like, or an owner reads growth where only the questions changed."""

from fractions import Fraction
from typing import Any

import pytest

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.progress import Change, ChangeLabel, compare
from tests.domain.instruments import read_vectors, sheet_of, sheet_of_line, tiny_instrument

P = PerspectiveId("p")


@pytest.mark.parametrize("case", read_vectors()["progress"], ids=["re-assessment-of-the-bakery"])
def test_progress_agrees_with_the_vectors(case: dict[str, Any], packaged: Instrument, vectors: dict[str, Any]) -> None:
    """The methodology's second attempt of the bakery."""
    first, second = (sheet_of_line(packaged, case["input"][one]) for one in ("first", "second"))

    actual = compare(packaged, first, second)

    assert list(case["expected"]) == list(actual)
    for perspective, expected in case["expected"].items():
        change = actual[PerspectiveId(perspective)]
        assert (expected["common_items"], expected["label"]) == (change.common_items, change.label)
        assert expected["change"] == pytest.approx(change.change, abs=vectors["number_tolerance"])


def test_only_items_with_a_level_in_both_sheets_count() -> None:
    """A question that was skipped, unknown or not applicable once says nothing about a change."""
    instrument = tiny_instrument({"weight": 2}, {}, {}, {"na_allowed": True}, {})
    first = sheet_of({"i1": 1, "i2": 4, "i3": 0, "i4": 2})
    second = sheet_of({"i1": 2, "i2": "d", "i4": "n", "i5": 4, "i3": 0})

    actual = compare(instrument, first, second)

    assert {P: Change(2, Fraction(50, 3), ChangeLabel.UP)} == actual


def test_quick_check_and_full_attempt_share_the_core_items() -> None:
    """Core questions are more basic, so the rest of a full attempt must not look like a fall."""
    instrument = tiny_instrument({"is_core": True}, {})
    quick = sheet_of({"i1": 3, "i2": 4}, mode=Mode.QUICK)

    actual = compare(instrument, quick, sheet_of({"i1": 3, "i2": 0}))

    assert {P: Change(1, Fraction(0), ChangeLabel.STABLE)} == actual


def test_nothing_in_common_is_no_change_and_no_label() -> None:
    """'About the same' would be a claim that nobody can make."""
    actual = compare(tiny_instrument({}, {}), sheet_of({"i1": 1}), sheet_of({"i2": 1}))

    assert {P: Change(0, None, None)} == actual


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("00000", "10000", "up", id="plus-5"),
        pytest.param("10000", "00000", "down", id="minus-5"),
        pytest.param("000000", "100000", "stable", id="plus-4.17"),
        pytest.param("100000", "000000", "stable", id="minus-4.17"),
    ],
)
def test_five_points_are_a_notable_change(first: str, second: str, expected: str) -> None:
    """The threshold itself is notable, in both directions; less is noise."""
    instrument = tiny_instrument(*[{}] * len(first))

    actual = compare(instrument, sheet_of_line(instrument, first), sheet_of_line(instrument, second))

    assert expected == actual[P].label

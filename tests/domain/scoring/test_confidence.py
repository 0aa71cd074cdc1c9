"""Confidence tells how far to rely on a self-assessment; it must not flatter."""

from fractions import Fraction

import pytest

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.scoring.scorecard import Confidence, ConfidenceLabel
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import EVIDENCE, sheet_of, tiny_instrument


def measured(levels: dict[str, int], noted: set[str], confirmed: set[str]) -> Confidence:
    """Return the confidence of a sheet over four items of weight 2, 1, 1, 1."""
    answers = {ItemId(one): Answer(level, evidence=EVIDENCE * (one in noted)) for one, level in levels.items()}
    sheet = AnswerSheet(answers, confirmed=frozenset(map(ItemId, confirmed)))
    return score(tiny_instrument({"weight": 2}, {}, {}, {}), sheet).confidence


def test_three_shares_are_weighted_into_the_index() -> None:
    """C 4/5, E 2/3, V 1/4: Q = 100 (0.4 + 0.2 + 0.05) = 65."""
    actual = measured({"i1": 3, "i2": 2, "i3": 1}, noted={"i1"}, confirmed={"i2"})

    expected = Confidence(
        Fraction(4, 5), Fraction(2, 3), Fraction(1, 4), index=Fraction(65), label=ConfidenceLabel.MEDIUM
    )
    assert expected == actual


def test_evidence_is_asked_for_from_level_two_on() -> None:
    """Nobody has to prove that there is nothing: notes at level 0 and 1 neither help nor are missed."""
    actual = measured({"i1": 1, "i2": 0, "i3": 2}, noted={"i1"}, confirmed=set())

    assert 0 == actual.evidence


def test_nothing_claimed_needs_no_evidence() -> None:
    """A company that claims nothing has left nothing unproven."""
    actual = measured({"i1": 1, "i2": 0}, noted=set(), confirmed=set())

    assert 1 == actual.evidence


def test_confirmed_items_without_an_answer_do_not_count() -> None:
    """A consultant's tick on an open question must not push the share above what was answered."""
    actual = measured({"i2": 1}, noted=set(), confirmed={"i1", "i2", "gone"})

    assert 1 == actual.verified


def test_empty_sheet_has_low_confidence() -> None:
    """No answer at all must not end in a division by zero, nor in trust."""
    actual = measured({}, noted=set(), confirmed={"i1"})

    assert Confidence(Fraction(0), Fraction(1), Fraction(0), Fraction(30), ConfidenceLabel.LOW) == actual


@pytest.mark.parametrize(
    ("noted", "confirmed", "index", "expected"),
    [
        (set(), set(), 50, "medium"),
        ({"i1", "i2"}, {"i1"}, Fraction(76), "high"),
        ({"i1", "i2", "i3"}, set(), 74, "medium"),
        ({"i1", "i2", "i3", "i4"}, set(), 80, "high"),
    ],
)
def test_label_follows_the_exact_index(
    noted: set[str], confirmed: set[str], index: Fraction | int, expected: str
) -> None:
    """The label's first number belongs to it."""
    actual = measured({"i1": 2, "i2": 2, "i3": 2, "i4": 2}, noted, confirmed)

    assert (index, expected) == (actual.index, actual.label)


def test_exactly_seventy_five_is_high() -> None:
    """C 4/5, E 1, V 1/4: Q = 100 (0.4 + 0.3 + 0.05), and the threshold belongs to the better label."""
    actual = measured({"i1": 2, "i2": 2, "i3": 2}, noted={"i1", "i2", "i3"}, confirmed={"i2"})

    assert (75, ConfidenceLabel.HIGH) == (actual.index, actual.label)


def test_not_applicable_items_do_not_lower_coverage() -> None:
    """A company is not less trustworthy because half of the questions are about things that it does not do."""
    instrument = tiny_instrument({}, {"na_allowed": True})

    actual = score(instrument, sheet_of({"i1": 1, "i2": "n"})).confidence

    assert 1 == actual.coverage

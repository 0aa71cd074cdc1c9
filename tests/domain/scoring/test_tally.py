"""The sums are what 'why this number?' shows, so they must be right one by one."""

from fractions import Fraction

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.scoring.tally import Tally, asked_levels, tally
from tests.domain.instruments import sheet_of, tiny_instrument


def test_weights_and_points_are_summed_over_answered_items() -> None:
    """An unanswered item must lower the coverage and leave the score alone."""
    instrument = tiny_instrument({"weight": 2}, {"weight": 1}, {"weight": 3})
    levels = asked_levels(instrument, sheet_of({"i1": 3, "i2": 0}))

    actual = tally(instrument.items, levels)

    assert Tally(2, 3, answered_weight=3, applicable_weight=6, weighted_points=150) == actual
    assert Fraction(50) == actual.score
    assert Fraction(1, 2) == actual.coverage


def test_nothing_applicable_has_no_score_and_no_coverage() -> None:
    """A perspective that does not apply at all must not end in a division by zero, nor look fully covered."""
    actual = tally((), {})

    assert (None, Fraction(0)) == (actual.score, actual.coverage)


def test_only_asked_items_have_levels() -> None:
    """A quick check of somebody who once answered everything must not count the items that it does not ask."""
    instrument = tiny_instrument({"is_core": True}, {}, {"is_core": True, "is_asked_of_staff": True})
    answers = {"i1": 1, "i2": 2, "i3": 3, "gone": 4}

    quick = asked_levels(instrument, sheet_of(answers, mode=Mode.QUICK))
    staff = asked_levels(instrument, sheet_of(answers, role=Role.EMPLOYEE))

    assert {"i1": 1, "i3": 3} == quick
    assert {"i3": 3} == staff

"""The answers of a question: two to five, at levels that an author may choose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.questions.anchors import USUAL_LEVELS, Anchor, Anchors, usual_anchors
from tests.domain.anchors import drawn_anchors

ANY = drawn_anchors(st.just("Something."))
YES_OR_NO = usual_anchors("No.", "Yes.")


@pytest.mark.parametrize("count", USUAL_LEVELS)
def test_usual_levels_begin_at_none_of_the_points_and_end_at_all(count: int) -> None:
    """Whoever has only two sentences can still reach everything with them."""
    levels = usual_anchors(*("x" * count)).levels

    assert (count, 0, 4) == (len(levels), levels[0], levels[-1])
    assert sorted(levels) == list(levels)


def test_next_anchor_skips_the_levels_that_the_question_does_not_offer() -> None:
    """'To the next level' must name a sentence that can be chosen."""
    assert Anchor(4, "Yes.") == YES_OR_NO.after(0)
    assert usual_anchors("a", "b", "c").after(1) == Anchor(2, "b")
    assert YES_OR_NO.after(4) is None


@given(anchors=ANY)
def test_going_on_from_anchor_to_anchor_meets_each_of_them(anchors: Anchors) -> None:
    """No sentence is passed over, and the way ends at the highest."""
    met = [anchors.all[0]]
    while (following := anchors.after(met[-1].level)) is not None:
        met.append(following)

    assert anchors.all == tuple(met)


@given(anchors=ANY, level=st.integers(0, 4))
def test_every_level_has_a_highest_sentence_that_is_true(anchors: Anchors, level: int) -> None:
    """A company of the examples chooses the highest sentence of which every part is true."""
    chosen = anchors.up_to(level)

    assert chosen.level <= level
    assert all(other.level <= chosen.level or other.level > level for other in anchors)


def test_a_level_without_a_sentence_cannot_be_chosen() -> None:
    """It has no words either: there is nothing to show."""
    assert (True, False, False) == (YES_OR_NO.has(4), YES_OR_NO.has(2), YES_OR_NO.has(None))
    assert ("Yes.", "") == (YES_OR_NO.text(4), YES_OR_NO.text(2))

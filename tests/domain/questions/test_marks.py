"""What becomes of an answer that was taken over: it waits until somebody looks at it."""

import pytest

from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Mark, Special
from tests.domain.instruments import tiny_instrument

TWO = tiny_instrument({}, {})
TAKEN = Answer(2, mark=Mark.NOT_LOOKED_AT)
NA, DK = Special.NOT_APPLICABLE, Special.DO_NOT_KNOW


@pytest.mark.parametrize(
    ("before", "later", "mark"),
    [
        (Answer(), Answer(2), Mark.ANSWERED),
        (Answer(1, mark=Mark.ANSWERED), Answer(2), Mark.ANSWERED),
        (TAKEN, Answer(2), Mark.CONFIRMED),
        (TAKEN, Answer(2, evidence="Seen on the meter."), Mark.CONFIRMED),
        (TAKEN, Answer(3), Mark.CHANGED),
        (TAKEN, Answer(special=DK), Mark.CHANGED),
        (Answer(special=NA, reason="Rented", mark=Mark.NOT_LOOKED_AT), Answer(special=NA, reason="Own"), Mark.CHANGED),
        (Answer(2, reason="old", mark=Mark.NOT_LOOKED_AT), Answer(2, reason=""), Mark.CONFIRMED),
        (Answer(2, mark=Mark.CONFIRMED), Answer(3), Mark.CHANGED),
        (Answer(3, mark=Mark.CHANGED), Answer(3), Mark.CHANGED),
    ],
)
def test_mark_follows_what_the_person_does(before: Answer, later: Answer, mark: Mark) -> None:
    """A note alone shows that somebody has looked; what was changed once stays changed."""
    assert mark is before.mark_after(later)


def test_answers_that_say_the_same_are_equal_whatever_their_marks() -> None:
    """Two pages with the same choice are no conflict."""
    assert Answer(2) == TAKEN


def test_unseen_is_what_counts_and_waits() -> None:
    """What counts for nothing is open anyway, and nobody is asked twice about it."""
    only_a_note = Answer(evidence="From last time.", mark=Mark.NOT_LOOKED_AT)
    sheet = AnswerSheet({TWO.items[0].id: TAKEN, TWO.items[1].id: only_a_note})

    assert [TWO.items[0]] == list(sheet.unseen_items(TWO))
    assert [TWO.items[1]] == list(sheet.missing_items(TWO))
    assert list(TWO.items) == list(sheet.carried_over_items(TWO))

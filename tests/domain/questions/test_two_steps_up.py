"""A large step up asks for a note, kindly: no small step does, and no note is asked for twice."""

import pytest

from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.two_steps_up import asks_for_note, is_far_above

FIVE = usual_anchors("none", "talk", "some", "most", "all")
THREE = usual_anchors("no", "partly", "yes")
TWO = usual_anchors("no", "yes")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(0, 2, True), (1, 4, True), (0, 1, False), (3, 4, False), (2, 2, False), (4, 0, False), (None, 4, False)],
)
def test_two_anchors_up_are_far(before: int | None, after: int, expected: bool) -> None:
    """One level within a year is usual; who began anew has nothing to step up from."""
    assert expected is is_far_above(FIVE, before, after)


def test_steps_are_counted_in_anchors() -> None:
    """From 'no' to 'partly' is one step, although two levels lie between; from 'no' to 'yes' of two as well."""
    assert not is_far_above(THREE, 0, 2)
    assert is_far_above(THREE, 0, 4)
    assert not is_far_above(TWO, 0, 4)


def test_a_level_that_is_not_offered_is_never_far() -> None:
    """A trainer may have taken sentences out since."""
    assert not is_far_above(THREE, 1, 4)
    assert not is_far_above(THREE, 0, 3)


@pytest.mark.parametrize(
    "after", [Answer(4, evidence="The list hangs at the door."), Answer(special=Special.DO_NOT_KNOW)]
)
def test_a_note_or_no_level_asks_for_nothing(after: Answer) -> None:
    """The question goes away once there is a note, and 'I do not know' is no step."""
    assert not asks_for_note(FIVE, Answer(0), after)


def test_a_step_up_without_a_note_asks() -> None:
    """Blanks are no note."""
    assert asks_for_note(FIVE, Answer(0), Answer(2, evidence="  "))
    assert not asks_for_note(FIVE, None, Answer(4))

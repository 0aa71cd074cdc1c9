"""A unit that is done says how far the learner is, and the one next step."""

import pytest

from csr_xblock.presentation.units.onward import NextStep, Onward, onward_words


@pytest.mark.parametrize(
    ("onward", "milestone", "next_words"),
    [
        (Onward(), "", ""),
        (Onward(done_units=1, all_units=12), "1 of 12 units done.", ""),
        (Onward(done_units=12, all_units=12), "You have done every unit of this programme.", ""),
        (
            Onward(next_step=NextStep("See it", "/x", "20 min online"), done_units=1, all_units=1),
            "You have done every unit of this programme.",
            "Next: See it (20 min online)",
        ),
        (Onward(next_step=NextStep("Self-assessment", "/x")), "", "Next: Self-assessment"),
    ],
    ids=["alone", "on the way", "everything", "all, and something is left", "the assessment"],
)
def test_onward_is_said_in_words(onward: Onward, milestone: str, next_words: str) -> None:
    """A flat ending ends the course."""
    words = onward_words(onward)

    assert (words["milestone"], words["next_words"]) == (milestone, next_words)
    assert words["next"]["url"] == (onward.next_step.url if onward.next_step else "")

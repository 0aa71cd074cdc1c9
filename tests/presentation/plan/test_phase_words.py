"""The words of phases and of what a plan would bring."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from csr_xblock.domain.plan.phase import MovedPhase, Phase
from csr_xblock.domain.priorities.confirmed_priority import HandIn
from csr_xblock.domain.scoring.scorecard import OverallScore
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.plan.phase_words import moved_words, phase_meaning, phase_words
from csr_xblock.presentation.plan.projection_words import number_words, up_to

DAY = datetime(2026, 11, 3, 9, tzinfo=UTC)


def overall(display: int | None) -> OverallScore:
    """Return a result with a number."""
    return OverallScore(6, None, None, None, None, display=display, band=None, capped_by=None)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_every_phase_has_its_own_words(language: str) -> None:
    """As a name, as a meaning, as a choice, and for a number that moves and one that stays."""
    with translation.override(language):
        said = [
            {phase_words(one) for one in Phase},
            {phase_meaning(one) for one in Phase},
            {up_to(one) for one in Phase},
            {number_words(one, overall(32), overall(then)) for one in Phase for then in (32, 35)},
        ]

    assert [3, 3, 3, 6] == [len(words) for words in said]


def test_without_a_number_nothing_is_said_of_it() -> None:
    """Too few answers, and the view of staff."""
    assert "" == number_words(Phase.NOW, overall(None), overall(None))


@pytest.mark.parametrize(
    ("rests_on", "words"),
    [
        (None, "You have put it here yourselves."),
        (HandIn(1, DAY, 7), "Rests on your self-assessment of {day}."),
        (HandIn(1, DAY, 8), "Rests on a colleague's self-assessment of {day}."),
        (HandIn(1, DAY), "Rests on a self-assessment of {day} that is not there any more."),
    ],
    ids=["before a hand-in", "one's own", "a colleague's", "deleted"],
)
def test_what_was_moved_says_on_what_it_rests(rests_on: HandIn | None, words: str) -> None:
    """And names nobody."""
    said = moved_words(MovedPhase(Phase.NOW, rests_on), 7)

    assert said.startswith("You have put it here yourselves.")
    assert said.endswith(words.format(day=day_words(DAY)))
    assert "" == moved_words(None, 7)

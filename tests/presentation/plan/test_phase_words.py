"""The words of phases."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from csr_xblock.domain.plan.phase import MovedPhase, Phase
from csr_xblock.domain.priorities.confirmed_priority import HandIn
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.plan.phase_words import moved_words, phase_meaning, phase_words

DAY = datetime(2026, 11, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_every_phase_has_its_own_words(language: str) -> None:
    """As a name, and as a meaning."""
    with translation.override(language):
        said = [
            {phase_words(one) for one in Phase},
            {phase_meaning(one) for one in Phase},
        ]

    assert [3, 3] == [len(words) for words in said]


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

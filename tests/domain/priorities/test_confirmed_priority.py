"""What becomes of a sentence when others write, too: nothing is overwritten in silence, and there are never four."""

from datetime import UTC, datetime

import pytest

from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.priorities.confirmed_priority import (
    MAX_WHY_CHARACTERS,
    ConfirmedPriority,
    Fate,
    HandIn,
    ShownGoal,
    checked_why,
    fate_of,
)

CLIMATE = ObjectiveId("env-climate")
DAY = datetime(2026, 5, 3, tzinfo=UTC)


def shown(revision: int = 0) -> ShownGoal:
    """Return the goal as a page shows it."""
    return ShownGoal(1, CLIMATE, revision)


def kept(why: str, revision: int = 1) -> ConfirmedPriority:
    """Return the goal as it is kept."""
    return ConfirmedPriority(CLIMATE, why, revision, DAY, HandIn(7, DAY))


@pytest.mark.parametrize(
    ("why", "seen", "there", "expected"),
    [
        pytest.param("Energy costs us most.", 0, None, Fate.WRITTEN, id="first"),
        pytest.param("", 0, None, Fate.WRITTEN, id="one-tap"),
        pytest.param("Mine.", 1, kept("Old.", 1), Fate.WRITTEN, id="changed-as-shown"),
        pytest.param("", 1, kept("Old.", 1), Fate.WRITTEN, id="emptied-as-shown"),
        pytest.param("Mine.", 0, kept("Mine.", 1), Fate.KEPT_ALREADY, id="retry"),
        pytest.param("Mine.", 1, kept("Mine.", 5), Fate.KEPT_ALREADY, id="same-from-two-pages"),
        pytest.param("", 0, kept("Theirs.", 1), Fate.KEPT_ALREADY, id="tap-takes-no-sentence-away"),
        pytest.param("Mine.", 0, kept("", 1), Fate.WRITTEN, id="nothing-to-lose"),
        pytest.param("Mine.", 0, kept("Theirs.", 1), Fate.OVERTAKEN, id="two-confirm"),
        pytest.param("Mine.", 1, kept("Theirs.", 2), Fate.OVERTAKEN, id="two-change"),
        pytest.param("", 1, kept("Theirs.", 2), Fate.OVERTAKEN, id="emptied-over-another"),
    ],
)
def test_fate(why: str, seen: int, there: ConfirmedPriority | None, expected: Fate) -> None:
    """Each way in which two pages can meet."""
    assert expected is fate_of(why, shown(seen), there, confirmed=0 if there is None else 1)


@pytest.mark.parametrize(
    ("seen", "confirmed", "code"), [(1, 1, "priority-removed"), (0, 3, "priorities-full"), (0, 4, "priorities-full")]
)
def test_what_cannot_be_confirmed_is_refused(seen: int, confirmed: int, code: str) -> None:
    """The page keeps the sentence and says why."""
    with pytest.raises(Conflict, match=code):
        fate_of("Mine.", shown(seen), None, confirmed)


def test_the_sentence_of_a_third_goal_can_be_changed() -> None:
    """The limit is for a fourth one only."""
    assert Fate.WRITTEN is fate_of("New.", shown(1), kept("Old."), confirmed=3)


def test_a_sentence_is_one_line() -> None:
    """A pasted line break would make a list of it."""
    assert "One sentence only." == checked_why("  One\n sentence\tonly. ")


@pytest.mark.parametrize(
    ("why", "code"), [("x" * (MAX_WHY_CHARACTERS + 1), "text-too-long"), ("a\x00b", "value-invalid")]
)
def test_what_cannot_be_kept_is_refused(why: str, code: str) -> None:
    """Its field is named, so that the page says it there."""
    with pytest.raises(InvalidInput, match=code) as refused:
        checked_why(why)

    assert "why" == refused.value.field


def test_as_many_characters_as_are_said_are_taken() -> None:
    """Umlauts and pictures count as one each."""
    assert MAX_WHY_CHARACTERS == len(checked_why("ž" * MAX_WHY_CHARACTERS))

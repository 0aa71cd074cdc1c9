"""Two pages that do not know of each other: nothing that one of them has not seen is replaced."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.saving import (
    MAX_REMEMBERED_TABS,
    MAX_SEQUENCE,
    MAX_TAB_CHARACTERS,
    SaveOutcome,
    check_page,
    outcome_of,
    remembered,
)


@dataclass(frozen=True)
class Save:
    """A save of a page."""

    tab: str = "a"
    sequence: int = 1
    base_revision: int = 0


@dataclass(frozen=True)
class Kept:
    """What is kept."""

    tab: str = "b"
    revision: int = 1
    sequences: Mapping[str, int] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("change", "kept", "is_same", "expected"),
    [
        pytest.param(Save(), None, False, SaveOutcome.KEPT, id="nothing-there"),
        pytest.param(Save(), Kept(), False, SaveOutcome.TWO_ANSWERS, id="another-page-that-was-not-seen"),
        pytest.param(Save(base_revision=1), Kept(), False, SaveOutcome.KEPT, id="another-page-that-was-seen"),
        pytest.param(Save(), Kept(tab="a"), False, SaveOutcome.KEPT, id="own-page-whose-answer-was-lost"),
        pytest.param(Save(), Kept(), True, SaveOutcome.KEPT, id="both-say-the-same"),
        pytest.param(Save(), Kept(sequences={"a": 1}), False, SaveOutcome.OUTDATED, id="own-page-has-gone-on"),
        pytest.param(Save(sequence=2), Kept(tab="a", sequences={"a": 1}), False, SaveOutcome.KEPT, id="next-save"),
    ],
)
def test_outcome(change: Save, kept: Kept | None, is_same: bool, expected: SaveOutcome) -> None:
    """One line for each way in which a save can meet what is there."""
    assert expected == outcome_of(change, kept, is_same=is_same)


def test_only_the_last_pages_are_remembered() -> None:
    """A row must not grow with every page that was ever open."""
    sequences: list[tuple[str, int]] = []
    for number in range(MAX_REMEMBERED_TABS + 3):
        sequences = remembered(sequences, Save(f"tab-{number}", number))
    sequences = remembered(sequences, Save("tab-5", 99))

    assert MAX_REMEMBERED_TABS == len(sequences)
    assert ("tab-5", 99) == sequences[-1]
    assert "tab-0" not in dict(sequences)


@pytest.mark.parametrize(
    "change",
    [
        Save(tab=""),
        Save(tab="t" * (MAX_TAB_CHARACTERS + 1)),
        Save(tab="a b"),
        Save(sequence=-1),
        Save(sequence=MAX_SEQUENCE + 1),
    ],
)
def test_page_that_no_script_of_ours_names_is_refused(change: Save) -> None:
    """Names and numbers go into columns of limited size."""
    with pytest.raises(InvalidInput):
        check_page(change)

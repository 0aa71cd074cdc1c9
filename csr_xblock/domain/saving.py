"""
Saving from pages that do not know of each other: tabs, devices, colleagues. What a page has not seen is not replaced.

An open page has a name, counts its saves, and says of each change from which revision it began. Answers of a person and
ratings of a company are saved so.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from csr_xblock.domain.errors import InvalidInput

MAX_TAB_CHARACTERS = 40
MAX_SEQUENCE = 2**53 - 1
"""The largest whole number that browsers count to exactly."""

MAX_REMEMBERED_TABS = 20
_TAB = re.compile(rf"[A-Za-z0-9_.-]{{1,{MAX_TAB_CHARACTERS}}}")


class PageChange(Protocol):
    """
    One save from a browser. `tab` names the open page, `sequence` counts its saves, so a late older one is ignored.

    A retry carries the sequence of the save it repeats. A reloaded page is a new tab. `base_revision` is what the page
    had seen when the change began, which may be long ago: a browser keeps a change until it is sent.
    """

    @property
    def tab(self) -> str: ...  # noqa: D102

    @property
    def sequence(self) -> int: ...  # noqa: D102

    @property
    def base_revision(self) -> int: ...  # noqa: D102


class KeptChange(Protocol):
    """What is kept: which page wrote it, at which revision, and the newest save of each page."""

    @property
    def tab(self) -> str: ...  # noqa: D102

    @property
    def revision(self) -> int: ...  # noqa: D102

    @property
    def sequences(self) -> Mapping[str, int]: ...  # noqa: D102


class SaveOutcome(StrEnum):
    """
    What became of a change: it is what is kept now; its own page had gone on already; or it began before another page
    saved something else, so that the person has to choose.
    """

    KEPT = "kept"
    OUTDATED = "outdated"
    TWO_ANSWERS = "two-answers"


def outcome_of(change: PageChange, kept: KeptChange | None, *, is_same: bool) -> SaveOutcome:
    """
    Return what a change comes to, beside what is kept in its place (None: nothing).

    `is_same`: both say the same, which is no conflict: neither a retry nor two pages on which somebody chose alike.
    """
    if kept is None or is_same:
        return SaveOutcome.KEPT
    if has_seen(kept, change):
        return SaveOutcome.OUTDATED
    is_unseen = kept.tab != change.tab and kept.revision > change.base_revision
    return SaveOutcome.TWO_ANSWERS if is_unseen else SaveOutcome.KEPT


def has_seen(kept: KeptChange, change: PageChange) -> bool:
    """Return whether this save, or a later one of its page, has arrived before."""
    return change.sequence <= kept.sequences.get(change.tab, -1)


def remembered(sequences: Sequence[tuple[str, int]], change: PageChange) -> list[tuple[str, int]]:
    """Return the newest sequence of the last pages that wrote, the writing one last."""
    others = [(tab, sequence) for tab, sequence in sequences if tab != change.tab]
    return [*others[-(MAX_REMEMBERED_TABS - 1) :], (change.tab, change.sequence)]


def check_page(change: PageChange) -> None:
    """Raise InvalidInput for a page or a number that no script of ours sends."""
    if not _TAB.fullmatch(change.tab) or not 0 <= change.sequence <= MAX_SEQUENCE:
        raise InvalidInput("tab-invalid", "tab")

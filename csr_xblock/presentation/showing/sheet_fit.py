"""
How tightly a sheet of A4 is set so that everything on it fits.

A browser cannot be asked before it prints, so lines are counted from the lengths of texts, on the safe side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil


class Fit(StrEnum):
    """From the usual type to the smallest that can still be read on paper. The style sheet has a size for each."""

    WIDE = "wide"
    CLOSE = "close"
    DENSE = "dense"
    DENSEST = "densest"


@dataclass(frozen=True)
class Room:
    """What a size has room for: lines in a column, characters in a line of it, characters over the whole width."""

    lines: int
    in_column: int
    in_sheet: int


ROOMS = {Fit.WIDE: Room(28, 42, 90), Fit.CLOSE: Room(35, 49, 104), Fit.DENSE: Room(41, 57, 120)}
"""What has no room in the last is set in the smallest size, which holds the longest texts that people may write."""

HEADING_LINES = 2
HEAD_LINES = 6
"""Lines that the head and the foot need while their texts are short: more of them make the columns shorter."""


def fit_of(head: Iterable[str], columns: Iterable[Iterable[Sequence[str]]]) -> Fit:
    """Return how tightly to set a sheet. `head` is as wide as the sheet; each column has parts, each with a heading."""
    head, columns = list(head), [[list(part) for part in parts if any(part)] for parts in columns]
    for fit, room in ROOMS.items():
        beside = sum(_lines(text, room.in_sheet) for text in head) - HEAD_LINES
        longest = max(
            sum(HEADING_LINES + sum(_lines(text, room.in_column) for text in part) for part in parts)
            for parts in columns
        )
        if longest + max(beside, 0) <= room.lines:
            return fit
    return Fit.DENSEST


def _lines(text: str, width: int) -> int:
    return ceil(len(text) / width)

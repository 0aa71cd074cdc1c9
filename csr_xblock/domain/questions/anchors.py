"""
The answers that a question offers: two to five anchors, each an observable sentence at a level from 0 to 4.

The first stands at level 0 and the last at level 4, so that every question can have no points and all points. Whoever
needs 'the next level' of a question takes its next anchor from here: between 0 and 4 an author may leave levels out.
Source: docs/content_format.md.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LOWEST_LEVEL, HIGHEST_LEVEL = 0, 4
USUAL_LEVELS: dict[int, tuple[int, ...]] = {2: (0, 4), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
"""At which levels so many anchors stand while their author says nothing else."""


@dataclass(frozen=True)
class Anchor:
    """One sentence that can be chosen, and the level 0..4 that it stands for."""

    level: int
    text: str


@dataclass(frozen=True)
class Anchors:
    """The anchors of one question, from the lowest level to the highest, each level at most once."""

    all: tuple[Anchor, ...]

    def __iter__(self) -> Iterator[Anchor]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    @property
    def levels(self) -> tuple[int, ...]:
        """The levels that can be chosen, rising."""
        return tuple(anchor.level for anchor in self.all)

    def has(self, level: int | None) -> bool:
        """Return whether a level can be chosen."""
        return any(anchor.level == level for anchor in self.all)

    def text(self, level: int) -> str:
        """Return the sentence at a level, '' if none stands there."""
        return next((anchor.text for anchor in self.all if anchor.level == level), "")

    def after(self, level: int) -> Anchor | None:
        """Return the next anchor: the first one above a level, None at the top."""
        return next((anchor for anchor in self.all if anchor.level > level), None)

    def up_to(self, level: int) -> Anchor:
        """Return the highest anchor that is not above a level from 0 on."""
        return next(anchor for anchor in reversed(self.all) if anchor.level <= level)


def usual_anchors(*texts: str) -> Anchors:
    """Return two to five sentences, the lowest first, at their usual levels."""
    return anchors_at(USUAL_LEVELS[len(texts)], texts)


def anchors_at(levels: Sequence[int], texts: Sequence[str]) -> Anchors:
    """Return sentences at given levels, which rise."""
    return Anchors(tuple(Anchor(level, text) for level, text in zip(levels, texts, strict=True)))

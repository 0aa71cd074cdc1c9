"""
How important an objective is, seen from two sides, and the one number that priorities use.

It stands beside the answer sheet as input of scoring: importance belongs to the company, answers to a person.
Source: METHODOLOGY 2.4.6.
"""

from dataclasses import dataclass

HIGHEST_IMPORTANCE = 5


@dataclass(frozen=True)
class Importance:
    """One objective's importance, 1..5, for the business and for people and nature. None means not rated."""

    business: int | None = None
    impact: int | None = None

    def combined(self, default: int) -> int:
        """Return the higher of the sides that were rated, the default if none was."""
        return max((side for side in (self.business, self.impact) if side is not None), default=default)


NOT_RATED = Importance()

"""
The rating of one objective: what a page may save, and what is kept of it. One row of a company is the unit of conflict.

Source: JOURNEY 1 and 3.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE, NOT_RATED, Importance
from csr_xblock.domain.saving import SaveOutcome, check_page


@dataclass(frozen=True)
class RatingChange:
    """
    One save from a browser, as `domain.saving` describes it: both sides of an objective as the page shows them.

    `company_id` is the company whose ratings the page shows; `base_revision` is the row's that it had seen, 0 for none.
    """

    company_id: int
    objective: ObjectiveId
    importance: Importance
    tab: str
    sequence: int
    base_revision: int = 0


@dataclass(frozen=True)
class KeptRating:
    """One objective's rating as it is kept, also after both sides were taken back."""

    importance: Importance = NOT_RATED
    revision: int = 0
    tab: str = ""
    sequences: Mapping[str, int] = field(default_factory=dict)


Ratings = Mapping[ObjectiveId, KeptRating]


@dataclass(frozen=True)
class SavedRating:
    """What a save did, and all ratings of the company after it."""

    outcome: SaveOutcome
    ratings: Ratings


def checked_rating(change: RatingChange, objectives: Collection[ObjectiveId]) -> RatingChange:
    """Return the change if it fits the objectives that there are. Raises InvalidInput naming the field."""
    if change.objective not in objectives:
        raise InvalidInput("objective-unknown", "item")
    for side, value in (("business", change.importance.business), ("impact", change.importance.impact)):
        if value is not None and not 1 <= value <= HIGHEST_IMPORTANCE:
            raise InvalidInput("importance-out-of-range", side)
    check_page(change)
    return change


def rated(ratings: Ratings, objectives: Collection[ObjectiveId]) -> int:
    """Return how many of the objectives are rated from one side at least."""
    return sum(1 for one in objectives if one in ratings and ratings[one].importance != NOT_RATED)

"""What a page may save of a rating, and when a goal counts as rated."""

from dataclasses import replace

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.importance.rating import KeptRating, RatingChange, checked_rating, rated

WATER, CLIMATE, PEOPLE = ObjectiveId("water"), ObjectiveId("climate"), ObjectiveId("people")
CHANGE = RatingChange(1, WATER, Importance(1, 5), "tab", 0)


def test_a_goal_counts_once_one_side_is_rated() -> None:
    """A goal that was taken back is not rated, and one that authors have removed since counts no more."""
    ratings = {
        WATER: KeptRating(Importance(3, None)),
        CLIMATE: KeptRating(Importance()),
        ObjectiveId("removed"): KeptRating(Importance(5, 5)),
    }

    assert 1 == rated(ratings, [WATER, CLIMATE, PEOPLE])


@pytest.mark.parametrize("importance", [Importance(), Importance(1, 5), Importance(None, 3)])
def test_every_number_of_the_row_and_none_is_taken(importance: Importance) -> None:
    """A tap can be taken back, on one side or on both."""
    change = replace(CHANGE, importance=importance)

    assert change == checked_rating(change, {WATER})


@pytest.mark.parametrize(
    ("fault", "code", "field"),
    [
        ({"objective": PEOPLE}, "objective-unknown", "item"),
        ({"importance": Importance(0, None)}, "importance-out-of-range", "business"),
        ({"importance": Importance(3, 6)}, "importance-out-of-range", "impact"),
        ({"tab": ""}, "tab-invalid", "tab"),
    ],
)
def test_what_no_page_of_ours_sends_is_refused(fault: dict[str, object], code: str, field: str) -> None:
    """The number goes into priorities, and a goal that nobody knows would stay in the table for good."""
    with pytest.raises(InvalidInput) as refused:
        checked_rating(replace(CHANGE, **fault), {WATER})  # type: ignore[arg-type]

    assert (code, field) == (refused.value.code, refused.value.field)

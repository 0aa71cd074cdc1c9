"""The importance of a goal in words: its two sides, how many are rated, and two ratings between which to choose."""

from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.importance.importance import Importance

RATINGS_IN_A_MINUTE = 12
SIDES = 2
BUSINESS = "business"


@dataclass(frozen=True)
class RatingWords:
    """Both sides of a rating as people read them."""

    business: str
    impact: str


@dataclass(frozen=True)
class TwoRatings:
    """The goal, the rating that this page has sent, and the one that is kept."""

    question: str
    mine: RatingWords
    theirs: RatingWords


def side_words(side: str) -> str:
    """Return what a side is called."""
    return _("For our business") if side == BUSINESS else _("For people and nature")


def number_words(number: int | None) -> str:
    """Return one side of a rating."""
    return pgettext("importance", "not rated") if number is None else str(number)


def lowest_words() -> str:
    """Return what the lowest number means."""
    return pgettext("importance", "hardly")


def highest_words() -> str:
    """Return what the highest number means."""
    return pgettext("importance", "very")


def rated_words(rated: int, goals: int) -> str:
    """Return how many goals are rated."""
    return _("%(done)d of %(all)d goals rated") % {"done": rated, "all": goals}


def time_words(goals: int) -> str:
    """Return how long it takes to rate so many goals."""
    minutes = max(1, ceil(SIDES * goals / RATINGS_IN_A_MINUTE))
    return ngettext("About %(count)d minute.", "About %(count)d minutes.", minutes) % {"count": minutes}


def two_ratings(title: str, mine: Importance, theirs: Importance) -> TwoRatings:
    """Return both ratings of a goal."""
    return TwoRatings(title, _words_of(mine), _words_of(theirs))


def _words_of(rating: Importance) -> RatingWords:
    return RatingWords(number_words(rating.business), number_words(rating.impact))

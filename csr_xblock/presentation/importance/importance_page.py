"""The screen on which a company says how important each goal is: rows of choices, and below them the picture."""

from collections.abc import Iterator
from dataclasses import dataclass

from csr_xblock.domain.importance.rating import KeptRating, Ratings, rated
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.questions.instrument import Instrument, Objective, Perspective
from csr_xblock.presentation.importance.importance_picture import (
    ImportancePicture,
    importance_picture,
    numbered_objectives,
)
from csr_xblock.presentation.importance.importance_words import (
    highest_words,
    lowest_words,
    rated_words,
    side_words,
    time_words,
)


@dataclass(frozen=True)
class SideRow:
    """
    One side of a goal. `name` is its key for the handler, `group` that of its choices on the page.

    `chosen` is the number, '' without one.
    """

    name: str
    title: str
    group: str
    chosen: str


@dataclass(frozen=True)
class GoalRows:
    """A goal with its two rows. `place` is its id on the page; `revision` is the kept rating's, 0 before the first."""

    id: str
    place: str
    number: str
    title: str
    revision: str
    sides: tuple[SideRow, ...]


@dataclass(frozen=True)
class AreaGoals:
    """The goals of an area."""

    area: Perspective
    goals: tuple[GoalRows, ...]


@dataclass(frozen=True)
class RatingProgress:
    """How many goals are rated, in words and as a part of a bar's width."""

    sentence: str
    percent: int


@dataclass(frozen=True)
class RatingHandlers:
    """The addresses of the handlers that the screen calls."""

    save: str
    read: str


@dataclass(frozen=True)
class ImportancePage:
    """The screen. `kept_key` names what a browser keeps until it is sent; the receipt knows how such names begin."""

    prefix: str
    company: str
    kept_key: str
    handlers: RatingHandlers
    time: str
    default: str
    lowest: str
    highest: str
    areas: tuple[AreaGoals, ...]
    progress: RatingProgress
    picture: ImportancePicture
    home_url: str


def importance_page(
    words: Instrument,
    ratings: Ratings,
    prefix: str,
    *,
    company: CompanyKey,
    user_id: int,
    handlers: RatingHandlers,
    home_url: str,
) -> ImportancePage:
    """Return the screen for the goals of an instrument in the reader's language."""
    return ImportancePage(
        prefix=prefix,
        company=str(company.company_id),
        kept_key=f"csr-xblock:{company.course}:{user_id}:importance:{company.assessment}:{company.company_id}",
        handlers=handlers,
        time=time_words(len(words.objectives)),
        default=str(words.scoring.importance_default),
        lowest=lowest_words(),
        highest=highest_words(),
        areas=tuple(_areas(words, ratings, prefix)),
        progress=rating_progress(words, ratings),
        picture=importance_picture(words, {one: kept.importance for one, kept in ratings.items()}),
        home_url=home_url,
    )


def rating_progress(words: Instrument, ratings: Ratings) -> RatingProgress:
    """Return how far the company is. A goal counts once one side is rated."""
    goals = len(words.objectives)
    done = rated(ratings, [objective.id for objective in words.objectives])
    return RatingProgress(rated_words(done, goals), 100 * done // max(1, goals))


def _areas(words: Instrument, ratings: Ratings, prefix: str) -> Iterator[AreaGoals]:
    numbers = {objective.id: number for number, objective in enumerate(numbered_objectives(words), 1)}
    for area in words.perspectives:
        own = [objective for objective in numbered_objectives(words) if objective.perspective == area.id]
        if own:
            rows = (_goal(one, numbers[one.id], ratings.get(one.id, KeptRating()), prefix) for one in own)
            yield AreaGoals(area, tuple(rows))


def _goal(objective: Objective, number: int, kept: KeptRating, prefix: str) -> GoalRows:
    place = f"{prefix}-{number}"
    sides = (("business", kept.importance.business), ("impact", kept.importance.impact))
    return GoalRows(
        id=objective.id,
        place=place,
        number=str(number),
        title=objective.title,
        revision=str(kept.revision),
        sides=tuple(
            SideRow(name, side_words(name), f"{place}-{name}", "" if chosen is None else str(chosen))
            for name, chosen in sides
        ),
    )

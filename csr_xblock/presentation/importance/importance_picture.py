"""The importance matrix with the table that says the same, for the screen, other pages and paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import NOT_RATED, Importance
from csr_xblock.domain.questions.instrument import Instrument, Objective
from csr_xblock.presentation.importance.importance_matrix import SHAPES, Matrix, MatrixDot, RatedGoal, Shape, matrix_of


@dataclass(frozen=True)
class PictureRow:
    """
    A goal in the table: its two sides, '' for a goal that is not rated at all.

    `higher` is the number that counts, in words where there is none yet.
    """

    number: str
    title: str
    area: str
    business: str
    impact: str
    higher: str


@dataclass(frozen=True)
class PictureArea:
    """An area in the legend."""

    title: str
    color: str
    shape: Shape


@dataclass(frozen=True)
class ImportancePicture:
    """The matrix; `areas` are in their order, as the dots name them. `left_out` says how many goals are not in it."""

    matrix: Matrix
    areas: tuple[PictureArea, ...]
    rows: tuple[PictureRow, ...]
    left_out: str

    @property
    def dots(self) -> list[tuple[MatrixDot, PictureArea]]:
        """The dots, each with its area."""
        return [(dot, self.areas[dot.area]) for dot in self.matrix.dots]


def importance_picture(words: Instrument, importance: Mapping[ObjectiveId, Importance]) -> ImportancePicture:
    """Return the picture of how a company rates the goals of an instrument in the reader's language."""
    goals = numbered_objectives(words)
    places = {area.id: place for place, area in enumerate(words.perspectives)}
    both = [
        RatedGoal(number, places[goal.perspective], rating.business, rating.impact)
        for number, goal in enumerate(goals, 1)
        if (rating := importance.get(goal.id, NOT_RATED)).business is not None and rating.impact is not None
    ]
    missing = len(goals) - len(both)
    return ImportancePicture(
        matrix=matrix_of(both),
        areas=tuple(
            PictureArea(area.short, area.color, SHAPES[place % len(SHAPES)])
            for place, area in enumerate(words.perspectives)
        ),
        rows=tuple(
            _row(number, goal, words, importance.get(goal.id, NOT_RATED)) for number, goal in enumerate(goals, 1)
        ),
        left_out=_left_out_words(missing) if missing else "",
    )


def numbered_objectives(words: Instrument) -> list[Objective]:
    """Return the objectives in the order of their numbers: area by area."""
    order = {area.id: place for place, area in enumerate(words.perspectives)}
    return sorted(words.objectives, key=lambda one: (order[one.perspective], one.order))


def _row(number: int, goal: Objective, words: Instrument, rating: Importance) -> PictureRow:
    higher = max((side for side in (rating.business, rating.impact) if side is not None), default=None)
    return PictureRow(
        number=str(number),
        title=goal.title,
        area=words.perspective(goal.perspective).short,
        business=_cell(rating.business) if higher is not None else "",
        impact=_cell(rating.impact) if higher is not None else "",
        higher=pgettext("importance", "not rated yet") if higher is None else str(higher),
    )


def _cell(number: int | None) -> str:
    return "–" if number is None else str(number)


def _left_out_words(count: int) -> str:
    return ngettext(
        "%(count)d goal is not in the picture yet: it takes both sides.",
        "%(count)d goals are not in the picture yet: it takes both sides.",
        count,
    ) % {"count": count}

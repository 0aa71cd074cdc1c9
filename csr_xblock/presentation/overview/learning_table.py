"""What changed during the course, unit by unit, in the trainer's overview. It says what changed, never why."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.disclosure import MEAN_OF_USEFUL, Figure, LearningFigure, LearningFigures
from csr_xblock.domain.overview.learning_sums import LearningMeasure
from csr_xblock.domain.units.measured_learning import WHOLE
from csr_xblock.presentation.overview.overview_words import learners_words
from csr_xblock.presentation.percents import percent_words

ALL_TENTHS = 10


@dataclass(frozen=True)
class LearningCell:
    """What is told below a column, a dash for nothing yet, and of how many learners."""

    column: str
    words: str
    of_whom: str = ""


@dataclass(frozen=True)
class LearningRow:
    """What is told of one unit."""

    title: str
    cells: tuple[LearningCell, ...]


@dataclass(frozen=True)
class LearningTable:
    """All units of which something is told, in the programme's order."""

    columns: tuple[str, ...]
    rows: tuple[LearningRow, ...]


def learning_table(figures: LearningFigures, titles: Mapping[UnitId, str]) -> LearningTable:
    """Return the table. `titles` are those of the programme's units."""
    columns = _columns()
    rows = (
        LearningRow(titles.get(unit, unit), tuple(_cell(one, word, told) for one, word in columns.items()))
        for unit, told in figures.items()
    )
    return LearningTable(tuple(columns.values()), tuple(rows))


def _columns() -> dict[LearningMeasure, str]:
    return {
        LearningMeasure.USEFUL: _("Useful for the company"),
        LearningMeasure.GAIN: _("Of what was new, known at the first try"),
        LearningMeasure.SURENESS: _("How sure, before and after"),
        LearningMeasure.TRANSFER: _("Done some weeks later"),
    }


def _cell(measure: LearningMeasure, column: str, told: Mapping[LearningMeasure, LearningFigure]) -> LearningCell:
    figure = told.get(measure)
    if figure is None:
        return LearningCell(column, "–")
    return LearningCell(column, _words(measure, figure), learners_words(figure.learners))


def _words(measure: LearningMeasure, figure: LearningFigure) -> str:
    match measure:
        case LearningMeasure.USEFUL:
            return _useful(figure)
        case LearningMeasure.GAIN:
            return _gain(figure)
        case LearningMeasure.SURENESS:
            return _sureness(figure)
        case LearningMeasure.TRANSFER:
            return share_words(figure.tenths)


def share_words(tenths: Figure) -> str:
    """Return a share in steps of ten percent. What everybody or nobody has answered is not said of anybody."""
    if tenths.number == 0:
        return _("nearly nobody")
    return _("nearly all") if tenths.number == ALL_TENTHS else percent_words(tenths.number * WHOLE // ALL_TENTHS)


def _useful(figure: LearningFigure) -> str:
    least, most = MEAN_OF_USEFUL
    mean = _halves(figure.mean)
    words = {least: _("{mean} or less of 5"), most: _("{mean} or more of 5")}.get(figure.mean.number, _("{mean} of 5"))
    return _("{mean}; 4 or 5 say: {share}").format(mean=words.format(mean=mean), share=share_words(figure.tenths))


def _gain(figure: LearningFigure) -> str:
    if figure.mean.number == 0:
        return _("nothing on average")
    return _("nearly all") if figure.mean.number == WHOLE else percent_words(figure.mean.number)


def _sureness(figure: LearningFigure) -> str:
    if figure.mean.number == 0:
        return _("as sure as before")
    points = _halves(figure.mean)
    return (
        _("surer by {points} of 10").format(points=points)
        if figure.mean.number > 0
        else _("less sure by {points} of 10").format(points=points.lstrip("-"))
    )


def _halves(figure: Figure) -> str:
    """Return a number of halves, as 4.5 or, in other languages, 4,5."""
    return number_format(figure.number / 2, decimal_pos=figure.number % 2)

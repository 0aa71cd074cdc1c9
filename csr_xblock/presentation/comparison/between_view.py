"""What was done between two hand-ins, in words: units, actions, and the company's figures beside its objectives."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.comparison.between import Between, FigureBetween
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.goals.goal_figure import goal_figure
from csr_xblock.presentation.goals.goal_words import figure_text, with_unit


@dataclass(frozen=True)
class DoneThing:
    """A unit or an action that was done, with its day."""

    title: str
    day: str


@dataclass(frozen=True)
class FigureRow:
    """A figure with its readings in one sentence, and the objective that it serves, '' for none."""

    name: str
    objective: str
    readings: str


@dataclass(frozen=True)
class BetweenView:
    """What was done in the time between, the oldest first."""

    units: tuple[DoneThing, ...]
    actions: tuple[DoneThing, ...]
    figures: tuple[FigureRow, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done."""
        return not (self.units or self.actions or self.figures)


def between_view(between: Between, words: Instrument, titles: Mapping[UnitId, str], currency: str) -> BetweenView:
    """Return what was done in words. `titles` are those of the units; one without a title is told by its id."""
    return BetweenView(
        units=tuple(DoneThing(titles.get(one.unit, one.unit), date_words(one.day)) for one in between.units),
        actions=tuple(DoneThing(one.title, date_words(one.day)) for one in between.actions),
        figures=tuple(_figure(one, words, currency) for one in between.figures),
    )


def _figure(one: FigureBetween, words: Instrument, currency: str) -> FigureRow:
    figure = goal_figure(one.goal.goal, words, currency)
    said = {
        "first": figure_text(one.first.figure, is_yes_no=figure.is_yes_no),
        "first_day": date_words(one.first.day),
        "last": figure_text(one.last.figure, is_yes_no=figure.is_yes_no),
        "last_day": date_words(one.last.day),
    }
    if one.first == one.last:
        readings = _("%(last)s on %(last_day)s") % said
    else:
        readings = _("%(first)s on %(first_day)s, %(last)s on %(last_day)s") % said
    return FigureRow(with_unit(figure.name, figure.unit), figure.objective, readings)

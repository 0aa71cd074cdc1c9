"""Goals in figures as two sheets of a workbook: the goals, and all their readings."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from csr_xblock.domain.goals.goal_progress import points_of, progress
from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.reading_due import next_reading
from csr_xblock.domain.goals.readings import KeptReading
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.goals.goal_figure import GoalFigure, goal_figure
from csr_xblock.presentation.goals.goal_words import figure_text, per_words, rhythm_words
from csr_xblock.presentation.goals.ratio_words import rounded
from csr_xblock.presentation.sheet import Cell, Sheet


def goals_sheets(
    goals: Sequence[KeptGoal], readings: Iterable[KeptReading], words: Instrument, currency: str
) -> tuple[Sheet, Sheet]:
    """Return both sheets, with headings in the reader's language."""
    of_goals: dict[int, list[KeptReading]] = {one.id: [] for one in goals}
    for reading in readings:
        of_goals[reading.goal].append(reading)
    figures = {one.id: goal_figure(one.goal, words, currency) for one in goals}
    return (
        Sheet(
            _("Goals in figures"),
            (
                _("Figure"),
                _("Unit"),
                _("Goal that it serves"),
                _("Area"),
                _("How often it is read"),
                _("Figure at the beginning"),
                _("Day of the beginning"),
                _("Target figure"),
                _("Target day"),
                _("Newest reading"),
                _("Day of the newest reading"),
                _("Way to the target in percent"),
                _("Next reading"),
            ),
            tuple(_goal(one, of_goals[one.id], figures[one.id]) for one in goals),
        ),
        Sheet(
            _("Readings"),
            (_("Figure"), _("Day"), _("Value"), _("Divided by"), _("Per"), _("Value per unit"), _("Note")),
            tuple(_readings(goals, of_goals, figures, currency)),
        ),
    )


def _goal(kept: KeptGoal, readings: Sequence[KeptReading], figure: GoalFigure) -> tuple[Cell, ...]:
    goal, points = kept.goal, points_of(kept.goal, readings)
    newest = points[-1] if points else None
    share = progress(goal, newest.figure if newest else None)
    last: date | None = readings[-1].reading.day if readings else None
    return (
        figure.name,
        figure.unit,
        figure.objective,
        figure.area,
        rhythm_words(goal.rhythm),
        _cell(goal.beginning, figure),
        goal.baseline_day,
        _cell(None if goal.target is None else Fraction(goal.target), figure),
        goal.target_day,
        _cell(newest.figure if newest else None, figure),
        newest.day if newest else None,
        None if share is None else int(100 * share),
        next_reading(kept, last),
    )


def _readings(
    goals: Iterable[KeptGoal],
    of_goals: Mapping[int, Sequence[KeptReading]],
    figures: Mapping[int, GoalFigure],
    currency: str,
) -> Iterable[tuple[Cell, ...]]:
    for goal in goals:
        for one in of_goals[goal.id]:
            reading, figure = one.reading, figures[goal.id]
            yield (
                figure.name,
                reading.day,
                _cell(Fraction(reading.value), figure),
                reading.divisor,
                "" if reading.per is None else per_words(reading.per, currency),
                None if reading.per_unit is None else rounded(reading.per_unit),
                reading.note,
            )


def _cell(number: Fraction | None, figure: GoalFigure) -> Decimal | str | None:
    if number is None:
        return None
    return figure_text(number, is_yes_no=True) if figure.is_yes_no else rounded(number)

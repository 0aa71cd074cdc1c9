"""The goals in figures: where each began, what it is today, what it shall be, and by what action."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS
from csr_xblock.domain.goals.goal_progress import Point, points_of, progress
from csr_xblock.domain.goals.measured_goal import KeptGoal, MeasuredGoal
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import NO_DAY, date_words
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.name_lists import listed
from csr_xblock.presentation.document.sections.writing import paragraph, section_of, table
from csr_xblock.presentation.goals.goal_figure import GoalFigure, goal_figure
from csr_xblock.presentation.goals.goal_words import counted_name, figure_text, with_unit
from csr_xblock.presentation.journey.screen_names import GOALS
from csr_xblock.presentation.quoted import quoted
from csr_xblock.services.document.read_facts import DocumentFacts


def goals(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the goals in figures and how far each is."""
    return section_of(
        SectionId.GOALS,
        (paragraph(_lead(told_goals(facts))), goals_table(facts, words)),
        _missing(facts, words),
    )


def goals_table(facts: DocumentFacts, words: DocumentWords) -> Table | None:
    """Return the table of the goals, None without one."""
    return table(
        _("Goals in figures"),
        (_("Figure"), _("At the beginning"), _("Latest reading"), _("Target"), _("Until"), _("What we do for it")),
        (_row(one, facts, words) for one in told_goals(facts)),
        is_wide=True,
    )


def told_goals(facts: DocumentFacts) -> list[KeptGoal]:
    """Return the goals of which there is anything to tell: a reading, or beginning and target."""
    return [one for one in facts.goals.goals if one.goal.is_whole or newest_point(one, facts) is not None]


def figure_of(kept: KeptGoal, facts: DocumentFacts, words: DocumentWords) -> GoalFigure:
    """
    Return the figure of a goal in words.

    One that is kept absolute and per unit has the name of what it counts: "per unit" beside "per person" is a riddle.
    """
    figure = goal_figure(kept.goal, words.current, currency_of(facts.company.country))
    return replace(figure, name=counted_name(BOTH_WAYS[kept.goal.kpi])) if figure.is_both_ways else figure


def newest_point(kept: KeptGoal, facts: DocumentFacts) -> Point | None:
    """Return the newest reading that counts for the goal, None without one."""
    points = points_of(kept.goal, facts.goals.readings.get(kept.id, ()))
    return points[-1] if points else None


def _lead(kept: Sequence[KeptGoal]) -> str:
    if not kept:
        return ""
    return ngettext(
        "We measure our progress by this figure:",
        "We measure our progress by these figures:",
        len(kept),
    )


def _row(kept: KeptGoal, facts: DocumentFacts, words: DocumentWords) -> tuple[str, ...]:
    goal, figure, newest = kept.goal, figure_of(kept, facts, words), newest_point(kept, facts)
    yes_no = figure.is_yes_no
    target = None if goal.target is None else Fraction(goal.target)
    return (
        with_unit(figure.name, figure.unit),
        _began(goal, is_yes_no=yes_no),
        _("no reading yet") if newest is None else _read(kept, newest, is_yes_no=yes_no),
        figure_text(target, is_yes_no=yes_no),
        NO_DAY if goal.target_day is None else date_words(goal.target_day),
        listed(one.action.title for one in _actions_for(goal, figure, facts.actions)) or NO_DAY,
    )


def _began(goal: MeasuredGoal, *, is_yes_no: bool) -> str:
    """Return the beginning with its day, where one was said: half of a number is when it was true."""
    figure = figure_text(goal.beginning, is_yes_no=is_yes_no)
    if goal.beginning is None or goal.baseline_day is None:
        return figure
    return pgettext("reading", "%(figure)s (%(day)s)") % {"figure": figure, "day": date_words(goal.baseline_day)}


def _read(kept: KeptGoal, newest: Point, *, is_yes_no: bool) -> str:
    said = {"figure": figure_text(newest.figure, is_yes_no=is_yes_no), "day": date_words(newest.day)}
    if progress(kept.goal, newest.figure) == 1:
        # Translators: a figure that has reached its target, and the day on which it was read.
        return pgettext("reading", "%(figure)s (%(day)s), target reached") % said
    # Translators: a figure, and the day on which it was read.
    return pgettext("reading", "%(figure)s (%(day)s)") % said


def _actions_for(goal: MeasuredGoal, figure: GoalFigure, actions: Sequence[KeptAction]) -> Iterator[KeptAction]:
    for one in actions:
        measure = one.action.measure
        is_same = measure.kpi == goal.kpi if goal.kpi else measure.name.casefold() == goal.own.name.casefold()
        if is_same and one.action.status is not ActionStatus.STOPPED:
            yield one


def _missing(facts: DocumentFacts, words: DocumentWords) -> Iterator[MissingPart]:
    if not facts.has(Step.STRATEGY):
        return
    if not facts.goals.goals:
        yield MissingPart(_("Choose a figure that you want to follow, and say what it shall become."), GOALS)
    for one in facts.goals.goals:
        name = {"figure": quoted(figure_of(one, facts, words).name)}
        if not one.goal.is_whole:
            yield MissingPart(_("Say the beginning and the target of %(figure)s.") % name, f"goal/{one.id}")
        elif newest_point(one, facts) is None:
            yield MissingPart(_("Read %(figure)s for the first time.") % name, f"goal/{one.id}")

"""The form of a goal: what it counts, where it begins, where it shall go, how often it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS, YES_OR_NO, Divisor
from csr_xblock.domain.goals.goal_progress import leads_away
from csr_xblock.domain.goals.measured_goal import (
    MAX_FIGURE_CHARACTERS,
    MAX_UNIT_CHARACTERS,
    Direction,
    KeptGoal,
    MeasuredGoal,
    Rhythm,
)
from csr_xblock.domain.goals.reading_due import later_by
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.goals.goal_figure import goal_figure
from csr_xblock.presentation.goals.goal_words import (
    direction_words,
    divisor_name,
    per_words,
    rhythm_words,
    whole_name,
    whole_unit,
    with_unit,
    yes_no_words,
)
from csr_xblock.presentation.goals.goals_page import FigureGroup
from csr_xblock.presentation.plan.plan_page import Choice
from csr_xblock.presentation.plan.plan_words import number_field

MONTHS_TO_TARGET = 12
"""The form proposes a year."""


@dataclass(frozen=True)
class GoalForm:
    """
    The form. `id` is 0 for a new goal of an own figure, which `form_key` names until it is kept.

    `asks_both` for figures that are kept absolute and per unit; `pers` are the ways to count. `warning` says
    that the target leads away from what is better, '' where it does not.
    """

    id: int
    revision: int
    form_key: str
    draft_key: str
    values: Mapping[str, str]
    is_own: bool
    is_yes_no: bool
    asks_both: bool
    objectives: tuple[FigureGroup, ...]
    directions: tuple[Choice, ...]
    rhythms: tuple[Choice, ...]
    pers: tuple[Choice, ...]
    baselines: tuple[Choice, ...]
    targets: tuple[Choice, ...]
    baseline_label: str
    divisor_label: str
    target_hint: str
    example: str
    warning: str
    name_characters: int = MAX_FIGURE_CHARACTERS
    unit_characters: int = MAX_UNIT_CHARACTERS


@dataclass(frozen=True)
class ToldValue:
    """A field as it is kept: what a form would send, to compare, and the same in words."""

    value: str
    words: str


def goal_form(
    kept: KeptGoal | None,
    words: Instrument,
    key: AssessmentKey,
    today: date,
    currency: str,
    *,
    chosen: Divisor | None,
    form_key: str,
) -> GoalForm:
    """Return the form of a goal, of a new one for None. `chosen` is what the company divides by."""
    goal = MeasuredGoal() if kept is None else kept.goal
    number = 0 if kept is None else kept.id
    figure = goal_figure(goal, words, currency)
    by = goal.per or chosen
    return GoalForm(
        id=number,
        revision=0 if kept is None else kept.revision,
        form_key=form_key,
        draft_key=draft_name(key, f"goal-{number}"),
        values=_values(_proposed(goal, today)),
        is_own=not goal.kpi,
        is_yes_no=figure.is_yes_no,
        asks_both=figure.is_both_ways and by is not None,
        objectives=_objectives(goal, words),
        directions=tuple(Choice(one.value, direction_words(one), one is goal.own.direction) for one in Direction),
        rhythms=tuple(Choice(one.value, rhythm_words(one), one is goal.rhythm) for one in Rhythm),
        pers=_pers(goal, chosen, currency),
        baselines=_yes_no(goal, "baseline"),
        targets=_yes_no(goal, "target"),
        baseline_label=_baseline_label(goal, figure.unit),
        divisor_label="" if by is None else divisor_name(by, currency),
        target_hint=figure.unit,
        example=figure.example,
        warning=_("The target leads away from what is better. Is it meant so?")
        if leads_away(goal, figure.better)
        else "",
    )


def _baseline_label(goal: MeasuredGoal, unit: str) -> str:
    return whole_name(BOTH_WAYS[goal.kpi]) if goal.kpi in BOTH_WAYS else with_unit(_("Figure today"), unit)


def told_goal(goal: MeasuredGoal, words: Instrument, currency: str) -> dict[str, ToldValue]:
    """Return what a goal says in each part of its form."""
    titles = {str(one.id): one.title for one in words.objectives}
    yes_no = {choice.value: choice.label for choice in _yes_no(goal, "baseline")} if goal.kpi in YES_OR_NO else {}
    values = _values(goal)
    told = {name: ToldValue(value, value) for name, value in values.items()}
    for name in ("baseline", "target"):
        told[name] = ToldValue(values[name], yes_no.get(values[name], values[name]))
    for name, day in (("baseline_day", goal.baseline_day), ("target_day", goal.target_day)):
        told[name] = ToldValue(values[name], "" if day is None else date_words(day))
    per = "" if goal.per is None else per_words(goal.per, currency)
    return told | {
        "direction": ToldValue(goal.own.direction.value, direction_words(goal.own.direction)),
        "objective": ToldValue(goal.own.objective, titles.get(goal.own.objective, goal.own.objective)),
        "rhythm": ToldValue(goal.rhythm.value, rhythm_words(goal.rhythm)),
        "per": ToldValue("" if goal.per is None else goal.per.value, per),
    }


def _proposed(goal: MeasuredGoal, today: date) -> MeasuredGoal:
    """Return the goal with the days that the form proposes: today, and a year later."""
    begin = goal.baseline_day or today
    target_day = goal.target_day or later_by(begin, MONTHS_TO_TARGET)
    return replace(goal, baseline_day=begin, target_day=target_day)


def _values(goal: MeasuredGoal) -> dict[str, str]:
    """Return what stands in the simple fields, by the names of the handler's keys."""
    return {
        "name": goal.own.name,
        "unit": goal.own.unit,
        "baseline": number_field(goal.baseline),
        "baseline_divisor": number_field(goal.baseline_divisor),
        "baseline_day": "" if goal.baseline_day is None else goal.baseline_day.isoformat(),
        "target": number_field(goal.target),
        "target_day": "" if goal.target_day is None else goal.target_day.isoformat(),
    }


def _objectives(goal: MeasuredGoal, words: Instrument) -> tuple[FigureGroup, ...]:
    groups = (
        FigureGroup(
            area.short,
            tuple(
                Choice(one.id, one.title, one.id == goal.own.objective)
                for one in words.objectives
                if one.perspective == area.id
            ),
        )
        for area in words.perspectives
    )
    return tuple(group for group in groups if group.choices)


def _pers(goal: MeasuredGoal, chosen: Divisor | None, currency: str) -> tuple[Choice, ...]:
    """Return the ways to count a figure of both kinds: as it is, per what the goal counts, per what is chosen now."""
    if goal.kpi not in BOTH_WAYS:
        return ()
    unit = whole_unit(BOTH_WAYS[goal.kpi])
    ways = dict.fromkeys(one for one in (goal.per, chosen) if one is not None)
    return (
        *(Choice(one.value, f"{unit} {per_words(one, currency)}", one is goal.per) for one in ways),
        Choice("", _("%(unit)s as they are") % {"unit": unit}, goal.per is None),
    )


def _yes_no(goal: MeasuredGoal, field: str) -> tuple[Choice, ...]:
    value = getattr(goal, field)
    said = (Fraction(0), Fraction(1)) if field == "baseline" else (Fraction(1),)
    return tuple(Choice(str(one), yes_no_words(one), value is not None and value == one) for one in said)

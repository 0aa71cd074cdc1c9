"""
What a company has chosen, done and follows in figures, in words that customers and the bank read.

It picks what there is room for and decides nothing. Source: JOURNEY 5.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.goals.goal_progress import points_of, progress
from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.readings import KeptReading
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction, saved_money
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.goals.goal_figure import goal_figure
from csr_xblock.presentation.goals.goal_words import figure_text
from csr_xblock.presentation.plan.plan_words import saved_for_others
from csr_xblock.presentation.scoring.charts import percent_of_width
from csr_xblock.services.goals.show_goals import ShownGoals
from csr_xblock.services.showing.show_company_work import CompanyWork

MOST_ACTIONS = 5
MOST_FIGURES = 5


@dataclass(frozen=True)
class OwnGoal:
    """A goal that comes first, its area, and why in the company's own sentence, '' without one."""

    title: str
    area: str
    area_id: str
    color: str
    why: str


@dataclass(frozen=True)
class DoneWork:
    """How many actions are done, some of their titles, and how many more there are. Texts are '' for nothing."""

    count: str
    titles: tuple[str, ...]
    more: str


@dataclass(frozen=True)
class FollowedFigure:
    """A figure from its beginning to its target. `fill` is how far it is in percent of a bar, '' where nobody knows."""

    name: str
    unit: str
    first: str
    now: str
    target: str
    fill: str


@dataclass(frozen=True)
class OwnWorkView:
    """What the company does. Each part is empty where there is nothing to tell; `saved` is a sentence."""

    priorities: tuple[OwnGoal, ...]
    done: DoneWork | None
    saved: str
    figures: tuple[FollowedFigure, ...]


def own_work_view(work: CompanyWork, words: Instrument, currency: str) -> OwnWorkView:
    """Return the parts of the sheet that tell of the company's work. `currency` is that of its turnover."""
    actions = [kept.action for kept in work.actions]
    return OwnWorkView(
        priorities=_priorities(work.priorities, words),
        done=_done(work.actions),
        saved=saved_for_others(saved_money(actions)),
        figures=_figures(work.goals, words, currency),
    )


def _priorities(confirmed: Iterable[ConfirmedPriority], words: Instrument) -> tuple[OwnGoal, ...]:
    """Return the goals that the questions still have, in the order in which they were confirmed."""
    goals = {goal.id: goal for goal in words.objectives}
    found = []
    for one in confirmed:
        if one.objective in goals:
            goal = goals[one.objective]
            area = words.perspective(goal.perspective)
            found.append(OwnGoal(goal.title, area.short, area.id, area.color, one.why))
    return tuple(found)


def _done(actions: Iterable[KeptAction]) -> DoneWork | None:
    """Return what is done, the latest first."""
    done = [kept for kept in actions if kept.action.status is ActionStatus.DONE]
    if not done:
        return None
    done.sort(key=lambda kept: (kept.done_on or date.min, kept.id), reverse=True)
    more = len(done) - MOST_ACTIONS
    return DoneWork(
        count=ngettext("%(count)d action is done.", "%(count)d actions are done.", len(done)) % {"count": len(done)},
        titles=tuple(kept.action.title for kept in done[:MOST_ACTIONS]),
        more=ngettext("And %(count)d more.", "And %(count)d more.", more) % {"count": more} if more > 0 else "",
    )


def _figures(shown: ShownGoals, words: Instrument, currency: str) -> tuple[FollowedFigure, ...]:
    """Return goals that have a beginning and a target, those that were read already first."""
    whole = [kept for kept in shown.goals if kept.goal.is_whole]
    whole.sort(key=lambda kept: not shown.readings.get(kept.id))
    return tuple(_figure(kept, shown.readings.get(kept.id, ()), words, currency) for kept in whole[:MOST_FIGURES])


def _figure(kept: KeptGoal, readings: Sequence[KeptReading], words: Instrument, currency: str) -> FollowedFigure:
    goal, figure = kept.goal, goal_figure(kept.goal, words, currency)
    points = points_of(goal, readings)
    newest = points[-1].figure if points else None
    share = progress(goal, newest)
    return FollowedFigure(
        name=figure.name,
        unit=figure.unit,
        first=figure_text(goal.beginning, is_yes_no=figure.is_yes_no),
        now=_("not read yet") if newest is None else figure_text(newest, is_yes_no=figure.is_yes_no),
        target=figure_text(None if goal.target is None else Fraction(goal.target), is_yes_no=figure.is_yes_no),
        fill="" if share is None else percent_of_width(int(100 * share)),
    )

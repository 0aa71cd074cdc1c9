"""
The goals in three groups by what their priority of today asks for, and those of which nothing is known yet.

Levels are as handed in, importance is the company's of today. Source: METHODOLOGY 2.4.6, JOURNEY 3.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE, NOT_RATED, Importance
from csr_xblock.domain.priorities.first_moves import by_rank, without_number
from csr_xblock.domain.questions.instrument import Instrument, Objective
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import ObjectiveScore, PriorityClass, Scorecard
from csr_xblock.presentation.priorities.first_move_words import MoveView, moves_of_goals
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_words import priority_words


@dataclass(frozen=True)
class GoalView:
    """
    A goal: its area, and what is known of it in short phrases, number first.

    `move` is None where nothing is known, and for a goal that this reader was not asked about.
    """

    id: ObjectiveId
    title: str
    area: str = ""
    area_id: str = ""
    color: str = ""
    facts: tuple[str, ...] = ()
    move: MoveView | None = None


@dataclass(frozen=True)
class GoalGroup:
    """What one class of priority asks for, how many goals it has in words, and the goals, the most urgent first."""

    title: str
    count: str
    goals: tuple[GoalView, ...]
    is_open: bool


@dataclass(frozen=True)
class GoalsView:
    """
    The groups that have goals, and the goals that are not known yet.

    `rating` tells how far importance is rated, '' when every goal is; `is_rated` once one is.
    """

    groups: tuple[GoalGroup, ...]
    unknown: tuple[GoalView, ...]
    rating: str
    is_rated: bool

    @property
    def by_id(self) -> dict[ObjectiveId, GoalView]:
        """Every goal by its id."""
        return {goal.id: goal for goal in (*(goal for group in self.groups for goal in group.goals), *self.unknown)}


def goals_view(words: Instrument, scorecard: Scorecard, importance: Mapping[ObjectiveId, Importance]) -> GoalsView:
    """Return all goals of the questions. `importance` is what the company has rated until today."""
    known = {one.id for one in words.objectives}
    rated = frozenset(goal for goal, one in importance.items() if goal in known and one != NOT_RATED)
    moves = moves_of_goals(words, scorecard)
    goals = {
        goal.id: goal_view(words, goal, _facts(scorecard.objectives.get(goal.id), rated), moves.get(goal.id))
        for goal in words.objectives
    }
    return GoalsView(
        groups=_groups(scorecard, goals),
        unknown=tuple(goals[goal] for goal in without_number(words, scorecard)),
        rating=_rating(words, len(rated)),
        is_rated=bool(rated),
    )


def goal_view(
    words: Instrument, goal: Objective, facts: tuple[str, ...] = (), move: MoveView | None = None
) -> GoalView:
    """Return a goal with its area."""
    area = words.perspective(goal.perspective)
    return GoalView(goal.id, goal.title, area.short, area.id, area.color, facts, move)


def _groups(scorecard: Scorecard, goals: Mapping[ObjectiveId, GoalView]) -> tuple[GoalGroup, ...]:
    ranked = by_rank(scorecard)
    found: list[GoalGroup] = []
    for kind in PriorityClass:
        own = tuple(goals[goal] for goal in ranked if scorecard.objectives[goal].priority_class is kind)
        if own:
            count = ngettext("%(count)s goal", "%(count)s goals", len(own)) % {"count": whole(len(own))}
            # The first of them is open, whichever it is: it is what there is to begin with.
            found.append(GoalGroup(priority_words(kind), count, own, is_open=not found))
    return tuple(found)


def _facts(score: ObjectiveScore | None, rated: frozenset[ObjectiveId]) -> tuple[str, ...]:
    """Return number and importance of a goal. While nothing is rated, importance is said once and for all."""
    if score is None or score.score is None:
        return ()
    number = _("%(number)s of 100 points") % {"number": whole(round_half_up(score.score))}
    importance = {"importance": whole(score.importance), "highest": whole(HIGHEST_IMPORTANCE)}
    if not rated:
        return (number,)
    if score.objective in rated:
        return (number, _("importance %(importance)s of %(highest)s") % importance)
    return (number, _("importance not rated, counts as %(importance)s") % importance)


def _rating(words: Instrument, rated: int) -> str:
    goals = len(words.objectives)
    numbers = {
        "rated": whole(rated),
        "all": whole(goals),
        "default": whole(words.scoring.importance_default),
        "highest": whole(HIGHEST_IMPORTANCE),
    }
    if not rated:
        return _("Importance is not rated yet: all goals count the same, %(default)s of %(highest)s.") % numbers
    if rated < goals:
        return _("Importance is rated for %(rated)s of %(all)s goals; the others count as %(default)s.") % numbers
    return ""

"""
When the actions of a plan come: now, next, later. They fall into phases by themselves, and people may move them.

Only what is still to be done has a phase. What comes first follows from today's levels and today's importance
(JOURNEY 6).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from csr_xblock.domain.plan.actions import Action, ActionStatus, KeptAction
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.questions.instrument import Instrument, ScoringParameters
from csr_xblock.domain.scoring.priorities import LEAST_EFFORT
from csr_xblock.domain.scoring.scorecard import Scorecard

MOST_NOW, MOST_NEXT = 3, 5
NO_END = 10**6
"""An order behind every item and objective."""


@dataclass(frozen=True)
class Urgency:
    """
    What decides when an action comes: the priority P 0..100 of what it improves, the effort 1 to 3, and its place.

    `place` is the order of the question or goal in the instrument.
    """

    priority: Fraction
    effort: int
    place: int


def has_phase(status: ActionStatus) -> bool:
    """Return whether an action is still to be done, also if it is no more than an idea."""
    return status is ActionStatus.IDEA or status.is_open


def urgency(action: Action, instrument: Instrument, today: Scorecard) -> Urgency:
    """
    Return what decides when an action comes. `today` is the scorecard of today's levels and importance.

    Of its questions the one with the highest priority leads. Without a level there, its goal's priority and least
    effort; without either, nothing calls for it.
    """
    linked = [instrument.item(one.item) for one in action.items if one.item in today.items]
    if linked:
        return min((Urgency(today.items[one.id].priority, one.effort, one.order) for one in linked), key=_rank)
    objective = today.objectives.get(action.objective)
    if objective is None or objective.priority is None:
        return Urgency(Fraction(0), LEAST_EFFORT, NO_END)
    place = next(one.order for one in instrument.objectives if one.id == action.objective)
    return Urgency(objective.priority, objective.effort, place)


def phases_of(actions: Iterable[KeptAction], instrument: Instrument, today: Scorecard) -> dict[int, Phase]:
    """
    Return the phase of each action that has one, by its number, in the order in which they were made.

    Those that people have put into a phase stay there and fill a place of it. The others are dealt out: what is urgent
    and easy comes now, three at most; what is urgent, then what is worth planning and easy, comes next, five at most;
    the rest later.
    """
    waiting = sorted((one for one in actions if has_phase(one.action.status)), key=lambda one: one.id)
    settled = {one.id: one.moved.phase for one in waiting if one.moved is not None}
    urgencies = {one.id: urgency(one.action, instrument, today) for one in waiting if one.id not in settled}
    places = Counter(settled.values())
    rows = sorted(urgencies, key=lambda number: (_rank(urgencies[number]), number))
    dealt = _dealt([(number, urgencies[number]) for number in rows], instrument.scoring, places)
    return {one.id: settled.get(one.id, dealt.get(one.id, Phase.LATER)) for one in waiting}


def _dealt(
    ranked: Sequence[tuple[int, Urgency]], parameters: ScoringParameters, places: Mapping[Phase, int]
) -> dict[int, Phase]:
    """Return what comes now and next, the most urgent given first. `places` are those that are taken already."""
    urgent = [(number, one) for number, one in ranked if one.priority >= parameters.priority_do_first]
    easy = [number for number, one in urgent if one.effort == LEAST_EFFORT]
    now = easy[: max(0, MOST_NOW - places.get(Phase.NOW, 0))]
    worth = [
        number
        for number, one in ranked[len(urgent) :]
        if one.priority >= parameters.priority_plan and one.effort == LEAST_EFFORT
    ]
    following = [number for number, _one in urgent if number not in now] + worth
    following = following[: max(0, MOST_NEXT - places.get(Phase.NEXT, 0))]
    return dict.fromkeys(now, Phase.NOW) | dict.fromkeys(following, Phase.NEXT)


def _rank(one: Urgency) -> tuple[Fraction, int, int]:
    """Return what sorts actions, the most urgent first."""
    return (-one.priority, one.effort, one.place)

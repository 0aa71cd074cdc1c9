"""
An action of a company's plan: what is done, by whom, until when, and how the company will see it.

It says what an action is; what must hold for one stands in `action_checks`. Source: METHODOLOGY 2.6 (fields), JOURNEY 1
(limits) and 5.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.plan.phase import MovedPhase

MAX_ACTIONS = 200
MAX_STEPS = 12
MAX_NOTES = 12
MAX_LINKED_ITEMS = 20
MAX_TITLE_CHARACTERS = 160
MAX_TEXT_CHARACTERS = 300
UNDO_DAYS = 30
"""So long a deleted action can be brought back."""

NO_OBJECTIVE = ObjectiveId("")
NO_UNIT = UnitId("")


class ActionStatus(StrEnum):
    """How far an action is."""

    IDEA = "idea"
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"

    @property
    def counts(self) -> bool:
        """Whether an action counts for rules and steps: it is more than an idea, and was not given up."""
        return self not in (ActionStatus.IDEA, ActionStatus.STOPPED)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done: neither an idea, nor done, nor given up."""
        return self in (ActionStatus.PLANNED, ActionStatus.RUNNING)


USUAL_STATUS = ActionStatus.PLANNED
"""What the form proposes; a tapped draft is an idea."""

NO_FIGURE, OWN_FIGURE = "none", "own"
"""In the place of a proposed figure's id: it is either done or not, or the company counts something of its own."""


@dataclass(frozen=True)
class ActionStep:
    """One step. `id` is its number as kept, None for a new one."""

    text: str
    is_done: bool = False
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True)
class ActionNote:
    """What happened or was learned, and on which day it was written down; None for a new one."""

    text: str
    day: date | None = field(default=None, compare=False)


@dataclass(frozen=True)
class LinkedItem:
    """A question that the action improves, with the level that the company wants, None while it wants none."""

    item: ItemId
    wanted: int | None = None


@dataclass(frozen=True)
class Measure:
    """
    How the company sees it. `kpi` is a proposed figure's id, NO_FIGURE, OWN_FIGURE with a `name`, or '' for not said.
    """

    kpi: str = ""
    name: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None


@dataclass(frozen=True)
class Action:
    """
    One action as people write it. Texts are '' and dates and numbers None while nothing is said.

    `budget` and `saved` are amounts of `currency`, an ISO 4217 code; `hours` are working hours. `saved` is what the
    action has saved so far.
    """

    title: str
    status: ActionStatus = USUAL_STATUS
    objective: ObjectiveId = NO_OBJECTIVE
    items: tuple[LinkedItem, ...] = ()
    why: str = ""
    steps: tuple[ActionStep, ...] = ()
    responsible: str = ""
    participants: str = ""
    start: date | None = None
    due: date | None = None
    currency: str = ""
    budget: Decimal | None = None
    saved: Decimal | None = None
    hours: int | None = None
    measure: Measure = Measure()
    unit: UnitId = NO_UNIT
    risk: str = ""
    notes: tuple[ActionNote, ...] = ()

    @property
    def steps_done(self) -> int:
        """How many steps are ticked."""
        return sum(step.is_done for step in self.steps)

    def wanted(self, item: ItemId) -> int | None:
        """Return the wanted level of a question, None if it has none or is not linked."""
        return next((linked.wanted for linked in self.items if linked.item == item), None)

    def is_linked(self, item: ItemId) -> bool:
        """Return whether the action improves a question."""
        return any(linked.item == item for linked in self.items)

    def is_due(self, today: date) -> bool:
        """Return whether it should be done by now and is neither done nor given up. An idea is never due."""
        return self.status.is_open and self.due is not None and self.due <= today


@dataclass(frozen=True)
class KeptAction:
    """
    An action as kept. `revision` counts its changes; `deleted_at` is None unless it waits to be deleted for good.

    `origin` says from what a draft was tapped, '' for an action that somebody has written. `done_on` is the day
    on which it became done, None while it is not. `moved` is None while it falls into its phase by itself.
    """

    id: int
    revision: int
    action: Action
    origin: str = ""
    deleted_at: datetime | None = None
    done_on: date | None = None
    moved: MovedPhase | None = None


def saved_money(actions: Iterable[Action]) -> dict[str, Decimal]:
    """Return what all actions together have saved so far, by currency, in the order of the codes; without zeros."""
    sums: dict[str, Decimal] = {}
    for action in actions:
        if action.saved:
            sums[action.currency] = sums.get(action.currency, Decimal(0)) + action.saved
    return dict(sorted(sums.items()))


def counted(actions: Iterable[Action]) -> int:
    """Return how many actions rules and steps count."""
    return sum(action.status.counts for action in actions)

"""The action plan as a list: by phase what is still to be done, then what is done, stopped and deleted (JOURNEY 6)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.plan.phase_words import moved_words, phase_meaning, phase_words
from csr_xblock.presentation.plan.plan_page import (
    ActionCard,
    Choice,
    PlanHandlers,
    PlanHead,
    action_cards,
    by_due_day,
    plan_head,
)
from csr_xblock.presentation.plan.plan_words import group_words
from csr_xblock.presentation.plan.projection_words import AheadLine

WITHOUT_PHASE = (ActionStatus.DONE, ActionStatus.STOPPED)


@dataclass(frozen=True)
class ListedAction:
    """An action in the list. `moved` is '' where it fell by itself."""

    card: ActionCard
    moved: str = ""


@dataclass(frozen=True)
class ListGroup:
    """
    The actions of a phase with what falls there by itself, or of a status without a phase; then `about` is ''.

    `place` is the group among the places where an action can be put.
    """

    name: str
    title: str
    about: str
    place: str
    actions: tuple[ListedAction, ...]


@dataclass(frozen=True)
class DeletedAction:
    """An action that can be brought back, and since when it is deleted."""

    id: int
    title: str
    deleted: str


@dataclass(frozen=True)
class PlanListPage:
    """
    The list. `places` are where an action can be put: by itself, and each phase.

    `ahead` leads to what the plan would change; `note` says why nothing falls by itself yet, or is ''.
    """

    head: PlanHead
    groups: tuple[ListGroup, ...]
    places: tuple[Choice, ...]
    deleted: tuple[DeletedAction, ...]
    ahead: AheadLine | None
    note: str


@dataclass(frozen=True)
class SeenPlan:
    """
    A company's actions as one person sees them: when each comes, and what can be brought back.

    `reader` is the platform's number of who looks; `has_levels`: they have handed in.
    """

    actions: Sequence[KeptAction]
    deleted: Sequence[KeptAction]
    phases: Mapping[int, Phase]
    reader: int
    has_levels: bool


def plan_list_page(
    plan: SeenPlan,
    links: Links,
    handlers: PlanHandlers,
    today: date,
    *,
    is_one_person: bool,
    ahead: AheadLine | None = None,
) -> PlanListPage:
    """Return the list: what comes now first, within a group what is due first, at the end what can be brought back."""
    cards = {card.id: card for card in action_cards(by_due_day(plan.actions), links, today)}
    phases = [_of_phase(phase, plan, cards) for phase in Phase] if plan.phases else []
    others = (_without_phase(status, cards.values()) for status in WITHOUT_PHASE)
    return PlanListPage(
        head=plan_head("", plan.actions, links, handlers, today, is_one_person=is_one_person),
        groups=(*phases, *(group for group in others if group.actions)),
        places=_places(),
        deleted=tuple(DeletedAction(one.id, one.action.title, day_words(one.deleted_at)) for one in plan.deleted),
        ahead=ahead,
        note=_note(plan),
    )


def _note(plan: SeenPlan) -> str:
    if plan.has_levels or not plan.phases:
        return ""
    return _(
        "Once you have handed in the self-assessment, actions find their place by themselves. You can put them now."
    )


def _places() -> tuple[Choice, ...]:
    # Translators: the action falls into now, next or later by itself; nobody has put it there.
    by_itself = Choice("", pgettext("phase of the plan", "By itself"))
    return (by_itself, *(Choice(str(phase.value), phase_words(phase)) for phase in Phase))


def _of_phase(phase: Phase, plan: SeenPlan, cards: Mapping[int, ActionCard]) -> ListGroup:
    found = {kept.id: kept for kept in plan.actions if plan.phases.get(kept.id) is phase}
    listed = (
        ListedAction(card, moved_words(found[one].moved, plan.reader)) for one, card in cards.items() if one in found
    )
    return ListGroup(phase.name.lower(), phase_words(phase), phase_meaning(phase), str(phase.value), tuple(listed))


def _without_phase(status: ActionStatus, cards: Iterable[ActionCard]) -> ListGroup:
    listed = tuple(ListedAction(card) for card in cards if card.status == status)
    return ListGroup(status.value, group_words(status), "", "", listed)

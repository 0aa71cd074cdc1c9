"""What list, board and calendar of the action plan have in common, and the board."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from csr_xblock.domain.links import Links
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction, saved_money
from csr_xblock.domain.plan.plan_month import month_of
from csr_xblock.domain.plan.plan_warnings import warnings_of
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.journey.screen_names import ACTION, PLAN
from csr_xblock.presentation.plan.plan_words import group_words, saved_words, status_words, steps_words, warning_words

BOARD, CALENDAR, NEW = "board", "calendar", "new"
"""Parts of addresses: plan/board, plan/calendar/2026-12, action/new."""


@dataclass(frozen=True)
class PlanHandlers:
    """
    The addresses of the handlers and files of the plan, and of the monthly 20 minutes, '' where there are none.

    `document` is where the strategy stands that is written from the plan.
    """

    save: str
    read: str
    move: str
    phase: str
    tick: str
    delete: str
    bring_back: str
    xlsx: str
    dates: str
    monthly: str = ""
    document: str = ""


@dataclass(frozen=True)
class Tab:
    """A view of the plan."""

    title: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Choice:
    """One choice of a list."""

    value: str
    label: str
    is_chosen: bool = False


@dataclass(frozen=True)
class StepView:
    """A step that can be ticked."""

    id: int | None
    text: str
    is_done: bool


@dataclass(frozen=True)
class ActionCard:
    """An action as list, board and calendar show it. `due` is '' without a day; `steps_done` is '' without steps."""

    id: int
    revision: int
    title: str
    url: str
    status: str
    status_words: str
    due: str
    is_overdue: bool
    responsible: str
    steps_done: str
    steps: tuple[StepView, ...]
    statuses: tuple[Choice, ...]


@dataclass(frozen=True)
class PlanGroup:
    """The actions of one status."""

    status: str
    title: str
    cards: tuple[ActionCard, ...]


@dataclass(frozen=True)
class PlanHead:
    """What stands above each view of the plan. `saved` is '' while nothing is."""

    prefix: str
    tabs: tuple[Tab, ...]
    new_url: str
    warnings: tuple[str, ...]
    saved: str
    handlers: PlanHandlers
    has_actions: bool


@dataclass(frozen=True)
class BoardPage:
    """The plan as a board, with every status."""

    head: PlanHead
    groups: tuple[PlanGroup, ...]


def plan_board_page(
    actions: Sequence[KeptAction], links: Links, handlers: PlanHandlers, today: date, *, is_one_person: bool
) -> BoardPage:
    """Return the board: a column for each status, in the order in which actions go."""
    return BoardPage(
        head=plan_head(BOARD, actions, links, handlers, today, is_one_person=is_one_person),
        groups=tuple(_group(status, actions, links, today) for status in ActionStatus),
    )


def plan_head(
    current: str,
    actions: Sequence[KeptAction],
    links: Links,
    handlers: PlanHandlers,
    today: date,
    *,
    is_one_person: bool,
) -> PlanHead:
    """Return the head of a view: BOARD, CALENDAR, or '' for the list."""
    values = [kept.action for kept in actions]
    return PlanHead(
        prefix=f"csr{links.block}",
        tabs=(
            Tab(_("List"), links.to(PLAN), not current),
            Tab(_("Board"), links.to(f"{PLAN}/{BOARD}"), current == BOARD),
            Tab(_("Calendar"), links.to(f"{PLAN}/{CALENDAR}/{month_of(today)}"), current == CALENDAR),
        ),
        new_url=links.to(f"{ACTION}/{NEW}"),
        warnings=warning_words(warnings_of(values, is_one_person=is_one_person)),
        saved=saved_words(saved_money(values)),
        handlers=handlers,
        has_actions=bool(actions),
    )


def action_cards(actions: Iterable[KeptAction], links: Links, today: date) -> tuple[ActionCard, ...]:
    """Return actions in a few words. What a status is called is looked up once for all of them."""
    names = {status: status_words(status) for status in ActionStatus}
    choices = {
        status: tuple(Choice(one.value, name, one is status) for one, name in names.items()) for status in ActionStatus
    }
    return tuple(_card(kept, links, today, choices[kept.action.status]) for kept in actions)


def _card(kept: KeptAction, links: Links, today: date, statuses: tuple[Choice, ...]) -> ActionCard:
    action = kept.action
    return ActionCard(
        id=kept.id,
        revision=kept.revision,
        title=action.title,
        url=links.to(f"{ACTION}/{kept.id}"),
        status=action.status.value,
        status_words=next(choice.label for choice in statuses if choice.is_chosen),
        due="" if action.due is None else date_words(action.due),
        is_overdue=action.is_due(today) and action.due != today,
        responsible=action.responsible,
        steps_done=steps_words(action.steps_done, len(action.steps)),
        steps=tuple(StepView(step.id, step.text, step.is_done) for step in action.steps),
        statuses=statuses,
    )


def _group(status: ActionStatus, actions: Iterable[KeptAction], links: Links, today: date) -> PlanGroup:
    found = by_due_day(kept for kept in actions if kept.action.status is status)
    return PlanGroup(status.value, group_words(status), action_cards(found, links, today))


def by_due_day(actions: Iterable[KeptAction]) -> list[KeptAction]:
    """Return actions with what is due first at the top and what has no day at the end."""
    return sorted(actions, key=lambda kept: (kept.action.due or date.max, kept.id))

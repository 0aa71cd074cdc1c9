"""The monthly board: figures to read, actions to move, one question to talk about. It is a sheet of paper as well."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.monthly.monthly_look import MoveReason
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import date_words, month_words
from csr_xblock.presentation.goals.goals_page import GoalCard, goal_card
from csr_xblock.presentation.journey.screen_names import EVIDENCE, GOALS, PLAN
from csr_xblock.presentation.plan.plan_page import ActionCard, action_cards
from csr_xblock.services.monthly.show_month import ActionToMove, GoalToRead, QuestionToTalk

MOST_SHOWN = 12
"""More of a kind fits neither twenty minutes nor a sheet of paper."""


@dataclass(frozen=True)
class MovedAction:
    """An action on the board. `quiet` says since when nothing has changed, `next_step` what comes next; '' for none."""

    card: ActionCard
    quiet: str
    next_step: str


@dataclass(frozen=True)
class MonthQuestion:
    """
    The question of the month in words: what is asked, where the company is, and the next level.

    `draft_url` makes an action of it, '' where nothing is planned.
    """

    item: str
    area: str
    topic: str
    text: str
    here: str
    next_level: str
    first_move: str
    draft_url: str


@dataclass(frozen=True)
class MonthlyPage:
    """
    The board of a month. `has_plan` False: the programme has no step in which goals and actions are made.

    Of goals and actions the most urgent are shown; `more_goals` and `more_actions` say how many there are besides, or
    are ''.
    `has_handed_in` False: there is no question yet, because nobody knows where the company is.
    """

    prefix: str
    month: str
    goals: tuple[GoalCard, ...]
    more_goals: str
    actions: tuple[MovedAction, ...]
    more_actions: str
    question: MonthQuestion | None
    has_plan: bool
    has_handed_in: bool
    goals_url: str
    plan_url: str
    evidence_url: str
    move_url: str


def monthly_page(
    goals: Iterable[GoalToRead],
    actions: Iterable[ActionToMove],
    question: MonthQuestion | None,
    words: Instrument,
    links: Links,
    move_url: str,
    today: date,
    *,
    currency: str,
    has_plan: bool,
    has_handed_in: bool,
) -> MonthlyPage:
    """Return the board. `words` are the questions in the reader's language, `currency` the company's money."""
    all_goals, all_actions = tuple(goals), tuple(actions)
    return MonthlyPage(
        prefix=f"csr{links.block}",
        month=month_words(today),
        goals=tuple(goal_card(one.kept, one.readings, words, links, today, currency) for one in all_goals[:MOST_SHOWN]),
        more_goals=_more(len(all_goals)),
        actions=_actions(all_actions[:MOST_SHOWN], links, today),
        more_actions=_more(len(all_actions)),
        question=question,
        has_plan=has_plan,
        has_handed_in=has_handed_in,
        goals_url=links.to(GOALS),
        plan_url=links.to(PLAN),
        evidence_url=links.to(EVIDENCE),
        move_url=move_url,
    )


def month_question(found: QuestionToTalk, words: Instrument, draft_url: str) -> MonthQuestion:
    """Return the question in the words of its own instrument, in the reader's language."""
    item = words.item(found.item.id)
    higher = item.anchors.after(found.level)
    return MonthQuestion(
        item=item.id,
        area=words.perspective(item.perspective).short,
        topic=item.topic,
        text=item.text,
        here=item.anchors.text(found.level),
        next_level="" if higher is None else higher.text,
        first_move=item.quick_win,
        draft_url=draft_url,
    )


def _actions(actions: tuple[ActionToMove, ...], links: Links, today: date) -> tuple[MovedAction, ...]:
    cards = action_cards([one.kept for one in actions], links, today)
    return tuple(MovedAction(card, _quiet(one), one.next_step) for card, one in zip(cards, actions, strict=True))


def _more(count: int) -> str:
    more = count - MOST_SHOWN
    return ngettext("And %(count)d more.", "And %(count)d more.", more) % {"count": more} if more > 0 else ""


def _quiet(one: ActionToMove) -> str:
    if one.reason is not MoveReason.QUIET:
        return ""
    return _("running, and nothing has changed since %(day)s") % {"day": date_words(one.changed_on)}

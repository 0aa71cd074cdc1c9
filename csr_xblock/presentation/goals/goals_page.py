"""All goals in figures of a company: how far each is, what is due, what is proposed, and what was put away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS, Divisor
from csr_xblock.domain.goals.goal_progress import points_of, progress
from csr_xblock.domain.goals.measured_goal import MAX_GOALS, KeptGoal
from csr_xblock.domain.goals.reading_due import next_reading
from csr_xblock.domain.goals.readings import KeptReading
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.instrument import Instrument, Kpi
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.goals.goal_figure import find_figure, goal_figure
from csr_xblock.presentation.goals.goal_words import divisor_name, per_words, progress_words, rhythm_words
from csr_xblock.presentation.goals.trend_line import TrendLine, trend_line
from csr_xblock.presentation.journey.screen_names import GOAL, GOALS, PLAN
from csr_xblock.presentation.plan.plan_page import Choice
from csr_xblock.services.goals.show_goals import ShownGoals

NEW, MORE = "new", "more"
"""Parts of addresses: goal/new, goals/more, goals/more/kpi-water for one figure above all."""


@dataclass(frozen=True)
class GoalHandlers:
    """The addresses of the handlers and the file of goals, and of the monthly 20 minutes, '' where there are none."""

    take: str
    save: str
    archive: str
    bring_back: str
    save_reading: str
    delete_reading: str
    choose_divisor: str
    xlsx: str
    monthly: str = ""


@dataclass(frozen=True)
class GoalCard:
    """
    A goal in the list. `percent` is the way in whole percent, None without one; `due` says when it is read next.

    `is_whole` False: beginning or target is still to be said, and `url` leads there.
    """

    id: int
    title: str
    about: str
    url: str
    progress: str
    percent: int | None
    trend: TrendLine | None
    due: str
    is_due: bool
    is_whole: bool


@dataclass(frozen=True)
class ProposedGoal:
    """A figure that can be taken with one tap."""

    kpi: str
    title: str
    about: str


@dataclass(frozen=True)
class FigureGroup:
    """Figures under the goal that they serve."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class AwayGoal:
    """A goal that was put away, and when."""

    id: int
    title: str
    day: str


@dataclass(frozen=True)
class DivisorChoice:
    """By what the company divides. `chosen` is '' before the first choice, `per` the same in words."""

    revision: int
    per: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class GoalsPage:
    """
    The page. `divisor` is None where no goal asks for one, `asked` where the address asks for no figure.

    Whoever has goals already is offered others on a page of their own: `more_url` leads there, '' from there and before
    the first goal; then `is_offering` is true.
    """

    prefix: str
    cards: tuple[GoalCard, ...]
    asked: ProposedGoal | None
    proposals: tuple[ProposedGoal, ...]
    others: tuple[FigureGroup, ...]
    away: tuple[AwayGoal, ...]
    divisor: DivisorChoice | None
    new_url: str
    plan_url: str
    list_url: str
    more_url: str
    handlers: GoalHandlers
    is_full: bool
    is_offering: bool
    most: int = MAX_GOALS


def goals_page(
    shown: ShownGoals,
    proposed: Iterable[Kpi] | None,
    words: Instrument,
    links: Links,
    handlers: GoalHandlers,
    today: date,
    currency: str,
    asked: str = "",
) -> GoalsPage:
    """
    Return the page. `proposed` are figures in the order in which they fit, None on a page that offers none.

    `asked` is a figure that the address asks for, '' for none; it comes first where it is not taken yet.
    """
    taken = {one.goal.kpi for one in shown.goals}
    is_full = len(shown.goals) >= MAX_GOALS
    is_offering = proposed is not None and not is_full
    first = asked if is_offering and asked not in taken and find_figure(asked, words) is not None else ""
    offered = [kpi.id for kpi in proposed or () if kpi.id not in {*taken, first} and is_offering]
    asks = shown.divisor.divisor is not None or any(one in BOTH_WAYS for one in taken)
    return GoalsPage(
        prefix=f"csr{links.block}",
        cards=tuple(
            goal_card(kept, shown.readings.get(kept.id, ()), words, links, today, currency) for kept in shown.goals
        ),
        asked=_proposed(first, words) if first else None,
        proposals=tuple(_proposed(kpi, words) for kpi in offered),
        others=_others(words, {*taken, *offered, first}) if is_offering else (),
        away=tuple(
            AwayGoal(one.id, goal_figure(one.goal, words, currency).name, day_words(one.archived_at))
            for one in shown.away
        ),
        divisor=_divisor(shown, currency) if asks else None,
        new_url="" if is_full else links.to(f"{GOAL}/{NEW}"),
        plan_url=links.to(PLAN),
        list_url=links.to(GOALS) if is_offering and shown.goals else "",
        more_url="" if is_offering or is_full else links.to(f"{GOALS}/{MORE}"),
        handlers=handlers,
        is_full=is_full,
        is_offering=is_offering,
    )


def goal_card(
    kept: KeptGoal, readings: Sequence[KeptReading], words: Instrument, links: Links, today: date, currency: str
) -> GoalCard:
    """Return a goal in a few words, with the readings that are drawn."""
    figure, points = goal_figure(kept.goal, words, currency), points_of(kept.goal, readings)
    newest = points[-1].figure if points else None
    share = progress(kept.goal, newest)
    due = next_reading(kept, max((one.reading.day for one in readings), default=None))
    return GoalCard(
        id=kept.id,
        title=figure.name,
        about=about_words([figure.unit, rhythm_words(kept.goal.rhythm), figure.area]),
        url=links.to(f"{GOAL}/{kept.id}"),
        progress=progress_words(kept.goal, newest, is_yes_no=figure.is_yes_no),
        percent=None if share is None else int(100 * share),
        trend=None if figure.is_yes_no else trend_line(kept.goal, points),
        due=due_words(due, today),
        is_due=due <= today,
        is_whole=kept.goal.is_whole,
    )


def about_words(parts: Iterable[str]) -> str:
    """Return the parts that say something, in one line."""
    return " · ".join(part for part in parts if part)


def due_words(due: date, today: date) -> str:
    """Return when a figure is read next."""
    said = {"day": date_words(due)}
    if due == today:
        return _("a reading is due today")
    return (_("a reading has been due since %(day)s") if due < today else _("next reading: %(day)s")) % said


def _proposed(kpi_id: str, words: Instrument) -> ProposedGoal:
    found = find_figure(kpi_id, words)
    assert found is not None  # proposals come from the same instrument
    objective, kpi = found
    return ProposedGoal(kpi.id, kpi.name, about_words([kpi.unit, objective.title]))


def _others(words: Instrument, taken: set[str]) -> tuple[FigureGroup, ...]:
    groups = (
        FigureGroup(one.title, tuple(Choice(kpi.id, kpi.name) for kpi in one.kpis if kpi.id not in taken))
        for one in words.objectives
    )
    return tuple(group for group in groups if group.choices)


def _divisor(shown: ShownGoals, currency: str) -> DivisorChoice:
    chosen = shown.divisor.divisor
    return DivisorChoice(
        revision=shown.divisor.revision,
        per="" if chosen is None else per_words(chosen, currency),
        choices=tuple(Choice(one.value, divisor_name(one, currency), one is chosen) for one in Divisor),
    )

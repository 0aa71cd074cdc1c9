"""
The form of one action: few fields first, the rest folded. It shows what is kept, and what can be chosen.

Levels of today are those of whoever looks; no other member's answers are on the page (JOURNEY 5).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import (
    MAX_NOTES,
    MAX_STEPS,
    MAX_TEXT_CHARACTERS,
    MAX_TITLE_CHARACTERS,
    NO_FIGURE,
    OWN_FIGURE,
    Action,
    ActionStatus,
    KeptAction,
)
from csr_xblock.domain.plan.currencies import CURRENCIES
from csr_xblock.domain.questions.instrument import Instrument, Item, Kpi
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.journey.screen_names import PLAN
from csr_xblock.presentation.plan.plan_page import Choice, PlanHandlers
from csr_xblock.presentation.plan.plan_words import number_field, status_words
from csr_xblock.presentation.scoring.scorecard_words import level_name

EMPTY_LINES = 1
"""How many empty lines are there to write into, below those that are written."""


@dataclass(frozen=True)
class ChoiceGroup:
    """Choices under a heading. `id` names what they belong to."""

    title: str
    choices: tuple[Choice, ...]
    id: str = ""


@dataclass(frozen=True)
class ItemRow:
    """A question that the action may improve. `levels` can be wanted; without any, `note` says why."""

    id: str
    topic: str
    is_linked: bool
    today: str
    levels: tuple[Choice, ...]
    note: str


@dataclass(frozen=True)
class ItemGroup:
    """The questions of a goal; `is_shown` for the goal of the action and for goals with a linked question."""

    objective: str
    title: str
    rows: tuple[ItemRow, ...]
    is_shown: bool


@dataclass(frozen=True)
class LineRow:
    """A line of a list that can be written into: a step or a note. `is_shown` False: it waits to be added."""

    number: int
    text: str
    is_shown: bool
    is_done: bool = False
    day: str = ""


@dataclass(frozen=True)
class ActionPage:
    """
    The form. `id` is 0 for a new action, which `form_key` names until it is kept. Numbers are written as people do.

    `keep_figure_url` is the handler that makes a goal of its figure, `goal_url` leads to the goal that there is
    already; both are '' where the action does not say enough. `again_url` leads to the questions of an action that is
    done, '' where none of them may be answered again.
    `needs_more` says that more of the form is filled in than its first part, so that it is shown open.
    """

    prefix: str
    heading: str
    id: int
    revision: int
    form_key: str
    draft_key: str
    handlers: PlanHandlers
    plan_url: str
    asks_responsible: bool
    values: Mapping[str, str]
    statuses: tuple[Choice, ...]
    objectives: tuple[ChoiceGroup, ...]
    item_groups: tuple[ItemGroup, ...]
    figures: tuple[ChoiceGroup, ...]
    plain_figures: tuple[Choice, ...]
    currencies: tuple[Choice, ...]
    units: tuple[Choice, ...]
    steps: tuple[LineRow, ...]
    notes: tuple[LineRow, ...]
    needs_more: bool
    unit_url: str = ""
    keep_figure_url: str = ""
    goal_url: str = ""
    again_url: str = ""
    title_characters: int = MAX_TITLE_CHARACTERS
    text_characters: int = MAX_TEXT_CHARACTERS


@dataclass(frozen=True)
class UnitOffer:
    """A unit of the programme that may help, and where it is."""

    id: UnitId
    title: str
    url: str


def action_page(
    kept: KeptAction | None,
    action: Action,
    words: Instrument,
    levels: Mapping[ItemId, int],
    links: Links,
    handlers: PlanHandlers,
    key: AssessmentKey,
    *,
    form_key: str,
    units: Iterable[UnitOffer] = (),
    asks_responsible: bool = True,
    keep_figure_url: str = "",
    goal_url: str = "",
    again_url: str = "",
) -> ActionPage:
    """Return the form of an action; of a new one, `kept` is None and `action` what the form proposes."""
    units = tuple(units)
    number = 0 if kept is None else kept.id
    return ActionPage(
        prefix=f"csr{links.block}",
        heading=_("A new action") if kept is None else action.title,
        id=number,
        revision=0 if kept is None else kept.revision,
        form_key=form_key,
        draft_key=draft_name(key, f"action-{number}"),
        handlers=handlers,
        plan_url=links.to(PLAN),
        asks_responsible=asks_responsible,
        values=values_of(action),
        statuses=tuple(Choice(one.value, status_words(one), one is action.status) for one in ActionStatus),
        objectives=_objectives(action, words),
        item_groups=_item_groups(action, words, levels),
        figures=_figures(action, words),
        plain_figures=_plain_figures(action, words),
        currencies=tuple(Choice(one, one, one == action.currency) for one in CURRENCIES),
        units=tuple(Choice(one.id, one.title, one.id == action.unit) for one in units),
        steps=_lines([(step.text, step.is_done, "") for step in action.steps], MAX_STEPS),
        notes=_lines(
            [(note.text, False, "" if note.day is None else date_words(note.day)) for note in action.notes], MAX_NOTES
        ),
        needs_more=_says_more(action),
        unit_url=next((one.url for one in units if one.id == action.unit), ""),
        keep_figure_url=keep_figure_url,
        goal_url=goal_url,
        again_url=again_url,
    )


def _says_more(action: Action) -> bool:
    """Return whether people have said something in the folded part, besides what a draft fills in."""
    measure = action.measure
    numbers = (action.budget, action.saved, action.hours, measure.baseline, measure.target)
    texts = (action.why, action.participants, action.risk, measure.name, action.notes)
    return any(texts) or any(number is not None for number in numbers)


def values_of(action: Action) -> dict[str, str]:
    """Return what stands in the simple fields, by the names of the handler's keys."""
    return {
        "title": action.title,
        "due": _day(action.due),
        "start": _day(action.start),
        "responsible": action.responsible,
        "participants": action.participants,
        "why": action.why,
        "budget": number_field(action.budget),
        "saved": number_field(action.saved),
        "hours": "" if action.hours is None else str(action.hours),
        "figure_name": action.measure.name,
        "baseline": number_field(action.measure.baseline),
        "target": number_field(action.measure.target),
        "risk": action.risk,
    }


def figure_words(kpi: Kpi) -> str:
    """Return a proposed figure with its unit."""
    return _("%(figure)s (%(unit)s)") % {"figure": kpi.name, "unit": kpi.unit} if kpi.unit else kpi.name


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _objectives(action: Action, words: Instrument) -> tuple[ChoiceGroup, ...]:
    groups = (
        ChoiceGroup(
            area.short,
            tuple(
                Choice(one.id, one.title, one.id == action.objective)
                for one in words.objectives
                if one.perspective == area.id
            ),
        )
        for area in words.perspectives
    )
    return tuple(group for group in groups if group.choices)


def _item_groups(action: Action, words: Instrument, levels: Mapping[ItemId, int]) -> tuple[ItemGroup, ...]:
    groups = []
    for objective in words.objectives:
        rows = tuple(_item_row(item, action, words, levels) for item in words.items if item.objective == objective.id)
        is_shown = objective.id == action.objective or any(row.is_linked for row in rows)
        if rows:
            groups.append(ItemGroup(objective.id, objective.title, rows, is_shown))
    return tuple(groups)


def _item_row(item: Item, action: Action, words: Instrument, levels: Mapping[ItemId, int]) -> ItemRow:
    level, wanted = levels.get(item.id), action.wanted(item.id)
    offered = [
        anchor.level
        for anchor in item.anchors
        if (level is not None and anchor.level > level) or anchor.level == wanted
    ]
    why_none = _("no answer with a level yet") if level is None else _("at the highest level already")
    return ItemRow(
        id=item.id,
        topic=item.topic,
        is_linked=action.is_linked(item.id),
        today="" if level is None else level_name(words, level),
        levels=tuple(Choice(str(one), level_name(words, one), one == wanted) for one in offered),
        note="" if offered else why_none,
    )


def _figures(action: Action, words: Instrument) -> tuple[ChoiceGroup, ...]:
    return tuple(
        ChoiceGroup(
            one.title,
            tuple(Choice(kpi.id, figure_words(kpi), kpi.id == action.measure.kpi) for kpi in one.kpis),
            one.id,
        )
        for one in words.objectives
        if one.kpis
    )


def _plain_figures(action: Action, words: Instrument) -> tuple[Choice, ...]:
    chosen = action.measure.kpi
    known = {kpi.id for one in words.objectives for kpi in one.kpis} | {"", NO_FIGURE, OWN_FIGURE}
    gone = () if chosen in known else (Choice(chosen, _("a figure that is not proposed any more"), is_chosen=True),)
    return (
        Choice(NO_FIGURE, _("no figure: it is done or not"), chosen == NO_FIGURE),
        Choice(OWN_FIGURE, _("a figure of our own"), chosen == OWN_FIGURE),
        *gone,
    )


def _lines(written: list[tuple[str, bool, str]], most: int) -> tuple[LineRow, ...]:
    """Return as many lines as there may be: the written ones, some empty ones, and others that can be added."""
    shown = len(written) + EMPTY_LINES
    padded = [*written, *[("", False, "")] * (most - len(written))]
    return tuple(
        LineRow(number, text, number <= shown, is_done, day) for number, (text, is_done, day) in enumerate(padded, 1)
    )


@dataclass(frozen=True)
class ToldField:
    """A field of an action as it is kept: what a form would send, to compare, and the same in words."""

    value: str
    words: str


def told_fields(action: Action, words: Instrument, units: Iterable[UnitOffer]) -> dict[str, ToldField]:
    """Return what an action says in each part of the form. Lists have a line for each entry."""
    measure = action.measure
    kpis = {kpi.id: figure_words(kpi) for one in words.objectives for kpi in one.kpis}
    kpis |= {choice.value: choice.label for choice in _plain_figures(action, words)}
    goals = {str(one.id): one.title for one in words.objectives}
    titles = {str(one.id): one.title for one in units}
    steps = "\n".join(f"✓ {step.text}" if step.is_done else step.text for step in action.steps)
    notes = "\n".join(note.text for note in action.notes)
    return {name: ToldField(value, value) for name, value in values_of(action).items()} | {
        "start": ToldField(_day(action.start), "" if action.start is None else date_words(action.start)),
        "due": ToldField(_day(action.due), "" if action.due is None else date_words(action.due)),
        "status": ToldField(action.status.value, status_words(action.status)),
        "objective": ToldField(action.objective, goals.get(action.objective, action.objective)),
        "currency": ToldField(action.currency, action.currency),
        "kpi": ToldField(measure.kpi, kpis.get(measure.kpi, "")),
        "unit": ToldField(action.unit, titles.get(action.unit, action.unit)),
        "steps": ToldField(steps, steps),
        "notes": ToldField(notes, notes),
        "items": _told_items(action, words),
    }


def _told_items(action: Action, words: Instrument) -> ToldField:
    topics = {item.id: item.topic for item in words.items}
    sent = sorted(f"{one.item}:{'' if one.wanted is None else one.wanted}" for one in action.items)
    lines = (_told_item(topics.get(one.item, one.item), one.wanted, words) for one in action.items)
    return ToldField("\n".join(sent), "\n".join(lines))


def _told_item(topic: str, wanted: int | None, words: Instrument) -> str:
    if wanted is None:
        return topic
    return _("%(topic)s: wanted %(level)s") % {"topic": topic, "level": level_name(words, wanted)}

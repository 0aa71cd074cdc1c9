"""
Actions that begin with one tap: from an improvement, from a "do not know", from the task of a learning unit.

Each is an idea that people then make their own. Source: JOURNEY 5.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from csr_xblock.domain.identifiers import ItemId, PerspectiveId, UnitId
from csr_xblock.domain.plan.actions import (
    MAX_LINKED_ITEMS,
    MAX_STEPS,
    MAX_TEXT_CHARACTERS,
    MAX_TITLE_CHARACTERS,
    NO_FIGURE,
    NO_OBJECTIVE,
    NO_UNIT,
    Action,
    ActionStatus,
    ActionStep,
    LinkedItem,
    Measure,
)
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitLevel

MORE = "…"


def cut_at_word(text: str, most: int) -> str:
    """
    Return a text in one line of at most so many characters, cut after a whole word and marked where something is left.

    Only a first word that is too long by itself is cut inside.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    room = most - len(MORE)
    kept = line[: room + 1].rpartition(" ")[0] or line[:room]
    return kept.rstrip(" ,;:") + MORE


def draft_of_improvement(item: Item, level: int, today: date, *, unit: UnitId = NO_UNIT) -> Action:
    """
    Return the draft for a question to improve, in the words of the given item.

    The quick win is title and first step, the words of the next anchor are the second; that anchor's level is wanted.
    At the top anchor the question is linked without a wanted level.
    """
    goal = item.anchors.after(level)
    begin = item.quick_win or item.topic
    return Action(
        title=cut_at_word(begin, MAX_TITLE_CHARACTERS),
        status=ActionStatus.IDEA,
        objective=item.objective,
        items=(LinkedItem(item.id, None if goal is None else goal.level),),
        steps=_steps([begin, "" if goal is None else goal.text]),
        start=today,
        unit=unit,
    )


def draft_to_find_out(item: Item, title: str, today: date) -> Action:
    """Return the draft for a question that nobody could answer: where the answer may be found, no wanted level yet."""
    return Action(
        title=cut_at_word(title, MAX_TITLE_CHARACTERS),
        status=ActionStatus.IDEA,
        objective=item.objective,
        items=(LinkedItem(item.id),),
        steps=_steps([item.evidence_hint or item.text]),
        start=today,
        measure=Measure(NO_FIGURE),
    )


def draft_of_task(
    unit: UnitDescriptor,
    title: str,
    steps: Sequence[str],
    instrument: Instrument,
    levels: Mapping[ItemId, int],
    today: date,
) -> Action:
    """
    Return the draft for a unit's task: its title and steps, the unit's questions, due when its usual time is over.

    `title` and `steps` are plain text. The goal is that of the first question; next anchors are wanted where `levels`
    know today's.
    """
    items = [instrument.item(one) for one in unit.items if instrument.has_item(one)][:MAX_LINKED_ITEMS]
    return Action(
        title=cut_at_word(title or unit.title, MAX_TITLE_CHARACTERS),
        status=ActionStatus.IDEA,
        objective=items[0].objective if items else NO_OBJECTIVE,
        items=tuple(LinkedItem(one.id, _next_level(one, levels)) for one in items),
        steps=_steps(steps),
        start=today,
        due=today + timedelta(days=unit.span_days),
        unit=unit.id,
    )


def with_figure(action: Action, instrument: Instrument) -> Action:
    """Return a draft with the first figure that is proposed for its goal; without one it is done or not."""
    if action.measure.kpi:
        return action
    kpis = [kpi for one in instrument.objectives if one.id == action.objective for kpi in one.kpis]
    return replace(action, measure=Measure(kpis[0].id if kpis else NO_FIGURE))


def with_reasons(action: Action, reasons: str) -> Action:
    """Return a draft that says why it is worth it, unless it says so already."""
    return action if action.why else replace(action, why=reasons)


def teaching_unit(item: Item, units: Iterable[UnitDescriptor]) -> UnitId:
    """Return the unit that helps with a question: one that names it, else its area's first; NO_UNIT without one."""
    of_area = sorted(
        (unit for unit in units if unit.perspective == item.perspective),
        key=lambda unit: (item.id not in unit.items, _place(unit, item.perspective)),
    )
    return of_area[0].id if of_area else NO_UNIT


def _place(unit: UnitDescriptor, area: PerspectiveId) -> int:
    order = (UnitLevel.FOUNDATION, UnitLevel.PRACTICE, UnitLevel.LEADING, UnitLevel.GENERAL)
    return order.index(unit.level)


def _next_level(item: Item, levels: Mapping[ItemId, int]) -> int | None:
    level = levels.get(item.id)
    goal = None if level is None else item.anchors.after(level)
    return None if goal is None else goal.level


def _steps(texts: Iterable[str]) -> tuple[ActionStep, ...]:
    """Return the steps that say something, none twice."""
    lines = dict.fromkeys(cut_at_word(text, MAX_TEXT_CHARACTERS) for text in texts)
    return tuple(ActionStep(line) for line in lines if line)[:MAX_STEPS]

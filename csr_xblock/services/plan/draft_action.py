"""Makes an idea of one tap: from an improvement, from a "do not know", from a learning unit's task."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.action_drafts import (
    draft_of_improvement,
    draft_of_task,
    draft_to_find_out,
    teaching_unit,
    with_figure,
    with_reasons,
)
from csr_xblock.domain.plan.actions import MAX_TEXT_CHARACTERS, NO_OBJECTIVE, Action, KeptAction
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.plan.action_writes import add_action, find_by_origin
from csr_xblock.services.plan.levels_today import levels_today
from csr_xblock.services.strategy.show_links import reasons_of_goal


def draft_from_item(
    key: AssessmentKey | None,
    item_id: str,
    words: Instrument,
    units: Iterable[UnitDescriptor],
    find_out_title: Callable[[str], str],
    *,
    currency: str,
    today: date,
) -> KeptAction:
    """
    Return the idea for a question, in the given words: to improve it, or to find out where it has no level yet.

    Tapped twice, the first one is returned. `find_out_title` makes a title of a topic. Raises InvalidInput for a
    question that is not asked.
    """
    if key is None:
        raise NotAllowed("read-only")
    if not words.has_item(item_id):
        raise InvalidInput("item-unknown", "item")
    item = words.item(ItemId(item_id))
    level = levels_today(key, words).get(item.id)
    if level is None:
        return _kept(
            key,
            f"find:{item.id}",
            _worth_it(key, draft_to_find_out(item, find_out_title(item.topic), today), words),
            currency,
        )
    draft = draft_of_improvement(item, level, today, unit=teaching_unit(item, units))
    return _kept(key, f"item:{item.id}", _worth_it(key, with_figure(draft, words), words), currency)


def draft_from_task(
    key: AssessmentKey | None,
    unit: UnitDescriptor,
    title: str,
    steps: Sequence[str],
    words: Instrument,
    *,
    currency: str,
    today: date,
) -> KeptAction:
    """Return the idea for a unit's task, of which title and steps are given as plain text; tapped twice, the first."""
    if key is None:
        raise NotAllowed("read-only")
    draft = draft_of_task(unit, title, steps, words, levels_today(key, words), today)
    return _kept(key, f"task:{unit.id}", _worth_it(key, with_figure(draft, words), words), currency)


def _worth_it(key: AssessmentKey, draft: Action, words: Instrument) -> Action:
    """Return a draft with what the company has confirmed on its strategy map about the goal (METHODOLOGY 2.6)."""
    if draft.objective == NO_OBJECTIVE:
        return draft
    return with_reasons(draft, reasons_of_goal(key, words, draft.objective, MAX_TEXT_CHARACTERS))


def _kept(key: AssessmentKey, origin: str, draft: Action, currency: str) -> KeptAction:
    with locked_company(key) as company:
        lock_company_row(company.company_id)
        there = find_by_origin(company, origin)
        if there is not None:
            return there
        today = draft.start
        assert today is not None  # each draft begins today
        return add_action(company, replace(draft, currency=currency), today, origin=origin)

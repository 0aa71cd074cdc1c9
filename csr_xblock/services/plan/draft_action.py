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
)
from csr_xblock.domain.plan.actions import Action, KeptAction
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.plan.action_writes import add_action, find_by_origin
from csr_xblock.services.plan.levels_today import levels_today


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
        return _kept(key, f"find:{item.id}", draft_to_find_out(item, find_out_title(item.topic), today), currency)
    draft = draft_of_improvement(item, level, today, unit=teaching_unit(item, units))
    return _kept(key, f"item:{item.id}", with_figure(draft, words), currency)


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
    return _kept(key, f"task:{unit.id}", with_figure(draft, words), currency)


def _kept(key: AssessmentKey, origin: str, draft: Action, currency: str) -> KeptAction:
    with locked_company(key) as company:
        lock_company_row(company.company_id)
        there = find_by_origin(company, origin)
        if there is not None:
            return there
        today = draft.start
        assert today is not None  # each draft begins today
        return add_action(company, replace(draft, currency=currency), today, origin=origin)

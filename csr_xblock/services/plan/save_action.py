"""Takes what people write about an action: a new one, or a change of one that their page has shown."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.plan.action_checks import PlanRules, check_action
from csr_xblock.domain.plan.actions import Action, KeptAction
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.people.company_size_store import is_firm_of_one
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.plan.action_store import find_action, find_by_form
from csr_xblock.results.plan.action_writes import add_action, change_action
from csr_xblock.services.plan.levels_today import levels_today


@dataclass(frozen=True)
class ActionChange:
    """
    What a page sends: the action as it was written, and what the page had shown.

    `id` is None for a new one, which `form_key` names from the first try on: whoever presses twice, or hears nothing of
    the first answer, writes it once.
    """

    action: Action
    id: int | None = None
    revision: int = 0
    form_key: str = ""


@dataclass(frozen=True)
class Programme:
    """What actions may name: the questions, goals and figures of the instrument, and the units."""

    instrument: Instrument
    units: Collection[UnitId] = ()


def save_action(key: AssessmentKey | None, change: ActionChange, programme: Programme, today: date) -> KeptAction:
    """
    Keep the action and return it as kept. The same words, sent again, change nothing.

    Raises InvalidInput for what an action may not be, Conflict when somebody else has changed or deleted it since the
    page showed it or when the plan is full, NotAllowed for whoever may not change what the company does.
    """
    if key is None:
        raise NotAllowed("read-only")
    levels = levels_today(key, programme.instrument)
    with locked_company(key) as company:
        kept = _kept(company, change)
        if kept is not None and kept.action == change.action:
            return kept
        rules = PlanRules(programme.instrument, levels, programme.units, is_one_person=is_firm_of_one(company))
        check_action(change.action, None if kept is None else kept.action, rules)
        if kept is None:
            return add_action(company, change.action, today, form_key=change.form_key)
        return change_action(company, kept.id, change.revision, change.action, today)


def _kept(company: CompanyKey, change: ActionChange) -> KeptAction | None:
    """Return the action that the page has shown or has sent before, None for a new one."""
    if change.id is not None:
        kept = find_action(company, change.id)
        if kept is None:
            raise Conflict("action-gone")
        return kept
    lock_company_row(company.company_id)
    kept = find_by_form(company, change.form_key)
    if kept is not None and kept.deleted_at is not None:
        raise Conflict("action-gone")
    return kept

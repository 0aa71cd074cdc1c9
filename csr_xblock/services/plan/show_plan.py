"""Reads the plan of a company, and whether anybody is to be asked who is responsible."""

from dataclasses import dataclass
from decimal import Decimal

from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import KeptAction
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.people.company_size_store import others_in
from csr_xblock.results.plan.action_store import (
    actions_of,
    actions_to_order,
    find_action,
    find_by_form,
    saved_in,
    whole_actions_of,
)


@dataclass(frozen=True)
class ShownPlan:
    """The actions of a company in the order in which they were made, and those that can be brought back."""

    actions: tuple[KeptAction, ...] = ()
    deleted: tuple[KeptAction, ...] = ()


def show_plan(access: CompanyAccess | None) -> ShownPlan:
    """Return the plan with the steps of its actions, empty without a company. Two queries."""
    return _shown([] if access is None else actions_of(access.key))


def show_plan_to_order(access: CompanyAccess | None) -> ShownPlan:
    """Return the same with the questions of its actions, by which they fall into phases. Three queries."""
    return _shown([] if access is None else actions_to_order(access.key))


def _shown(kept: list[KeptAction]) -> ShownPlan:
    return ShownPlan(
        actions=tuple(one for one in kept if one.deleted_at is None),
        deleted=tuple(one for one in reversed(kept) if one.deleted_at is not None),
    )


def whole_plan(access: CompanyAccess) -> tuple[KeptAction, ...]:
    """Return the actions with everything that belongs to them, for files. Four queries."""
    return tuple(whole_actions_of(access.key))


def saved_so_far(key: AssessmentKey | None) -> dict[str, Decimal]:
    """Return what the company's actions have saved, by currency; nothing for whoever may not read it. Two queries."""
    access = None if key is None else find_access(key)
    return saved_in(access.key) if access is not None and access.may_change else {}


def show_action(access: CompanyAccess | None, action_id: int) -> KeptAction | None:
    """Return one whole action, None for one that the company does not have. Four queries."""
    return None if access is None else find_action(access.key, action_id)


def find_written(access: CompanyAccess, action_id: int | None, form_key: str) -> KeptAction | None:
    """Return the action of a number, else the one that a page has written before; None for none and a deleted one."""
    if action_id is not None:
        return find_action(access.key, action_id)
    kept = find_by_form(access.key, form_key)
    return None if kept is None or kept.deleted_at is not None else kept


def is_one_person(access: CompanyAccess | None, employees: int | None) -> bool:
    """
    Return whether the company is a firm of one: no employees, and nobody else belongs to it. At most one query.

    Who is unknown is asked: a firm that has not said how many it employs may have somebody.
    """
    if access is None or employees != 0:
        return False
    return not access.was_shared or not others_in(access.key)

"""A company of two people who plan, and what they write."""

from dataclasses import replace
from datetime import date

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import Action, KeptAction
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.people.company_store import join_company
from csr_xblock.services.plan.save_action import ActionChange, Programme, save_action
from csr_xblock.services.plan.show_plan import show_action
from tests.domain.plan.made_actions import ENERGY, WHOLE
from tests.learners import assess, key_of, start

TODAY = date(2026, 11, 29)
PROGRAMME = Programme(packaged_instrument(), frozenset(packaged_units()))


def planner(name: str = "rasa", level: int = 1) -> AssessmentKey:
    """Return the owner of a bakery who has handed in, with energy at a level."""
    key = key_of(name)
    assess(key, {ENERGY: level})
    return key


def colleague(of: AssessmentKey, name: str = "jonas", role: Role = Role.MANAGER) -> AssessmentKey:
    """Return somebody who has joined the company of another."""
    key = key_of(name)
    start(key)
    join_company(key.learner.user_id, access(of).key.company_id, role)
    return key


def access(key: AssessmentKey) -> CompanyAccess:
    """Return somebody's place in the company, which there must be."""
    found = find_access(key)
    assert found is not None
    return found


def write(key: AssessmentKey, action: Action = WHOLE, form_key: str = "page-1") -> KeptAction:
    """Write a new action."""
    return save_action(key, ActionChange(action, form_key=form_key), PROGRAMME, TODAY)


def rewrite(key: AssessmentKey, kept: KeptAction, **changes: object) -> KeptAction:
    """Change an action that a page has shown."""
    action = replace(kept.action, **changes)  # type: ignore[arg-type]
    return save_action(key, ActionChange(action, kept.id, kept.revision), PROGRAMME, TODAY)


def read(key: AssessmentKey, action_id: int) -> KeptAction:
    """Return an action as it is kept, which there must be."""
    found = show_action(access(key), action_id)
    assert found is not None
    return found

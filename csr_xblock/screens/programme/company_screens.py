"""Which screens of a company's work a programme of version 2 has, by their names in addresses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.journey.screen_names import (
    ACTION,
    CARRY_OVER,
    DOCUMENT,
    EVIDENCE,
    GOAL,
    GOALS,
    HOME,
    HUNT,
    IF_YOU_DO_THIS,
    IMPORTANCE,
    LEARNING_PLAN,
    MONTHLY,
    PLAN,
    READINESS,
    STAKEHOLDERS,
    STRATEGY_MAP,
    UNDERSTAND,
    VSME_FILE,
)
from csr_xblock.screens.carry_over.carry_over_screen import carry_over_fragment
from csr_xblock.screens.document.document_screen import document_fragment
from csr_xblock.screens.evidence.evidence_screens import evidence_fragment
from csr_xblock.screens.goals.goals_screens import goal_fragment, goals_fragment
from csr_xblock.screens.hunt.hunt_screen import hunt_fragment
from csr_xblock.screens.importance.importance import importance_fragment
from csr_xblock.screens.journey.company_scene import CompanyScene, CompanyScreen
from csr_xblock.screens.learning_plan.learning_plan_screen import learning_plan_fragment
from csr_xblock.screens.monthly.monthly_screen import monthly_fragment
from csr_xblock.screens.plan.plan_screens import action_fragment, plan_fragment
from csr_xblock.screens.plan.projection_screen import may_look_ahead, projection_fragment
from csr_xblock.screens.priorities.understand import has_something_to_understand, understand_fragment
from csr_xblock.screens.readiness.readiness_screens import readiness_fragment
from csr_xblock.screens.reminders.choice_screen import home_with_reminders
from csr_xblock.screens.stakeholders.map_screen import map_fragment
from csr_xblock.screens.strategy.strategy_screen import strategy_fragment
from csr_xblock.screens.vsme_file.vsme_screen import vsme_fragment


@dataclass(frozen=True)
class CompanyPage:
    """
    A screen with the step it belongs to, None for the start page.

    `is_of_company`: only those see it who may change what the company does. `is_personal`: whoever belongs to a company
    does, and the screen itself shows nothing of the company to others. `is_ready` says whether there is anything to
    show to a learner yet.
    """

    step: Step | None
    show: CompanyScreen
    is_of_company: bool = True
    is_personal: bool = False
    is_ready: Callable[[CompanyScene], bool] = lambda scene: True


def has_profile(scene: CompanyScene) -> bool:
    """Return whether the person has a profile here; a member of a company has none in a course that is new to them."""
    return scene.state.profile is not None


COMPANY_SCREENS: Mapping[str, CompanyPage] = {
    HOME: CompanyPage(None, home_with_reminders, is_of_company=False),
    CARRY_OVER: CompanyPage(Step.PROFILE, carry_over_fragment),
    HUNT: CompanyPage(Step.PROFILE, hunt_fragment),
    STAKEHOLDERS: CompanyPage(Step.IMPORTANCE, map_fragment),
    STRATEGY_MAP: CompanyPage(Step.STRATEGY, strategy_fragment),
    PLAN: CompanyPage(Step.STRATEGY, plan_fragment),
    ACTION: CompanyPage(Step.STRATEGY, action_fragment),
    IF_YOU_DO_THIS: CompanyPage(Step.STRATEGY, projection_fragment, is_ready=may_look_ahead),
    GOALS: CompanyPage(Step.STRATEGY, goals_fragment),
    GOAL: CompanyPage(Step.STRATEGY, goal_fragment),
    DOCUMENT: CompanyPage(Step.STRATEGY, document_fragment, is_ready=has_profile),
    LEARNING_PLAN: CompanyPage(Step.PATH, learning_plan_fragment),
    MONTHLY: CompanyPage(Step.RENEW, monthly_fragment),
    EVIDENCE: CompanyPage(Step.RENEW, evidence_fragment, is_personal=True),
    READINESS: CompanyPage(Step.RENEW, readiness_fragment),
    VSME_FILE: CompanyPage(Step.RENEW, vsme_fragment),
    UNDERSTAND: CompanyPage(Step.SCORECARD, understand_fragment, is_ready=has_something_to_understand),
    IMPORTANCE: CompanyPage(Step.IMPORTANCE, importance_fragment),
}


def screen_name(asked: str) -> str:
    """Return the name of a screen without the parts behind it: action of action/7."""
    return asked.partition("/")[0]


def company_screen(asked: str, scene: CompanyScene) -> str:
    """Return the name of the screen that is asked for, if the learner may see it now, else of the start page."""
    name = screen_name(asked)
    page = COMPANY_SCREENS.get(name)
    if page is None or not page.is_of_company:
        return HOME
    if page.step not in scene.steps or not page.is_ready(scene):
        return HOME
    if scene.access is None:
        return HOME
    return name if page.is_personal or scene.access.may_change else HOME

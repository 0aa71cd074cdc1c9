"""The screens of the action plan: list, board, calendar, and the form of one action."""

from dataclasses import replace
from datetime import date
from secrets import token_hex

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.domain.goals.goal_of_action import has_goal_in_it
from csr_xblock.domain.plan.actions import NO_FIGURE, Action, KeptAction, Measure
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.domain.plan.plan_month import read_month
from csr_xblock.domain.programme.settings import Step
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.screens import document_url
from csr_xblock.presentation.journey.screen_names import DOCUMENT, GOAL
from csr_xblock.presentation.plan.action_page import UnitOffer, action_page
from csr_xblock.presentation.plan.calendar_page import calendar_page
from csr_xblock.presentation.plan.plan_list import SeenPlan, plan_list_page
from csr_xblock.presentation.plan.plan_page import (
    BOARD,
    CALENDAR,
    NEW,
    PlanHandlers,
    plan_board_page,
)
from csr_xblock.presentation.plan.projection_words import AheadLine, ahead_line
from csr_xblock.presentation.questions.route import AGAIN
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.screens.plan.projection_screen import may_look_ahead
from csr_xblock.services.again.show_asked_again import asks_after_action
from csr_xblock.services.goals.show_goals import goal_of_measure
from csr_xblock.services.plan.levels_today import levels_of
from csr_xblock.services.plan.plan_today import phases_today, read_today
from csr_xblock.services.plan.show_plan import is_one_person, show_action, show_plan, show_plan_to_order
from csr_xblock.services.plan.show_projection import PlanAhead, plan_ahead

STYLES = ("plan/plan.css",)
LIST_SCRIPTS = (*FORM_SCRIPTS, "plan/plan_ticks.js", "plan/phase_moves.js")
OF_THE_FORM = ("action_lines", "action_values", "action_form")
ACTION_SCRIPTS = (*FORM_SCRIPTS, "units/task_draft.js", *(f"plan/{name}.js" for name in OF_THE_FORM))
MOST_DIGITS = 10
"""A number with fewer digits fits every column for numbers of rows."""

XLSX, DATES = "xlsx", "ics"
"""The files to take away, by the ends of their names."""


def plan_fragment(scene: CompanyScene) -> Fragment:
    """Return the plan as the address asks for it: plan, plan/board or plan/calendar/2026-12."""
    view, *rest = scene.parts or ("",)
    if view not in (BOARD, CALENDAR):
        return _list_fragment(scene)
    shown, today = show_plan(scene.access), timezone.localdate()
    handlers, alone = handlers_of(scene), _is_one_person(scene)
    if view == BOARD:
        page: object = plan_board_page(shown.actions, scene.links, handlers, today, is_one_person=alone)
        return _fragment(scene, "plan/board.html", page, FORM_SCRIPTS)
    month = read_month(rest[0] if rest else "", today)
    page = calendar_page(shown.actions, month, scene.links, handlers, today, is_one_person=alone)
    return _fragment(scene, "plan/calendar.html", page, ())


def _list_fragment(scene: CompanyScene) -> Fragment:
    """Return the plan by phase, as today's answers and importance of whoever looks say."""
    assert scene.key is not None  # a company screen is shown to members only
    shown = show_plan_to_order(scene.access)
    today = read_today(scene.key, scene.state.submitted, scene.instrument)
    phases = phases_today(shown.actions, today)
    page = plan_list_page(
        SeenPlan(shown.actions, shown.deleted, phases, scene.key.learner.user_id, has_levels=today.attempt is not None),
        scene.links,
        handlers_of(scene),
        timezone.localdate(),
        is_one_person=_is_one_person(scene),
        ahead=_ahead(scene, plan_ahead(shown.actions, phases, today)),
    )
    return _fragment(scene, "plan/list.html", page, LIST_SCRIPTS)


def _ahead(scene: CompanyScene, ahead: PlanAhead) -> AheadLine | None:
    """Return what the plan would change in one line. No query."""
    return ahead_line(ahead, scene.links) if may_look_ahead(scene) else None


def action_fragment(scene: CompanyScene) -> Fragment:
    """Return the form of an action, or of a new one; the plan where there is none of that number."""
    part = scene.parts[0] if scene.parts else ""
    kept = None
    if part != NEW:
        kept = show_action(scene.access, _number(part))
        if kept is None:
            return plan_fragment(replace(scene, asked=""))
    assert scene.key is not None  # a company screen is shown to members only
    keep_figure, goal = _goal_of(scene, kept)
    page = action_page(
        kept,
        _usual_action(scene, timezone.localdate()) if kept is None else _with_currency(kept, scene),
        scene.words,
        levels_of(scene.state.submitted, scene.instrument),
        scene.links,
        handlers_of(scene),
        scene.key,
        form_key=token_hex(16),
        units=unit_offers(scene),
        asks_responsible=not _is_one_person(scene),
        keep_figure_url=keep_figure,
        goal_url=goal,
        again_url=_again_url(scene, kept),
    )
    return _fragment(scene, "plan/action.html", page, ACTION_SCRIPTS)


def _again_url(scene: CompanyScene, kept: KeptAction | None) -> str:
    """Return where the questions of an action are answered again, '' where it is not done since the hand-in."""
    attempt = scene.state.submitted
    if kept is None or attempt is None or Step.SCORECARD not in scene.steps:
        return ""
    return scene.inner.to(AGAIN) if asks_after_action(attempt, scene.instrument, kept) else ""


def _goal_of(scene: CompanyScene, kept: KeptAction | None) -> tuple[str, str]:
    """Return what makes a goal of an action's figure, and where its goal is. At most one query."""
    if kept is None or not has_goal_in_it(kept.action.measure):
        return "", ""
    goal = goal_of_measure(scene.access, kept.action.measure)
    return (scene.address("keep_figure"), "") if goal is None else ("", scene.links.to(f"{GOAL}/{goal.id}"))


def unit_offers(scene: CompanyScene) -> tuple[UnitOffer, ...]:
    """Return the units of the programme that an action may name."""
    return tuple(
        UnitOffer(one.descriptor.id, one.descriptor.title, document_url(one.settings.usage_key)) for one in scene.units
    )


def draft_address(scene: CompanyScene) -> str:
    """Return what makes an action of a question, '' for whoever plans nothing here. At most one query."""
    if scene.state.submitted is None or Step.STRATEGY not in scene.steps:
        return ""
    return scene.address("draft_action") if scene.access is not None and scene.access.may_change else ""


def handlers_of(scene: CompanyScene) -> PlanHandlers:
    """Return the addresses of the handlers and files."""
    return PlanHandlers(
        save=scene.address("save_action"),
        read=scene.address("read_action"),
        move=scene.address("move_action"),
        phase=scene.address("choose_phase"),
        tick=scene.address("tick_step"),
        delete=scene.address("delete_action"),
        bring_back=scene.address("bring_action_back"),
        xlsx=scene.address("download_plan", form=XLSX),
        dates=scene.address("download_plan", form=DATES),
        monthly=scene.monthly_url,
        document=scene.links.to(DOCUMENT),
    )


def _usual_action(scene: CompanyScene, today: date) -> Action:
    """Return what the form of a new action proposes."""
    return Action("", start=today, currency=currency_of(_country(scene)), measure=Measure(NO_FIGURE))


def _with_currency(kept: KeptAction, scene: CompanyScene) -> Action:
    action = kept.action
    return action if action.currency else replace(action, currency=currency_of(_country(scene)))


def _country(scene: CompanyScene) -> str:
    profile = scene.state.profile
    return "" if profile is None else profile.company.country


def _is_one_person(scene: CompanyScene) -> bool:
    profile = scene.state.profile
    return is_one_person(scene.access, None if profile is None else profile.company.employees)


def _number(part: str) -> int:
    return int(part) if part.isascii() and part.isdigit() and len(part) < MOST_DIGITS else 0


def _fragment(scene: CompanyScene, template: str, page: object, scripts: tuple[str, ...]) -> Fragment:
    return page_fragment(scene.block, template, page, language=scene.around.language, styles=STYLES, scripts=scripts)

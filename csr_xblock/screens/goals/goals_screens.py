"""The screens of goals in figures: all goals, one goal, and a new one with an own figure."""

from dataclasses import replace
from secrets import token_hex

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.presentation.goals.goal_form import goal_form
from csr_xblock.presentation.goals.goal_page import PAGE, READING, AskedPart, NewGoalPage, goal_page
from csr_xblock.presentation.goals.goals_page import MORE, NEW, GoalHandlers, goals_page
from csr_xblock.presentation.journey.screen_names import GOALS
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.goals.propose_goals import propose_goals
from csr_xblock.services.goals.show_goals import show_goal, show_goals

STYLES = ("goals/goals.css",)
GOAL_SCRIPTS = (*FORM_SCRIPTS, "units/task_draft.js", "goals/goal_form.js")
MOST_DIGITS = 10
"""A number with fewer digits fits every column for numbers of rows."""


def goals_fragment(scene: CompanyScene) -> Fragment:
    """Return the list of goals; before the first one, and as goals/more, what is proposed."""
    is_more = scene.parts[:1] == (MORE,)
    shown = show_goals(scene.access, with_readings=not is_more)
    offers = is_more or not shown.goals
    page = goals_page(
        shown,
        propose_goals(scene.key, scene.state.submitted, scene.instrument) if offers else None,
        scene.words,
        scene.links,
        handlers_of(scene),
        timezone.localdate(),
        currency_here(scene),
        scene.parts[1] if is_more and len(scene.parts) > 1 else "",
    )
    return _fragment(scene, "goals/goals.html", page, FORM_SCRIPTS)


def goal_fragment(scene: CompanyScene) -> Fragment:
    """Return a goal, or the form of a new one; the list where there is none of that number."""
    assert scene.key is not None  # a company screen is shown to members only
    part = scene.parts[0] if scene.parts else ""
    today, currency = timezone.localdate(), currency_here(scene)
    if part == NEW:
        form = goal_form(None, scene.words, scene.key, today, currency, chosen=None, form_key=token_hex(16))
        new = NewGoalPage(f"csr{scene.links.block}", form, scene.links.to(GOALS), handlers_of(scene))
        return _fragment(scene, "goals/new_goal.html", new, GOAL_SCRIPTS)
    shown = show_goal(scene.access, _number(part))
    if shown is None:
        return goals_fragment(replace(scene, asked=""))
    chosen = shown.divisor.divisor
    form = goal_form(shown.kept, scene.words, scene.key, today, currency, chosen=chosen, form_key=token_hex(16))
    page = goal_page(
        shown.kept,
        shown.readings,
        form,
        scene.words,
        scene.key,
        scene.links,
        handlers_of(scene),
        today,
        currency,
        chosen=chosen,
        asked=_asked(scene.parts[1:]),
    )
    return _fragment(scene, "goals/goal.html", page, GOAL_SCRIPTS)


def handlers_of(scene: CompanyScene) -> GoalHandlers:
    """Return the addresses of the handlers and the file."""
    return GoalHandlers(
        take=scene.address("take_goal"),
        save=scene.address("save_goal"),
        archive=scene.address("archive_goal"),
        bring_back=scene.address("bring_goal_back"),
        save_reading=scene.address("save_reading"),
        delete_reading=scene.address("delete_reading"),
        choose_divisor=scene.address("choose_divisor"),
        xlsx=scene.address("download_goals"),
        monthly=scene.monthly_url,
    )


def currency_here(scene: CompanyScene) -> str:
    """Return the money in which the company counts its turnover."""
    profile = scene.state.profile
    return currency_of("" if profile is None else profile.company.country)


def _asked(parts: tuple[str, ...]) -> AskedPart:
    if len(parts) == 2 and parts[0] == READING:
        return AskedPart(reading=_number(parts[1]))
    return AskedPart(page=_number(parts[1]) if len(parts) == 2 and parts[0] == PAGE else 1)


def _number(part: str) -> int:
    return int(part) if part.isascii() and part.isdigit() and len(part) < MOST_DIGITS else 0


def _fragment(scene: CompanyScene, template: str, page: object, scripts: tuple[str, ...]) -> Fragment:
    return page_fragment(scene.block, template, page, language=scene.around.language, styles=STYLES, scripts=scripts)

"""The screens of the learning plan: the list, and the form with which something is given or changed."""

from secrets import token_hex

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import MAX_GIVEN, GivenKind, GivenLearning, KeptGiven
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.people import name_columns
from csr_xblock.placed.offered_units import offered_units
from csr_xblock.presentation.learning_plan.given_form import given_form
from csr_xblock.presentation.learning_plan.learning_plan_page import NEW, LearningPlanHandlers, learning_plan_page
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.learning_plan.show_learning_plan import (
    ShownLearningPlan,
    recommended_units,
    show_learning_plan,
)

STYLES = ("goals/goals.css", "learning_plan/learning_plan.css")
GIVEN_SCRIPTS = (*FORM_SCRIPTS, "units/task_draft.js", "goals/goal_form.js", "learning_plan/given_choice.js")
"""The form is kept, sent and told of by the script of goals' forms."""


def learning_plan_fragment(scene: CompanyScene) -> Fragment:
    """
    Return the list, or the form: learning-plan/new with a unit perhaps, learning-plan/7 for what was given.

    The list where there is nothing of that number, and where there is no room for more.
    """
    assert scene.key is not None  # a company screen is shown to members only
    shown = shown_plan(scene)
    part = scene.parts[0] if scene.parts else ""
    kept = next((one for one in shown.given if str(one.id) == part), None)
    if kept is not None or (part == NEW and len(shown.given) < MAX_GIVEN):
        return _form(scene, shown, kept)
    page = learning_plan_page(
        shown.given,
        shown.members,
        offered_units(scene.units, scene.around.language),
        recommended_units(scene.state.submitted),
        scene.links,
        handlers_of(scene),
        scene.key.learner.user_id,
        timezone.localdate(),
    )
    return _fragment(scene, "learning_plan/learning_plan.html", page, FORM_SCRIPTS)


def shown_plan(scene: CompanyScene) -> ShownLearningPlan:
    """Return the plan of the company, an empty one without a company. At most three queries."""
    return ShownLearningPlan() if scene.access is None else show_learning_plan(scene.access.key, name_columns())


def handlers_of(scene: CompanyScene) -> LearningPlanHandlers:
    """Return the addresses of the handlers."""
    return LearningPlanHandlers(
        save=scene.address("save_given"), tick=scene.address("tick_given"), take_back=scene.address("take_back_given")
    )


def _form(scene: CompanyScene, shown: ShownLearningPlan, kept: KeptGiven | None) -> Fragment:
    assert scene.key is not None  # as above
    units = offered_units(scene.units, scene.around.language)
    page = given_form(
        kept,
        _proposed(scene.parts[1:], frozenset(units)),
        shown.given,
        shown.members,
        units,
        recommended_units(scene.state.submitted),
        scene.links,
        handlers_of(scene),
        scene.key,
        form_key=token_hex(16),
    )
    return _fragment(scene, "learning_plan/given.html", page, GIVEN_SCRIPTS)


def _proposed(parts: tuple[str, ...], units: frozenset[UnitId]) -> GivenLearning:
    """Return what the form of something new begins with: the unit that the address names, else own words."""
    unit = UnitId(parts[0]) if parts else UnitId("")
    return GivenLearning(GivenKind.UNIT, unit) if unit in units else GivenLearning(GivenKind.OWN)


def _fragment(scene: CompanyScene, template: str, page: object, scripts: tuple[str, ...]) -> Fragment:
    return page_fragment(scene.block, template, page, language=scene.around.language, styles=STYLES, scripts=scripts)

"""The task of a unit as an action of the company's plan, by one tap: where that is offered, and what a tap does."""

from django.utils import timezone

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.domain.programme.settings import Step
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.openedx.surroundings import Surroundings, programme_home
from csr_xblock.placed.programme import instrument_words
from csr_xblock.placed.units import PlacedUnit, as_html
from csr_xblock.presentation.journey.screen_names import ACTION
from csr_xblock.presentation.plan.plan_words import plain_text
from csr_xblock.screens.journey.company_scene import company_address, of_company
from csr_xblock.screens.units.unit_scene import UnitScene, usable_scene
from csr_xblock.services.journey.show_journey import access_of
from csr_xblock.services.plan.draft_action import draft_from_task
from csr_xblock.services.units.show_unit import known_country, unit_access

PARAGRAPH_END = "</p>"


def task_draft_address(scene: UnitScene) -> str:
    """Return what makes an action of the task, '' for whoever plans nothing here. At most one query."""
    access = access_of(_plan_key(scene.around))
    if access is None or not access.may_change:
        return ""
    return company_address(scene.block, of_company(scene.around, access), "draft_task_action")


def draft_task(block: UnitBlock, around: Surroundings) -> dict[str, object]:
    """Make an idea of the task and lead to it. Raises NotAllowed for a locked unit and where there is no plan."""
    scene, key, programme = usable_scene(block, around), _plan_key(around), around.programme
    if key is None or programme is None:
        raise NotAllowed("read-only")
    if not unit_access(around.key, scene.unit.descriptor, packaged_instrument()).is_open:
        raise NotAllowed("unit-locked")
    title, steps = _task(scene.unit)
    if not (title or steps):
        raise Conflict("task-missing")
    kept = draft_from_task(
        key,
        scene.unit.descriptor,
        title,
        steps,
        instrument_words(programme, around.language),
        currency=currency_of(known_country(around.learner)),
        today=timezone.localdate(),
    )
    return {"next": programme_home(programme, f"{ACTION}/{kept.id}")}


def _plan_key(around: Surroundings) -> AssessmentKey | None:
    """Return the key of the plan of the programme around the unit, None where that has none."""
    programme = around.programme
    if programme is None or not programme.is_journey or Step.STRATEGY not in programme.steps:
        return None
    return around.key_for(programme.followed)


def _task(unit: PlacedUnit) -> tuple[str, list[str]]:
    """Return the title of the task, the unit's where it has none, and its steps, as plain text."""
    if unit.text is None:
        paragraphs = as_html(unit.settings.task).split(PARAGRAPH_END)
        steps = [plain_text(one) for one in paragraphs]
        return unit.descriptor.title if any(steps) else "", [step for step in steps if step]
    task = unit.text.task
    if not task.is_given:
        return "", []
    steps = [plain_text(step) for step in task.steps_html] or [plain_text(task.intro_html)]
    return task.title or unit.descriptor.title, [step for step in steps if step]

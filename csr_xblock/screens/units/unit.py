"""
The screens of a learning unit: open, locked, or a calm sentence while its author has to mend it.

What is locked is decided on the server in `services.units.show_unit`, for the page and for every handler.
"""

from collections.abc import Mapping

from web_fragments.fragment import Fragment

from csr_xblock.content.library import facts_for, packaged_instrument
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Perspective
from csr_xblock.domain.units.asking import asks_before
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.children import blocks_inside, rendered
from csr_xblock.openedx.screens import handler_address, screen_of
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.studio import studio_address
from csr_xblock.openedx.surroundings import Surroundings, programme_home
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.programme import area_ids
from csr_xblock.placed.units import as_html, unit_faults
from csr_xblock.presentation.country_names import country_name
from csr_xblock.presentation.message_page import content_fault_page, not_begun_page
from csr_xblock.presentation.programme.seen_page import hidden_page
from csr_xblock.presentation.rules.rule_words import RuleNames, describe_way
from csr_xblock.presentation.units.answers import NOWHERE
from csr_xblock.presentation.units.before_page import BEFORE
from csr_xblock.presentation.units.unit_page import UnitPage, UnitScreen, locked_unit_page, own_unit_page, unit_page
from csr_xblock.screens.hunt.hunt_elsewhere import hunt_in_unit
from csr_xblock.screens.people.contact import add_contact
from csr_xblock.screens.people.receipt import add_privacy_link, is_receipt, receipt_fragment
from csr_xblock.screens.people.seen import looked_at, message, under_note
from csr_xblock.screens.people.visitor import add_visitors_note
from csr_xblock.screens.units.asked import asked_addresses, before_fragment
from csr_xblock.screens.units.task_action import task_draft_address
from csr_xblock.screens.units.task_screens import task_link
from csr_xblock.screens.units.unit_scene import UnitScene, assessment_address, told_and_onward, unit_access, unit_scene
from csr_xblock.services.people.show_seen import seen_unit
from csr_xblock.services.units.show_unit import UnitAccess, known_country

STYLES = ("units/unit_state.css", "units/unit.css")
SCRIPTS = (
    "frame/busy.js",
    "units/knowledge_check.js",
    "units/task_draft.js",
    "units/task.js",
    "units/unit_standing.js",
    "units/unit_contents.js",
)


def unit_fragment(block: UnitBlock, context: Mapping[str, object]) -> Fragment:
    """Return the unit's page for this learner."""
    around = block.surroundings()
    with speaking(around.language, around.time_zone):
        if is_receipt(block, context):
            return add_contact(receipt_fragment(block, around, context), block, around)
        fragment = add_visitors_note(_shown(block, around, context), around)
        return add_contact(add_privacy_link(fragment, block, around, context), block, around)


def _shown(block: UnitBlock, around: Surroundings, context: Mapping[str, object]) -> Fragment:
    scene = unit_scene(block, around)
    if scene is None:
        return _faulty(block, around)
    if around.identity.seen is not None:
        return _seen(scene, around.identity.seen, context)
    access = unit_access(scene)
    if not access.is_open:
        return _locked(scene, context)
    is_asked = around.learner is not None and asks_before(scene.work, access.progress)
    if is_asked and screen_of(block, context) == BEFORE:
        return before_fragment(scene, access, _screen(scene, context), context)
    return _open(scene, access, context)


def _seen(scene: UnitScene, learner: Learner, context: Mapping[str, object]) -> Fragment:
    """Return the unit as staff see it who look at the course as a learner."""
    around = scene.around
    seen = looked_at(around, learner, around.settings if around.programme is None else around.programme.followed)
    others = [placed.descriptor for placed in scene.units]
    access = seen_unit(seen, scene.unit.descriptor, others, packaged_instrument())
    if access is None:
        body = message(scene.block, around, hidden_page(scene.unit.descriptor.title, has_begun=seen.has_begun))
    else:
        body = _open(scene, access, context) if access.is_open else _locked(scene, context)
    return under_note(scene.block, around, seen, body)


def _faulty(block: UnitBlock, around: Surroundings) -> Fragment:
    faults = unit_faults(written_unit(block), area_ids(around.programme))
    is_trainer, studio_url = around.identity.is_trainer, studio_address(block)
    if any(fault.is_beginning for fault in faults):
        page = not_begun_page(is_trainer=is_trainer, studio_url=studio_url)
    else:
        page = content_fault_page(len(faults), is_trainer=is_trainer, studio_url=studio_url)
    return page_fragment(block, "frame/message.html", page, language=around.language, styles=(), scripts=())


def _open(scene: UnitScene, access: UnitAccess, context: Mapping[str, object]) -> Fragment:
    children = [rendered(child, "student_view", context) for child in blocks_inside(scene.block)]
    page = _page(scene, access, context, tuple(child.content for child in children))
    language = scene.around.language
    scripts = SCRIPTS if page.hunt is None else (*SCRIPTS, "hunt/take_over.js")
    scripts = (*scripts, "frame/form.js") if page.draft_url or page.asked.reactions else scripts
    fragment = page_fragment(scene.block, "units/unit.html", page, language=language, styles=STYLES, scripts=scripts)
    for child in children:
        fragment.add_fragment_resources(child)
    return fragment


def _page(
    scene: UnitScene, access: UnitAccess, context: Mapping[str, object], children_html: tuple[str, ...]
) -> UnitPage:
    settings, language = scene.unit.settings, scene.around.language
    is_own = scene.around.learner is not None
    onward = told_and_onward(scene) if access.progress.completed_at and is_own else NOWHERE
    if scene.unit.text is None:
        return own_unit_page(
            scene.work,
            as_html(settings.text),
            access,
            _screen(scene, context),
            task_html=as_html(settings.task),
            children_html=children_html,
            onward=onward,
        )
    country = known_country(scene.around.learner)
    return unit_page(
        scene.work,
        scene.unit.text,
        access,
        _screen(scene, context, country),
        facts=facts_for(scene.unit.descriptor.id, country, language),
        children_html=children_html,
        onward=onward,
        hunt=hunt_in_unit(
            scene.around,
            scene.unit.descriptor.id,
            scene.words,
            is_reported=bool(access.progress.task_evidence) or not scene.work.has_task,
        ),
    )


def _locked(scene: UnitScene, context: Mapping[str, object]) -> Fragment:
    descriptor, around = scene.unit.descriptor, scene.around
    sentence = describe_way(descriptor.opens_when, RuleNames(scene.words, scene.titles))
    open_url = handler_address(scene.block, around.learner, "open_unit") if around.may_open_locked else ""
    page = locked_unit_page(descriptor, sentence, _screen(scene, context), open_url=open_url)
    scripts = FORM_SCRIPTS if open_url else ()
    template, language = "units/locked.html", around.language
    return page_fragment(scene.block, template, page, language=language, styles=STYLES, scripts=scripts)


def _screen(scene: UnitScene, context: Mapping[str, object], country: str = "") -> UnitScreen:
    around, learner = scene.around, scene.around.learner
    programme = around.programme
    has_path = programme is not None and Step.PATH in around.steps
    return UnitScreen(
        prefix=f"csr{around.short_id}",
        language=around.language,
        learner=learner,
        check_url=handler_address(scene.block, learner, "submit_check"),
        task_url=handler_address(scene.block, learner, "save_task"),
        path_url=programme_home(programme, "path") if programme is not None and has_path else None,
        assessment_url=assessment_address(around, "start"),
        profile_url=assessment_address(around, "profile"),
        perspective=_perspective(scene),
        country_name=country_name(country) if country else "",
        task_link=task_link(around, scene.unit.descriptor.id),
        draft_url=task_draft_address(scene),
        asked=asked_addresses(scene.block, around, context),
    )


def _perspective(scene: UnitScene) -> Perspective | None:
    wanted = scene.unit.descriptor.perspective
    return next((perspective for perspective in scene.words.perspectives if perspective.id == wanted), None)

"""
The screens of a learning unit, and what its two handlers answer. Glue at the edge.

What is locked is decided on the server in `services.show_unit`, for the page and for every handler.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.html import linebreaks
from django_countries import countries
from web_fragments.fragment import Fragment

from csr_xblock.content.library import facts_for, instrument_with_words, packaged_instrument, packaged_units, unit_text
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.instrument import Instrument, Perspective
from csr_xblock.domain.learning_unit import UnitDescriptor
from csr_xblock.domain.pathway import PathState
from csr_xblock.domain.rule_references import references_of
from csr_xblock.openedx.identity import is_author_preview
from csr_xblock.openedx.programme import (
    PlacedUnit,
    nearest_program,
    placed_assessment,
    placed_blocks,
    placed_units,
)
from csr_xblock.openedx.screens import Links, document_url, short_id
from csr_xblock.openedx.speaking import speaking
from csr_xblock.placed_unit import describe_unit, is_packaged, unit_faults
from csr_xblock.presentation.message_page import content_fault_page
from csr_xblock.presentation.rule_words import RuleNames, describe_locked
from csr_xblock.presentation.unit_answers import check_answer, task_answer
from csr_xblock.presentation.unit_page import UnitScreen, locked_unit_page, own_unit_page, unit_page
from csr_xblock.rendering import page_fragment
from csr_xblock.results.unit_store import KeptProgress
from csr_xblock.services.known_company import known_country
from csr_xblock.services.show_pathway import open_unit_ids, show_pathway
from csr_xblock.services.show_unit import UnitAccess, show_unit
from csr_xblock.services.work_on_unit import Report, UnitWork, save_task, submit_check

STYLES = ("unit_state.css", "unit.css")
SCRIPTS = ("knowledge_check.js", "task.js", "unit_standing.js")


@dataclass(frozen=True)
class UnitScene:
    """What a unit's screens and handlers need, in the learner's language. `around` are the programme's units."""

    block: Any
    language: str
    descriptor: UnitDescriptor
    words: Instrument
    around: tuple[PlacedUnit, ...]

    @property
    def titles(self) -> dict[UnitId, str]:
        """The title of every unit that a rule may name."""
        packaged = {unit_id: unit.title for unit_id, unit in packaged_units(self.language).items()}
        return packaged | {placed.descriptor.id: placed.descriptor.title for placed in self.around}


def unit_fragment(block: Any, context: dict[str, Any]) -> Fragment:
    """Return the unit's page for this learner: open, locked, or a calm sentence while its author has to mend it."""
    language = block.language_code()
    with speaking(language):
        faults = unit_faults(block)
        if faults:
            page = content_fault_page(faults, block.identity().is_trainer)
            return page_fragment(block, "message.html", page, language=language, styles=(), scripts=())
        scene = _scene(block, language)
        access = _access(scene)
        return _open(scene, access, context) if access.is_open else _locked(scene, access)


def check_try(block: Any, chosen: dict[str, frozenset[str]]) -> dict[str, Any]:
    """Mark one try at the check and tell what it teaches, what is missing and what it opened."""
    scene = _handler_scene(block)
    work = _work(scene)
    result, progress = submit_check(block.assessment_key(), work, packaged_instrument(), chosen)
    opened = _opened(scene) if progress.completed_at else ()
    return dict(check_answer(work, chosen, result, progress, opened))


def save_report(block: Any, report: Report, began_from: str | None) -> dict[str, Any]:
    """Keep the report and tell what is missing and what it opened."""
    scene = _handler_scene(block)
    work = _work(scene)
    progress = save_task(block.assessment_key(), work, packaged_instrument(), report, began_from)
    opened = _opened(scene) if progress.completed_at else ()
    return dict(task_answer(work, progress, opened))


def _access(scene: UnitScene) -> UnitAccess:
    """Return what the learner may do here. Authors read their unit in Studio as if it were open."""
    if is_author_preview(scene.block):
        return UnitAccess(PathState.OPEN, KeptProgress(scene.descriptor.id))
    return show_unit(scene.block.assessment_key(), scene.descriptor, packaged_instrument())


def _handler_scene(block: Any) -> UnitScene:
    if unit_faults(block):
        raise Conflict("content-unusable")
    return _scene(block, block.language_code())


def _scene(block: Any, language: str) -> UnitScene:
    program = nearest_program(block)
    around = placed_units(program, language) if program is not None else []
    return UnitScene(
        block=block,
        language=language,
        descriptor=describe_unit(block, language),
        words=instrument_with_words(packaged_instrument(), language),
        around=tuple(around),
    )


def _work(scene: UnitScene) -> UnitWork:
    if is_packaged(scene.block):
        return UnitWork(scene.descriptor, unit_text(scene.descriptor.id, scene.language).questions)
    return UnitWork(scene.descriptor, (), has_task=bool(scene.block.task))


def _open(scene: UnitScene, access: UnitAccess, context: dict[str, Any]) -> Fragment:
    block = scene.block
    children = _children(block, context)
    html = tuple(child.content for child in children)
    opened = _opened(scene) if access.progress.completed_at else ()
    if is_packaged(block):
        country = known_country(block.identity().learner)
        page = unit_page(
            scene.descriptor,
            unit_text(scene.descriptor.id, scene.language),
            access,
            _screen(scene, country),
            facts=facts_for(scene.descriptor.id, country, scene.language),
            children_html=html,
            opened=opened,
        )
    else:
        page = own_unit_page(
            scene.descriptor,
            _as_html(block.text or ""),
            access,
            _screen(scene),
            task_html=_as_html(block.task or ""),
            children_html=html,
            opened=opened,
        )
    fragment = page_fragment(block, "unit.html", page, language=scene.language, styles=STYLES, scripts=SCRIPTS)
    for child in children:
        fragment.add_fragment_resources(child)
    return fragment


def _locked(scene: UnitScene, access: UnitAccess) -> Fragment:
    sentence = describe_locked(scene.descriptor.opens_when, RuleNames(scene.words, scene.titles))
    page = locked_unit_page(scene.descriptor, sentence, _screen(scene))
    return page_fragment(scene.block, "unit_locked.html", page, language=scene.language, styles=STYLES, scripts=())


def _children(block: Any, context: dict[str, Any]) -> list[Fragment]:
    return [child.render("student_view", context) for child in placed_blocks(block)]


def _screen(scene: UnitScene, country: str = "") -> UnitScreen:
    block = scene.block
    program = nearest_program(block)
    assessment = placed_assessment(program) if program is not None else None
    home = document_url(program.scope_ids.usage_id) if program is not None else ""
    return UnitScreen(
        prefix=f"csr{short_id(block)}",
        language=scene.language,
        learner=block.identity().learner,
        check_url=block.handler_address("submit_check"),
        task_url=block.handler_address("save_task"),
        path_url=home + Links(short_id(program)).to("path") if program is not None else None,
        assessment_url=home + Links(short_id(assessment)).to("start") if assessment is not None else None,
        profile_url=home + Links(short_id(assessment)).to("profile") if assessment is not None else None,
        perspective=_perspective(scene),
        country_name=str(countries.name(country)) if country else "",
    )


def _perspective(scene: UnitScene) -> Perspective | None:
    wanted = scene.descriptor.perspective
    return next((perspective for perspective in scene.words.perspectives if perspective.id == wanted), None)


def _opened(scene: UnitScene) -> tuple[tuple[str, str], ...]:
    """Return title and address of the programme's open units whose rule names this one."""
    waiting = [
        placed for placed in scene.around if scene.descriptor.id in references_of(placed.descriptor.opens_when).units
    ]
    if not waiting:
        return ()
    descriptors = [placed.descriptor for placed in waiting]
    shown = show_pathway(scene.block.assessment_key(), descriptors, packaged_instrument())
    now_open = open_unit_ids(shown.pathway)
    return tuple((p.descriptor.title, document_url(p.usage_id)) for p in waiting if p.descriptor.id in now_open)


def _as_html(text: str) -> str:
    """Return an author's text as HTML; plain text gets its paragraphs. It is sanitised where it is shown."""
    return text if "<" in text or not text else linebreaks(text, autoescape=True)

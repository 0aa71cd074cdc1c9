"""
The screens of a learning unit, and what its two handlers answer. Glue at the edge.

What is locked is decided on the server in `services.show_unit`, for the page and for every handler.
"""

from dataclasses import dataclass
from typing import Any

from django_countries import countries
from web_fragments.fragment import Fragment

from csr_xblock.content.library import facts_for, packaged_instrument
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.programme.settings import EvidenceReview, Step
from csr_xblock.domain.questions.instrument import Instrument, Perspective
from csr_xblock.domain.rules.references import references_of
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitText
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import Report, UnitWork
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.identity import is_author_preview
from csr_xblock.openedx.programme import (
    PlacedUnit,
    effective_setting,
    may_open_locked,
    nearest_program,
    placed_assessment,
    placed_blocks,
    program_steps,
    units_around,
)
from csr_xblock.openedx.screens import Links, document_url, short_id
from csr_xblock.openedx.speaking import speaking
from csr_xblock.placed.participation import tell_done
from csr_xblock.placed.programme import unit_titles, words_around
from csr_xblock.placed.units import as_html, describe_unit, shown_text, unit_faults
from csr_xblock.presentation.message_page import content_fault_page
from csr_xblock.presentation.rules.rule_words import RuleNames, describe_locked
from csr_xblock.presentation.units.answers import check_answer, task_answer
from csr_xblock.presentation.units.unit_page import UnitPage, UnitScreen, locked_unit_page, own_unit_page, unit_page
from csr_xblock.screens.programme.contact import add_contact
from csr_xblock.services.units.show_pathway import open_unit_ids, show_pathway
from csr_xblock.services.units.show_unit import UnitAccess, known_country, open_anyway, show_unit
from csr_xblock.services.units.work_on_unit import save_task, submit_check

STYLES = ("units/unit_state.css", "units/unit.css")
SCRIPTS = ("units/knowledge_check.js", "units/task.js", "units/unit_standing.js")


@dataclass(frozen=True)
class UnitScene:
    """
    What a unit's screens and handlers need, in the learner's language. `around` are the programme's units.

    `text` is None for a unit of an author's plain text.
    """

    block: Any
    language: str
    descriptor: UnitDescriptor
    text: UnitText | None
    words: Instrument
    around: tuple[PlacedUnit, ...]

    @property
    def titles(self) -> dict[UnitId, str]:
        """The title of every unit that a rule may name."""
        return unit_titles((placed.descriptor for placed in self.around), self.language)


def unit_fragment(block: Any, context: dict[str, Any]) -> Fragment:
    """Return the unit's page for this learner: open, locked, or a calm sentence while its author has to mend it."""
    language = block.language_code()
    with speaking(language):
        faults = unit_faults(block)
        if faults:
            page = content_fault_page(faults, block.identity().is_trainer)
            fragment = page_fragment(block, "frame/message.html", page, language=language, styles=(), scripts=())
            return add_contact(fragment, block, language)
        scene = _scene(block, language)
        access = _access(scene)
        fragment = _open(scene, access, context) if access.is_open else _locked(scene)
        return add_contact(fragment, block, language)


def check_try(block: Any, chosen: dict[str, frozenset[str]]) -> dict[str, Any]:
    """Mark one try at the check and tell what it teaches, what is missing and what it opened."""
    scene = _handler_scene(block)
    work = _work(scene)
    result, progress = submit_check(block.assessment_key(), work, packaged_instrument(), chosen)
    opened = _told(scene) if progress.completed_at else ()
    return dict(check_answer(work, chosen, result, progress, opened))


def save_report(block: Any, report: Report, began_from: str | None) -> dict[str, Any]:
    """Keep the report and tell what is missing and what it opened."""
    scene = _handler_scene(block)
    work = _work(scene)
    progress = save_task(block.assessment_key(), work, packaged_instrument(), report, began_from)
    opened = _told(scene) if progress.completed_at else ()
    return dict(task_answer(work, progress, opened))


def open_locked(block: Any) -> None:
    """Open the unit for a learner who wants it although its rule is not true, where the programme allows that."""
    scene = _handler_scene(block)
    open_anyway(block.assessment_key(), scene.descriptor.id, is_allowed=may_open_locked(block))


def work_of(block: Any) -> UnitWork:
    """Return what the unit asks. Raises Conflict while its author's settings have faults."""
    return _work(_handler_scene(block))


def is_reviewed(block: Any) -> bool:
    """
    Return whether the unit's evidence counts when a trainer has accepted it.

    Trainers accept it inside a programme, so the evidence of a unit that stands alone never has to wait.
    """
    is_asked = effective_setting(block, "evidence_review", "") == EvidenceReview.TRAINER
    return is_asked and nearest_program(block) is not None


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
    return UnitScene(
        block=block,
        language=language,
        descriptor=describe_unit(block, language),
        text=shown_text(block, language),
        words=words_around(block, language),
        around=tuple(units_around(block, language)),
    )


def _work(scene: UnitScene) -> UnitWork:
    questions = () if scene.text is None else scene.text.questions
    return UnitWork(
        scene.descriptor,
        questions,
        has_task=scene.descriptor.asks_evidence,
        is_reviewed=is_reviewed(scene.block),
    )


def _open(scene: UnitScene, access: UnitAccess, context: dict[str, Any]) -> Fragment:
    children = [child.render("student_view", context) for child in placed_blocks(scene.block)]
    page = _page(scene, access, tuple(child.content for child in children))
    fragment = page_fragment(
        scene.block, "units/unit.html", page, language=scene.language, styles=STYLES, scripts=SCRIPTS
    )
    for child in children:
        fragment.add_fragment_resources(child)
    return fragment


def _page(scene: UnitScene, access: UnitAccess, children_html: tuple[str, ...]) -> UnitPage:
    block, work = scene.block, _work(scene)
    opened = _told(scene) if access.progress.completed_at else ()
    if scene.text is None:
        return own_unit_page(
            work,
            as_html(block.text or ""),
            access,
            _screen(scene),
            task_html=as_html(block.task or ""),
            children_html=children_html,
            opened=opened,
        )
    country = known_country(block.identity().learner)
    return unit_page(
        work,
        scene.text,
        access,
        _screen(scene, country),
        facts=facts_for(scene.descriptor.id, country, scene.language),
        children_html=children_html,
        opened=opened,
    )


def _locked(scene: UnitScene) -> Fragment:
    block = scene.block
    sentence = describe_locked(scene.descriptor.opens_when, RuleNames(scene.words, scene.titles))
    open_url = block.handler_address("open_unit") if may_open_locked(block) else ""
    page = locked_unit_page(scene.descriptor, sentence, _screen(scene), open_url=open_url)
    scripts = ("frame/form.js",) if open_url else ()
    return page_fragment(block, "units/locked.html", page, language=scene.language, styles=STYLES, scripts=scripts)


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
        path_url=home + Links(short_id(program)).to("path") if Step.PATH in program_steps(block) and home else None,
        assessment_url=home + Links(short_id(assessment)).to("start") if assessment is not None else None,
        profile_url=home + Links(short_id(assessment)).to("profile") if assessment is not None else None,
        perspective=_perspective(scene),
        country_name=str(countries.name(country)) if country else "",
    )


def _perspective(scene: UnitScene) -> Perspective | None:
    wanted = scene.descriptor.perspective
    return next((perspective for perspective in scene.words.perspectives if perspective.id == wanted), None)


def _told(scene: UnitScene) -> tuple[tuple[str, str], ...]:
    """
    Tell the platform that the unit is done, and return what it opened.

    The page of a done unit tells it again, because a trainer may have accepted its evidence meanwhile.
    """
    tell_done(scene.block)
    return _opened(scene)


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

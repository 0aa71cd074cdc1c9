"""
The screens of the programme: its head with the steps, and below it the assessment's screen or the learning path.

Glue at the edge. The assessment inside is rendered by itself; the units are only listed.
"""

from dataclasses import replace
from typing import Any

from web_fragments.fragment import Fragment

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.programme.settings import Step, shown_steps
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.programme import (
    PlacedUnit,
    placed_assessment,
    placed_units,
)
from csr_xblock.openedx.screens import (
    PATH_ADDRESS,
    Address,
    Links,
    document_url,
    links_of,
    screen_of,
    short_id,
    without_own,
)
from csr_xblock.openedx.speaking import speaking
from csr_xblock.placed.participation import tell_later
from csr_xblock.placed.programme import instrument_words, unit_titles
from csr_xblock.presentation.overview.overview_words import OVERVIEW
from csr_xblock.presentation.programme.programme_page import ASSESSMENT, PATH, SCORECARD, ProgramPage, program_page
from csr_xblock.presentation.questions.route import route
from csr_xblock.presentation.units.pathway_page import PathwayContext, pathway_page
from csr_xblock.screens.overview.pages import overview_fragment, trainers_screen_of
from csr_xblock.screens.overview.scene import may_oversee
from csr_xblock.screens.programme.contact import add_contact
from csr_xblock.services.questions.show_assessment import STATE, AssessmentState, show_assessment
from csr_xblock.services.units.show_pathway import LearnerPathway, completed_units, pathway_after, show_pathway


def program_fragment(block: Any, context: dict[str, Any]) -> Fragment:
    """Return the programme's page: steps, then the path, the assessment's current screen, or one of the trainer's."""
    language = block.language_code()
    with speaking(language):
        assessment = placed_assessment(block)
        units = placed_units(block, language)
        steps = shown_steps(block.steps or "", has_assessment=assessment is not None)
        inner = without_own(block, context)  # links inside lead away from the path
        own, inside = links_of(block, inner), links_of(assessment, inner) if assessment is not None else None
        state = show_assessment((assessment or block).assessment_key())
        trainers = trainers_screen_of(block, context)
        current = trainers or _current_screen(screen_of(block, context), assessment, inner, state, steps)
        is_path = current == PATH
        head = _head(block, current, own, inside, units, state, steps)
        head = replace(head, overview_url=own.to(OVERVIEW) if may_oversee(block) else "", is_overview=bool(trainers))
        fragment = page_fragment(
            block, "programme/programme.html", head, language=language, styles=("programme/programme.css",), scripts=()
        )
        body = (
            overview_fragment(block, context, trainers, language)
            if trainers
            else _path(block, language, units, _pathway(block, assessment, units, state), inside)
            if is_path
            else assessment.render("student_view", {**inner, **_path_address(own, steps), STATE: state})
        )
        fragment.add_content(body.content)
        fragment.add_fragment_resources(body)
    return add_contact(fragment, block, language)


def _current_screen(
    asked: str, assessment: Any, context: dict[str, Any], state: AssessmentState, steps: frozenset[Step]
) -> str:
    """Return the step to show. In the place of a hidden scorecard comes the path; without either, the start."""
    if assessment is None or (asked == PATH and Step.PATH in steps):
        return PATH
    screen = _assessment_screen(assessment, context, state)
    if screen != SCORECARD or Step.SCORECARD in steps:
        return screen
    return PATH if Step.PATH in steps else ASSESSMENT


def _path_address(own: Links, steps: frozenset[Step]) -> dict[str, Address]:
    return {PATH_ADDRESS: Address(own.to(PATH))} if Step.PATH in steps else {}


def _assessment_screen(assessment: Any, context: dict[str, Any], state: AssessmentState) -> str:
    """Return the screen that the assessment is going to show, its start while its author's questions have faults."""
    try:
        instrument = assessment.instrument()
    except InvalidContent:
        return ASSESSMENT
    may_save = assessment.identity().learner is not None
    return route(screen_of(assessment, context), state, instrument, may_save=may_save)


def _pathway(block: Any, assessment: Any, units: list[PlacedUnit], state: AssessmentState) -> LearnerPathway:
    """Return the pathway; the attempt that the head has read is not read again if it is the one that counts."""
    key = block.assessment_key()
    descriptors = [unit.descriptor for unit in units]
    if assessment is not None and assessment.assessment_key() == key:
        return pathway_after(state.submitted, key, descriptors, packaged_instrument())
    return show_pathway(key, descriptors, packaged_instrument())


def _head(
    block: Any,
    current: str,
    own: Links,
    inside: Links | None,
    units: list[PlacedUnit],
    state: AssessmentState,
    steps: frozenset[Step],
) -> ProgramPage:
    done = completed_units(block.assessment_key())
    return program_page(
        block.shown_title(),
        block.introduction if state.draft is None and state.submitted is None else "",
        state,
        current,
        own,
        inside,
        done_units=sum(1 for unit in units if unit.descriptor.id in done),
        all_units=len(units),
        steps=steps,
    )


def _path(block: Any, language: str, units: list[PlacedUnit], shown: LearnerPathway, inside: Links | None) -> Fragment:
    tell_later(block, {unit_id for unit_id, progress in shown.progress.items() if progress.completed_at})
    page = pathway_page(
        shown,
        PathwayContext(
            words=instrument_words(block, language),
            unit_links={unit.descriptor.id: document_url(unit.usage_id) for unit in units},
            unit_titles=unit_titles((unit.descriptor for unit in units), language),
            language=language,
            may_open_locked=bool(block.may_open_locked),
        ),
        prefix=f"csr{short_id(block)}",
        assessment_url=inside.to(ASSESSMENT) if inside else None,
    )
    return page_fragment(
        block,
        "units/pathway.html",
        page,
        language=language,
        styles=("units/unit_state.css", "units/pathway.css"),
        scripts=(),
    )

"""
The screens of the programme: its head with the steps, and below it the assessment's screen or the learning path.

Glue at the edge. The assessment inside is rendered by itself; the units are only listed.
"""

from collections import Counter
from typing import Any

from django.utils.translation import gettext
from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words, packaged_instrument, packaged_units, unit_languages
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.instrument import Instrument
from csr_xblock.openedx.programme import (
    ASSESSMENT_TYPE,
    UNIT_TYPE,
    PlacedUnit,
    placed_assessment,
    placed_blocks,
    placed_units,
)
from csr_xblock.openedx.screens import PATH_ADDRESS, Address, Links, document_url, links_of, screen_of, short_id
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.assessment_route import route
from csr_xblock.presentation.pathway_page import PathwayContext, pathway_page
from csr_xblock.presentation.program_page import ASSESSMENT, PATH, ProgramPage, program_page
from csr_xblock.rendering import page_fragment
from csr_xblock.results.attempt_store import find_submitted
from csr_xblock.services.show_assessment import STATE, AssessmentState, show_assessment
from csr_xblock.services.show_pathway import FindAttempt, LearnerPathway, completed_units, show_pathway


def program_fragment(block: Any, context: dict[str, Any]) -> Fragment:
    """Return the programme's page: steps, then the path or the assessment's current screen."""
    language = block.language_code()
    with speaking(language):
        assessment = placed_assessment(block)
        units = placed_units(block, language)
        is_path = screen_of(block, context) == PATH or assessment is None
        inner = _clean(context, block)
        own, inside = links_of(block, inner), links_of(assessment, inner) if assessment is not None else None
        state = show_assessment((assessment or block).assessment_key())
        current = PATH if is_path else _assessment_screen(assessment, context, state)
        head = _head(block, current, own, inside, units, state)
        fragment = page_fragment(block, "program.html", head, language=language, styles=("program.css",), scripts=())
        body = (
            _path(block, language, units, _pathway(block, assessment, units, state), inside)
            if is_path
            else assessment.render("student_view", {**inner, PATH_ADDRESS: Address(own.to(PATH)), STATE: state})
        )
        fragment.add_content(body.content)
        fragment.add_fragment_resources(body)
    return fragment


def program_faults(block: Any) -> list[str]:
    """Return the faults of the programme's children as sentences, each with the child's name."""
    ours = [child for child in placed_blocks(block) if child.scope_ids.block_type in (ASSESSMENT_TYPE, UNIT_TYPE)]
    faults = [f"{child.display_name}: {fault}" for child in ours for fault in child.author_faults()]
    slugs = Counter(child.slug() for child in ours if child.scope_ids.block_type == UNIT_TYPE)
    return faults + [
        f"unit: “{slug}” is here {count} times and would be one unit to learners; give each its own name."
        for slug, count in slugs.items()
        if count > 1
    ]


def _clean(context: dict[str, Any], block: Any) -> dict[str, Any]:
    """Return the context without the programme's own screen, so that links inside lead away from the path."""
    own = "csr_" + short_id(block)
    return {name: value for name, value in context.items() if name != own}


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
    is_read = assessment is not None and assessment.assessment_key() == key
    find: FindAttempt = (lambda _: state.submitted) if is_read else find_submitted
    return show_pathway(key, [unit.descriptor for unit in units], packaged_instrument(), find)


def _head(
    block: Any, current: str, own: Links, inside: Links | None, units: list[PlacedUnit], state: AssessmentState
) -> ProgramPage:
    done = completed_units(block.assessment_key())
    return program_page(
        _title(block),
        block.introduction if state.draft is None and state.submitted is None else "",
        state,
        current,
        own,
        inside,
        done_units=sum(1 for unit in units if unit.descriptor.id in done),
        all_units=len(units),
    )


def _title(block: Any) -> str:
    """Return the author's title; the default one is translated."""
    is_default = block.display_name == type(block).display_name.default
    return gettext(block.display_name) if is_default else str(block.display_name)


def _path(block: Any, language: str, units: list[PlacedUnit], shown: LearnerPathway, inside: Links | None) -> Fragment:
    titles = {unit_id: unit.title for unit_id, unit in packaged_units(language).items()}
    titles |= {unit.descriptor.id: unit.descriptor.title for unit in units}
    page = pathway_page(
        shown,
        PathwayContext(
            words=_words(block, language),
            unit_links={unit.descriptor.id: document_url(unit.usage_id) for unit in units},
            unit_titles=titles,
            text_languages={unit.descriptor.id: _text_language(unit.descriptor.id, language) for unit in units},
            language=language,
            own_units={unit.descriptor.id for unit in units if unit.descriptor.id not in packaged_units()},
        ),
        prefix=f"csr{short_id(block)}",
        assessment_url=inside.to(ASSESSMENT) if inside else None,
    )
    return page_fragment(
        block, "pathway.html", page, language=language, styles=("unit_state.css", "pathway.css"), scripts=()
    )


def _words(block: Any, language: str) -> Instrument:
    """Return the words of the programme's own instrument, the packaged ones while its author's has faults."""
    assessment = placed_assessment(block)
    try:
        instrument = packaged_instrument() if assessment is None else assessment.instrument()
    except InvalidContent:
        instrument = packaged_instrument()
    return instrument_with_words(instrument, language)


def _text_language(unit_id: UnitId, language: str) -> str:
    if unit_id not in packaged_units():
        return language
    return language if language in unit_languages(unit_id) else "en"

"""
Learner's pages of units as their author sees them: nothing can be answered there, and nothing is saved.

A page is made of the block as it stands, of a text that is being typed, or of a packaged unit in any of its languages.
"""

from dataclasses import replace

from csr_xblock.content.library import facts_for, packaged_units, unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.instrument import Perspective
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitText
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.openedx.screens import short_id
from csr_xblock.openedx.written import words_language, written_unit
from csr_xblock.placed.programme import area_ids, instrument_of
from csr_xblock.placed.units import is_reviewed, place_unit, unit_as_packaged
from csr_xblock.presentation.units.unit_page import UnitPage, UnitScreen, unit_page
from csr_xblock.services.units.show_unit import UnitAccess

NO_COUNTRY = ""


def typed_look(block: UnitBlock, text: UnitText) -> UnitPage:
    """Return the page of a unit with a text that may not be saved yet."""
    needs_evidence = text.task.is_given and block.evidence_required is not False
    text = replace(text, language=text.language or words_language(block))
    return _look(block, _descriptor(block), text, needs_evidence=needs_evidence)


def packaged_look(block: UnitBlock, unit: UnitId, language: str, *, part: str = "look") -> UnitPage:
    """Return the page of a packaged unit in a language. `part` tells its ids from those of other pages beside it."""
    return _look(block, packaged_units(language)[unit], unit_text(unit, language), needs_evidence=True, part=part)


def _look(
    block: UnitBlock, unit: UnitDescriptor, text: UnitText, *, needs_evidence: bool, part: str = "look"
) -> UnitPage:
    language = block.language_code()
    screen = UnitScreen(
        prefix=f"csr{short_id(block)}-{part}",
        language=language,
        learner=None,
        check_url="",
        task_url="",
        perspective=_area(block, unit),
    )
    return unit_page(
        UnitWork(
            unit,
            text.questions,
            has_task=needs_evidence,
            is_reviewed=is_reviewed(written_unit(block), block.surroundings().programme),
        ),
        text,
        UnitAccess(PathState.OPEN, KeptProgress(unit.id)),
        screen,
        facts=facts_for(unit.id, NO_COUNTRY, language),
    )


def _area(block: UnitBlock, unit: UnitDescriptor) -> Perspective | None:
    return next(
        (area for area in instrument_of(block.surroundings().programme).perspectives if area.id == unit.perspective),
        None,
    )


def _descriptor(block: UnitBlock) -> UnitDescriptor:
    """Return the unit as learners know it; while its settings have faults, without them."""
    language = block.language_code()
    settings, areas = written_unit(block), area_ids(block.surroundings().programme)
    placed = place_unit(settings, language, areas)
    return unit_as_packaged(settings, language) if placed is None else placed.descriptor

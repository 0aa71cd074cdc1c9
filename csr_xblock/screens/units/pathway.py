"""The screen of the learning path: every unit of a programme with its state for one learner."""

from web_fragments.fragment import Fragment

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.links import Links
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.edge.taking_part import tell_later
from csr_xblock.openedx.screens import document_url
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.programme import instrument_words, unit_titles
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.questions.route import START
from csr_xblock.presentation.units.pathway_page import PathwayContext, pathway_page
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.units.show_pathway import LearnerPathway, pathway_after, show_pathway


def path_fragment(
    block: ProgrammeBlock,
    around: Surroundings,
    units: tuple[PlacedUnit, ...],
    assessment_links: Links | None,
    state: AssessmentState,
    inside: Surroundings | None,
) -> Fragment:
    """Return the path. `state` is the learner's in the assessment, which `inside` surrounds; None without one."""
    shown = _pathway(around, units, state, inside)
    tell_later(block, around, {unit_id for unit_id, progress in shown.progress.items() if progress.completed_at})
    return shown_path(block, around, units, assessment_links, shown)


def shown_path(
    block: ProgrammeBlock,
    around: Surroundings,
    units: tuple[PlacedUnit, ...],
    assessment_links: Links | None,
    shown: LearnerPathway,
) -> Fragment:
    """Return the path with states that were decided before."""
    language = around.language
    page = pathway_page(
        shown,
        PathwayContext(
            words=instrument_words(around.programme, language),
            unit_links={unit.descriptor.id: document_url(unit.settings.usage_key) for unit in units},
            unit_titles=unit_titles((unit.descriptor for unit in units), language),
            language=language,
            may_open_locked=around.may_open_locked,
        ),
        prefix=f"csr{around.short_id}",
        assessment_url=None if assessment_links is None else assessment_links.to(START),
    )
    styles = ("units/unit_state.css", "units/pathway.css")
    return page_fragment(block, "units/pathway.html", page, language=language, styles=styles, scripts=())


def _pathway(
    around: Surroundings, units: tuple[PlacedUnit, ...], state: AssessmentState, inside: Surroundings | None
) -> LearnerPathway:
    """Return the pathway; the attempt that the head has read is not read again if it is the one that counts."""
    descriptors = [unit.descriptor for unit in units]
    if inside is not None and inside.key == around.key:
        return pathway_after(state.submitted, around.key, descriptors, packaged_instrument())
    return show_pathway(around.key, descriptors, packaged_instrument())

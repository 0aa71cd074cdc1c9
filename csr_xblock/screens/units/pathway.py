"""The screen of the learning path: every unit of a programme with its state for one learner."""

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words, packaged_instrument
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.edge.protocols import AssessmentBlock, ProgrammeBlock
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.edge.taking_part import tell_later
from csr_xblock.openedx.screens import document_url
from csr_xblock.openedx.studio import studio_address
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.programme import instrument_words, unit_titles
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.questions.route import START
from csr_xblock.presentation.scoring.find_out import FindOutView, find_out_view
from csr_xblock.presentation.scoring.unit_links import UnitLinks
from csr_xblock.presentation.units.pathway_page import PathwayContext, pathway_page
from csr_xblock.screens.scoring.scorecard import ScorecardScene, answering_in, linked_units
from csr_xblock.services.questions.instruments import instrument_by_hash
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.scoring.show_scorecard import score_attempt
from csr_xblock.services.units.show_pathway import LearnerPathway, completed_in, pathway_from, show_pathway


def path_fragment(
    block: ProgrammeBlock,
    around: Surroundings,
    units: tuple[PlacedUnit, ...],
    assessment_links: Links | None,
    state: AssessmentState,
    inside: Surroundings | None,
    assessment: AssessmentBlock | None,
    *,
    progress: dict[UnitId, KeptProgress],
) -> Fragment:
    """
    Return the path. `state` is the learner's in the `assessment`, which `inside` surrounds; both are None without one.

    `progress` is that with units, which was read before.
    """
    shown = _pathway(around, units, state, inside, progress)
    tell_later(block, around, completed_in(shown.progress))
    find_out = None
    if assessment is not None and inside is not None and assessment_links is not None:
        linked = linked_units(shown, _addresses(units))
        scorecard = shown.situation.scorecard if inside.key == around.key else None
        find_out = _find_out(assessment, inside, state, assessment_links, linked, scorecard)
    return shown_path(block, around, units, assessment_links, shown, find_out)


def shown_path(
    block: ProgrammeBlock,
    around: Surroundings,
    units: tuple[PlacedUnit, ...],
    assessment_links: Links | None,
    shown: LearnerPathway,
    find_out: FindOutView | None = None,
) -> Fragment:
    """Return the path with states that were decided before."""
    language = around.language
    page = pathway_page(
        shown,
        PathwayContext(
            words=instrument_words(around.programme, language),
            unit_links=_addresses(units),
            unit_titles=unit_titles((unit.descriptor for unit in units), language),
            language=language,
            may_open_locked=around.may_open_locked,
        ),
        prefix=f"csr{around.short_id}",
        assessment_url=None if assessment_links is None else assessment_links.to(START),
        find_out=find_out,
        studio_url=studio_address(block) if around.identity.is_trainer else "",
    )
    styles = ("units/unit_state.css", "units/pathway.css")
    scripts = FORM_SCRIPTS if find_out is not None and find_out.has_form else ()
    return page_fragment(block, "units/pathway.html", page, language=language, styles=styles, scripts=scripts)


def _addresses(units: tuple[PlacedUnit, ...]) -> dict[UnitId, str]:
    return {unit.descriptor.id: document_url(unit.settings.usage_key) for unit in units}


def _find_out(
    assessment: AssessmentBlock,
    inside: Surroundings,
    state: AssessmentState,
    links: Links,
    units: UnitLinks,
    scorecard: Scorecard | None,
) -> FindOutView | None:
    """
    Return which areas lack answers, None before the first assessment and while its questions have faults.

    `scorecard` is that of the submitted attempt where the path was decided by it, so that it is scored once.
    """
    attempt = state.submitted
    if attempt is None:
        return None
    try:
        scene = ScorecardScene(assessment, inside, state, assessment.instrument(), links)
    except InvalidContent:
        return None
    used = instrument_by_hash(attempt.instrument_hash, scene.instrument)
    return find_out_view(
        instrument_with_words(used, inside.language),
        attempt.sheet,
        scorecard or score_attempt(attempt, scene.instrument).scorecard,
        f"csr{links.block}",
        answering_in(scene, attempt),
        units,
    )


def _pathway(
    around: Surroundings,
    units: tuple[PlacedUnit, ...],
    state: AssessmentState,
    inside: Surroundings | None,
    progress: dict[UnitId, KeptProgress],
) -> LearnerPathway:
    """Return the pathway; the attempt that the head has read is not read again if it is the one that counts."""
    descriptors = [unit.descriptor for unit in units]
    if inside is not None and inside.key == around.key:
        return pathway_from(progress, state.submitted, around.key, descriptors, packaged_instrument())
    return show_pathway(around.key, descriptors, packaged_instrument())

"""
A learner's programme as staff see it who look at the course as that learner: scorecard and path of somebody who shares,
else the units that tell no result.
"""

from collections.abc import Mapping
from typing import cast

from web_fragments.fragment import Fragment

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.programme.settings import Step, shown_steps
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.edge.protocols import AssessmentBlock, ProgrammeBlock
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.children import assessment_block
from csr_xblock.openedx.screens import links_of, screen_of, without_own
from csr_xblock.openedx.surroundings import Surroundings, own_programme, surroundings_inside
from csr_xblock.placed.programme import units_of
from csr_xblock.presentation.programme.programme_page import PATH, SCORECARD, programme_page
from csr_xblock.presentation.programme.seen_page import seen_page
from csr_xblock.screens.people.seen import looked_at, under_note
from csr_xblock.screens.questions.seen_assessment import seen_assessment
from csr_xblock.screens.units.pathway import shown_path
from csr_xblock.services.people.show_seen import SeenLearner, seen_pathway, told_of_units


def seen_programme(
    block: ProgrammeBlock, around: Surroundings, context: Mapping[str, object], learner: Learner
) -> Fragment:
    """Return what may be shown of the learner, below a note that says what is hidden."""
    seen = looked_at(around, learner, own_programme(around).followed)
    body = _shared(block, around, context, seen) if seen.shares else _unshared(block, around, seen)
    return under_note(block, around, seen, body)


def _unshared(block: ProgrammeBlock, around: Surroundings, seen: SeenLearner) -> Fragment:
    units = [placed.descriptor for placed in units_of(around.programme, around.language)]
    told = told_of_units(seen_pathway(seen, units, packaged_instrument()))
    page = seen_page(block.shown_title(), told)
    return page_fragment(
        block, "people/seen.html", page, language=around.language, styles=("frame/table.css",), scripts=()
    )


def _shared(block: ProgrammeBlock, around: Surroundings, context: Mapping[str, object], seen: SeenLearner) -> Fragment:
    assessment = cast("AssessmentBlock | None", assessment_block(block))
    inner, own = without_own(block, context), links_of(block, context)
    units = units_of(around.programme, around.language)
    shown = seen_pathway(seen, [placed.descriptor for placed in units], packaged_instrument())
    settings = own_programme(around).settings
    steps = shown_steps(settings.steps, has_assessment=assessment is not None, version=settings.version)
    is_path = assessment is None or Step.SCORECARD not in steps or screen_of(block, context) == PATH
    head = programme_page(
        block.shown_title(),
        "",
        seen.state,
        PATH if is_path else SCORECARD,
        own,
        None if assessment is None else links_of(assessment, inner),
        done_units=sum(1 for one in shown.pathway.units if one.state is PathState.COMPLETED),
        all_units=len(units),
        steps=steps & {Step.SCORECARD, Step.PATH},
    )
    fragment = page_fragment(
        block,
        "programme/programme.html",
        head,
        language=around.language,
        styles=("programme/programme.css",),
        scripts=(),
    )
    if is_path or assessment is None:
        body = shown_path(block, around, units, None, shown)
    else:
        inside = surroundings_inside(around, assessment)
        body = seen_assessment(assessment, inside, inner, seen)
    fragment.add_content(body.content)
    fragment.add_fragment_resources(body)
    return fragment

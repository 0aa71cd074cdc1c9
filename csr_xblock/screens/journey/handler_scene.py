"""What the screens of a company's work need, made for a handler, which has no page around it."""

from typing import cast

from csr_xblock.domain.programme.settings import shown_steps
from csr_xblock.edge.protocols import AssessmentBlock, ProgrammeBlock
from csr_xblock.openedx.children import assessment_block
from csr_xblock.openedx.screens import links_of
from csr_xblock.openedx.surroundings import Surroundings, own_programme, surroundings_inside
from csr_xblock.placed.programme import units_of
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.questions.show_assessment import show_assessment


def handler_scene(block: ProgrammeBlock, around: Surroundings) -> CompanyScene | None:
    """Return the scene as the programme's pages have it; None in a programme without the seven steps."""
    programme, assessment = own_programme(around), cast("AssessmentBlock | None", assessment_block(block))
    if assessment is None or not programme.is_journey:
        return None
    settings = programme.settings
    return CompanyScene(
        block,
        around,
        show_assessment(surroundings_inside(around, assessment).key),
        links_of(block, {}),
        links_of(assessment, {}),
        shown_steps(settings.steps, has_assessment=True, version=settings.version),
        lambda: units_of(programme, around.language),
    )

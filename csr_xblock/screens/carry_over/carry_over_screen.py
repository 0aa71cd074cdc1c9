"""The screen on which a company takes over what it has done in another course."""

from web_fragments.fragment import Fragment

from csr_xblock.domain.carry_over.carried_parts import known_in, parts_of
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.courses import course_names
from csr_xblock.presentation.carry_over.carry_over_page import carry_over_page
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.carry_over.show_carry_over import show_carry_over


def carry_over_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen."""
    known = known_in(scene.instrument, [unit.descriptor.id for unit in scene.units])
    work = show_carry_over(scene.access, parts_of(scene.steps), known)
    names = course_names({one.key.course for one in work.values()})
    page = carry_over_page(work, names, scene.links, scene.address("carry_over"))
    return page_fragment(
        scene.block,
        "carry_over/carry_over.html",
        page,
        language=scene.around.language,
        styles=(),
        scripts=FORM_SCRIPTS if page.rows else (),
    )

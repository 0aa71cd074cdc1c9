"""The screen "if you do this": what the plan would bring. It reads, and nothing is kept of it."""

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.programme.settings import Step
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.presentation.journey.screen_names import ACTION, PLAN
from csr_xblock.presentation.plan.plan_page import NEW
from csr_xblock.presentation.plan.projection_page import ProjectionAddresses, projection_page
from csr_xblock.presentation.plan.projection_words import first_to_look_at
from csr_xblock.presentation.programme.programme_page import ASSESSMENT, SCORECARD
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.plan.plan_today import read_today
from csr_xblock.services.plan.show_projection import show_projection

STYLES = ("frame/table.css", "scoring/scorecard.css", "plan/plan.css", "plan/projection.css")


def projection_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen: if-you-do-this/2 with everything up to the second phase done."""
    assert scene.key is not None  # a company screen is shown to members only
    today = read_today(scene.key, scene.state.submitted, scene.instrument)
    ahead = show_projection(scene.access, today)
    page = projection_page(
        ahead,
        _phase(scene.parts) or first_to_look_at(ahead),
        instrument_with_words(today.instrument, scene.around.language),
        scene.links,
        ProjectionAddresses(
            plan=scene.links.to(PLAN),
            new_action=scene.links.to(f"{ACTION}/{NEW}"),
            assessment=scene.inner.to(ASSESSMENT),
            scorecard=scene.inner.to(SCORECARD),
        ),
    )
    return page_fragment(
        scene.block, "plan/projection.html", page, language=scene.around.language, styles=STYLES, scripts=()
    )


def may_look_ahead(scene: CompanyScene) -> bool:
    """Return whether there may be anything to see: where the scorecard is hidden, nobody sees one of a plan either."""
    return Step.SCORECARD in scene.steps


def _phase(parts: tuple[str, ...]) -> Phase | None:
    """Return the phase that the address names, None for none and for any other word."""
    return next((phase for phase in Phase if parts[:1] == (str(phase.value),)), None)

"""The screen on which a company rates its goals, with the importance matrix below."""

from web_fragments.fragment import Fragment

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.presentation.importance.importance_page import RatingHandlers, importance_page
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.importance.rate_objective import ratings_in

STYLES = ("frame/table.css", "questions/assessment.css", "importance/importance.css")
SCRIPTS = (
    "questions/kept_changes.js",
    "questions/send_change.js",
    "questions/save_queue.js",
    "questions/two_answers.js",
    "importance/rating_rows.js",
    "importance/draw_anew.js",
    "importance/ratings.js",
)


def importance_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen. Raises NotAllowed for somebody who may not see it, whom the programme leads elsewhere."""
    if scene.access is None or scene.key is None:
        raise NotAllowed("company-of-management")
    page = importance_page(
        scene.words,
        ratings_in(scene.access),
        f"csr{scene.links.block}",
        company=scene.access.key,
        user_id=scene.key.learner.user_id,
        handlers=RatingHandlers(scene.address("save_importance"), scene.address("read_importance")),
        home_url=scene.home_url,
    )
    return page_fragment(
        scene.block,
        "importance/importance.html",
        page,
        language=scene.around.language,
        styles=STYLES,
        scripts=SCRIPTS,
    )

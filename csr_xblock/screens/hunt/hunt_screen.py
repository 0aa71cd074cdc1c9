"""The screen of the hunt for what the company does already."""

from web_fragments.fragment import Fragment

from csr_xblock.edge.rendering import page_fragment
from csr_xblock.presentation.hunt.hunt_page import hunt_page
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.hunt.show_hunt import show_hunt

STYLES = ("hunt/hunt.css",)
SCRIPTS = (
    "questions/kept_changes.js",
    "questions/send_change.js",
    "hunt/line_queue.js",
    "hunt/hunt_lines.js",
    "hunt/hunt.js",
)


def hunt_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen, for somebody who may change what the company does."""
    key = scene.key
    assert key is not None  # company_screens shows the start page to others
    page = hunt_page(
        show_hunt(key) or (),
        scene.words,
        key,
        prefix=f"csr{scene.links.block}",
        save_url=scene.address("save_good_thing"),
        home_url=scene.home_url,
    )
    language = scene.around.language
    return page_fragment(scene.block, "hunt/hunt.html", page, language=language, styles=STYLES, scripts=SCRIPTS)

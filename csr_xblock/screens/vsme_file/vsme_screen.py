"""The screen of the official VSME file: where to get it, what is known for it, and the form that takes it."""

from web_fragments.fragment import Fragment

from csr_xblock.content.vsme_file.opened_file import MAX_FILE_BYTES
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.form_token import form_token
from csr_xblock.presentation.journey.screen_names import READINESS
from csr_xblock.presentation.vsme_file.vsme_page import Upload, vsme_page
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.screens.vsme_file.known_here import known_here

STYLES = ("frame/table.css", "vsme_file/vsme_file.css")
BYTES_OF_A_MB = 1_000_000


def vsme_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen, for somebody who may change what the company does."""
    key, access = scene.key, scene.access
    assert key is not None  # company_screens shows the start page to others
    assert access is not None
    here = known_here(scene.around, key, access, scene.state)
    upload = Upload(scene.address("fill_vsme_file"), form_token(), MAX_FILE_BYTES // BYTES_OF_A_MB)
    page = vsme_page(here.template, here.proposed, upload, scene.links.to(READINESS))
    # Nothing is entered here that could be lost, so nobody is warned that it needs scripts: the form works without.
    return page_fragment(
        scene.block, "vsme_file/vsme_file.html", page, language=scene.around.language, styles=STYLES, scripts=()
    )

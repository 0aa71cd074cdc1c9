"""
The screen of the strategy document: which of its pages the address asks for.

document is the short form, document/full the whole of it, document/edit/values a section to write anew, and
document/versions its versions. Another page is a line of `PAGES`.
"""

from collections.abc import Mapping

from web_fragments.fragment import Fragment

from csr_xblock.presentation.document.document_page import EDIT, FULL, VERSIONS
from csr_xblock.screens.document.document_pages import full_fragment, short_fragment
from csr_xblock.screens.document.edit_section import edit_fragment
from csr_xblock.screens.document.version_screens import versions_fragment
from csr_xblock.screens.journey.company_scene import CompanyScene, CompanyScreen

PAGES: Mapping[str, CompanyScreen] = {
    FULL: full_fragment,
    EDIT: edit_fragment,
    VERSIONS: versions_fragment,
}
"""By the first part behind the screen's name."""


def document_fragment(scene: CompanyScene) -> Fragment:
    """Return the page that the address asks for, the short form for one that is not there."""
    part = scene.parts[0] if scene.parts else ""
    return PAGES.get(part, short_fragment)(scene)

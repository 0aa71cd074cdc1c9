"""The screen on which a section of the document is written in own words."""

from web_fragments.fragment import Fragment

from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.edge import rich_text
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.screens import asset_url
from csr_xblock.presentation.document.edit_page import WRITABLE, edit_page
from csr_xblock.screens.document.document_pages import STYLES, full_fragment, handlers_of
from csr_xblock.screens.document.shown_document import shown_document
from csr_xblock.screens.journey.company_scene import CompanyScene

SCRIPTS = (*FORM_SCRIPTS, "units/task_draft.js", *rich_text.SCRIPTS, "document/own_text.js")
NAME = 1
"""Where the section's name stands among the parts of the address: edit/values."""


def edit_fragment(scene: CompanyScene) -> Fragment:
    """Return the form of a section; the full document for one that is not there, or that nobody writes anew."""
    slug = scene.parts[NAME] if len(scene.parts) > NAME else ""
    shown = shown_document(scene)
    section = shown.generated.section(SectionId(slug)) if slug in WRITABLE else None
    if section is None:
        return full_fragment(scene)
    assert scene.key is not None  # a company screen is shown to members only
    page = edit_page(
        section,
        shown.own.get(section.id),
        scene.links,
        scene.key,
        handlers_of(scene),
        language=scene.around.language,
        rich_text=rich_text.rich_text_settings(lambda name: asset_url(scene.block, name)),
        is_changed=section.id in shown.changed,
    )
    return page_fragment(
        scene.block,
        "document/edit.html",
        page,
        language=scene.around.language,
        styles=(*STYLES, rich_text.STYLE),
        scripts=SCRIPTS,
    )
